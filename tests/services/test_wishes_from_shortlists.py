from dataclasses import replace

import pytest

from factories import ITALY, JAPAN, counterparts
from fakes import FakeClock, WordEncoder
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.delegate import Delegate
from kakehashi.domain.errors import InvalidInputError, NotFoundError
from kakehashi.domain.organisation import Organisation, Text
from kakehashi.domain.wish import Wanting, Wish, WishOrigin, wanted_meetings
from kakehashi.services.match_rosters import MatchRosters
from kakehashi.services.wishes_from_shortlists import WishedMeetings, WishFromShortlists
from matched import PROGRAMME, calibrator, fill, match, silent
from missions import MISSION, delegate, wish

FIRST, SECOND = counterparts(8)
COMING = [each.id for each in (*FIRST[:4], *SECOND[:4])]


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    """A store with eight organisations a side, of which the first four of either side come."""
    fill(store, FIRST, SECOND)
    with store.write() as transaction:
        transaction.save_mission(MISSION)
        transaction.save_delegates(MISSION.name, [delegate(each, "it", "ja") for each in COMING])
    return store


def make_alike(store: SqlStore, *changed: Organisation) -> None:
    """Let each who comes fit each other who comes."""
    changed_by_id = {each.id: each for each in changed}
    alike = [
        replace(changed_by_id.get(each.id, each), profile=roster[0].profile)
        for roster in (FIRST, SECOND)
        for each in roster[:4]
    ]
    fill(store, alike)


def take(store: SqlStore, *, meetings: int = 1) -> WishedMeetings:
    matcher = MatchRosters(WordEncoder(), FakeClock(), calibrator())
    return WishFromShortlists(matcher)(
        MISSION.name, meetings=meetings, programme=PROGRAMME, store=store, progress=silent
    )


def change(store: SqlStore, *delegates: Delegate) -> None:
    with store.write() as transaction:
        transaction.save_delegates(MISSION.name, delegates)


def save(store: SqlStore, *wishes: Wish) -> None:
    with store.write() as transaction:
        transaction.save_wishes(MISSION.name, wishes)


def stored(store: SqlStore) -> list[Wish]:
    with store.read() as transaction:
        return transaction.wishes(MISSION.name)


def pairs(wished: WishedMeetings) -> list[tuple[str, str]]:
    return sorted({(min(wish.pair), max(wish.pair)) for wish in wished.wishes})


def test_each_shortlisted_match_of_two_who_come_becomes_a_wish_of_both(filled: SqlStore) -> None:
    wished = take(filled)
    assert pairs(wished) == [(f"IT-000{n}", f"JP-000{n}") for n in range(1, 5)]
    assert (wished.meetings, len(wished.wishes), wished.without) == (4, 8, ())
    assert sorted(stored(filled), key=str) == sorted(wished.wishes, key=str)
    assert [each.mutual for each in wanted_meetings(wished.wishes)] == [True] * 4


def test_the_utility_is_the_score_in_hundredths_for_either_side(filled: SqlStore) -> None:
    scores = {frozenset(o.id for o in each.organisations): each.score for each in match(filled, top=8).matches}
    for each in take(filled).wishes:
        assert (each.utility, each.origin) == (max(1, round(100 * scores[each.pair])), WishOrigin.SHORTLIST)


def test_most_meetings_of_a_delegate_go_before_its_roster_and_the_usual_number(filled: SqlStore) -> None:
    make_alike(filled, replace(FIRST[0], capacity=3), replace(FIRST[1], capacity=3))
    change(filled, delegate("IT-0001", "it", most_meetings=1))
    counted = [side for pair in pairs(take(filled, meetings=4)) for side in pair]
    assert (counted.count("IT-0001"), counted.count("IT-0002"), counted.count("IT-0003")) == (1, 3, 4)


def test_who_wants_no_meetings_is_left_without_and_told_so(filled: SqlStore) -> None:
    change(filled, delegate("IT-0001", "it", most_meetings=0))
    without = {each.organisation.id: str(each.reason) for each in take(filled).without}
    assert without["IT-0001"] == "It wants no meetings."


@pytest.mark.parametrize("sides", [("IT-0001", "JP-0001"), ("JP-0001", "IT-0001")])
def test_a_declined_pair_is_never_wished_and_takes_nobody_s_place(filled: SqlStore, sides: tuple[str, str]) -> None:
    make_alike(filled)
    no = wish(*sides, wanting=Wanting.NO)
    save(filled, no, wish("IT-0002", "JP-0003", wanting=Wanting.MUST))
    wished = take(filled, meetings=4)
    assert ("IT-0001", "JP-0001") not in pairs(wished)
    assert len(pairs(wished)) == 15
    assert no in stored(filled)


def test_an_excluded_pair_is_never_wished(filled: SqlStore) -> None:
    profile = replace(FIRST[0].profile, exclusions=(Text("Non incontriamo Shisaku Uno.", "it"),))
    fill(filled, [replace(FIRST[0], profile=profile), replace(SECOND[0], name="Shisaku Uno")])
    assert ("IT-0001", "JP-0001") not in pairs(take(filled, meetings=4))


def test_wishes_of_an_earlier_shortlist_are_replaced_and_others_stay(filled: SqlStore) -> None:
    kept = wish("IT-0001", "JP-0004", utility=9)
    save(filled, kept, wish("IT-0001", "JP-0003", origin=WishOrigin.SHORTLIST))
    wished = take(filled)
    assert {each.origin: each for each in stored(filled) if each.other_id == "JP-0004" and each.utility == 9} == {
        WishOrigin.FILE: kept
    }
    assert [each for each in stored(filled) if each.origin is WishOrigin.SHORTLIST] == sorted(
        wished.wishes, key=lambda each: (each.organisation_id, each.other_id)
    )


def test_scores_are_those_of_the_whole_rosters(filled: SqlStore) -> None:
    whole = {
        frozenset(o.id for o in each.organisations): each.score for each in match(filled, top=8, refit=True).matches
    }
    assert {each.pair: each.utility for each in take(filled).wishes} == {
        frozenset((f"IT-000{n}", f"JP-000{n}")): max(1, round(100 * whole[frozenset((f"IT-000{n}", f"JP-000{n}"))]))
        for n in range(1, 5)
    }


@pytest.mark.parametrize(("party", "coming"), [(JAPAN, FIRST[0]), (ITALY, SECOND[0])])
def test_a_party_of_whom_nobody_comes_is_named(store: SqlStore, party: object, coming: object) -> None:
    fill(store, FIRST, SECOND)
    with store.write() as transaction:
        transaction.save_mission(MISSION)
        transaction.save_delegates(MISSION.name, [delegate(coming.id, "it")])  # type: ignore[attr-defined]
    with pytest.raises(InvalidInputError) as raised:
        take(store)
    assert str(raised.value) == f"No organisation of {party} takes part. Say first who comes."


def test_an_unknown_mission_is_told(store: SqlStore) -> None:
    with pytest.raises(NotFoundError, match=MISSION.name):
        take(store)
