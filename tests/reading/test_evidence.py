import pytest

from factories import communique
from kakehashi.domain.entry import EntryKind, Fact, Finder
from kakehashi.reading.evidence import propose

FACT = Fact(kind=EntryKind.AGENCY_ROLE, organisation="Lima Port Agency")


def test_a_quote_is_cut_out_of_the_text() -> None:
    evidence = propose(communique("The agency acts."), FACT, (4, 10)).evidence
    assert (evidence.quote, evidence.start, evidence.end, evidence.finder) == ("agency", 4, 10, Finder.GRAMMAR)


@pytest.mark.parametrize("span", [(0, 0), (3, 2), (0, 99), (-1, 2)])
def test_a_stretch_that_is_not_in_the_text_makes_no_proposal(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=str(span[1])):
        propose(communique("The agency."), FACT, span)


def test_what_says_more_is_surer() -> None:
    full = Fact(kind=EntryKind.AGENCY_ROLE, organisation="Lima Port Agency", target="act as secretariat")
    assert propose(communique("The agency."), full, (0, 3)).evidence.confidence == 0.9
    assert propose(communique("The agency."), FACT, (0, 3)).evidence.confidence == 0.7
