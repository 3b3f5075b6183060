from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from communiques import AGREEMENT, JOINING, MEMBERSHIP, SIGNING, TEXT, THE_DAY
from factories import ITALY, organisation
from fakes import FakeClock, InMemoryTextFiles, QuoteExtractor
from kakehashi.adapters.storage.engine import sqlite_database
from kakehashi.adapters.storage.store import SqlStore, open_store
from kakehashi.domain.communique import Communique
from kakehashi.domain.entry import Entry, EntryStatus, Fact, Proposal
from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import Message
from kakehashi.domain.partial_date import PartialDate
from kakehashi.domain.register_orders import CommuniqueOrder
from kakehashi.services.read_communiques import ReadCommuniques, ReadResult

FACTS: Mapping[str, Fact] = {SIGNING: AGREEMENT, JOINING: MEMBERSHIP}
AGAIN = f"Una nota della fondazione, del 15 maggio. {JOINING} Lo si apprende oggi da una nota della stessa."


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    return open_store(sqlite_database(tmp_path / "kakehashi.db"))


def reader(files: Mapping[str, str], facts: Mapping[str, Fact] = FACTS) -> ReadCommuniques:
    return ReadCommuniques(InMemoryTextFiles(files), QuoteExtractor(facts), FakeClock())


def read(store: SqlStore, files: Mapping[str, str], **values: object) -> ReadResult:
    order = CommuniqueOrder(paths=[Path(name) for name in files], **values)  # type: ignore[arg-type]
    return reader(files)(order, store=store, progress=lambda what, done, whole: None)


def stored(store: SqlStore) -> list[Entry]:
    with store.read() as transaction:
        return transaction.entries()


def test_a_communique_is_kept_and_what_it_tells_is_proposed(store: SqlStore) -> None:
    (told,) = read(store, {"nota.txt": TEXT}).read
    assert (told.communique.id, told.communique.date, told.communique.language) == ("C-0001", THE_DAY, "it")
    assert [(each.entry.id, each.fact, each.evidence.quote) for each in told.told] == [
        ("E-0001", AGREEMENT, SIGNING),
        ("E-0002", MEMBERSHIP, JOINING),
    ]
    assert (told.new, told.known) == (frozenset({"E-0001", "E-0002"}), False)
    assert [each.status for each in stored(store)] == [EntryStatus.PROPOSED, EntryStatus.PROPOSED]
    assert all(each.evidence[0].is_literal(told.communique.text) for each in stored(store))


def test_the_same_text_again_proposes_nothing_new_and_is_not_read_again(store: SqlStore) -> None:
    (first,) = read(store, {"nota.txt": TEXT}).read
    before = stored(store)
    again = reader({"copia.md": TEXT})
    (told,) = again(CommuniqueOrder(paths=[Path("copia.md")]), store=store, progress=lambda *_: None).read
    assert (told.communique, told.told, told.new, told.known) == (first.communique, first.told, frozenset(), True)
    assert (stored(store), again.extractor) == (before, QuoteExtractor(FACTS, asked=[]))


def test_the_same_text_twice_at_once_is_kept_once(store: SqlStore) -> None:
    first, second = read(store, {"nota.txt": TEXT, "copia.txt": TEXT}).read
    assert (first.communique.id, second.communique.id, second.known) == ("C-0001", "C-0001", True)
    assert second.told == first.told


def test_the_same_fact_told_by_another_communique_is_one_entry_with_two_sources(store: SqlStore) -> None:
    _, second = read(store, {"nota.txt": TEXT, "altra.txt": AGAIN}).read
    assert ([each.entry.id for each in second.told], second.new) == (["E-0002"], frozenset())
    assert [each.communique_id for each in stored(store)[1].evidence] == ["C-0001", "C-0002"]


def test_each_file_that_cannot_be_read_is_told_and_the_good_ones_are_kept(store: SqlStore) -> None:
    files = {"nota.txt": TEXT, "franc.txt": "Le ministre a signé un accord avec le Japon pour les deux pays."}
    order = CommuniqueOrder(paths=[Path("manca.txt"), Path("franc.txt"), Path("nota.txt")])
    result = reader(files)(order, store=store, progress=lambda *_: None)
    assert [each.communique.file for each in result.read] == ["nota.txt"]
    assert [(each.path.name, str(each.problem)) for each in result.refused] == [
        ("manca.txt", "There is no file “manca.txt”."),
        (
            "franc.txt",
            (
                "“franc.txt” does not seem to be in Italian, Japanese or English. "
                "If it is, say which: --language it, ja or en."
            ),
        ),
    ]
    assert len(stored(store)) == 2


def test_an_officer_may_say_the_date_and_the_language(store: SqlStore) -> None:
    (told,) = read(store, {"n.txt": "Bozza 12."}, date=PartialDate(2024, 5), language="ja").read
    assert (told.communique.date, told.communique.language, told.told) == (PartialDate(2024, 5), "ja", ())


def test_a_language_that_is_not_read_is_refused() -> None:
    with pytest.raises(InvalidInputError) as raised:
        CommuniqueOrder(paths=[], language="fr")
    assert str(raised.value) == "Communiqués are not read in “fr”. Choose among: it, ja, en."


def test_what_quotes_something_that_is_not_in_the_text_is_left_out(store: SqlStore) -> None:
    class LyingExtractor:
        def extract(self, communique: Communique) -> tuple[Proposal, ...]:
            true, other = QuoteExtractor(FACTS).extract(communique)
            return true, replace(other, evidence=replace(other.evidence, quote="Hoshikage compra Lumen."))

    lied_to = replace(reader({"nota.txt": TEXT}), extractor=LyingExtractor())
    (told,) = lied_to(CommuniqueOrder(paths=[Path("nota.txt")]), store=store, progress=lambda *_: None).read
    assert [each.fact for each in told.told] == [AGREEMENT]
    assert list(map(str, told.notes)) == ["1 proposals were left out: what they quote is not in the text."]


def test_an_organisation_of_a_roster_is_one_by_all_its_names(store: SqlStore) -> None:
    with store.write() as transaction:
        transaction.save_organisations(
            [organisation("Stella d'Ombra S.r.l.", id="IT-0001", party=ITALY, variants=("Hoshikage",))]
        )
    read(store, {"nota.txt": TEXT})
    quote = "Stella d'Ombra entra nella fondazione Lumen."
    known_else = {quote: replace(MEMBERSHIP, organisation="Stella d'Ombra")}
    order = CommuniqueOrder(paths=[Path("altra.txt")])
    (told,) = reader({"altra.txt": f"La nota di oggi: {quote}"}, known_else)(
        order, store=store, progress=lambda *_: None
    ).read
    assert [each.entry.id for each in told.told] == ["E-0002"]


def test_progress_is_told_file_by_file(store: SqlStore) -> None:
    seen: list[tuple[str, int, int]] = []

    def note(what: Message, done: int, whole: int) -> None:
        seen.append((str(what), done, whole))

    reader({"nota.txt": TEXT})(CommuniqueOrder(paths=[Path("nota.txt")]), store=store, progress=note)
    assert seen == [("Reading communiqués", 0, 1), ("Reading communiqués", 1, 1)]
