"""Which language a whole communiqué is written in, told apart from those nobody here reads."""

import re
from collections import Counter

from kakehashi.language.detect import STOP_WORDS

LONGEST_LOOK = 20_000
"""Characters that are looked at; the beginning of a text tells its language."""
LEAST_KANA = 0.05
"""Of the characters of a Japanese text, far more are kana; of a Chinese one that quotes a name, far fewer."""
LEAST_STOP_WORDS = 0.08
"""Of the words of any running text, a quarter and more are stop words."""

_KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30fa\uff66-\uff9d]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_OTHER = re.compile(r"[^\W\d_A-Za-zÀ-ɏ\u3041-\u30ff\uff66-\uff9d\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W\d_]+")

_RIVALS = {
    "fr": "le la les de des du un une et est en dans pour par sur avec que qui au aux ce cette ses leur ont été à plus pas",
    "es": "el la los las de del un una y es en por para con que se al su sus como más ha han fue este esta entre sobre lo",
    "pt": "o a os as de do da dos das um uma e é em no na nos nas por para com que se ao à como mais foi são entre sobre não",
    "de": "der die das den dem des ein eine einen einer und ist in im zu von mit für auf auch sich nicht wird wurde als bei",
    "nl": "de het een en van in is op te dat die voor met zijn aan door ook niet als bij naar wordt werd om tot uit over",
}
_WORDS = {
    **STOP_WORDS,
    "it": STOP_WORDS["it"] | {"a", "ha", "hanno", "è", "dell", "nell", "all", "dall", "sull", "d", "l", "più", "anche"},
    "en": STOP_WORDS["en"] | {"a", "was", "were", "between", "will", "he", "she", "they", "have", "had", "been", "not"},
    **{tag: frozenset(words.split()) for tag, words in _RIVALS.items()},
}


def communique_language(text: str) -> str:
    """Give the BCP 47 tag of a text's language: `it`, `ja`, `en`, that of a rival in Latin script, or `und`."""
    look = text[:LONGEST_LOOK]
    kana, han, latin, other = (len(pattern.findall(look)) for pattern in (_KANA, _HAN, _LATIN, _OTHER))
    letters = kana + han + latin + other
    if other > letters / 2:
        return "und"
    if kana + han > latin / 2:
        return "ja" if kana >= LEAST_KANA * letters else "und"
    return _latin_language(look)


def _latin_language(text: str) -> str:
    words = Counter(word.lower() for word in _WORD.findall(text))
    hits = {tag: sum(words[word] for word in known) for tag, known in _WORDS.items()}
    best = max(hits, key=hits.__getitem__)
    return best if hits[best] >= LEAST_STOP_WORDS * words.total() and hits[best] else "und"
