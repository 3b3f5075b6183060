"""Words of every day: a name made of them counts only where it is written or treated as a name."""

import re
from functools import lru_cache

from kakehashi.language.names import fold_letters, normalise_name
from kakehashi.redaction.word_lists import read_folded, read_list


def is_word(form: str) -> bool:
    """Whether a folded form is a word of every day."""
    return form in _every_day()


def sounds_like_word(pattern: str) -> bool:
    """Whether a pattern of sounds is that of a word of every day."""
    return any(re.fullmatch(pattern, normalise_name(word)) for word in read_list("common_words_ja"))


@lru_cache(maxsize=65536)
def are_words(written: str) -> bool:
    """Whether a stretch of text consists of ordinary words."""
    return all(fold_letters(word) in _every_day() for word in re.findall(r"[^\W_]+", written))


@lru_cache(maxsize=1)
def _every_day() -> frozenset[str]:
    return (
        frozenset(map(normalise_name, read_list("common_words_ja")))
        | read_folded("common_words")
        | read_folded("ordinary_words")
    )
