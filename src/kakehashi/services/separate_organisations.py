"""Take back the merge of rows into one organisation."""

from kakehashi.domain.organisation import Organisation
from kakehashi.services.find_organisation import find_organisation
from kakehashi.services.ports import Clock, Store


def separate_organisations(store: Store, *, text: str, clock: Clock) -> list[Organisation]:
    """Make an organisation of each row that was merged into the one a person means, the first under its old id.

    No later import merges them again. Raises NotFoundError, InvalidInputError when there is nothing
    to take back, and ConflictError or StoreError as every writing does.
    """
    with store.write() as transaction:
        organisation = find_organisation(text, transaction.organisations())
        return transaction.separate(organisation.id, at=clock.now())
