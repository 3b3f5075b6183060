"""Find the delegate a person means."""

from collections.abc import Mapping, Sequence

from kakehashi.domain.delegate import Delegate
from kakehashi.domain.errors import NotFoundError
from kakehashi.domain.messages import message
from kakehashi.domain.organisation import Organisation
from kakehashi.services.find_organisation import find_organisation


def find_delegate(
    text: str, organisations: Sequence[Organisation], *, delegates: Mapping[str, Delegate], mission: str
) -> Delegate:
    """Find who comes to a mission by id or name; raises NotFoundError when nobody goes by it, or it does not come."""
    organisation = find_organisation(text, organisations)
    delegate = delegates.get(organisation.id)
    if delegate is None:
        raise NotFoundError(
            message("“{name}” does not come to the mission “{mission}”.", name=organisation.name, mission=mission)
        )
    return delegate
