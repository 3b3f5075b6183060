import pytest

from factories import ITALY, JAPAN, counterparts, organisation, speaking
from fakes import WordEncoder
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.party import Party
from kakehashi.matching.scorer import Scorer
from kakehashi.services import calibrate_scorer
from kakehashi.services.calibrate_scorer import SMALLEST_REFERENCE, Rosters, texts_of
from kakehashi.services.encode_texts import TextEncoder
from matched import calibrator, silent

FRANCE = Party("FR")
FIRST, SECOND = counterparts(30)
CORPUS = {ITALY: [speaking("Corpo", offers="corpo")], JAPAN: [speaking("本体", offers="本体", party=JAPAN)]}


def calibrate(store: SqlStore, rosters: Rosters, *, refit: bool = False) -> Scorer:
    encode = TextEncoder(WordEncoder(), store)
    return calibrator(CORPUS)(rosters, store=store, encode=encode, progress=silent, refit=refit)


def reference(store: SqlStore, rosters: Rosters, *, refit: bool = False) -> dict[Party, list[Organisation]]:
    references = calibrate(store, rosters, refit=refit).references
    return {party: list(each.organisations) for party, each in zip(rosters, references, strict=True)}


def test_the_first_reference_is_the_rosters_themselves(store: SqlStore) -> None:
    assert reference(store, {ITALY: FIRST, JAPAN: SECOND}) == {ITALY: FIRST, JAPAN: SECOND}


def test_a_few_newcomers_leave_the_reference_as_it_is(store: SqlStore) -> None:
    reference(store, {ITALY: FIRST[:-5], JAPAN: SECOND})
    assert reference(store, {ITALY: FIRST, JAPAN: SECOND}) == {ITALY: FIRST[:-5], JAPAN: SECOND}


def test_many_newcomers_or_a_wish_make_a_new_reference(store: SqlStore) -> None:
    reference(store, {ITALY: FIRST[:-5], JAPAN: SECOND[:-10]})
    assert reference(store, {ITALY: FIRST[:-5], JAPAN: SECOND}) == {ITALY: FIRST[:-5], JAPAN: SECOND}
    assert reference(store, {ITALY: FIRST, JAPAN: SECOND}, refit=True) == {ITALY: FIRST, JAPAN: SECOND}


def test_a_mended_text_does_not_make_a_new_reference(store: SqlStore) -> None:
    reference(store, {ITALY: FIRST, JAPAN: SECOND})
    mended = [speaking(each.name, id=each.id, offers="mutata") for each in FIRST]
    assert reference(store, {ITALY: mended, JAPAN: SECOND}) == {ITALY: FIRST, JAPAN: SECOND}


def test_those_who_say_nothing_are_no_reference(store: SqlStore) -> None:
    silent_ones = [organisation(f"Muta {n}", id=f"IT-9{n:03d}") for n in range(40)]
    assert reference(store, {ITALY: [*FIRST, *silent_ones], JAPAN: SECOND}) == {ITALY: FIRST, JAPAN: SECOND}


def test_a_small_roster_is_completed_from_the_corpus_of_its_party(store: SqlStore) -> None:
    few = FIRST[: SMALLEST_REFERENCE - 1]
    assert reference(store, {JAPAN: SECOND, ITALY: few}) == {JAPAN: SECOND, ITALY: [*few, *CORPUS[ITALY]]}


@pytest.mark.parametrize("first", [True, False])
def test_a_party_without_a_corpus_has_the_one_that_is_left_in_whatever_order(store: SqlStore, first: object) -> None:
    rosters = {FRANCE: FIRST[:1], JAPAN: SECOND[:1]} if first else {JAPAN: SECOND[:1], FRANCE: FIRST[:1]}
    assert reference(store, rosters)[FRANCE] == [FIRST[0], *CORPUS[ITALY]]


def test_a_large_roster_gives_an_even_sample_that_holds(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibrate_scorer, "LARGEST_REFERENCE", 20)
    chosen = reference(store, {ITALY: FIRST, JAPAN: SECOND})
    assert [len(each) for each in chosen.values()] == [20, 20]
    assert (chosen[ITALY][0], chosen[ITALY][-1]) == (FIRST[0], FIRST[28])
    assert reference(store, {ITALY: FIRST, JAPAN: SECOND[:-1]}) == chosen


def test_every_text_that_matching_asks_for_is_named_beforehand() -> None:
    texts = texts_of([speaking(offers="Laser blu. Vetro.", requests="量子計算")])
    assert list(texts) == [
        "",
        "Laser blu. Vetro.",
        "Laser",
        "blu",
        "Vetro",
        "Laser blu.",
        "Vetro.",
        "量子計算",
        "量子",
        "計算",
    ]
