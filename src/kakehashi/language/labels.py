"""What kinds, sectors, forms of cooperation and features are called before a person."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from kakehashi.domain.messages import Message, message
from kakehashi.domain.organisation import CooperationForm, OrganisationKind
from kakehashi.domain.sector import Sector

KIND_LABELS: Mapping[OrganisationKind, Message] = {
    OrganisationKind.COMPANY: message("company"),
    OrganisationKind.STARTUP: message("startup"),
    OrganisationKind.RESEARCH_CENTRE: message("research centre"),
    OrganisationKind.UNIVERSITY: message("university"),
    OrganisationKind.INVESTOR: message("investor"),
    OrganisationKind.CLUSTER: message("cluster"),
    OrganisationKind.PUBLIC_BODY: message("public body"),
    OrganisationKind.OTHER: message("other kind"),
}

SECTOR_LABELS: Mapping[Sector, Message] = {
    Sector.SEMICONDUCTORS: message("semiconductors"),
    Sector.ARTIFICIAL_INTELLIGENCE: message("artificial intelligence"),
    Sector.QUANTUM: message("quantum technology"),
    Sector.BIOTECH: message("biotechnology"),
    Sector.ENERGY: message("energy"),
    Sector.INFRASTRUCTURE: message("infrastructure"),
    Sector.SPACE: message("space"),
    Sector.AUTOMOTIVE: message("automotive"),
    Sector.OTHER: message("other sectors"),
}

COOPERATION_LABELS: Mapping[CooperationForm, Message] = {
    CooperationForm.JOINT_RESEARCH: message("joint research"),
    CooperationForm.LICENCE: message("licence"),
    CooperationForm.JOINT_VENTURE: message("joint venture"),
    CooperationForm.SUPPLY: message("supply"),
    CooperationForm.MANUFACTURING: message("manufacturing"),
    CooperationForm.DISTRIBUTION: message("distribution"),
    CooperationForm.INVESTMENT: message("investment"),
    CooperationForm.PILOT: message("pilot project"),
    CooperationForm.SERVICE: message("service"),
    CooperationForm.TRAINING: message("training"),
}

FEATURE_LABELS: Mapping[str, Message] = {
    "meaning": message("meaning of the texts"),
    "words": message("words of the texts"),
    "vocabulary": message("concepts of the vocabulary"),
    "field": message("shared sectors"),
    "kinds": message("kinds that go together"),
    "cooperation": message("forms of cooperation"),
    "size": message("size"),
    "stage": message("readiness of the technology"),
    "popularity": message("popularity taken out"),
}
"""By the names that the features have in the policy of matching."""

_ALL_LABELS: dict[StrEnum, Message] = dict([*KIND_LABELS.items(), *SECTOR_LABELS.items(), *COOPERATION_LABELS.items()])


def feature_label(feature: str) -> Message:
    """What a feature is called; one that is not in the table keeps its own name."""
    return FEATURE_LABELS.get(feature) or Message("{feature}", {"feature": feature})


def labels(values: Iterable[StrEnum]) -> tuple[Message, ...]:
    """The labels of several values of the enumerations above, in a fixed order; a message shows them joined by commas."""
    return tuple(_ALL_LABELS[value] for value in sorted(values))
