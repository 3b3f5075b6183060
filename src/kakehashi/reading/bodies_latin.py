"""The organisations and the places an Italian or English text names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kakehashi.language.legal_forms import LATIN_FORMS
from kakehashi.reading.countries import country_of, is_country_name
from kakehashi.reading.latin_tokens import Lexicon, Token, load_lexicon, split_tokens
from kakehashi.reading.mentions import BodyMention, PlaceMention
from kakehashi.reading.tables import any_of, load_table, words

_INITIALS = re.compile(r"\s*[(（]\s*(?:in breve |in short )?[\"“']?([A-Z][\w.&-]{1,11})[\"”']?\s*[)）]")
_NO_BODY_INITIALS = frozenset(
    "AI IA EUR USD GBP JPY INR BRL KRW CNY CHF II III IV MOU UK US USA UE EU CEO CTO CFO COO PDF R&D PMI SME SMES TV G7 G20".split()
)
_FORM = re.compile(
    r",?\s+(?:"
    + any_of(
        re.escape(form.strip()) + r"\.?"
        for line in LATIN_FORMS.splitlines()
        for form in line.split("|")
        if form.strip() not in {"", "corporation"}
    )
    + r"|S\.p\.A\.?|(?-i:SpA|Srl|SE|AB|AS|ASA|A/S|SA|SAS|KGaA|Oy|Oyj|BV|NV|Kft|Zrt|PT|Tbk)|d\.o\.o\.|sp\. z o\.o\.|Sdn\.? Bhd\.?|Pvt\.? Ltd\.?)(?![^\W_])\.?",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"(?:Partner\w*|Partenariato|Dialog\w+|Alleanza|Alliance|Agreement|Memorandum|Declaration)(?![^\W_])"
)
_FIRST_OF_PLACE = re.compile(
    r"Val|Rio|Porto|Reggio|Sesto|Ponte|Castel\w*|Monte\w*|Torre|Villa|Isola|Riva|Stoke|Newcastle|Stratford|Belo|Ciudad|Santiago|Frankfurt|San \w+|Sant[ao] \w+"
)
_REST_OF_PLACE = re.compile(r"\s(?:di|de|da|do|del|della|d'|upon|on|am|im|sul|nell')\s?[A-ZÀ-Þ][\w-]+")
_PLACE_WORDS = frozenset("in at near outside a ad presso from da nel nella".split())


@dataclass(frozen=True, slots=True)
class _Run:
    first: int
    after: int


def find_latin_bodies(text: str, language: str, taken: Sequence[tuple[int, int]]) -> list[BodyMention]:
    """Give the organisations of a sentence, outside the stretches that people's names take."""
    return [*_named(text, language, taken), *_referred(text, language)]


def find_latin_places(text: str, language: str, taken: Sequence[tuple[int, int]]) -> list[PlaceMention]:
    """Give the places of a sentence: names that stand after “in”, “a” and the like and are nobody's."""
    tokens, lexicon = split_tokens(text), load_lexicon(language)
    places = []
    for run in _runs(tokens, lexicon, text):
        start, end = tokens[run.first].start, tokens[run.after - 1].end
        before = tokens[run.first - 1].low if run.first else ""
        single = run.after - run.first == 1 or _FIRST_OF_PLACE.match(text, start) is not None
        if (
            (before in _PLACE_WORDS or (single and before in {"di", "of", "d'"}))
            and not _overlaps(start, end, taken)
            and not _is_common(tokens[run.first : run.after], lexicon)
        ):
            places.append(
                PlaceMention(start, end, text[start:end].removesuffix("-based"))
                if not _RANK.search(text[start:end])
                else PlaceMention(start, start, "")
            )
    return [_compound(place, text) for place in places if place.name]


def _compound(place: PlaceMention, text: str) -> PlaceMention:
    """A place with the rest of its name: Val di Sangro, Rio de Janeiro."""
    rest = _REST_OF_PLACE.match(text, place.end) if _FIRST_OF_PLACE.fullmatch(place.name) else None
    return PlaceMention(place.start, rest.end(), place.name + rest.group()) if rest else place


def strip_form(name: str) -> str:
    """A name without its legal form at the end."""
    return _FORM.sub("", f" {name}").strip() if _FORM.search(f" {name}") else name


def _named(text: str, language: str, taken: Sequence[tuple[int, int]]) -> Iterator[BodyMention]:
    tokens, lexicon = split_tokens(text), load_lexicon(language)
    reached = 0
    for run in _runs(tokens, lexicon, text):
        first, after = _widen(tokens, run, lexicon, language)
        start, end = tokens[first].start, tokens[after - 1].end
        if (
            run.first < reached
            or _overlaps(start, end, taken)
            or not _may_be_body(text[start:end], tokens[first:after], lexicon)
        ):
            continue
        reached = after
        described, country = _described(tokens, first, lexicon)
        country = country or country_of(text[start:end])
        form = _FORM.match(text, end)
        initials = _INITIALS.match(text, form.end() if form else end)
        name = strip_form(re.sub(r"\s+", " ", text[start:end]))
        formed = bool(form) or len(name) < end - start
        sure = bool(described) or formed or bool(initials) or _shows_body(tokens[first:after], language)
        aliases = (initials[1],) if initials else ()
        yield BodyMention(start, end, name, country, aliases, described, sure)


def _runs(tokens: Sequence[Token], lexicon: Lexicon, text: str) -> Iterator[_Run]:
    """Stretches of capitalised words, without articles at their beginning."""
    at = 0
    while at < len(tokens):
        end = at
        while (
            end < len(tokens) and tokens[end].is_capital and (end == at or tokens[end - 1].end + 1 >= tokens[end].start)
        ):
            end += 1
        first = at
        while first < end and (
            tokens[first].low in lexicon.articles or (tokens[first].low in lexicon.of and end - first > 1)
        ):
            first += 1
        if first < end:
            yield _Run(first, end)
        at = max(end, at + 1)


def _widen(tokens: Sequence[Token], run: _Run, lexicon: Lexicon, language: str) -> tuple[int, int]:
    """A run with what an institution is of or for: “Agenzia Italiana per i Corridoi Industriali”."""
    first, after = run.first, run.after
    while first < after - 1 and tokens[first].low in _sentence_openers():
        first += 1
    institution = any(_heads(language).fullmatch(tokens[i].text) for i in range(first, min(after, first + 2)))
    while after + 1 < len(tokens):
        joiner, following = tokens[after].low, _after_articles(tokens, after + 1, lexicon)
        if (
            following >= len(tokens)
            or not tokens[following].is_capital
            or (is_country_name(tokens[following].text) and joiner in {"in"})
        ):
            break
        lone_head = after - first == 1
        close = joiner in {
            "&",
            "de",
            "do",
            "da",
            "dos",
            "del",
            "della",
            "dell'",
            "dello",
            "dei",
            "degli",
            "delle",
            "per",
            "for",
            "of",
            "di",
        }
        if not close or not (institution or joiner in {"&", "de", "do", "dos"}):
            break
        if joiner in {"of", "di"} and not lone_head and tokens[after + 1] is tokens[following] and language == "it":
            break
        if (
            joiner == "of"
            and not lone_head
            and not is_country_name(tokens[following].text)
            and not _is_common_word(tokens[following], lexicon)
        ):
            break
        after = following + 1
        while after < len(tokens) and tokens[after].is_capital and tokens[after - 1].end + 1 >= tokens[after].start:
            after += 1
    return first, after


def _after_articles(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    while at < len(tokens) and tokens[at].low in lexicon.articles and not tokens[at].is_capital:
        at += 1
    return at


@cache
def _sentence_openers() -> frozenset[str]:
    return frozenset(
        "the through under during before after both its his her il lo la i gli le nel nella sempre inoltre anche è taglio sono era due tre two three both all firma alla all presso secondo con the con da dal dalla al alla on at in by for with and also yesterday today earlier".split()
    )


@cache
def _heads(language: str) -> re.Pattern[str]:
    return words(head for each in ("it", "en") for head in load_table(f"{each}.toml")["bodies"]["heads"])


def _shows_body(tokens: Sequence[Token], language: str) -> bool:
    if any(_heads(language).fullmatch(token.text) for token in tokens) and len(tokens) > 1:
        return True
    if len(tokens) > 1 and is_country_name(tokens[-1].text):
        return True
    return any(
        token.is_initials and token.text not in _NO_BODY_INITIALS and not token.text.isdigit() for token in tokens
    )


def _may_be_body(name: str, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    if (
        is_country_name(name)
        or name in _NO_BODY_INITIALS
        or len(name) < 2
        or all(token.low in _sentence_openers() for token in tokens)
    ):
        return False
    if len(tokens) == 1 and _heads(lexicon.language).fullmatch(name):
        return False
    return not _is_common(tokens, lexicon) or _shows_body(tokens, lexicon.language)


def _described(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> tuple[str, str]:
    """The word such as “company” that stands before a name, and the country that an adjective beside it gives."""
    described, country, at = "", "", first - 1
    while at >= 0 and first - at <= 4:
        token = tokens[at]
        if lexicon.descriptors.fullmatch(token.text):
            described = f"{token.text} {described}".strip()
        elif found := country_of(token.text):
            country = found
        elif described and token.low in {"d'", "di", "of"}:
            pass
        elif not (
            token.text[0].islower()
            and not described
            and len(token.text) > 3
            and token.low.endswith(("iva", "ivo", "ale"))
        ):
            break
        at -= 1
    return described, country


def _is_common(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    return all(_is_common_word(token, lexicon) for token in tokens)


def _is_common_word(token: Token, lexicon: Lexicon) -> bool:
    return token.low in lexicon.no_names or bool(country_of(token.text)) or token.low in lexicon.honorifics


def _overlaps(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < stop and begin < end for begin, stop in taken)


def _referred(text: str, language: str) -> Iterator[BodyMention]:
    table = load_table(f"{language}.toml")["bodies"]
    for group in ("references", "group_references"):
        for match in words(table[group]).finditer(text):
            if (
                not re.match(r"\s+(?:[A-ZÀ-Þ]|(?:di|del|della|per|of|for)\b)", text[match.end() : match.end() + 8])
                or text[match.end() : match.end() + 1] in ",."
            ):
                name = group if group == "references" else re.split(r"[\s']", match.group())[-1]
                yield BodyMention(match.start(), match.end(), name, reference=True)
