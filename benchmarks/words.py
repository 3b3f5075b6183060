"""How texts are best cut into words for matching: ours beside a Japanese dictionary and Italian and English lemmas.

    uv run --with sudachipy --with sudachidict-core --with simplemma python benchmarks/words.py

Prints hits@1 of both sides' lists (IT / JP) on the judged sets, everything else being equal, and the seconds to cut all texts.
"""

import time
from collections.abc import Callable, Iterator
from itertools import pairwise

import quality
from kakehashi.adapters.encoders.universal import UniversalSentenceEncoder
from kakehashi.language.detect import detect_language
from kakehashi.language.words import content_words
from kakehashi.matching import words

Cut = Callable[[str], list[str]]
WORD_CLASSES = {"名詞", "動詞", "形状詞", "形容詞"}


def main() -> None:
    encode = quality.remembering(UniversalSentenceEncoder().encode)
    names = list(quality.SETS)
    print(f"{'best counterpart first, IT / JP':44}", *(f"{name:>13}" for name in names), "  seconds")
    for label, cut in cuts():
        spent = [0.0]
        words.content_words = timed(cut, spent)  # type: ignore[assignment, attr-defined]
        figures = []
        for name in names:
            judged = quality.load(name, encode)
            scores = quality.evened(quality.contributions(judged.scorer, quality.all_features()))
            figures.append(quality.hits(scores, judged.best))
        print(f"{label:44}", *(f"{first:6.3f}/{second:5.3f} " for first, second in figures), f"{spent[0]:8.2f}")


def cuts() -> Iterator[tuple[str, Cut]]:
    yield "ours: runs of one script, kanji in pairs", content_words
    yield "  with pairs of neighbours as well", with_neighbours
    try:
        yield "Sudachi: nouns", sudachi({"名詞"})
        yield "Sudachi: nouns, verbs, adjectives", sudachi(WORD_CLASSES)
    except ImportError as error:
        print(f"left out: {error}")
    try:
        yield "simplemma: Italian and English lemmas", lemmas()
    except ImportError as error:
        print(f"left out: {error}")


def with_neighbours(text: str) -> list[str]:
    single = content_words(text)
    return single + [f"{one} {other}" if one.isascii() else one + other for one, other in pairwise(single)]


def sudachi(classes: set[str]) -> Cut:
    from sudachipy import Dictionary, SplitMode  # noqa: PLC0415 - not a dependency of the project

    tokenizer = Dictionary().tokenizer(SplitMode.B)

    def cut(text: str) -> list[str]:
        if detect_language(text) != "ja":
            return content_words(text)
        kept = (each for each in tokenizer.tokenize(text) if each.part_of_speech()[0] in classes)
        return list(dict.fromkeys(each.dictionary_form() for each in kept if len(each.surface()) > 1))

    return cut


def lemmas() -> Cut:
    import simplemma  # noqa: PLC0415 - not a dependency of the project

    def cut(text: str) -> list[str]:
        language = detect_language(text)
        if language not in {"it", "en"}:
            return content_words(text)
        return list(dict.fromkeys(simplemma.lemmatize(word, lang=language) for word in content_words(text)))

    return cut


def timed(cut: Cut, spent: list[float]) -> Cut:
    def cut_and_count(text: str) -> list[str]:
        start = time.perf_counter()
        found = cut(text)
        spent[0] += time.perf_counter() - start
        return found

    return cut_and_count


if __name__ == "__main__":
    main()
