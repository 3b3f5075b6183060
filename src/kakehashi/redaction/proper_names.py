"""Capitalised words of unknown meaning within a sentence: in a profile they name a place, a person or an organisation."""

import re
from collections.abc import Iterator

from kakehashi.domain.redacted import Category, Span
from kakehashi.redaction.everyday_words import are_words
from kakehashi.redaction.kept import belongs_to_thing, is_formula, is_kept_word
from kakehashi.redaction.word_lists import read_folded

_TITLE = r"[A-ZÀ-Ý](?:['’][A-ZÀ-Ý])?[a-zà-ÿ][\w'’]+(?:-[A-ZÀ-Ý]\w*)*"
_RUN = re.compile(
    rf"(?<![\w@./#-]){_TITLE}(?: (?:(?:di|del|della|dei|degli|delle|de|da|d'|of|the|&|e|and|van|von|la|il"
    rf"|al|im) )?{_TITLE})*"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|from|to|around|between|outside|toward|a|ad|presso|tra|fra|verso|vicino a|nel"
    r"|nella|sul|sulla|nei)(?: the)? $",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?:^|[.!?:;\n•■–—·]|\n\s{0,3}[-*]|^[-*]|\d\))[”\"»')]*\s*[“\"«(]?$")
_BASED = re.compile(r"\b([A-Z][a-z]+)-(?:based|born|headquartered|made|area|bred)\b")
_NATIONS = frozenset(
    "italian japanese european asian american african german french spanish british english swiss dutch "
    "chinese korean indian australian canadian austrian swedish finnish danish norwegian polish "
    "portuguese greek turkish israeli brazilian mexican taiwanese thai vietnamese indonesian malaysian "
    "nordic baltic balkan alpine mediterranean atlantic latin western eastern northern southern swabian "
    "scottish welsh irish cornish lombard tuscan sicilian sardinian piedmontese ligurian umbrian "
    "calabrian apulian campanian scandinavian catalan basque navarrese hungarian czech romanian "
    "ukrainian russian belgian slovenian croatian estonian latvian lithuanian icelandic singaporean "
    "filipino malay hindi mandarin arabic hebrew bavarian andalusian galician breton norman flemish "
    "walloon tyrolean saxon rhenish texan californian egyptian moroccan tunisian saudi emirati iranian "
    "iraqi pakistani bangladeshi nepalese mongolian kazakh uzbek georgian armenian serbian bosnian "
    "albanian bulgarian slovak slovakian maltese cypriot luxembourgish kenyan nigerian ethiopian "
    "ghanaian peruvian chilean colombian argentine argentinian cuban caribbean pacific arctic antarctic "
    "iberian victorian roman medieval gothic baroque celtic gaelic scots kanto tohoku kyushu hokkaido "
    "dutch danish hanseatic friulian venetic christian islamic muslim jewish buddhist shinto olympic "
    "oriental occidental transalpine trans-european".split()
)


def find_proper_names(text: str) -> Iterator[Span]:
    """Find runs of capitalised words that nothing explains, in Latin script."""
    for found in _BASED.finditer(text):
        if not _is_known(found[1]):
            yield Span(*found.span(1), Category.PLACE)
    for found in _RUN.finditer(text):
        for start, end in _unknown_parts(text, found):
            before, after = text[max(0, start - 30) : start], text[end : end + 25]
            category = Category.PLACE if _PLACE_BEFORE.search(before) else Category.ORGANISATION
            ordinary = category is Category.ORGANISATION and are_words(text[start:end])
            if not (ordinary or belongs_to_thing(before, after)):
                yield Span(start, end, category)


def _unknown_parts(text: str, run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The run from its first unknown word to its last; what begins a sentence is known unless another name follows it."""
    if is_kept_word(run[0]):
        return
    words = [(run.start() + found.start(), run.start() + found.end()) for found in re.finditer(_TITLE, run[0])]
    begins = _BEGINS.search(text[max(0, run.start() - 6) : run.start()]) is not None
    unknown = [(start, end) for start, end in words if not _is_known(text[start:end])]
    if begins and unknown and unknown[0][0] == run.start():
        unknown = unknown[1:] if len(words) > 1 else []
        if (
            unknown
            and not are_words(text[words[0][0] : words[0][1]])
            and words[1] == unknown[0] == (words[0][1] + 1, words[1][1])
        ):
            unknown = [words[0], *unknown]
    if unknown:
        yield unknown[0][0], unknown[-1][1]


def _is_known(word: str) -> bool:
    bare = re.sub(r"['’]s$", "", word)
    return (
        is_kept_word(bare)
        or bare.lower() in _NATIONS
        or bare.lower() in read_folded("title_words")
        or is_kept_word(bare.split("-")[0])
        or bare.split("-")[0].lower() in _NATIONS
        or is_formula(bare)
    )
