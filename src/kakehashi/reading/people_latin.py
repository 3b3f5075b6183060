"""The people an Italian or English text names with their offices, and the offices that stand for people named before."""

import re
from collections.abc import Iterator
from functools import cache

from kakehashi.reading.latin_text import LatinText
from kakehashi.reading.mentions import PersonMention, RoleReference
from kakehashi.reading.role_phrases import RolePhrase, read_role
from kakehashi.reading.tables import load_table, words


def find_latin_people(words: LatinText) -> list[PersonMention]:
    """Give the people of a sentence in reading order, each with the office that stands beside the name."""
    return list(_PeopleReader(words).read())


@cache
def _reference_pattern(language: str) -> re.Pattern[str]:
    return words(load_table(f"{language}.toml")["roles"]["reference"])


@cache
def _pair_pattern(language: str) -> re.Pattern[str]:
    return words(load_table(f"{language}.toml")["roles"]["pairs"])


def find_role_references(text: str, language: str) -> list[RoleReference]:
    """Give the offices of a sentence that may stand for somebody named before it."""
    pairs = [
        RoleReference(match.start(), match.end(), match["head"] or match["head2"] or "", count=2)
        for match in _pair_pattern(language).finditer(text)
    ]
    singles = [
        RoleReference(
            match.start(), match.end(), match.group().split("'")[-1].partition(" ")[2] or match.group().split("'")[-1]
        )
        for match in _reference_pattern(language).finditer(text)
    ]
    return pairs + singles


_PLACED = frozenset({"in", "at", "a", "ad"})


class _PeopleReader:
    def __init__(self, words: LatinText) -> None:
        self.text, self.words, self.tokens = words.text, words, words.tokens

    def read(self) -> Iterator[PersonMention]:
        at = 0
        while at < len(self.tokens):
            people, after = self._read_at(at)
            yield from people
            at = max(after, at + 1)

    def _read_at(self, at: int) -> tuple[list[PersonMention], int]:
        if at in self.words.heads:
            return self._role_then_names(at)
        name = self.words.skip_honorifics(at)
        end = self.words.name_end(name)
        if end - name > 2 and at and self.words.low(at - 1) in _PLACED:
            return [], at + 1  # “received in Brasília Daigo Enomoto”: the town is no part of the name
        if end - name >= 2 or (name > at and end > name):
            return self._name_then_role(at, name, end)
        return [], at + 1

    def _role_then_names(self, at: int) -> tuple[list[PersonMention], int]:
        phrase = read_role(self.words, at, named=False)
        comma = phrase.after < len(self.tokens) and self.tokens[phrase.after].text == ","
        people: list[PersonMention] = []
        name = self.words.skip_honorifics(phrase.after + 1 if comma else phrase.after)
        end = self.words.name_end(name)
        if end == name or (comma and end - name < 2):
            return [], phrase.after
        people.append(self._person(phrase.first, name, end, phrase))
        if self._is_plural(phrase):
            more, end = self._more_names(end, phrase)
            people += more
        return people, end

    def _is_plural(self, phrase: RolePhrase) -> bool:
        return phrase.head.casefold().rstrip().endswith(("s", "i", "men"))

    def _more_names(self, at: int, phrase: RolePhrase) -> tuple[list[PersonMention], int]:
        """The other names after a plural office: “Prime Ministers A and B”."""
        people = []
        while at + 1 < len(self.tokens) and (
            self.tokens[at].text == "," or self.tokens[at].low in self.words.lexicon.joins
        ):
            name = self.words.skip_honorifics(at + 1)
            end = self.words.name_end(name)
            if end - name < 1:
                break
            people.append(self._person(name, name, end, phrase))
            at = end
        return people, at

    def _name_then_role(self, first: int, name: int, end: int) -> tuple[list[PersonMention], int]:
        head = self._head_after(end)
        if head is None:
            return [self._person(first, name, end, None)], end
        phrase = read_role(self.words, head, named=True)
        return [self._person(first, name, end, phrase, until=phrase.after)], phrase.after

    def _head_after(self, end: int) -> int | None:
        """The role that explains the name before it: after a comma, with an article or whose it is."""
        if end >= len(self.tokens) or self.tokens[end].text not in {",", "("}:
            return None
        for at in range(end + 1, min(end + 7, len(self.tokens))):
            if at in self.words.heads:
                return at
            token = self.tokens[at]
            beside = (
                token.low in self.words.lexicon.articles
                or token.text == "'s"
                or token.is_capital
                or self.words.is_descriptor(at)
            )
            if not beside or token.text in {",", "."}:
                return None
        return None

    def _person(self, first: int, name: int, end: int, phrase: RolePhrase | None, until: int = 0) -> PersonMention:
        start, stop = self.tokens[first].start, self.tokens[max(until, end) - 1].end
        written = re.sub(r"\s+", " ", self.text[self.tokens[name].start : self.tokens[end - 1].end])
        titled = name > first
        if phrase is None:
            return PersonMention(start, stop, written, titled=titled)
        return PersonMention(start, stop, written, phrase.role, phrase.body, phrase.country, titled)
