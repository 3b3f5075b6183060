from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import ITALY, JAPAN, counterparts, organisation, speaking
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.match import MatchList
from kakehashi.domain.organisation import Organisation, OrganisationKind, Profile, Text
from kakehashi.domain.programme import Programme
from matched import PROGRAMME, fill, match

FIRST, SECOND = counterparts(24)


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    return fill(store, FIRST, SECOND)


def scores(matches: MatchList) -> dict[frozenset[str], float]:
    return {frozenset(each.id for each in match.organisations): match.score for match in matches.matches}


def numbers(matches: MatchList) -> list[tuple[str, str]]:
    return [(first.id[-4:], second.id[-4:]) for first, second in (match.organisations for match in matches.matches)]


def test_everybody_s_best_comes_first_on_both_sides(filled: SqlStore) -> None:
    matches = match(filled, top=1)
    assert sorted(numbers(matches)) == [(each.id[-4:], each.id[-4:]) for each in FIRST]
    assert {each.ranks for each in matches.matches} == {(1, 1)}
    assert (matches.parties, matches.encoder) == (PROGRAMME.parties, "words-64")
    assert matches.generated_at == "2026-11-22T09:30:00+00:00"


def test_matches_come_best_first_with_organisations_in_the_order_of_the_parties(filled: SqlStore) -> None:
    matches = match(filled, top=3).matches
    assert [each.score for each in matches] == sorted((each.score for each in matches), reverse=True)
    assert {tuple(o.party for o in each.organisations) for each in matches} == {(ITALY, JAPAN)}
    assert {each.score for each in matches if not 0 <= each.score <= 1} == set()


@pytest.mark.parametrize("top", [1, 4, 24, 100])
def test_every_list_has_its_first_places_without_gaps(filled: SqlStore, top: int) -> None:
    matches = match(filled, top=top).matches
    for side in (0, 1):
        lists: dict[str, list[int]] = {}
        for each in matches:
            lists.setdefault(each.organisations[side].id, []).append(each.ranks[side])
        expected = list(range(1, min(top, 24) + 1))
        assert {name: sorted(places)[: len(expected)] for name, places in lists.items()} == dict.fromkeys(
            lists, expected
        )


def test_scores_are_the_same_whichever_party_is_named_first(filled: SqlStore) -> None:
    turned = Programme("Ponte", (JAPAN, ITALY))
    assert scores(match(filled, top=24, programme=turned, refit=True)) == pytest.approx(
        scores(match(filled, top=24, refit=True)), abs=1e-5
    )


def test_a_newcomer_changes_nobody_else_s_score(filled: SqlStore) -> None:
    before = scores(match(filled, top=24))
    fill(filled, [speaking("Nuova", id="IT-9999", offers="voce3 tema3", requests="cosa3 pezzo3")])
    after = scores(match(filled, top=100))
    assert {pair: after[pair] for pair in before} == pytest.approx(before, abs=1e-5)
    assert len(after) == len(before) + 24


def test_shortlists_hold_to_the_number_of_meetings_and_to_what_a_roster_says(filled: SqlStore) -> None:
    fill(filled, [replace(FIRST[0], capacity=0), replace(FIRST[1], capacity=2)])
    matches = match(filled, top=1, meetings=1)
    shortlisted = Counter(o.id for each in matches.matches if each.shortlisted for o in each.organisations)
    assert shortlisted.keys() & {"IT-0001"} == set()
    assert max(shortlisted[o.id] for o in FIRST[2:] + SECOND) == 1
    reasons = {each.organisation.id: str(each.reason) for each in matches.unmatched}
    assert reasons["IT-0001"] == "Its roster gives it no meetings."


def test_without_meetings_nothing_is_shortlisted(filled: SqlStore) -> None:
    assert {each.shortlisted for each in match(filled).matches} == {False}


def test_an_exclusion_is_a_rule_and_not_a_low_score(filled: SqlStore) -> None:
    no_japan = replace(FIRST[0].profile, excluded_kinds=frozenset({OrganisationKind.COMPANY}))
    companies = [replace(each, kind=OrganisationKind.COMPANY) for each in SECOND]
    fill(filled, [replace(FIRST[0], profile=no_japan)], companies)
    matches = match(filled, top=24)
    assert [pair for pair in numbers(matches) if pair[0] == "0001"] == []
    assert {each.organisation.id: str(each.reason) for each in matches.unmatched} == {
        "IT-0001": "A stated exclusion rules out every organisation of the other party.",
        "JP-0001": "No organisation of the other party fits it better than any would.",
    }


def test_who_says_nothing_is_told_to_be_without_a_match(filled: SqlStore) -> None:
    fill(filled, [organisation("Muta", id="IT-9999")])
    unmatched = {each.organisation.id: str(each.reason) for each in match(filled).unmatched}
    assert unmatched == {"IT-9999": "It says neither what it offers nor what it looks for."}


@pytest.mark.parametrize("missing", [ITALY, JAPAN])
def test_a_party_without_organisations_is_named(store: SqlStore, missing: object) -> None:
    fill(store, SECOND if missing == ITALY else FIRST)
    with pytest.raises(InvalidInputError) as raised:
        match(store)
    assert str(raised.value) == f"{missing} has no organisations yet. Import its roster: kakehashi roster import."


def test_one_organisation_a_side_is_matched(store: SqlStore) -> None:
    (only,) = match(fill(store, FIRST[:1], SECOND[:1])).matches
    assert (only.ranks, 0 <= only.score <= 1) == ((1, 1), True)


storable = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
sides = st.lists(st.builds(Text, storable, st.just("und")), max_size=2).map(tuple)
profiles = st.builds(Profile, offers=sides, requests=sides, description=sides, exclusions=sides)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.lists(profiles, min_size=1, max_size=3), second=st.lists(profiles, min_size=1, max_size=3))
def test_no_text_makes_matching_fail(store: SqlStore, first: list[Profile], second: list[Profile]) -> None:
    def roster(party: object, texts: list[Profile]) -> list[Organisation]:
        return [organisation(f"Nome {n}", party=party, id=f"{party}-{n:04d}", profile=p) for n, p in enumerate(texts)]  # type: ignore[arg-type]

    fill(store, roster(ITALY, first), roster(JAPAN, second))
    assert {each.score for each in match(store, meetings=1, refit=True).matches if not 0 <= each.score <= 1} == set()
