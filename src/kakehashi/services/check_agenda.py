"""Check a mission's agenda against every rule, without any solver."""

from kakehashi.domain.check_agenda import check_agenda
from kakehashi.domain.fault import Fault
from kakehashi.domain.programme import Programme
from kakehashi.services.load_plan import load_book
from kakehashi.services.ports import Store


def check_stored_agenda(name: str, *, programme: Programme, store: Store) -> tuple[Fault, ...]:
    """Give every fault of the last agenda of a mission; raises NotFoundError when it has none yet."""
    with store.read() as transaction:
        book = load_book(transaction, name, programme=programme)
        wishes = transaction.wishes(name)
    return check_agenda(book, wishes)
