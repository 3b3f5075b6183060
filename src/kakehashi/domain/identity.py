"""What tells one organisation from all others."""

from collections.abc import Iterable
from dataclasses import dataclass

from kakehashi.domain.organisation import Contact, Organisation


@dataclass(frozen=True, slots=True)
class Identity:
    """The names, places, addresses, people and numbers of one organisation, as its roster writes them."""

    names: tuple[str, ...]
    city: str = ""
    region: str = ""
    website: str = ""
    people: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()


def identity_of(organisation: Organisation, contacts: Iterable[Contact] = ()) -> Identity:
    """Gather what a roster knows of an organisation and its contacts; addresses and numbers count as identifiers."""
    known = tuple(contacts)
    numbers = (identifier.value for identifier in sorted(organisation.identifiers))
    reached = (value for contact in known for value in (contact.email, contact.phone))
    return Identity(
        names=tuple(name for name in (organisation.name, *organisation.variants) if name.strip()),
        city=organisation.city,
        region=organisation.region,
        website=organisation.website,
        people=tuple(contact.person for contact in known if contact.person.strip()),
        identifiers=tuple(value for value in (*numbers, *reached) if value.strip()),
    )
