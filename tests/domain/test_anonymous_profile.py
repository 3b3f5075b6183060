import pytest

from kakehashi.domain.anonymous_profile import SizeBand, size_band


@pytest.mark.parametrize(
    ("employees", "band"),
    [
        (None, None),
        (0, None),
        (1, SizeBand.MICRO),
        (9, SizeBand.MICRO),
        (10, SizeBand.SMALL),
        (49, SizeBand.SMALL),
        (50, SizeBand.MEDIUM),
        (249, SizeBand.MEDIUM),
        (250, SizeBand.LARGE),
    ],
)
def test_a_number_of_employees_is_shown_as_a_band(employees: int | None, band: SizeBand | None) -> None:
    assert size_band(employees) is band
