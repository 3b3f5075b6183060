"""What the grammar tells of short texts, for the tests of reading."""

from factories import communique
from kakehashi.domain.entry import EntryKind, Fact
from kakehashi.reading.extract import AnnouncementGrammar


def read(text: str, language: str = "en", *, day: str = "2024-06-15") -> list[Fact]:
    """The facts of a text, in reading order."""
    return [proposal.fact for proposal in AnnouncementGrammar().extract(communique(text, language, day=day))]


def only(kind: EntryKind, text: str, language: str = "en") -> Fact:
    """The one fact of a text, which must be of a kind."""
    (fact,) = read(text, language)
    assert fact.kind is kind
    return fact
