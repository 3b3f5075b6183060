"""Who holds public office: only they are named in what is written of the register for others to read."""

import re

from kakehashi.domain.entry import Participant

_OFFICE = re.compile(
    r"minist(?:er|ro|ra|ry)\b|president of the (?:council|republic|region)|presidente (?:del consiglio|della re)|premier\b|"
    r"secretary of state|undersecretary|sottosegretari|ambassador|ambasciat|governor|governatore|mayor\b|sindaco|"
    r"commissioner|commissari|consul\b|console\b|deput(?:y|ato) of|senator|emperor|king\b|"
    r"首相|大臣|総理|大統領|長官|知事|市長|大使|総領事|副大臣|政務官|議員|天皇",
    re.IGNORECASE,
)
_PUBLIC_BODY = re.compile(
    r"minist(?:ry|ero)|government|governo|parliament|parlamento|presidency|presidenza|embassy|ambasciata|region(?:e)? |"
    r"european (?:commission|council)|commissione europea|agency|agenzia|"
    r"\b(?:meti|mofa|mext|mimit|maeci|ice|jetro|nedo|jst|nict|aist|enea|asi|jaxa)\b|"
    r"省|庁|政府|内閣|国会|大使館|県|市役所|振興機構|開発機構",
    re.IGNORECASE,
)


def holds_public_office(participant: Participant) -> bool:
    """Whether a person is in a fact as a holder of public office: by the office, or by the body served."""
    return bool(_OFFICE.search(participant.role)) or is_public_body(participant.organisation)


def is_public_body(name: str) -> bool:
    """Whether a body is one of a state, by what it is called."""
    return bool(_PUBLIC_BODY.search(name))
