"""What stays though it looks like a name: technologies, regions, programmes, and names that belong to a thing."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kakehashi.language.names import fold_letters
from kakehashi.redaction.word_lists import alternatives, list_pattern, read_folded, read_list

Stretch = tuple[int, int]
_PLACE_THING = re.compile(
    r"[\u3400-\u9fff々]{2,3}(?:織|焼(?!却|結|成|入)|塗(?!装|料)|染(?!色)|紬|漆器|議定書|条約|宣言|切子"
    r"|打刃物|友禅|絣|象嵌|縮緬|七宝|箪笥|細工|和紙|牛(?!乳)|茶(?!室)|鉄器|瓦|石(?!油|炭|英)|そば|うどん"
    r"|ラーメン|野菜|大根|みかん|りんご|漬|こけし|人形|蒔絵)"
)
_STANDARD = re.compile(
    r"\b(?:UNI|EN|ISO|IEC|IEEE|DIN|JIS|ASTM|SEMI|ANSI|UL|ETSI|ITU-[TR]|MIL-STD|NACE|API|ASME|AISI|SAE|UNS"
    r"|UN|CAS|ICH|RFC|EC|KHK|JASO"
    r"|NFPA|IATF|EASTM|VDI|VDE|SIL|IP|AEC-Q|CEI|PN|DN|ECSS|GB/T|BS EN|BS)"
    r"(?:[/ -](?:EN|ISO|IEC|TS|TR|ASTM|CEI|PAS))*(?: (?:[A-Z]{1,3} ?)?|-)?\d{1,5}(?:[.:/-]\d{1,5})*[A-Z]?\b",
    re.ASCII,
)
_PREFECTURE = re.compile(r"(?:[\u3400-\u9fff]{2,3}県|京都府|大阪府|東京都|北海道)(?:内|外|産|下)?")


_ELEMENTS = (
    "He|Li|Be|Ne|Na|Mg|Al|Si|Cl|Ar|Ca|Sc|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Kr|Rb|Sr|Zr|Nb|Mo|Ru|Rh"
    "|Pd|Ag|Cd|In|Sn|Sb|Te|Xe|Cs|Ba|La"
    "|Ce|Pr|Nd|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb|Lu|Hf|Ta|Re|Os|Ir|Pt|Au|Hg|Tl|Pb|Bi|Th|H|B|C|N|O|F|P|S|K|V|I|W|Y|U"
)
_FORMULA = re.compile(
    rf"(?:(?:{_ELEMENTS})(?:\d+(?:\.\d+)?)?x?){{2,8}}|[kMGTPEmµnp]?(?:bits?|baud|rad|Da|Hz|Wh?|V|A|Ah|Pa|N"
    rf"|eV|cd|Gy|Sv|B|bps|VA|Ω|F|H|m|g|l|L|mol|cal|J|K|T|Ka|H)(?:/.*)?|[A-Za-z]-[a-z]+"
)


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    """Entries of several words, or with a sign in them; single words are looked up where names are looked for."""
    entries = frozenset(entry for entry in read_list("kept_latin") if re.search(r"[\s-]", entry))
    return re.compile(rf"(?<!\w)(?:{alternatives(entries)})(?!\w)")


def find_kept(text: str) -> Iterator[Stretch]:
    """Find stretches that no guess may touch, in a text whose full-width signs are written as ASCII."""
    for pattern in (_phrases(), _STANDARD, _PLACE_THING, _PREFECTURE, list_pattern("kept_ja")):
        yield from (found.span() for found in pattern.finditer(text))


def is_kept_word(word: str) -> bool:
    """Whether a word or phrase is a known technology, region or the like."""
    return fold_letters(word) in read_folded("kept_latin")


def is_formula(word: str) -> bool:
    """Whether a word is a chemical formula or a unit: NbTiN, Gbit."""
    return _FORMULA.fullmatch(word) is not None


def belongs_to_thing(before: str, after: str) -> bool:
    """Whether the words around a name make it part of a thing: filtri di Kalman, Maxwell's equations, motori Stirling."""
    heads = read_folded("eponym_heads")
    leading = re.search(r"([^\W\d_]+)(?:[ ](?:di|del|della|of|alla|al|a la))?[ ]$", before)
    following = re.match(r"(?:['’]s)?[ -]([^\W\d_]+)", after)
    return any(
        found is not None and fold_letters(found[1]) in heads and found[1].islower() for found in (leading, following)
    )
