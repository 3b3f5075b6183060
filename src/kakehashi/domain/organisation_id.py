"""The short name an organisation goes by: its party's code and a number, such as IT-0001."""

from collections.abc import Iterable, Iterator
from itertools import count

from kakehashi.domain.party import Party


def format_id(party: Party, number: int) -> str:
    """Give the id of a party's organisation of that number, from 1."""
    return f"{party.code}-{number:04d}"


def new_ids(party: Party, taken: Iterable[str]) -> Iterator[str]:
    """Give ids not yet taken, without end; numbers go on after the party's highest, so that no id comes twice."""
    prefix = f"{party.code}-"
    highest = max((int(each.removeprefix(prefix)) for each in taken if each.startswith(prefix)), default=0)
    return (format_id(party, number) for number in count(highest + 1))
