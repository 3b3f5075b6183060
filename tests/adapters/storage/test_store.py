import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import ITALY, JAPAN, organisation
from kakehashi.adapters.storage.engine import Database
from kakehashi.adapters.storage.store import SqlStore, open_store
from kakehashi.domain.errors import ConflictError, InvalidInputError, NotFoundError
from kakehashi.domain.organisation import Contact, Organisation
from kakehashi.services.ports import StoredCalibration, StoredSource
from stored import IMPORTED_AT, accepted_row, italian, stored_import
from stores import counted_statements, dump
from strategies import organisations


def save_merged(store: SqlStore) -> list[Organisation]:
    """One organisation made of two rows of one import."""
    first, second = italian(), italian(name="FOTONICA LOMBARDA")
    with store.write() as transaction:
        transaction.save_organisations([first])
        rows = [accepted_row(first, digest="a"), accepted_row(second, digest="b")]
        transaction.save_import(stored_import(), rows)
    return [first, second]


def save_and_fail(store: SqlStore) -> None:
    with store.write() as transaction:
        transaction.save_organisations([italian()])
        transaction.separate("IT-9999", at=IMPORTED_AT)


def test_a_new_store_is_empty(store: SqlStore) -> None:
    with store.read() as transaction:
        assert transaction.organisations() == []
        assert transaction.sources_by_organisation(ITALY) == {}
        assert transaction.separations() == {}
        assert transaction.calibration("hash-32") is None


def test_organisations_come_back_as_they_were_saved(store: SqlStore) -> None:
    @given(organisations(ITALY, organisation_id="IT-0001"))
    def comes_back(organisation: Organisation) -> None:
        with store.write() as transaction:
            transaction.save_organisations([organisation])
        with store.read() as transaction:
            assert transaction.organisations() == [organisation]

    comes_back()


def test_organisations_come_in_the_order_of_their_ids_and_by_party(store: SqlStore) -> None:
    tenth_thousand, second = italian(10_000), italian(2)
    japanese = dataclasses.replace(italian(), id="JP-0001", party=JAPAN)
    with store.write() as transaction:
        transaction.save_organisations([tenth_thousand, japanese, second])
    with store.read() as transaction:
        assert transaction.organisations() == [second, tenth_thousand, japanese]
        assert transaction.organisations(JAPAN) == [japanese]


def test_reading_organisations_takes_as_many_statements_for_fifty_as_for_one(database: Database) -> None:
    store = open_store(database)
    counts = []
    for size in (1, 50):
        with store.write() as transaction:
            transaction.save_organisations([italian(number) for number in range(1, size + 1)])
        with counted_statements(database) as statements, store.read() as transaction:
            transaction.organisations()
        counts.append(len(statements))
    assert counts == [4, 4]


def test_an_exception_rolls_everything_back(database: Database) -> None:
    store = open_store(database)
    before = dump(database)
    with pytest.raises(NotFoundError):
        save_and_fail(store)
    assert dump(database) == before


def test_a_source_comes_back_without_the_cells_of_the_contact(store: SqlStore) -> None:
    owner = italian()
    with store.write() as transaction:
        transaction.save_organisations([owner])
        transaction.save_import(stored_import(), [accepted_row(owner, digest="a")])
    source = StoredSource(
        file="elenco.xlsx",
        sheet="Foglio1",
        row=2,
        imported_at=IMPORTED_AT,
        cells={"Denominazione": "Fotonica Lombarda S.r.l."},
        organisation=owner,
        digest="a",
    )
    with store.read() as transaction:
        assert transaction.sources("IT-0001") == [source]
        assert transaction.sources_by_organisation(ITALY) == {"IT-0001": [source]}
        assert transaction.sources_by_organisation(JAPAN) == {}
        assert transaction.contacts("IT-0001") == [Contact(person="Ada Esempio")]


def test_personal_data_is_in_the_contact_table_and_nowhere_else(database: Database) -> None:
    save_merged(open_store(database))
    holding = [table for table, rows in dump(database).items() if "Ada Esempio" in str(rows)]
    assert holding == ["contact"]


def test_what_one_row_says_comes_back_whatever_it_says(store: SqlStore) -> None:
    cell_texts = st.text(st.characters())
    digests = iter(range(10_000))

    @given(organisations(ITALY, organisation_id="IT-0001"), st.dictionaries(cell_texts, cell_texts))
    def comes_back(organisation: Organisation, cells: dict[str, str]) -> None:
        row = accepted_row(organisation, digest=str(next(digests)))
        row = dataclasses.replace(
            row, row=dataclasses.replace(row.row, cells=cells, contact=Contact()), contact_headings=frozenset()
        )
        with store.write() as transaction:
            transaction.save_organisations([organisation])
            transaction.save_import(stored_import(), [row])
        with store.read() as transaction:
            source = transaction.sources("IT-0001")[-1]
        assert (source.organisation, source.cells) == (organisation, cells)

    comes_back()


def test_a_row_that_replaces_another_takes_its_place_among_the_sources(store: SqlStore) -> None:
    save_merged(store)
    corrected = italian(name="Fotonica Lombarda SpA")
    with store.write() as transaction:
        transaction.save_import(stored_import(), [accepted_row(corrected, digest="c", replaces=("a",))])
    with store.read() as transaction:
        assert [source.digest for source in transaction.sources("IT-0001")] == ["c", "b"]
        assert len(transaction.contacts("IT-0001")) == 2


def test_the_contact_of_a_replaced_row_is_deleted(database: Database) -> None:
    store = open_store(database)
    save_merged(store)
    with store.write() as transaction:
        transaction.save_import(stored_import(), [accepted_row(italian(), digest="c", replaces=("a", "b"))])
    assert [row[0] for row in dump(database)["contact"]] == [3]


def test_a_merge_taken_back_leaves_an_organisation_for_each_row(store: SqlStore) -> None:
    first, second = save_merged(store)
    apart = [first, dataclasses.replace(second, id="IT-0002")]
    with store.write() as transaction:
        assert transaction.separate("IT-0001", at=IMPORTED_AT) == apart
    with store.read() as transaction:
        assert transaction.organisations() == apart
        assert [source.digest for source in transaction.sources("IT-0001")] == ["a"]
        assert transaction.separations() == {"IT-0001": frozenset({"IT-0002"}), "IT-0002": frozenset({"IT-0001"})}
        assert [source.organisation for source in transaction.sources("IT-0002")] == [apart[1]]
        assert transaction.contacts("IT-0002") == [Contact(person="Ada Esempio")]


def test_an_organisation_of_a_single_row_cannot_be_taken_apart(store: SqlStore) -> None:
    with store.write() as transaction:
        transaction.save_organisations([italian()])
        transaction.save_import(stored_import(), [accepted_row(italian(), digest="a")])
    with pytest.raises(InvalidInputError) as raised, store.write() as transaction:
        transaction.separate("IT-0001", at=IMPORTED_AT)
    assert str(raised.value) == "IT-0001 comes from a single row: there is no merge to take back."


def test_vectors_come_back_exactly_and_the_missing_are_left_out(store: SqlStore) -> None:
    vectors = {str(n): np.random.default_rng(n).standard_normal(8).astype(np.float32) for n in range(2_500)}
    with store.write() as transaction:
        transaction.save_vectors("hash-8", vectors)
        transaction.save_vectors("other", {"0": np.zeros(4, dtype=np.float32)})
    with store.read() as transaction:
        found = transaction.vectors("hash-8", [*vectors, "never encoded"])
    assert found.keys() == vectors.keys()
    assert all(np.array_equal(found[digest], vectors[digest]) for digest in vectors)


def test_a_vector_saved_again_takes_the_place_of_the_first(store: SqlStore) -> None:
    for value in (1.0, 2.0):
        with store.write() as transaction:
            transaction.save_vectors("hash-1", {"a": np.array([value], dtype=np.float32)})
    with store.read() as transaction:
        assert transaction.vectors("hash-1", ["a"])["a"].tolist() == [2.0]


def test_a_calibration_takes_the_place_of_the_one_before(store: SqlStore) -> None:
    first = StoredCalibration("hash-32", {ITALY: (italian(1), italian(2)), JAPAN: ()})
    second = StoredCalibration("hash-32", {ITALY: (italian(3),), JAPAN: (organisation("ひかり技研", party=JAPAN),)})
    with store.write() as transaction:
        transaction.save_calibration(first)
    with store.read() as transaction:
        assert transaction.calibration("hash-32") == first
    with store.write() as transaction:
        transaction.save_calibration(second)
    with store.read() as transaction:
        assert transaction.calibration("hash-32") == second


def test_a_second_writer_is_told_that_another_import_is_running(database: Database) -> None:
    store = open_store(database)
    with store.write(), pytest.raises(ConflictError) as raised, store.write():
        pass
    assert str(raised.value) == (
        f"Another command is writing to “{database.place}”. Wait until it is done, and try again."
    )


def test_a_reader_sees_the_store_as_it_was_when_it_began(store: SqlStore) -> None:
    with store.read() as reader:
        assert reader.organisations() == []
        with store.write() as writer:
            writer.save_organisations([italian()])
        assert reader.organisations() == []
