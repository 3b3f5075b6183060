from collections.abc import Sequence

import numpy as np
import pytest

from kakehashi.matching.best_lists import BestLists, empty_lists, merge
from kakehashi.matching.candidates import BLOCK_ROWS, find_candidates
from kakehashi.matching.coarse import make_side

ROWS, COLUMNS, KEPT = 4 * BLOCK_ROWS - 3, 50, 9
STARTS = list(range(0, ROWS, BLOCK_ROWS))


def columns_found(starts: Sequence[int], *, with_floors: bool) -> BestLists:
    values = np.random.default_rng(1).integers(-3, 4, (ROWS + COLUMNS, 12)).astype(np.float32)
    no_offsets = np.zeros(ROWS, dtype=np.float32)
    first, second = make_side(values[:ROWS], no_offsets), make_side(values[ROWS:], no_offsets[:COLUMNS])
    lists, nothing = empty_lists(COLUMNS, KEPT), np.full(COLUMNS, -np.inf, dtype=np.float32)
    for start in starts:
        floors = lists.scores[:, -1] if with_floors else nothing
        merge(lists, find_candidates(first, second, start=start, k=(KEPT, KEPT), floors=floors).columns)
    return lists


@pytest.mark.parametrize("starts", [STARTS, STARTS[::-1], [STARTS[2], STARTS[0], STARTS[3], STARTS[1]]])
@pytest.mark.parametrize("with_floors", [True, False])
def test_blocks_may_be_done_in_any_order_with_or_without_floors(starts: list[int], with_floors: bool) -> None:  # noqa: FBT001
    found, expected = columns_found(starts, with_floors=with_floors), columns_found(STARTS, with_floors=False)
    np.testing.assert_array_equal(found.indices, expected.indices)
    np.testing.assert_array_equal(found.scores, expected.scores)
