"""The organisations a Japanese sentence names, or means without naming them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kakehashi.reading.countries import country_before, part_country
from kakehashi.reading.mentions import BodyMention
from kakehashi.reading.plain_names import JAPANESE_FORM, plain_name
from kakehashi.reading.tables import any_of, load_table

_RUN = re.compile(r"[一-龠々ァ-ヶーA-Za-z0-9À-ÿ・&=-]+(?: (?=[A-ZÀ-Þ][a-zà-ÿ])[A-Za-zÀ-ÿ]+)*")
_LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9&.-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ&.-]+)*")
_KATAKANA = re.compile(r"[ァ-ヶー・]{3,}")
_ASIDE = re.compile(r"」?\s*\(([^()]{1,60})\)")
_ALIAS = re.compile(
    r"(?:以下、?)?「([^」]{1,20})」|(?:略称|通称):?([A-Za-z]{2,12})"
    r"|(?:^|、)([A-Z][A-Za-z]+(?:[ .&-]+[A-Z]?[A-Za-z]+)*)(?:$|、)"
)
_FORMED = re.compile(rf"^(?:{JAPANESE_FORM})|(?:{JAPANESE_FORM})$")
_ACTS = re.compile(r"(?:\([^()]{1,60}\))?(?:は|が)")
_SHORTEST = 3


def find_japanese_bodies(text: str, taken: Sequence[tuple[int, int]]) -> list[BodyMention]:
    """Give the organisations of a sentence, outside the stretches that people's names take."""
    named = [mention for run in _RUN.finditer(text) if (mention := _in_run(text, run)) is not None]
    free = [each for each in named if not any(each.start < stop and start < each.end for start, stop in taken)]
    return [*free, *_referred(text)]


def _in_run(text: str, run: re.Match[str]) -> BodyMention | None:
    """The organisation at the end of a run of characters, after its country and what it is."""
    country, name = ("", run.group()) if _FORMED.match(run.group()) else _part_country(run.group())
    if descriptor := _descriptor().match(name):
        name = name[descriptor.end() :]
    start = run.end() - len(name)
    if not name or name[0].isdigit() or (part_country(name)[0] and not part_country(name)[1]):
        return None
    if _head().fullmatch(name):
        return BodyMention(start, run.end(), name, reference=True)
    country = country or country_before(text, start)
    aliases = _aliases(text, run.end())
    if _shows_body(name) or _acts(text, run.end(), name):
        described = "会社" if (_FORMED.search(name) and "株式会社" in name) or name.endswith("社") else ""
        return BodyMention(start, run.end(), plain_name(name), country, aliases, described)
    return _foreign(start, name, country, aliases)


def _foreign(start: int, name: str, country: str, aliases: tuple[str, ...]) -> BodyMention | None:
    """A name in Latin letters or in kana alone, which may also be no organisation's."""
    if latin := _LATIN.search(name):
        written = latin.group()
        if written in _table_words("no_initials") or len(written) < _SHORTEST:
            return None
        begin, sure = start + latin.start(), written.isupper() or " " in written
        return BodyMention(begin, begin + len(written), written, country, aliases, sure=sure)
    if aliases or _KATAKANA.fullmatch(name):
        return BodyMention(start, start + len(name), name, country, aliases, sure=bool(aliases))
    return None


def _shows_body(name: str) -> bool:
    head = _head().search(name)
    return _FORMED.search(name) is not None or (head is not None and head.end() == len(name) > _SHORTEST)


def _acts(text: str, end: int, name: str) -> bool:
    """Whether an unknown name is the subject of its sentence, as firms whose name does not show it are."""
    unknown = len(name) >= _SHORTEST and re.search("[一-龠ァ-ヶ]{3}", name) and not _no_actor().search(name)
    return bool(unknown) and _ACTS.match(text, end) is not None and _LATIN.search(name) is None


def _aliases(text: str, end: int) -> tuple[str, ...]:
    """The other names that brackets after a name give it: 略称:IRSA、以下「機構」."""
    aside = _ASIDE.match(text, end)
    return tuple("".join(filter(None, alias)) for alias in _ALIAS.findall(aside[1])) if aside else ()


def _part_country(run: str) -> tuple[str, str]:
    """Part “インド・” or “仏” from the beginning of a run; a name that needs its country (英国科学産業省) keeps it."""
    country, rest = part_country(run)
    plain = rest.lstrip("・")
    apart = rest != plain or len(run) - len(rest) == 1
    return (country, plain) if country and apart and plain else (country, run)


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load_table('ja.toml')['bodies']['heads'])})(?![一-龠々ァ-ヶー])")


@cache
def _descriptor() -> re.Pattern[str]:
    descriptors = any_of(load_table("ja.toml")["bodies"]["descriptors"])
    return re.compile(rf"[一-龠々ァ-ヶー]{{0,8}}?(?:{descriptors})(?=[ァ-ヶA-Z][ァ-ヶーA-Za-z・]{{2}})")


@cache
def _no_actor() -> re.Pattern[str]:
    actors = any_of(load_table("names.toml")["japanese"]["no_actors"])
    return re.compile(rf"(?:{actors})$|^(?:両|同|当|各|本|今|昨|来|第|新)")


@cache
def _table_words(group: str) -> frozenset[str]:
    return frozenset(str(load_table("names.toml")["japanese"][group]).split())


def _referred(text: str) -> Iterator[BodyMention]:
    table = load_table("ja.toml")["bodies"]
    for group in ("references", "group_references"):
        for match in re.finditer("|".join(table[group]), text):
            yield BodyMention(match.start(), match.end(), match.group(), reference=True)
