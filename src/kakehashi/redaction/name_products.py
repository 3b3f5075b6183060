"""Products whose names begin as the organisation's own does."""

import re
from collections.abc import Iterator

from kakehashi.domain.identity import Identity
from kakehashi.domain.redacted import Category, Span
from kakehashi.language.names import fold_letters, normalise_name
from kakehashi.redaction.everyday_words import are_words
from kakehashi.redaction.kept import is_kept_word
from kakehashi.redaction.word_lists import read_folded

_KANA = re.compile(r"[ァ-ヺー]{4,}[A-Za-z0-9α-ω0-9]*")


def find_name_products(text: str, identity: Identity) -> Iterator[Span]:
    """Words that begin as a name does and go on as a product: QuillFab of Quillfeather, イゲタガード of イゲタヤ."""
    latin, kana = _beginnings(identity)
    for found in (
        re.finditer(r"(?<![\w@./-])[A-Z][A-Za-z0-9-]{0,40}?(?:[A-Z\d][A-Za-z0-9-]*|[®™])(?: (?:[A-Z]\w*|\d\w*))?", text)
        if latin
        else ()
    ):
        if fold_letters(found[0]).startswith(latin) and not is_kept_word(found[0]):
            yield Span(*found.span(), Category.BRAND)
    for word in _first_words(identity):
        for found in re.finditer(rf"(?<!\w){re.escape(word)} (?:[A-Z][A-Za-z]*|\d+\w*)", text):
            yield Span(*found.span(), Category.BRAND)
    for found in _KANA.finditer(text) if kana else ():
        if normalise_name(found[0]).startswith(kana) and not are_words(found[0]):
            yield Span(*found.span(), Category.BRAND)


def _beginnings(identity: Identity) -> tuple[tuple[str, ...], tuple[str, ...]]:
    trade = read_folded("generic_words")
    words = {fold_letters(word) for name in identity.names for word in re.findall(r"[^\W_]+", name)}
    latin = tuple(word[:4] for word in words if word.isascii() and len(word) > 4 and word not in trade)
    folded = {normalise_name(name) for name in identity.names}
    kana = tuple(name[:3] for name in folded if re.match("[ァ-ヺー]{4,}", name) and not are_words(name))
    return latin, kana


def _first_words(identity: Identity) -> frozenset[str]:
    """First words of names of several words: a Stardust Zero is of Stardust Glass."""
    trade = read_folded("generic_words")
    firsts = (found[1] for name in identity.names if (found := re.match(r"([A-ZÀ-Ý][^\W\d_]{4,}) \w", name)))
    return frozenset(word for word in firsts if fold_letters(word) not in trade and not is_kept_word(word))
