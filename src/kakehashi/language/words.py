"""The content words of a text: what it names, without the words that only hold sentences together."""

import re
import unicodedata

from kakehashi.language.detect import STOP_WORDS

_RUN = re.compile(r"[\u3400-\u9fff々]+|[\u30a1-\u30fa\u30fcー]+|[A-Za-zÀ-ÖØ-öø-ſ][A-Za-zÀ-ÖØ-öø-ſ0-9\-]*")
_HAN = re.compile(r"[\u3400-\u9fff々]")
_STOPS = frozenset().union(*STOP_WORDS.values())


def content_words(text: str) -> list[str]:
    """Distinct content words in reading order: Latin words, katakana runs, and Han runs cut into pairs of characters.

    Most Japanese compounds are built of two-character words, so cutting long runs into pairs finds nearly the words that
    a dictionary finds, without one (docs/decisions/0003 has the figures).
    """
    words: dict[str, None] = {}
    for run in _RUN.findall(unicodedata.normalize("NFKC", text)):
        for word in _pairs(run) if _HAN.match(run) else (run,):
            # AI is no preposition.
            if len(word) > 1 and (word == "AI" or word.lower() not in _STOPS):
                words[word] = None
    return list(words)


def _pairs(run: str) -> list[str]:
    if len(run) <= 3:
        return [run]
    return [run[i : i + 2] for i in range(0, len(run) - 1, 2)]
