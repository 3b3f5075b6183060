"""What sort of organisation a name shows: a group one can join, an agency that can be given a task, or a firm."""

import re
from functools import cache

from kakehashi.reading.tables import any_of, load_table
from kakehashi.reading.who_is_who import Body

_FIRM = re.compile(
    r"compan|firm|group|start-?up|supplier|maker|producer|manufactur|developer|operator|giant|subsidiary|shipbuilder|retailer"
    r"|societ|aziend|impres|grupp|compagni|controllata|multinazional|produttor|fornitor|costruttor|colosso|企業|会社|メーカー",
    re.IGNORECASE,
)
_STATE = re.compile(r"ministr|ministero|ministry|department|dipartimento|省$|府$", re.IGNORECASE)
_NO_FIRM_JAPANESE = re.compile(
    r"(?:大学|研究所|機構|財団|協会|庁|省|センター|コンソーシアム|連盟|会議所|公社|ラボ|アライアンス|クラスター|協議会|フォーラム|州政府|政府)$"
)
_NO_FIRM_LATIN = re.compile(
    r"(?<![^\W_])(?:universit\w+|politecnico|istitut\w+|institut\w+|agen(?:zia|cy)|consorzi\w+|consorti\w+|consórcio|fondazione|foundation|ministr\w+|ministero|associa\w+|council|bureau|organi[sz]ation|office|cluster|alliance|alleanza|forum|camera|chamber|centre|center|centro|authority|autorità|department|dipartimento|federa\w+|distretto|polo|rete|network|league|initiative|programme|comitato|hub|coalition)(?![^\W_])",
    re.IGNORECASE,
)


def is_group(body: Body) -> bool:
    """Whether an organisation is one that others join."""
    return _shows("groups").search(f"{body.name} {body.described}") is not None


def is_agency(body: Body) -> bool:
    """Whether an organisation is one that a party works through."""
    return any(_shows("agencies").search(each) for each in (body.name, body.described, *body.aliases))


def is_firm(body: Body) -> bool:
    """Whether a legal form or a word beside its name shows an organisation to be a firm."""
    return _FIRM.search(body.described) is not None


def is_ministry(name: str) -> bool:
    """Whether an organisation is a department of state."""
    return _STATE.search(name) is not None


def is_company(name: str) -> bool:
    """Whether nothing in a name speaks against a firm."""
    return not (_NO_FIRM_JAPANESE.search(name) or _NO_FIRM_LATIN.search(name) or is_ministry(name))


@cache
def _shows(sort: str) -> re.Pattern[str]:
    """What in a name shows that it is a group's or an agency's: whole words in Latin letters, any part in Japanese ones."""
    shown = {word for language in ("it", "en", "ja") for word in load_table(f"{language}.toml")["bodies"][sort]}
    latin = {word for word in shown if word[0].isascii()}
    return re.compile(rf"(?<![^\W_])(?:{any_of(latin)})(?![^\W_])|(?:{any_of(shown - latin)})", re.IGNORECASE)
