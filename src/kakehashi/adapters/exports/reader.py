"""The person an export is for: what they are told, in their language."""

from datetime import UTC, datetime

from kakehashi.adapters.exports.evidence import gaps_of_kind, shared_concepts
from kakehashi.domain.match import GapKind, Match, MatchList
from kakehashi.domain.messages import message
from kakehashi.domain.party import Party
from kakehashi.domain.programme import Programme
from kakehashi.language.messages import Translator
from kakehashi.language.vocabulary import Vocabulary

HOW_TO_READ_A_SCORE = message(
    "A score is an estimate between 0 and 1 of how well two organisations fit, made by a computer from what they say "
    "of themselves. It is there for a person to judge: read the sentences it rests on before you act on it."
)


class Reader:
    """Says what an export says in the reader's language; names and sentences stay as their organisations wrote them."""

    def __init__(self, language: str, vocabulary: Vocabulary) -> None:
        self._translator = Translator(language)
        self._vocabulary = vocabulary
        self.language = self._translator.language
        self.text = self._translator.text
        self.tell = self._translator.translate

    def concept(self, concept: str) -> str:
        """What a concept of the vocabulary is called."""
        return self._vocabulary.concepts[concept].label(self.language)

    def concepts(self, match: Match) -> list[str]:
        """What the concepts are called that both sides of a match use."""
        return [self.concept(concept) for concept in shared_concepts(match)]

    def gaps(self, match: Match, kind: GapKind) -> list[str]:
        """What does not fit about a match, or what is not known."""
        return [self.tell(gap.message) for gap in gaps_of_kind(match, kind)]

    def yes_or_no(self, *, yes: bool) -> str:
        """Say yes or no."""
        return self.text("yes") if yes else self.text("no")


def party_name(programme: Programme, party: Party) -> str:
    """A party with its agency: “IT · ICE”."""
    agency = programme.agencies.get(party, "")
    return f"{party.code} · {agency}" if agency else party.code


def moment(matches: MatchList) -> str:
    """When the matches were made, in a form that reads the same in every language: “2026-11-22 09:30 UTC”."""
    return datetime.fromisoformat(matches.generated_at).astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
