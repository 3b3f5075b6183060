from kakehashi.adapters.exports.overview import MOST_DRAWN, draw_overview
from samples import CRYOSTATS, FORMULA, MATCHES, QUBITS, SCRIPT, crowd, match, match_list


def test_the_picture_has_the_shortlisted_and_a_line_for_each_match() -> None:
    overview = draw_overview(MATCHES)

    assert overview.sides == ((CRYOSTATS, FORMULA), (QUBITS, SCRIPT))
    assert [line.path for line in overview.lines] == [
        "M0 25.00C45 25.00 55 25.00 100 25.00",
        "M0 75.00C45 75.00 55 75.00 100 75.00",
    ]


def test_names_that_belong_together_stand_at_the_same_height() -> None:
    crossed = match_list(
        match(CRYOSTATS, SCRIPT, shortlisted=True),
        match(CRYOSTATS, QUBITS, shortlisted=True),
        match(FORMULA, SCRIPT, shortlisted=True),
    )

    overview = draw_overview(crossed)
    lines = [line.heights for line in overview.lines]

    assert not [1 for a in lines for b in lines if (a[0] - b[0]) * (a[1] - b[1]) < 0]


def test_a_column_is_filled_from_top_to_bottom_however_many_names_it_has() -> None:
    overview = draw_overview(crowd(80, meetings=2))

    assert (overview.rows, overview.drawable) == (80, True)
    assert sorted({line.heights[0] for line in overview.lines}) == [1.25 * (row + 0.5) for row in range(80)]


def test_nothing_is_drawn_of_no_shortlists_or_of_too_many() -> None:
    assert not draw_overview(match_list(match())).drawable
    assert not draw_overview(crowd(MOST_DRAWN + 1, meetings=1)).drawable
