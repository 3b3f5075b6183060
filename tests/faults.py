"""What a check of the agenda made by hand finds, as a person reads it."""

from collections.abc import Iterable
from typing import Any

from kakehashi.domain.check_agenda import check_agenda
from kakehashi.domain.fault import FaultKind
from kakehashi.domain.wish import Wish
from missions import WISHES, book


def faults(wishes: Iterable[Wish] = WISHES, **changes: Any) -> list[tuple[FaultKind, str]]:
    """The faults of the agenda made by hand after these changes of its book."""
    return [(each.kind, str(each.message)) for each in check_agenda(book(**changes), wishes)]
