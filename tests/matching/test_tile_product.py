from collections.abc import Callable
from typing import cast

import numba
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from kakehashi.matching.tile_product import LANES, TILE, multiply_tile


def product(rows: NDArray[np.int16], columns: NDArray[np.int16]) -> NDArray[np.int32]:
    out = np.zeros((TILE, 3 * TILE), dtype=np.int32)
    multiply_tile(rows, columns, out[:, TILE : 2 * TILE])
    return out


# Not kept on disk: what is kept is found again by the module's name, and a test's depends on where it is run.
compiled_product = cast("Callable[[NDArray[np.int16], NDArray[np.int16]], NDArray[np.int32]]", numba.njit(product))


@settings(deadline=None)  # the first call compiles
@given(seed=st.integers(0, 2**32 - 1), spans=st.integers(1, 5))
def test_a_tile_is_the_matrix_product_and_nothing_beside_it_is_written(seed: int, spans: int) -> None:
    rng = np.random.default_rng(seed)
    largest = np.iinfo(np.int16).max
    rows, columns = rng.integers(-largest, largest, (2, TILE, spans * LANES), endpoint=True).astype(np.int16)
    expected = np.zeros((TILE, 3 * TILE), dtype=np.int64)
    expected[:, TILE : 2 * TILE] = rows.astype(np.int64) @ columns.T.astype(np.int64)
    np.testing.assert_array_equal(compiled_product(rows, columns), expected.astype(np.int32))
