"""The slots of one day as the bits of a 64-bit word: how many, which one, next to which."""

import numpy as np

from kakehashi.compilation import compiled_inline

SLOTS_A_DAY = 63
"""One bit of the word stays free, so that no shift takes all of it away."""
NONE = np.uint64(0)
ONE = np.uint64(1)
PAIRS, FOURS, BYTES = np.uint64(0x5555555555555555), np.uint64(0x3333333333333333), np.uint64(0x0F0F0F0F0F0F0F0F)
LOW_BITS, TOP_BYTE = np.uint64(0x0101010101010101), np.uint64(56)
TWO, FOUR = np.uint64(2), np.uint64(4)


@compiled_inline
def count_bits(word: np.uint64) -> int:
    """How many slots there are in a word (the compiler makes one instruction of it where there is one)."""
    word = word - ((word >> ONE) & PAIRS)
    word = (word & FOURS) + ((word >> TWO) & FOURS)
    word = (word + (word >> FOUR)) & BYTES
    return int(np.int64((word * LOW_BITS) >> TOP_BYTE))


@compiled_inline
def edges(word: np.uint64) -> np.uint64:
    """The used slots that begin or end a block."""
    return word & (~(word << ONE) | ~(word >> ONE))


@compiled_inline
def neighbours(word: np.uint64) -> np.uint64:
    """The free slots next to a block; one of them may lie beyond the day."""
    return ~word & ((word << ONE) | (word >> ONE))


@compiled_inline
def lowest(word: np.uint64) -> int:
    """The position of the lowest bit of a word that has any."""
    return count_bits((word & -word) - ONE)


@compiled_inline
def nth_bit(word: np.uint64, n: int) -> int:
    """The position of the bit with n lower ones before it; the word has more than n."""
    for _ in range(n):
        word &= word - ONE
    return lowest(word)
