"""The places a sentence names: cities and regions, by the words beside them."""

import re
from collections.abc import Sequence
from functools import cache

from kakehashi.reading.countries import country_of, part_country
from kakehashi.reading.latin_runs import find_runs, is_common_word, name_words, no_place
from kakehashi.reading.latin_text import LatinText
from kakehashi.reading.mentions import PlaceMention
from kakehashi.reading.tables import any_of, load_table

_REST_OF_PLACE = re.compile(r"\s(?:di|de|da|do|del|della|d'|upon|on|am|im|sul|nell')\s?[A-ZÀ-Þ][\w-]+")
_BEFORE_WHERE = re.compile(
    r"(?P<place>[一-龠々]{1,6}[市都県府州区町村道]|(?<![一-龠々ァ-ヶー])(?:[ァ-ヶー]{1,6}・)?[ァ-ヶー]{2,12}(?:市|州|県)?|(?P<city>[一-龠々]{1,4}))"
    r"(?P<inner>市?内|都内|府内|県内|州内|近郊|郊外)?"
    r"(?=で(?!す|あ|き)|において|にて|における|を訪|に(?!より|よる|よっ|関|対|伴|基|向|お|つ|と|も|は|加|署|合|参|属|就|代|係))"
)
_BEFORE_OF = re.compile(r"(?P<place>(?P<city>(?!))|[一-龠々]{1,6}[市県府州町村]|[ァ-ヶー]{2,12}[市州県])(?=の|、|・)")


def find_latin_places(text: LatinText, taken: Sequence[tuple[int, int]]) -> list[PlaceMention]:
    """Give the places of a sentence: names that stand after “in”, “a” and the like and are nobody's."""
    places: list[PlaceMention] = []
    for first, after in find_runs(text):
        start, end = text.tokens[first].start, text.tokens[after - 1].end
        named = [*taken, *((place.start, place.end) for place in places[-1:])]
        free = not any(start < stop and begin < end for begin, stop in named)
        common = all(is_common_word(text, token) for token in text.tokens[first:after])
        if (
            free
            and not common
            and _stands_as_place(text, first, after)
            and not no_place().search(text.text, start, end)
        ):
            places.append(_with_rest(PlaceMention(start, end, text.text[start:end].removesuffix("-based")), text.text))
    return places


def _stands_as_place(text: LatinText, first: int, after: int) -> bool:
    before = text.low(first - 1) if first else ""
    if before == "the" and after - first == 1 and after < len(text.tokens) and text.is_descriptor(after):
        return True  # “the Busan start-up”
    single = after - first == 1 or _first_of_place().match(text.text, text.tokens[first].start) is not None
    return before in name_words("place_words") or (single and before in name_words("of_words"))


def _with_rest(place: PlaceMention, text: str) -> PlaceMention:
    """A place with the rest of its name: Val di Sangro, Rio de Janeiro."""
    rest = _REST_OF_PLACE.match(text, place.end) if _first_of_place().fullmatch(place.name) else None
    return PlaceMention(place.start, rest.end(), place.name + rest.group()) if rest else place


@cache
def _first_of_place() -> re.Pattern[str]:
    return re.compile(any_of(load_table("names.toml")["latin"]["first_of_place"]))


def find_japanese_places(text: str) -> list[PlaceMention]:
    """Give the places of a sentence: cities, and names before “で”, “において”, “に”."""
    found = [match for pattern in (_BEFORE_WHERE, _BEFORE_OF) for match in pattern.finditer(text)]
    return [
        PlaceMention(match.start("place"), match.end("place"), _city(match["place"]))
        for match in found
        if _is_place(match)
    ]


def _is_place(match: re.Match[str]) -> bool:
    name = match["place"]
    if match["city"] and name not in _japanese_words("cities"):
        return False
    return name not in _japanese_words("no_places") and not (country_of(name) and not part_country(name)[1])


@cache
def _japanese_words(group: str) -> frozenset[str]:
    return frozenset(str(load_table("names.toml")["japanese"][group]).split())


def _city(written: str) -> str:
    """A place without its country before it, and Tokyo without what it is."""
    country, rest = part_country(written)
    name = rest.lstrip("・") if country and "・" in written else written
    return "東京" if name == "東京都" else name
