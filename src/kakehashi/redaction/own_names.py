"""The forms in which the names of one organisation may be written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from kakehashi.domain.identity import Identity
from kakehashi.language.names import fold_letters, normalise_name
from kakehashi.language.sound import consonants
from kakehashi.redaction.everyday_words import are_words, is_word, sounds_like_word
from kakehashi.redaction.kana_sounds import kana_pattern, latin_pattern
from kakehashi.redaction.word_lists import read_folded, read_list

_WORD = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*|&")
_ACRONYM = re.compile(r"(?=.*[A-Z])[A-Z0-9](?:[.&・-]?[A-Z0-9]){1,6}\.?")
_KANA = re.compile(r"[ァ-ヺー]+")
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?([a-z0-9-]{4,40})\.", re.IGNORECASE)
_FUNCTION_WORDS = frozenset(
    "di de del della dello dei degli delle e ed per la il lo le i gli in a and the of for und y da".split()
)
_LEAST_KANA, _LEAST_LATIN = 3, 5


class FormKind(StrEnum):
    """How sure a form is: written in the roster, made from what is written there, initials, or the sound alone."""

    GIVEN = "given"
    SHORTENED = "shortened"
    ACRONYM = "acronym"
    SOUND = "sound"


@dataclass(frozen=True, slots=True)
class NameForm:
    """A form of a name: `pattern` is a regular expression over folded letters."""

    pattern: str
    kind: FormKind
    is_word: bool = False
    """Whether texts use it as an ordinary word."""


@lru_cache(maxsize=4096)
def forms_of(identity: Identity) -> tuple[NameForm, ...]:
    """Every form of the names of an organisation, the longest first."""
    host = _HOST.match(identity.website.strip())
    forms = {form.pattern: form for name in identity.names for form in reversed(list(_forms_of_name(name)))}
    if host:
        label = normalise_name(host[1])
        forms.setdefault(label, NameForm(label, FormKind.GIVEN, is_word=is_word(label)))
    return tuple(sorted(forms.values(), key=lambda form: (-len(form.pattern), form.pattern)))


def _forms_of_name(name: str) -> Iterator[NameForm]:
    whole = normalise_name(name)
    if not whole or (whole == name and not any(c.isalnum() for c in name)):
        return
    if _ACRONYM.fullmatch(name):
        yield NameForm(re.escape(whole), FormKind.ACRONYM)
        return
    yield NameForm(re.escape(whole), FormKind.GIVEN, is_word=is_word(whole))
    shortened = _latin_short_forms(name, whole) if whole.isascii() else _japanese_short_forms(whole, name)
    for form in shortened:
        yield NameForm(re.escape(form), FormKind.SHORTENED, is_word=is_word(form))
    for form in (whole, *shortened):
        if pattern := _sound(form):
            yield NameForm(pattern, FormKind.SOUND, is_word=is_word(form) or sounds_like_word(pattern))
    yield from (NameForm(re.escape(initials), FormKind.ACRONYM) for initials in _initials(name, whole))


def name_words(name: str, whole: str) -> list[str]:
    """The folded words of a Latin name without its legal form."""
    words = [(normalise_name(word) if word != "&" else "and") for word in _WORD.findall(name)]
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            if "".join(words[start:end]) == whole:
                return words[start:end]
    return [whole]


def _latin_short_forms(name: str, whole: str) -> tuple[str, ...]:
    """What is left without words of trade at either end, and the first word that is neither of trade nor of every day."""
    words = name_words(name, whole)
    generic = read_folded("generic_words")
    kept = list(words)
    while kept and kept[-1] in generic:
        kept.pop()
    while kept and kept[0] in generic:
        kept.pop(0)
    telling = [
        word
        for word in kept
        if len(word) >= _LEAST_LATIN and not is_word(word) and word not in generic | read_folded("kept_latin")
    ]
    forms = ["".join(kept), *telling[:1]]
    return tuple(
        dict.fromkeys(
            form for form in forms if len(form) >= 4 and form != whole and form not in read_folded("kept_latin")
        )
    )


def _japanese_short_forms(whole: str, name: str) -> tuple[str, ...]:
    parts = {whole, *(normalise_name(part) for part in re.split(r"[\s　・]+", name))}
    cores = {core for part in parts if part for core in _without_trade(part)}
    colleges = {part.removesuffix("大学") + "大" for part in parts if part.endswith("大学") and len(part) > 3}
    named = {part for part in parts if _without_trade(part)[-1] and len(part) > 2}
    return tuple(sorted(form for form in cores | colleges | named if len(form) > 1 and form != whole))


def _without_trade(name: str) -> list[str]:
    """A Japanese name, then what is left of it as words of trade are taken from its end, one by one."""
    left = [name]
    for _ in range(4):
        endings = [word for word in _folded_trade() if left[-1].endswith(word)]
        left += [left[-1].removesuffix(min(endings, key=len))] if endings else []
    return left


@lru_cache(maxsize=1)
def _folded_trade() -> frozenset[str]:
    return frozenset(map(normalise_name, read_list("generic_words_ja")))


@lru_cache(maxsize=4096)
def sounds_of(identity: Identity) -> frozenset[str]:
    """The consonants of the telling words of the names, three at least."""
    trade = read_folded("generic_words")
    words = {word for name in identity.names for word in re.findall(r"[A-Za-zÀ-ÿ]{5,}|[ァ-ヺー]{4,}", name)}
    telling = (
        word
        for word in words
        if fold_letters(word) not in trade and word not in read_list("generic_words_ja") and not are_words(word)
    )
    return frozenset(
        sound
        for word in telling
        if len(sound := consonants(fold_letters(word) if word[0] < "\u3000" else word)) >= 4
        or (len(sound) == 3 and len(word) > 5)
    )


def _sound(form: str) -> str:
    if _KANA.fullmatch(form):
        return latin_pattern(form) if len(form) >= _LEAST_KANA else ""
    return kana_pattern(form) if form.isascii() and len(form) >= _LEAST_LATIN else ""


def _initials(name: str, whole: str) -> Iterator[str]:
    words = name_words(name, whole)
    for chosen in (words, [word for word in words if word not in _FUNCTION_WORDS]):
        initials = "".join(word[0] for word in chosen if word)
        if 3 <= len(initials) <= 6 and initials.isascii() and initials not in read_folded("kept_latin"):
            yield initials
