"""The organisations an Italian or English sentence names, or means without naming them."""

import re
from collections.abc import Iterator, Sequence

from kakehashi.reading.countries import country_of, is_country_name
from kakehashi.reading.latin_runs import find_runs, is_common_word, is_institution_word, name_words, no_place, widen_run
from kakehashi.reading.latin_text import LatinText
from kakehashi.reading.latin_tokens import Token
from kakehashi.reading.mentions import BodyMention
from kakehashi.reading.plain_names import latin_form, plain_name
from kakehashi.reading.tables import load_table, words

_INITIALS = re.compile(r"\s*[(（]\s*(?:in breve |in short )?[\"“']?([A-Z][\w.&-]{1,11})[\"”']?\s*[)）]")
_GOES_ON = re.compile(
    r"\s+(?:(?:[a-zà-ÿ]+(?:es[ei]|an[oaie]|n[oa]|c[oahie]+) )?[A-ZÀ-Þ]|(?:di|del|della|per|of|for)\b)"
)
_ADJECTIVE_ENDS = ("iva", "ivo", "ale")
_DESCRIPTION = 4
_OF = frozenset({"d'", "di", "of"})


def find_latin_bodies(text: LatinText, taken: Sequence[tuple[int, int]]) -> list[BodyMention]:
    """Give the organisations of a sentence, outside the stretches that people's names and figures take."""
    return [*_named(text, taken), *_referred(text)]


def _named(text: LatinText, taken: Sequence[tuple[int, int]]) -> Iterator[BodyMention]:
    reached = 0
    for run_first, run_after in find_runs(text):
        first, after = widen_run(text, run_first, run_after)
        tokens = text.tokens[first:after]
        start, end = tokens[0].start, tokens[-1].end
        free = run_first >= reached and not any(start < stop and begin < end for begin, stop in taken)
        if free and _may_be_body(text, tokens):
            reached = after
            yield _mention(text, first, tokens)


def _mention(text: LatinText, first: int, tokens: Sequence[Token]) -> BodyMention:
    start, end = tokens[0].start, tokens[-1].end
    written = re.sub(r"\s+", " ", text.text[start:end])
    described, country = _described(text, first)
    described = f"{described} {_apposition(text, first + len(tokens))}".strip()
    form = latin_form().match(text.text, end)
    initials = _INITIALS.match(text.text, form.end() if form else end)
    name = plain_name(written)
    sure = bool(described or form or initials) or name != written or _shows_body(tokens)
    aliases = (initials[1],) if initials else ()
    described = f"{described} company".strip() if form or name != written else described
    return BodyMention(start, end, name, country or country_of(written), aliases, described, sure)


def _shows_body(tokens: Sequence[Token]) -> bool:
    """Whether a name itself shows that it is an organisation's."""
    if len(tokens) > 1 and (is_country_name(tokens[-1].text) or any(map(is_institution_word, tokens))):
        return True
    return any(token.is_initials and token.text not in name_words("no_initials") for token in tokens)


def _may_be_body(text: LatinText, tokens: Sequence[Token]) -> bool:
    name = text.text[tokens[0].start : tokens[-1].end]
    if len(name) < 2 or is_country_name(name) or name in name_words("no_initials"):
        return False
    if all(token.low in name_words("openers") for token in tokens) or no_place().search(name):
        return False
    if len(tokens) == 1 and is_institution_word(tokens[0]):
        return False
    return not all(is_common_word(text, token) for token in tokens) or _shows_body(tokens)


def _described(text: LatinText, first: int) -> tuple[str, str]:
    """The word such as “company” that stands before a name, and the country that an adjective beside it gives."""
    described, country = "", ""
    for at in range(first - 1, max(-1, first - 1 - _DESCRIPTION), -1):
        token = text.tokens[at]
        if text.is_descriptor(at):
            described = f"{token.text} {described}".strip()
        elif found := country_of(token.text):
            country = found
        elif not (described and token.low in _OF) and (described or not token.low.endswith(_ADJECTIVE_ENDS)):
            break
    return described, country


def _apposition(text: LatinText, after: int) -> str:
    """The word such as “agency” in what explains a name after it: “Hydrogen Canada, the federal agency for …”."""
    if text.low(after) == "(" and after + 3 < len(text.tokens):
        after += 3
    if text.low(after) != "," or text.low(after + 1) not in text.lexicon.articles:
        return ""
    said = range(after + 2, min(after + 2 + _DESCRIPTION, len(text.tokens)))
    return next((text.tokens[at].text for at in said if text.is_descriptor(at)), "")


def _referred(text: LatinText) -> Iterator[BodyMention]:
    """“The company”, “il Consorzio”: what stands for an organisation named before, unless a name follows."""
    table = load_table(f"{text.lexicon.language}.toml")["bodies"]
    for group in ("references", "group_references"):
        for match in words(table[group]).finditer(text.text):
            if not _GOES_ON.match(text.text, match.end()):
                name = group if group == "references" else re.split(r"[\s']", match.group())[-1]
                yield BodyMention(match.start(), match.end(), name, reference=True)
