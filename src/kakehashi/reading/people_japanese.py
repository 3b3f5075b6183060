"""The people a Japanese text names with their offices: 若狭谷隆産業基盤大臣, 最高経営責任者藤森貴志, 同社のジャン・ティソ社長."""

import re
from collections.abc import Iterator
from functools import cache

from kakehashi.reading.countries import country_before, country_of, part_country
from kakehashi.reading.mentions import REFERENCE, PersonMention, RoleReference
from kakehashi.reading.tables import any_of, load_table

_KATAKANA_NAME = r"[ァ-ヶー]{1,12}(?:[・=＝\s][ァ-ヶー]{1,12}|[=-][ァ-ヶー]{1,12})+"
_KATAKANA_WORD = r"[ァ-ヶー]{2,12}"
_HAN_NAME = r"[一-龠々ヶ]{2,6}"
_LATIN_NAME = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[\s-][A-ZÀ-Þ][a-zà-ÿ'-]+)+"
_AFTER_NAME = r"(?=\s*(?:[はがとものにをへ、。)(・]|$|および|及び|ら|氏|両|から|による|によ))"
_BODY_RUN = r"[一-龠々ァ-ヶーA-Za-z0-9À-ÿ・=&' -]+"
_RUN_END = re.compile(rf"{_BODY_RUN}$")
_BODY_BEFORE = re.compile(
    rf"(?P<body>{_BODY_RUN}|同[社庁省]|当社|会社|[^、。「」]{{0,1}}「[^」]{{1,30}}」)(?:\([^()]{{1,40}}\))?の$"
)
_LONGEST_RUN = 40
_FULL_NAME = 3
_NO_NAME = re.compile("^[両各同当]|[省庁局社課]$|[都道府県市州]$")
# What somebody in office does stands after “の” too: 大臣の発言は.
_DEED = re.compile(
    "会見|発言|就任|訪問|来日|談話|出席|署名|交代|主導|指揮|立会|同席|挨拶|講演|冒頭|会談|補佐|任期|氏名|責任|指示|演説"
)


def find_japanese_people(text: str) -> list[PersonMention]:
    """Give the people of a sentence in reading order, each with the office that stands beside the name."""
    found = list(_read(text))
    return [mention for at, mention in enumerate(found) if not any(_covers(other, mention) for other in found[:at])]


def find_japanese_references(text: str) -> list[RoleReference]:
    """Give the offices that stand for people named before: 両大臣, 同社長."""
    table = load_table("ja.toml")["roles"]
    return [
        RoleReference(match.start(), match.end(), match["head"], count)
        for group, count in (("pairs", 2), ("self_reference", 1))
        for match in re.finditer("|".join(table[group]), text)
    ]


@cache
def _head_pattern() -> re.Pattern[str]:
    roles = load_table("ja.toml")["roles"]
    return re.compile(
        rf"(?P<portfolio>{any_of(roles['portfolio'])})|(?P<head>{any_of(roles['heads'])})|(?P<honorific>{any_of(roles['honorifics'])})"
    )


@cache
def _portfolio_word() -> re.Pattern[str]:
    return re.compile(any_of(load_table("ja.toml")["roles"]["portfolio_words"]))


def _read(text: str) -> Iterator[PersonMention]:
    for match in _head_pattern().finditer(text):
        before = _RUN_END.search(text, max(0, match.start() - _LONGEST_RUN), match.start())
        run = before.group() if before else ""
        mention = _name_after(text, match, run) or _name_before(text, match, run)
        if mention:
            yield mention


def _covers(other: PersonMention, mention: PersonMention) -> bool:
    return other is not mention and other.start <= mention.start and mention.start < other.end


def _name_after(text: str, match: re.Match[str], run: str) -> PersonMention | None:
    """最高経営責任者藤森貴志と, イタリアの産業大臣シルヴィア・アンサルディは: the name stands after the office."""
    name = re.compile(
        rf"[、:のである\s]{{0,3}}?(?P<name>{_KATAKANA_NAME}|{_LATIN_NAME}|{_HAN_NAME}){_AFTER_NAME}"
    ).match(text, match.end())
    if (
        name is None
        or match["honorific"]
        or _portfolio_word().match(name["name"])
        or _is_titled(text, name.end("name"))
    ):
        return None
    if (
        re.fullmatch(_HAN_NAME, name["name"])
        and text[match.end() : name.start("name")] == "の"
        and text[name.end("name") :][:1] not in ("はがも" if len(name["name"]) < _FULL_NAME else "はがもとをに、")
    ):
        return None
    joined = text[match.end() : name.start("name")]
    if joined.strip() not in {"", ":", "の", "である"} or (joined == "の" and _DEED.search(name["name"])):
        return None
    start = match.start() - len(run)
    country, rest = part_country(run)
    role, body = _role_and_body(rest, match)
    if not body:
        body, owner = _owner(text, start)
        country = country or owner
    return PersonMention(start, name.end("name"), name["name"], role, body, country)


def _is_titled(text: str, at: int) -> bool:
    return _head_pattern().match(text, at) is not None


def _role_and_body(run: str, match: re.Match[str]) -> tuple[str, str]:
    """What stands right before an office: what it is for, or the body it is at (当社社長, アウリガ会長)."""
    if match["portfolio"] or _portfolio_word().match(run):
        return run + match.group(), ""
    if re.match("当社|同社|弊社", run):
        return match.group(), REFERENCE
    return match.group(), run.strip(" の")


def _name_before(text: str, match: re.Match[str], run: str) -> PersonMention | None:
    """若狭谷隆産業基盤大臣, スニータ・ラオ長官: the name stands before the office, perhaps with what it is for between."""
    name, rest = _part_name(run)
    if not name:
        return None
    country, portfolio = part_country(rest)
    start = match.start() - len(name) - len(rest)
    body, owner = _owner(text, start)
    role = "" if match["honorific"] else portfolio + match.group()
    return PersonMention(start, match.end(), name, role, body, country or owner)


def _part_name(run: str) -> tuple[str, str]:
    """Part the name from the run before an office: (name, the rest of the run after it); an empty name when there is none."""
    if latin := re.search(rf"(?P<name>{_LATIN_NAME})$", run):
        return latin["name"], ""
    if katakana := re.search(rf"(?P<name>{_KATAKANA_NAME})(?P<rest>[一-龠々・]*)$", run):
        return ("", "") if part_country(katakana["name"])[0] else (katakana["name"], katakana["rest"])
    if surname := re.search(rf"(?<![一-龠々・])(?P<name>{_KATAKANA_WORD})$", run):
        return surname["name"], ""
    titled = re.search(rf"(?<![一-龠々・])(?P<name>{_KATAKANA_WORD})(?P<rest>[一-龠々・]+)$", run)
    if titled and _portfolio_word().match(titled["rest"]):
        return titled["name"], titled["rest"]
    han = re.search(r"[一-龠々ヶ・]+[一-龠々ヶァ-ヶー・]*$", run)
    return _part_han(han.group()) if han else ("", "")


def _part_han(run: str) -> tuple[str, str]:
    """Part a kanji name from what the office after it is for: 若狭谷隆 | 産業基盤."""
    for at in range(2, min(len(run), 7)):
        country, rest = part_country(run[at:])
        if _portfolio_word().match(rest if country else run[at:]):
            return (run[:at], run[at:]) if not _portfolio_word().match(run) else ("", "")
    if 1 < len(run) <= 6 and not _portfolio_word().match(run) and not country_of(run) and not _NO_NAME.search(run):
        return run, ""
    return "", ""


def _owner(text: str, start: int) -> tuple[str, str]:
    """The body or the country whose somebody is, before “の”: 英国の, デカン工科研究所の."""
    if not text.endswith("の", 0, start):
        return "", ""
    before = _BODY_BEFORE.search(text, max(0, start - 60), start)
    if before is None or before.end() != start:
        return "", ""
    body = before["body"].strip(" ・")
    country, rest = part_country(body)
    if country and not rest:
        return "", country
    if re.match("同|当社|会社", body):
        return REFERENCE, ""
    return body, country_of(body) or country_before(text, before.start("body"))
