import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from kakehashi.matching.coarse import make_side

values = st.floats(min_value=-1e6, max_value=1e6, width=32, allow_subnormal=False)


@settings(deadline=None)  # the first call compiles
@given(st.integers(1, 80).flatmap(lambda d: hnp.arrays(np.float32, (2, d), elements=values)))
def test_whole_numbers_are_off_by_no_more_than_they_say(pair: NDArray[np.float32]) -> None:
    one, other = (make_side(vector[None, :], np.zeros(1, dtype=np.float32)) for vector in pair)
    exact = float(pair[0].astype(np.float64) @ pair[1].astype(np.float64))
    product = int(one.numbers[0].astype(np.int64) @ other.numbers[0].astype(np.int64))
    coarse = float(one.steps[0]) * float(other.steps[0]) * product
    assert abs(product) < 2**31
    assert abs(coarse - exact) <= float(one.reaches[0]) * float(other.errors[0]) + float(one.errors[0]) * float(
        other.reaches[0]
    )


def test_unit_vectors_of_two_encoders_are_off_by_less_than_six_ten_thousandths() -> None:
    vectors = np.random.default_rng(1).standard_normal((50, 1024))
    side = make_side(
        (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32), np.zeros(50, np.float32)
    )
    assert 2 * side.reaches.max() * side.errors.max() < 0.0006
