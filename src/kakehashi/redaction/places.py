"""Places below the region: towns, valleys, streets, stations, and adjectives made of them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kakehashi.domain.identity import Identity
from kakehashi.domain.redacted import Category, Span
from kakehashi.language.names import fold_letters
from kakehashi.redaction.kept import belongs_to_thing
from kakehashi.redaction.word_lists import alternatives, read_folded, read_list

_WORDS = (
    r"[A-ZÀ-Ý][\w'’]*(?:[ -](?:(?:di|del|della|delle|dei|degli|de|da|d'|in|sul|sull'|e|von|am|im"
    r"|a)[ ]?)?[A-ZÀ-Ý][\w'’]*){0,4}"
)
_TOWN = rf"(?:,? ?[-–]? ?(?:[A-Z]{{1,2}}-)?\d{{5}},? {_WORDS}|, {_WORDS}(?= ?\([A-Z]{{2}}\)))"
_STREET_TYPES = (
    r"(?:[Vv]ia(?:le)?|V\.le|P\.zza|P\.za|[Pp]iazz(?:a|ale|etta)|[Cc]orso|C\.so|[Ll]argo|[Vv]icolo"
    r"|[Ss]trada|[Ll]ocalità|[Ll]oc\.|[Cc]ontrada|C\.da"
    r"|[Ll]ungomare|[Ll]ungarno|[Ss]alita|[Cc]alle|[Ff]ondamenta|[Rr]egione|[Ff]razione|[Ff]raz\.|[Bb]orgo"
    r"|[Zz]ona (?:[Ii]ndustriale|[Aa]rtigianale)|Z\.I\.|ZI|[Cc]ascina|[Vv]illa|[Pp]alazzo)"
)
_ADDRESSES = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b{_STREET_TYPES} (?:(?:della|delle|dei|degli|dell'|del|di|dal|al|San|Santa"
            rf"|S\.) ?)?(?:\d+ )?{_WORDS}(?:,? ?(?:n\. ?|n° ?|km )?\d{{1,4}}(?:/?[A-Za-z]\b"
            rf"|/\d+)?)?{_TOWN}?(?: ?\([A-Z]{{2}}\))?"
        ),
        rf"\b(?:[A-Z]{{1,2}}-)?\d{{5}} {_WORDS}(?: ?\([A-Z]{{2}}\))?",
        (
            rf"\b\d{{1,4}}[A-Za-z]?(?:-\d+){0, 3},? (?:[A-Z][\w'’]*[ -]){{1,4}}(?:Street|St\.?|Road|Rd\.?|Avenue"
            rf"|Ave\.?|Lane|Square|Drive|Way|Court|Place|Boulevard|Blvd\.?|Quay|Terrace"
            rf"|chome)\b(?:,? {_WORDS})?"
        ),
        (
            r"\b(?:[A-Z][\w'’]*[ -]){1,3}(?:Street|Road|Avenue|Lane|Square|Quay|Wharf|Station|Valley|Bay"
            r"|Harbour|Harbor|Lake|River|Peninsula|Island|Islands|Hills|Coast|Canal|Docks|Fjord|Ward|City|Town"
            r"|District|County)\b"
        ),
        r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
        r"\b[A-Z][a-z]+-(?:ku|shi|cho|machi|mura|son|gun|dori|eki|chome)\b",
        r"\b(?:[Vv]all?e?|[Vv]alli|[Ll]ago|[Ll]aguna|[Mm]onte|[Mm]onti|[Cc]olli|[Cc]olline|[Pp]iana"
        r"|[Pp]ianura|[Cc]osta|[Cc]ostiera|[Rr]iviera|[Gg]olfo|[Ii]sola|[Ii]sole|[Pp]orto|[Ff]iume"
        r"|[Tt]orrente|[Aa]ltopiano|[Pp]asso|[Bb]aia|[Cc]apo|[Rr]ione|[Qq]uartiere|[Ss]tazione"
        r"|[Aa]eroporto|[Ii]nterporto|[Dd]elta) (?:(?:di|del|della|delle|dei|degli|dell'|d') ?)?" + _WORDS,
        (
            r"\b(?:Val|Valle|Monte|Lake|Mount|Mt\.|Port|Saint|St\.|San|Santa|Santo"
            r"|Sant['’]) ?[A-ZÀ-Ý][\w'’-]+(?: (?:di|del|della|in|al|sul) [A-Z][\w'’]+)?"
        ),
        r"〒? ?\d{3}-\d{4}(?!-|\d)(?= ?[\u3400-\u9fff])|〒 ?\d{3}-?\d{4}",
        (
            r"[NS]? ?\d{1,3}[.°]\d{1,8}[′'\"″.\d ]*°?\s?[NSns北南]?[,、 ]+[EW]? ?\d{1,3}[.°]\d{2,8}[′'\"″.\d ]*°?\s?[EWew東西]?"
            r"(?=[\s,.;)」）]"
            r"|$)|(?:北緯|南緯|東経|西経)[\d.度分秒°′″ ]+"
        ),
    )
)
_ENDINGS = r"(?:i|e|o|a|hi|he)"
_HYPHENATED = re.compile(r"(?:-[A-ZÀ-Ý][\w-]+)?")


def find_latin_places(text: str, identity: Identity) -> Iterator[Span]:
    """Find places in Latin letters; towns that are also words only where a word of place stands before them."""
    for pattern in _ADDRESSES:
        for found in pattern.finditer(text):
            if len(found[0]) > 3 and not belongs_to_thing(
                text[max(0, found.start() - 30) : found.start()], text[found.end() : found.end() + 20]
            ):
                yield Span(*found.span(), Category.PLACE)
    yield from _find_towns(text, identity)
    for found in _adjectives().finditer(text):
        yield Span(*found.span(), Category.PLACE)
    yield from _find_own_city(text, identity.city)


_LOCATIVE = re.compile(
    r"(?:\b(?:a|ad|in|da|di|presso|tra|fra|per|verso|vicino|nel|nella|of|at|near|from|to|around|between"
    r"|outside|and|e|stabilimento|sede|impianto|sito|fabbrica|nei pressi di|città di|comune di)[ ]"
    r"|[(,] ?)$",
    re.IGNORECASE,
)


def _find_towns(text: str, identity: Identity) -> Iterator[Span]:
    for found in _towns().finditer(text):
        before, after = text[max(0, found.start() - 30) : found.start()], text[found.end() : found.end() + 25]
        own = fold_letters(identity.city).startswith(fold_letters(found[0]))
        unsure = fold_letters(found[0]) in read_folded("ambiguous_towns")
        if (
            belongs_to_thing(before, after)
            or (unsure and not own and not _LOCATIVE.search(before))
            or after.startswith(" Prefecture")
        ):
            continue
        tail = _HYPHENATED.match(text, found.end())
        yield Span(found.start(), tail.end() if tail else found.end(), Category.PLACE)


@lru_cache(maxsize=1)
def _towns() -> re.Pattern[str]:
    names = read_list("italian_towns") | frozenset(
        name for name in read_list("world_cities") if name.isascii() or name[0] < "\u3000"
    )
    capitals = frozenset(name.upper() for name in names if len(name) > 5)
    names |= frozenset(name.replace("'", "’") for name in names if "'" in name)
    return re.compile(rf"(?<![\w-])(?:{alternatives(names | capitals)})(?!\w)")


@lru_cache(maxsize=1)
def _adjectives() -> re.Pattern[str]:
    stems, english = read_list("demonyms_it"), read_list("demonyms_en")
    lower, title = alternatives(stems), alternatives(frozenset(stem.capitalize() for stem in stems))
    return re.compile(rf"(?<!\w)(?:(?:{lower}|{title}){_ENDINGS}|{alternatives(english)})(?!\w)")


def _find_own_city(text: str, city: str) -> Iterator[Span]:
    """The roster's town in any case, and adjectives of its stem: chioggiotti, vaianese."""
    folded = fold_letters(city).split("(")[0].strip()
    if len(folded) < 4 or not folded.isascii():
        return
    stem = re.escape(folded.rstrip("aeio")[: max(4, len(folded) - 2)])
    town = re.escape(folded[0].upper() + folded[1:]).replace(r"\ ", r"\s+")
    pattern = (
        rf"(?<!\w)(?:{re.escape(city.strip())}|{town}|{re.escape(city.upper())}|{stem}\w{{0,3}}(?:es[ei]"
        rf"|an[oaie]|in[oaie]|ott[oaie]|asc[oaie]|hes[ei]))(?![\w])"
    )
    for found in re.finditer(pattern, text):
        before, after = text[max(0, found.start() - 30) : found.start()], text[found.end() : found.end() + 25]
        if not belongs_to_thing(before, after):
            yield Span(*found.span(), Category.PLACE)
