"""Create a programme of two parties."""

from pathlib import Path

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.orders import ProgrammeOrder
from kakehashi.domain.programme import Programme
from kakehashi.domain.sector import FOUNDING_SECTORS
from kakehashi.services.ports import Programmes


def create_programme(order: ProgrammeOrder, *, folder: Path, programmes: Programmes) -> Programme:
    """Make a programme in a folder and give it.

    Raises InvalidInputError unless there are two different parties and agencies of these alone, ConflictError when the
    folder holds a programme already, StoreError when the disk or the rights refuse.
    """
    if len(order.parties) != 2:
        raise InvalidInputError(message("A programme has two parties; {count} were given.", count=len(order.parties)))
    first, second = order.parties
    programme = Programme(
        name=order.name.strip() or f"{first}–{second}",
        parties=(first, second),
        agencies=dict(order.agencies),
        sectors=tuple(dict.fromkeys(order.sectors)) or FOUNDING_SECTORS,
        statement=order.statement.strip(),
    )
    programmes.create(folder, programme)
    return programme
