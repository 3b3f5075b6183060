"""List the organisations of a programme, and show one with where it comes from."""

from dataclasses import dataclass

from kakehashi.domain.organisation import Contact, Organisation
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.services.find_organisation import find_organisation
from kakehashi.services.ports import Store, StoredSource


@dataclass(frozen=True, slots=True)
class OrganisationRecord:
    """An organisation with the rows it comes from and the contacts they name."""

    organisation: Organisation
    sources: tuple[StoredSource, ...]
    contacts: tuple[Contact, ...]


def list_organisations(store: Store, *, programme: Programme, party: Party | None = None) -> list[Organisation]:
    """Give the organisations of a party, or of both in the order of the programme's parties.

    Raises InvalidInputError when the party is not one of the programme's.
    """
    parties = programme.parties if party is None else (programme.require(party),)
    with store.read() as transaction:
        return [organisation for each in parties for organisation in transaction.organisations(each)]


def show_organisation(store: Store, *, text: str) -> OrganisationRecord:
    """Give all that is known of the organisation a person means; raises NotFoundError."""
    with store.read() as transaction:
        organisation = find_organisation(text, transaction.organisations())
        return OrganisationRecord(
            organisation,
            tuple(transaction.sources(organisation.id)),
            tuple(transaction.contacts(organisation.id)),
        )
