import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.scheduling.annealing.bits import count_bits, edges, lowest, neighbours, nth_bit

WORDS = st.integers(0, 2**62 - 1)


@given(WORDS)
def test_bits_are_counted(word: int) -> None:
    assert count_bits(np.uint64(word)) == word.bit_count()


@given(WORDS.filter(bool))
def test_each_bit_is_found_by_its_number(word: int) -> None:
    positions = [place for place in range(62) if word >> place & 1]

    assert [nth_bit(np.uint64(word), n) for n in range(len(positions))] == positions
    assert lowest(np.uint64(word)) == positions[0]


def test_a_block_has_two_ends_and_two_neighbours() -> None:
    assert edges(np.uint64(0b0111010)) == 0b0101010
    assert neighbours(np.uint64(0b0111010)) == 0b1000101
