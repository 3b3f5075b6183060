import pytest

from kakehashi.adapters.exports.evidence import Direction
from kakehashi.adapters.exports.organisation_lists import Entry
from kakehashi.adapters.exports.score_bar import score_bar
from samples import REASONS, match


@pytest.mark.parametrize("side", [0, 1])
def test_a_bar_is_as_long_as_the_score_and_has_no_holes(side: int) -> None:
    segments = score_bar(Entry(match(score=0.8, reasons=REASONS), side))

    assert [s.start for s in segments[1:]] == pytest.approx([s.start + s.width for s in segments[:-1]])
    assert segments[0].start == 0
    assert segments[-1].start + segments[-1].width == pytest.approx(80)


def test_what_an_organisation_gives_comes_first_and_what_counts_against_it_is_not_drawn() -> None:
    segments = score_bar(Entry(match(reasons=REASONS), 1))

    assert [(segment.direction, segment.feature) for segment in segments] == [
        (Direction.GIVES, "vocabulary"),
        (Direction.GETS, "meaning"),
        (Direction.GETS, "words"),
        (Direction.BOTH, "field"),
    ]


def test_a_score_without_reasons_is_one_piece() -> None:
    (segment,) = score_bar(Entry(match(score=0.25), 0))

    assert (segment.direction, segment.start, segment.width) == (Direction.BOTH, 0, 25)
