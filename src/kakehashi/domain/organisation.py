"""An organisation of one party, and what it says of itself."""

from dataclasses import dataclass, field
from enum import StrEnum

from kakehashi.domain.party import Party
from kakehashi.domain.sector import Sector


class OrganisationKind(StrEnum):
    """What sort of organisation it is."""

    COMPANY = "company"
    STARTUP = "startup"
    RESEARCH_CENTRE = "research-centre"
    UNIVERSITY = "university"
    INVESTOR = "investor"
    CLUSTER = "cluster"
    PUBLIC_BODY = "public-body"
    OTHER = "other"


class CooperationForm(StrEnum):
    """A form in which an organisation would work with one of the other party."""

    JOINT_RESEARCH = "joint-research"
    LICENCE = "licence"
    JOINT_VENTURE = "joint-venture"
    SUPPLY = "supply"
    MANUFACTURING = "manufacturing"
    DISTRIBUTION = "distribution"
    INVESTMENT = "investment"
    PILOT = "pilot"
    SERVICE = "service"
    TRAINING = "training"


class IdentifierScheme(StrEnum):
    """The register that gave an identifier."""

    PARTITA_IVA = "it-vat"
    CODICE_FISCALE = "it-cf"
    HOUJIN_BANGOU = "jp-cn"
    LEI = "lei"
    ROR = "ror"


@dataclass(frozen=True, slots=True, order=True)
class Identifier:
    """A number in a public register, in its compact form, its check digits verified."""

    scheme: IdentifierScheme
    value: str


@dataclass(frozen=True, slots=True)
class Text:
    """What somebody wrote, in its original language (BCP 47 tag; `und` when it cannot be told)."""

    content: str
    language: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What an organisation says of itself: offers, requests, a description where these are not told apart, exclusions.

    `exclusions` are statements of whom it does not want to meet; they are rules for matching, not similarities.
    `excluded_kinds` and `excluded_sectors` are what could be read of them.
    """

    offers: tuple[Text, ...] = ()
    requests: tuple[Text, ...] = ()
    description: tuple[Text, ...] = ()
    exclusions: tuple[Text, ...] = ()
    excluded_kinds: frozenset[OrganisationKind] = frozenset()
    excluded_sectors: frozenset[Sector] = frozenset()


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation of a party.

    `name` is written as in its roster; `variants` are the same name in other scripts or languages; `fields` are its
    sectors as written; `readiness` is a technology readiness level, 1 to 9; `capacity` is the number of meetings it can
    have, where its roster says so.
    """

    id: str
    party: Party
    name: str
    variants: tuple[str, ...] = ()
    kind: OrganisationKind | None = None
    sectors: frozenset[Sector] = frozenset()
    fields: tuple[str, ...] = ()
    city: str = ""
    region: str = ""
    employees: int | None = None
    founded: int | None = None
    readiness: int | None = None
    capacity: int | None = None
    cooperation: frozenset[CooperationForm] = frozenset()
    website: str = ""
    identifiers: frozenset[Identifier] = frozenset()
    profile: Profile = field(default_factory=Profile)


@dataclass(frozen=True, slots=True)
class Contact:
    """Personal data of a person at an organisation; kept in a table of its own and never part of a match or a report."""

    person: str = ""
    email: str = ""
    phone: str = ""

    def __bool__(self) -> bool:
        return bool(self.person or self.email or self.phone)
