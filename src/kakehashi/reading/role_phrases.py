"""Offices and posts in Italian and English: “the Minister of X”, “l'amministratore delegato di Y”, “Y's chief executive”."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kakehashi.reading.countries import country_of
from kakehashi.reading.fused_words import PARTED
from kakehashi.reading.latin_tokens import Lexicon, Token, token_at
from kakehashi.reading.mentions import REFERENCE
from kakehashi.reading.tables import load_table, words


@dataclass(frozen=True, slots=True)
class Head:
    """The words that name an office: tokens `[first, after)`; `portfolio` for one of a state."""

    first: int
    after: int
    portfolio: bool


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """An office with what it is of: tokens `[first, after)`."""

    first: int
    after: int
    head: str
    role: str
    body: str = ""
    country: str = ""


def find_heads(text: str, tokens: Sequence[Token], language: str) -> dict[int, Head]:
    """Give the heads of roles by the token they start at."""
    heads: dict[int, Head] = {}
    for portfolio in (True, False):
        for match in _head_pattern(language, portfolio=portfolio).finditer(text):
            first, after = token_at(tokens, match.start()), token_at(tokens, match.end())
            if first < len(tokens) and tokens[first].start == match.start() and first not in heads:
                heads[first] = Head(first, after, portfolio)
    return heads


@cache
def _head_pattern(language: str, *, portfolio: bool) -> re.Pattern[str]:
    return words(load_table(f"{language}.toml")["roles"]["portfolio" if portfolio else "heads"])


@cache
def _singulars(language: str) -> dict[str, str]:
    table: dict[str, str] = load_table(f"{language}.toml")["roles"]["singular"]
    return table


def singular_role(role: str, language: str) -> str:
    """Give one holder's office for a word that names several: Prime Ministers, Presidenti."""
    for plural, single in _singulars(language).items():
        if re.match(rf"{plural}(?![^\W_])", role, re.IGNORECASE):
            return (single.title() if role[0].isupper() else single) + role[len(plural) :]
    if language == "en":
        return re.sub(
            r"^((?:[A-Z][a-z]+ )*(?:[Mm]inister|[Pp]resident|[Gg]overnor|[Cc]hair|[Dd]irector|[Ss]ecretar)[a-z]*?)s\b",
            r"\1",
            role,
        )
    return role


_POSTED = re.compile("ambas|consol|consul|inviat|envoy")
_POSTING = frozenset({"a", "ad", "in", "to", "at", "presso"})
_ITS = frozenset({"its", "suo", "sua"})
_OPENERS = frozenset(
    "both under with from today yesterday this that these they through before after during also however meanwhile".split()
)


class RoleParser:
    """Reads role phrases from the tokens of one text; `is_person` tells whether a person's name starts at a token."""

    def __init__(self, text: str, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.text, self.tokens, self.lexicon = text, tokens, lexicon
        self.heads = find_heads(text, tokens, lexicon.language)

    def read(self, first: int, *, named: bool) -> RolePhrase:
        """Read the role whose head starts at a token; `named` when its holder's name stood before it."""
        head = self.heads[first]
        start, possessor, country = self._before(first)
        titles_end = self._join_titles(head.after)
        at, adjective = self._skip_country(titles_end)
        at = self._extend_title(at)
        role = self._slice(start, titles_end) if at == titles_end or adjective else self._slice(start, at)
        body, after = possessor, at
        while self._is_of(after) or (
            head.portfolio and self._is_of(after + 1) and self.tokens[after].low in self.lexicon.joins
        ):
            end, portfolio = self._complement_end(after, portfolio=head.portfolio, named=named)
            if end == after:
                break
            inner = self._slice(after, end)
            of_country = country_of(inner)
            country = country or of_country
            if head.portfolio or self._is_scope(after):
                role = _join_role(role, self._without_country(inner))
            elif not body:
                body = self._body(after, end)
            after = end
            if not portfolio:
                break
        after = self._skip_initials(self._skip_posting(head, after))
        return RolePhrase(
            start,
            after,
            self._slice(head.first, head.after),
            singular_role(role, self.lexicon.language),
            body,
            adjective or country,
        )

    def _slice(self, first: int, after: int) -> str:
        if after <= first:
            return ""
        return re.sub(r"\s+", " ", self.text[self.tokens[first].start : self.tokens[after - 1].end])

    def _before(self, first: int) -> tuple[int, str, str]:
        """What stands before a head and belongs to it: (first token, possessor, country)."""
        tokens, at = self.tokens, first
        while at and (
            self._qualifies(at) or (at > 1 and tokens[at - 1].low in self.lexicon.joins and self._qualifies(at - 1))
        ):
            at -= 1 if self._qualifies(at) else 2
        if at and tokens[at - 1].text in {"'s", "'"}:
            owner = self._owner(at - 1)
            return at, *(
                ("", country_of(owner)) if country_of(owner) == owner or self.heads[first].portfolio else (owner, "")
            )
        if at and (country := country_of(tokens[at - 1].text)):
            return at, "", country
        if at and tokens[at - 1].low in _ITS:
            return at, REFERENCE, ""
        return at, self._run_before(at), ""

    def _skip_posting(self, head: Head, at: int) -> int:
        """The token after “a Tokyo”, where an ambassador is posted."""
        posted = _POSTED.search(self.tokens[head.first].low) and at + 1 < len(self.tokens)
        return at + 2 if posted and self.tokens[at].low in _POSTING and self.tokens[at + 1].is_capital else at

    def _skip_initials(self, at: int) -> int:
        """The token after “(CLE)”, the initials of the body just named."""
        bracketed = at + 2 < len(self.tokens) and self.tokens[at].text == "(" and self.tokens[at + 2].text == ")"
        return at + 3 if bracketed and self.tokens[at + 1].is_capital else at

    def _qualifies(self, at: int) -> bool:
        """Whether the word before a token says in English what an office is for: “Economy Minister”."""
        token = self.tokens[at - 1]
        word = (
            token.is_capital
            and token.low in self.lexicon.no_names
            and len(token.text) > 3
            and self.lexicon.language == "en"
        )
        return word and self._adjoin(at - 1) and token.low not in _OPENERS and not country_of(token.text)

    def _owner(self, mark: int) -> str:
        if self.lexicon.descriptors.fullmatch(self.tokens[mark - 1].text):
            return REFERENCE
        return self._run_before(mark) or country_of(self.tokens[mark - 1].text)

    def _run_before(self, at: int) -> str:
        """The capitalised words right before a token, as in “Kuroiwa Devices CEO”; a sentence's first word alone is none."""
        first = at
        while first and self.tokens[first - 1].is_capital and self._adjoin(first - 1) and first - 1 not in self.heads:
            if self.tokens[first - 1].low in self.lexicon.honorifics | self.lexicon.articles:
                break
            first -= 1
        return (
            self._slice(first, at)
            if at - first > 1
            or (at > first and self.tokens[first].text not in {"The"} and self.lexicon.language == "en")
            else ""
        )

    def _adjoin(self, at: int) -> bool:
        """Whether a token and the one after it stand with nothing but white space between."""
        return at + 1 < len(self.tokens) and not self.text[self.tokens[at].end : self.tokens[at + 1].start].strip(" ")

    def _join_titles(self, at: int) -> int:
        """The end of “President and CEO”: titles joined by a conjunction, the second without an article."""
        while at + 1 < len(self.tokens) and self.tokens[at].low in self.lexicon.joins and at + 1 in self.heads:
            at = self.heads[at + 1].after
        return at

    def _skip_country(self, at: int) -> tuple[int, str]:
        if (
            at < len(self.tokens)
            and self.tokens[at].text[0].islower()
            and (country := country_of(self.tokens[at].text))
        ):
            return at + 1, country
        return at, ""

    def _extend_title(self, at: int) -> int:
        """The end of “Direttore Tecnologia di”: one capitalised word between the head and what it is of."""
        if at + 1 < len(self.tokens) and self.tokens[at].is_capital and self._is_of(at + 1) and at not in self.heads:
            return at + 1 if self.tokens[at].low in self.lexicon.no_names else at
        return at

    def _is_of(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].low in self.lexicon.of

    def _is_scope(self, at: int) -> bool:
        return self.tokens[at].low in self.lexicon.scope

    def _complement_end(self, at: int, *, portfolio: bool, named: bool) -> tuple[int, bool]:
        """Where what a role is of ends, and whether more of it may follow."""
        end = self._skip_descriptors(at + 1)
        begun = end
        while end < len(self.tokens):
            following = self._next_word(end, portfolio=portfolio and end > begun)
            if following is None or (following > end and self.starts_person(following, least=2)):
                break
            if end > begun and self._is_parted(end) and self.name_end(end) - end > 1:
                return end, True
            end = following + 1
        if end == begun:
            return (end, False) if end > at + 1 and self._is_descriptor(end - 1) else (at, False)
        if not named and not self._name_follows(end):
            end = self._without_trailing_name(begun, end)
        return end, True

    def _is_parted(self, at: int) -> bool:
        """Whether a token was fused with the one before it: where a name was written on to a body's."""
        return self.text[self.tokens[at - 1].end : self.tokens[at].start] == PARTED

    def _skip_descriptors(self, at: int) -> int:
        while at < len(self.tokens) and not self.tokens[at].is_capital:
            token = self.tokens[at]
            if not (
                token.low in self.lexicon.articles
                or self._is_descriptor(at)
                or country_of(token.text)
                or token.text in {"'s"}
            ):
                break
            at += 1
        described = at + 1 < len(self.tokens) and country_of(self.tokens[at].text) and self._is_descriptor(at + 1)
        return at + 2 if described and not self.tokens[at + 1].is_capital else at

    def _is_descriptor(self, at: int) -> bool:
        return self.lexicon.descriptors.fullmatch(self.tokens[at].text) is not None

    def _next_word(self, at: int, *, portfolio: bool) -> int | None:
        """The capitalised word that continues a complement at a token: itself, or after a connecting word or, in lists, a comma."""
        token = self.tokens[at]
        if at in self.heads or token.low in self.lexicon.honorifics:
            return None
        if token.is_capital:
            return at
        connecting = self.lexicon.of | self.lexicon.joins | {"in", "the", "'s", "de", "do", "da", "y"}
        after = at
        while (
            after < len(self.tokens)
            and after - at < 3
            and (
                self.tokens[after].low in connecting
                or self.tokens[after].low in self.lexicon.articles
                or (portfolio and self.tokens[after].text == ",")
            )
        ):
            after += 1
        if after == at or after >= len(self.tokens) or not self.tokens[after].is_capital or after in self.heads:
            return None
        if self.tokens[after].low in self.lexicon.honorifics or self._opens_another(at, after):
            return None
        return None if self.tokens[at].low in self.lexicon.joins and not portfolio else after

    def _opens_another(self, at: int, after: int) -> bool:
        """Whether what follows a conjunction is somebody else's: “and Japan's Minister”, “and French Minister”."""
        if self.tokens[at].low not in self.lexicon.joins:
            return False
        beyond = after + 1
        owner = beyond < len(self.tokens) and (self.tokens[beyond].text == "'s" or beyond in self.heads)
        return owner and bool(country_of(self.tokens[after].text) or self.tokens[beyond].text == "'s")

    def starts_person(self, at: int, least: int = 2) -> bool:
        """Whether a person's name of some words at least starts at a token."""
        return self.name_end(at) - at >= least and self._ends_cleanly(self.name_end(at))

    def _ends_cleanly(self, at: int) -> bool:
        return at >= len(self.tokens) or not self.tokens[at].is_capital

    def name_end(self, at: int) -> int:
        """The token after the person's name that starts at a token; that token itself when none does."""
        end = at
        while end < len(self.tokens) and end - at < 6:
            if self.lexicon.is_name(self.tokens[end]) and end not in self.heads:
                end += 1
            elif end == at and self._is_family_particle(end):
                end += 1
            elif (
                end > at
                and self.tokens[end].low in self.lexicon.particles
                and self.tokens[end].text[0].islower()
                and self._name_at(end + 1)
            ):
                end += 1
            else:
                break
            if not self._adjoin(end - 1):
                break
        return end

    def _is_family_particle(self, at: int) -> bool:
        """Whether a name begins with what elsewhere is an article: Le Van Hoa, Di Stefano."""
        token = self.tokens[at]
        return (
            at > 0
            and token.is_capital
            and token.low in self.lexicon.particles
            and self._name_at(at + 1)
            and self._adjoin(at)
        )

    def _name_at(self, at: int) -> bool:
        return at < len(self.tokens) and self.lexicon.is_name(self.tokens[at]) and at not in self.heads

    def _name_follows(self, end: int) -> bool:
        at = end + 1 if end < len(self.tokens) and self.tokens[end].text == "," else end
        return self.starts_person(self.skip_honorifics(at), least=2) or self.skip_honorifics(at) > at

    def skip_honorifics(self, at: int) -> int:
        """The token after “Dr.”, “Shri”, “l'ing.” and the like."""
        while at < len(self.tokens) and (
            self.tokens[at].low in self.lexicon.honorifics or self._is_honorific_article(at)
        ):
            at += 1
            if at < len(self.tokens) and self.tokens[at].text == ".":
                at += 1
        return at

    def _is_honorific_article(self, at: int) -> bool:
        return (
            self.tokens[at].low in self.lexicon.articles
            and at + 1 < len(self.tokens)
            and self.tokens[at + 1].low in self.lexicon.honorifics
        )

    def _without_trailing_name(self, begun: int, end: int) -> int:
        """The end of a complement without the person's name that runs on from it: “Made in Italy | Adolfo Urso”."""
        first = end
        while (
            first > begun and self.lexicon.is_name(self.tokens[first - 1]) and (first == end or self._adjoin(first - 1))
        ):
            first -= 1
        count = end - first
        kept = first if count == 2 else end - 2 if count > 2 else end
        return kept if kept > begun and count >= 2 else end

    def _without_country(self, inner: str) -> str:
        country = country_of(inner)
        if not country:
            return inner
        stripped = re.sub(
            rf"\s(?:della|dello|dell'|del|di|of the|of|d[ai])\s?(?:Repubblica |Republic of )?(?:the )?\S+$", "", inner
        )
        return stripped if country_of(stripped) != country and stripped != inner else _without_adjective(inner)

    def _body(self, at: int, end: int) -> str:
        first = self._skip_descriptors(at + 1)
        return self._slice(first, end) if first < end else REFERENCE


def _without_adjective(text: str) -> str:
    return " ".join(word for word in text.split() if not (word[0].islower() and country_of(word)))


def _join_role(role: str, complement: str) -> str:
    return f"{role} {complement}".strip()
