"""An Italian or English sentence as words, with its offices marked and people's names told from other words."""

import re

from kakehashi.reading.fused_words import PARTED
from kakehashi.reading.latin_tokens import load_lexicon, split_tokens
from kakehashi.reading.role_heads import find_heads

_LONGEST_NAME = 6
_SHORTEST_LOUD = 4


class LatinText:
    """The words of a sentence and what stands where; a position is the index of a word."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.tokens = split_tokens(text)
        self.lexicon = load_lexicon(language)
        self.heads = find_heads(text, self.tokens, language)

    def slice(self, first: int, after: int) -> str:
        """The words `[first, after)` as they stand, with single blanks."""
        if after <= first:
            return ""
        return re.sub(r"\s+", " ", self.text[self.tokens[first].start : self.tokens[after - 1].end])

    def low(self, at: int) -> str:
        """The word at a position as tables have it; empty after the last."""
        return self.tokens[at].low if at < len(self.tokens) else ""

    def is_capital(self, at: int) -> bool:
        """Whether a word stands at a position that starts with a capital letter."""
        return at < len(self.tokens) and self.tokens[at].is_capital

    def adjoin(self, at: int) -> bool:
        """Whether a word and the one after it stand with nothing but a blank between."""
        return at + 1 < len(self.tokens) and not self._between(at).strip(" ")

    def _between(self, at: int) -> str:
        return self.text[self.tokens[at].end : self.tokens[at + 1].start]

    def is_parted(self, at: int) -> bool:
        """Whether a word was fused with the one before it: where a name was written on to a body's."""
        return self._between(at - 1) == PARTED

    def is_descriptor(self, at: int) -> bool:
        """Whether a word says what an organisation is: company, gruppo."""
        return self.lexicon.descriptors.fullmatch(self.tokens[at].text) is not None

    def is_name(self, at: int) -> bool:
        """Whether a word can be part of a person's name."""
        return at < len(self.tokens) and self.lexicon.is_name(self.tokens[at]) and at not in self.heads

    def name_end(self, at: int) -> int:
        """The position after the person's name that starts at one; that one itself when none does."""
        if self.is_loud_name(at):
            return at + 2
        end = at
        while end - at < _LONGEST_NAME and self._continues_name(at, end):
            end += 1
            if not self.adjoin(end - 1):
                break
        return end

    def is_loud_name(self, at: int) -> bool:
        """Whether a name with the family name in capitals starts at a position, as diplomats write it: HAMADA Yuki."""
        if (
            not (at + 1 < len(self.tokens) and self.adjoin(at))
            or self.is_capital(at + 2)
            or {at, at + 1} & {*self.heads}
        ):
            return False
        pair = (self.tokens[at], self.tokens[at + 1])
        given = [self.is_name(at), self.is_name(at + 1)]
        loud = [token.is_initials and token.text.isalpha() and len(token.text) >= _SHORTEST_LOUD for token in pair]
        return any(given) and any(loud)

    def _continues_name(self, first: int, at: int) -> bool:
        if self.is_name(at):
            return True
        if at >= len(self.tokens) or self.low(at) not in self.lexicon.particles or not self.is_name(at + 1):
            return False
        # “de” within a name, and what elsewhere is an article at its beginning: Le Van Hoa, Di Stefano.
        capital = self.tokens[at].is_capital
        return (at > first and not capital) or (at == first > 0 and capital and self.adjoin(at))

    def starts_person(self, at: int, least: int = 2) -> bool:
        """Whether a person's name of some words at least starts at a position."""
        end = self.name_end(at)
        return end - at >= least and not self.is_capital(end)

    def skip_honorifics(self, at: int) -> int:
        """The position after “Dr.”, “Shri”, “l'ing.” and the like."""
        while self._is_honorific(at):
            at += 1
            if self.low(at) == "" and at < len(self.tokens) and self.tokens[at].text == ".":
                at += 1
        return at

    def _is_honorific(self, at: int) -> bool:
        honorifics = self.lexicon.honorifics
        return self.low(at) in honorifics or (self.low(at) in self.lexicon.articles and self.low(at + 1) in honorifics)
