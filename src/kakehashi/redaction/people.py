"""Persons: those of the roster, and whoever stands behind a title or before a polite word."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kakehashi.domain.identity import Identity
from kakehashi.domain.redacted import Category, Span
from kakehashi.language.names import fold_letters
from kakehashi.redaction.everyday_words import are_words
from kakehashi.redaction.kept import belongs_to_thing, is_kept_word
from kakehashi.redaction.word_lists import alternatives, read_list

_NAME = (
    r"(?:[A-ZÀ-Ý]\.[ ]?){0,3}[A-ZÀ-Ý][\w'’-]{1,30}(?:[ ](?:(?:de|di|da|del|della|van|von|der|la|lo"
    r"|el) )?(?:[A-ZÀ-Ý]\.[ ]?)?[A-ZÀ-Ý][\w'’-]+){0,3}"
)
_TITLED = re.compile(
    rf"\b(?:(?:[Dd]ott|[Ii]ng|[Pp]rof|[Ss]ig|[Aa]vv|[Aa]rch|[Gg]eom|[Rr]ag|[Cc]av|[Pp]er\.? ind)\.?(?:ssa"
    rf"|ra|ri)?\.?|[Dd]ottor(?:e|essa)?|[Ii]ngegner(?:e|i)?"
    rf"|[Pp]rofessor(?:e|essa)?|[Ss]ignora?|[Dd]r\.?-?(?:Ing\.?)?|Mr\.?|Mrs\.?|Ms\.?|Miss|Sir|[Ff]ratelli"
    rf"|F\.lli|[Ss]orelle|[Ff]amiglia|[Cc]eo|CEO|CTO|CFO|COO|[Cc]hief [A-Z]\w+ [Oo]fficer|[Ff]ounders?"
    rf"|[Cc]o-?founder"
    rf"|[Pp]resident|[Pp]residente|[Dd]irector|[Dd]irettore|[Dd]irettrice|[Tt]itolare"
    rf"|[Aa]mministratore [Dd]elegato|[Ff]ondat(?:a|o|ore|rice|ori)(?: nel \d{{4}})?(?: da(?:l|lla|i)?)?"
    rf"|[Ff]ounded(?: in \d{{4}})? by|[Ii]nvented by|[Ii]nvent(?:ata|ato|ore|or)(?: da)?|[Rr]eferente"
    rf"|[Cc]ontact(?: person)?|[Aa]ttn\.?|c\.a\.|[Rr]esponsabile"
    rf"|[Ll]ed by|[Gg]uidat[ao] da|[Hh]eaded by|[Pp]rincipal [Ii]nvestigator|[Mm]aestro|[Mm]aster"
    rf"|[Aa]sk for|[Cc]hiedere di)"
    rf"(?: (?:e|and|the|il|la|lo|our|is|è|Prof\.|Dr\.?|Dott\.?|[Ii]ng\."
    rf"|dott\.ssa))*(?:[ ]?[:,])? ?({_NAME}(?:(?:,| e| and| &) (?:[Dd]r\.? |[Pp]rof\.? |[Ii]ng\.? "
    rf"|dott\.(?:ssa)? )?{_NAME})?)"
)
_POLITE = re.compile(rf"({_NAME})-(?:san|sensei|sama|shi|hakase)\b")
_INITIALED = re.compile(r"(?<![\w./-])(?:[A-Z]\.[ ]?){1,3}(?:[a-z]{2,3} )?[A-Z][a-zà-ÿ'’]+(?:-[A-Z][a-z]+)?")


def find_people(text: str, identity: Identity) -> Iterator[Span]:
    """Find persons in Latin letters, in a text whose full-width signs are written as ASCII."""
    for pattern in (_TITLED, _POLITE, _INITIALED, _given_names()):
        for found in pattern.finditer(text):
            start, end = found.span(found.lastindex or 0)
            context = text[max(0, start - 30) : start], text[end : end + 20]
            if not is_kept_word(text[start:end]) and not (pattern is not _TITLED and belongs_to_thing(*context)):
                yield Span(start, end, Category.PERSON)
    for person in identity.people:
        if person.isascii() or re.search("[A-Za-z]", person):
            yield from _find_latin(text, person)


@lru_cache(maxsize=1)
def _given_names() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{alternatives(read_list('given_names'))})(?: (?:(?:de|di|da|del|della|van|von|la"
        rf"|lo) )?[A-ZÀ-Ý][\w'’]+(?:-[A-Z]\w+)?){{1,2}}"
    )


def _find_latin(text: str, person: str) -> Iterator[Span]:
    """The whole name in either order and any case, then each of its words where it is written with a capital."""
    words = re.findall(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*", person)
    words = [
        word
        for word in words
        if fold_letters(word) not in {"prof", "dott", "ing", "dr", "ssa", "sig", "mr", "ms", "mrs", "di", "de", "da"}
    ]
    if len(words) > 1:
        for order in (words, words[::-1]):
            for found in re.finditer(
                r"(?<!\w)" + r"[\W_]{1,3}".join(map(re.escape, order)) + r"(?!\w)", text, re.IGNORECASE
            ):
                if not are_words(found[0]) or not re.search(r"(?<![^\W_])[^\W\dA-ZÀ-Ý]", found[0]):
                    yield Span(*found.span(), Category.PERSON)
    for word in words:
        for found in re.finditer(rf"(?<![\w]){re.escape(word)}(?!\w)|(?<!\w){re.escape(word.upper())}(?!\w)", text):
            if not _may_be_word(text, found):
                yield Span(*found.span(), Category.PERSON)


def _may_be_word(text: str, found: re.Match[str]) -> bool:
    """An ordinary word that begins a sentence, or a name that belongs to a thing."""
    before, after = text[max(0, found.start() - 30) : found.start()], text[found.end() : found.end() + 20]
    begins = not before or re.search(r"[.!?;:\n•–-]\s*$", before) is not None
    return (begins and are_words(found[0])) or belongs_to_thing(before, after)
