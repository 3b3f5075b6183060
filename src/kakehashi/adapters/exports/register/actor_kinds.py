"""What sort of actor somebody in the register is, told from a roster, or else from the name."""

import re
from collections.abc import Mapping
from enum import StrEnum

from kakehashi.adapters.exports.register.public_offices import is_public_body
from kakehashi.domain.messages import Message, message
from kakehashi.domain.organisation import Organisation, OrganisationKind


class ActorKind(StrEnum):
    """What sort of actor it is."""

    PERSON = "person"
    MINISTRY = "ministry"
    AGENCY = "agency"
    COMPANY = "company"
    RESEARCH = "research"
    FOUNDATION = "foundation"
    COUNTRY = "country"


ACTOR_KIND_LABELS: Mapping[ActorKind, Message] = {
    ActorKind.PERSON: message("people in public office"),
    ActorKind.MINISTRY: message("ministries and governments"),
    ActorKind.AGENCY: message("agencies"),
    ActorKind.COMPANY: message("companies"),
    ActorKind.RESEARCH: message("research centres and universities"),
    ActorKind.FOUNDATION: message("foundations and associations"),
    ActorKind.COUNTRY: message("countries"),
}


def _words(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


_BODY_WORDS = (
    (ActorKind.FOUNDATION, _words(r"fondazione|foundation|consor[tz]i|associa|alliance|cluster|財団|協会|連盟|協議会")),
    (ActorKind.RESEARCH, _words(r"universit|politecnico|institute of|research|ricerca|\bcnr\b|大学|研究")),
    (ActorKind.AGENCY, _words(r"agency|agenzia|\b(?:ice|jetro|nedo|simest|sace|jica|jbic)\b|機構|公社")),
    (ActorKind.MINISTRY, _words(r"minist|government|governo|presiden[cz]|parlament|parliament|省|庁|政府|内閣")),
)
_ROSTER_KINDS: Mapping[OrganisationKind, ActorKind] = {
    OrganisationKind.COMPANY: ActorKind.COMPANY,
    OrganisationKind.STARTUP: ActorKind.COMPANY,
    OrganisationKind.INVESTOR: ActorKind.COMPANY,
    OrganisationKind.RESEARCH_CENTRE: ActorKind.RESEARCH,
    OrganisationKind.UNIVERSITY: ActorKind.RESEARCH,
    OrganisationKind.CLUSTER: ActorKind.FOUNDATION,
    OrganisationKind.PUBLIC_BODY: ActorKind.AGENCY,
}


def body_kind(name: str, linked: Organisation | None, *, otherwise: ActorKind | None = None) -> ActorKind:
    """Tell the kind of a body: as its roster says, as its name says, or `otherwise`."""
    if linked and linked.kind and linked.kind in _ROSTER_KINDS:
        return _ROSTER_KINDS[linked.kind]
    by_name = next((kind for kind, words in _BODY_WORDS if words.search(name)), None)
    return by_name or otherwise or (ActorKind.MINISTRY if is_public_body(name) else ActorKind.COMPANY)
