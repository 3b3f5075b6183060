"""Random numbers whose state belongs to its search: the same seed gives the same agenda, in any thread.

Source: Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003).
"""

import numpy as np
from numpy.typing import NDArray

from kakehashi.compilation import compiled_inline

Dice = NDArray[np.uint64]
LEFT, RIGHT, LAST, HALF = np.uint64(13), np.uint64(7), np.uint64(17), np.uint64(32)


def dice_of(seed: int) -> Dice:
    """Dice (1,) that fall the same way for the same seed."""
    return np.random.SeedSequence(seed).generate_state(1, np.uint64) | np.uint64(1)


@compiled_inline
def throw(dice: Dice) -> np.uint64:
    """The next 64 random bits."""
    bits: np.uint64 = dice[0]
    bits ^= bits << LEFT
    bits ^= bits >> RIGHT
    bits ^= bits << LAST
    dice[0] = bits
    return bits


@compiled_inline
def below(dice: Dice, limit: int) -> int:
    """A whole number from 0 to `limit` - 1."""
    return int(np.int64(((throw(dice) >> HALF) * np.uint64(limit)) >> HALF))
