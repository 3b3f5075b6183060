from dataclasses import replace

import pytest

from communiques import communique
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.domain.communique import Communique
from kakehashi.domain.errors import ConflictError, NotFoundError
from kakehashi.domain.partial_date import PartialDate


def save(store: SqlStore, *communiques: Communique) -> None:
    with store.write() as transaction:
        for each in communiques:
            transaction.save_communique(each)


def test_a_new_store_has_no_communiques(store: SqlStore) -> None:
    with store.read() as transaction:
        assert (transaction.communiques(), transaction.communique_of_digest("")) == ([], None)


@pytest.mark.parametrize("date", [None, PartialDate(2024), PartialDate(2024, 5), PartialDate(2024, 5, 14)])
def test_communiques_come_back_as_they_were_saved(store: SqlStore, date: PartialDate | None) -> None:
    saved = communique("共同声明　\u2028 “x” 😀\n", date=date)
    save(store, saved)
    with store.read() as transaction:
        assert transaction.communique("C-0001") == saved
        assert transaction.communique("c-0001 ") == saved
        assert transaction.communique_of_digest(saved.digest) == saved


def test_communiques_come_in_the_order_of_their_ids(store: SqlStore) -> None:
    ids = ["C-10000", "C-0002", "C-9999", "C-0001"]
    save(store, *(communique(each, id=each) for each in ids))
    with store.read() as transaction:
        assert [each.id for each in transaction.communiques()] == ["C-0001", "C-0002", "C-9999", "C-10000"]


def test_a_text_is_kept_once(store: SqlStore) -> None:
    first = communique()
    save(store, first)
    for again in (replace(first, id="C-0002", file="copia.txt"), communique("Altro.", file="copia.txt")):
        with pytest.raises(ConflictError) as raised:
            save(store, again)
        assert str(raised.value) == "“copia.txt” cannot be kept: its text is C-0001 already."


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "There is no communiqué “C-0099”, nor any other. Read one with “kakehashi communique read”."),
        (2, "There is no communiqué “C-0099”. There are: C-0001, C-0002."),
        (12, f"There is no communiqué “C-0099”. There are: {', '.join(f'C-{n:04d}' for n in range(1, 11))}, …."),
    ],
)
def test_a_communique_that_is_not_there_is_told_with_those_that_are(store: SqlStore, count: int, told: str) -> None:
    save(store, *(communique(str(number), id=f"C-{number:04d}") for number in range(1, count + 1)))
    with store.read() as transaction, pytest.raises(NotFoundError) as raised:
        transaction.communique("C-0099")
    assert str(raised.value) == told
