"""Find the two organisations of a match."""

from collections.abc import Sequence

from kakehashi.domain.errors import InvalidInputError
from kakehashi.domain.messages import message
from kakehashi.domain.organisation import Organisation
from kakehashi.domain.programme import Programme
from kakehashi.services.find_organisation import find_organisation


def find_pair(
    first: str, second: str, everyone: Sequence[Organisation], *, programme: Programme
) -> tuple[Organisation, Organisation]:
    """Find two organisations by id or name, named in either order; give them in the order of the programme's parties.

    Raises NotFoundError for an unknown name, InvalidInputError when both belong to one party.
    """
    pair = [find_organisation(name, everyone) for name in (first, second)]
    one, other = sorted(pair, key=lambda organisation: programme.parties.index(organisation.party))
    if one.party == other.party:
        raise InvalidInputError(
            message(
                "“{first}” and “{second}” both belong to {party}. A match is between organisations of both parties.",
                first=one.name,
                second=other.name,
                party=one.party,
            )
        )
    return one, other
