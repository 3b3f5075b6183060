"""Where what one organisation offers meets what another requests: the nearest sentences, words and shared concepts."""

from dataclasses import dataclass

import numpy as np

from kakehashi.domain.match import Quote
from kakehashi.domain.organisation import Organisation
from kakehashi.language.detect import detect_language
from kakehashi.language.sentences import Sentence, split_sentences
from kakehashi.matching.portraits import Portraits, Space, Texts
from kakehashi.matching.texts import offered, requested
from kakehashi.matching.words import Floats

# Word pairs shown with a reason, and how near two words must lie to be shown as meaning the same.
SHOWN_WORDS = 5
SAME_WORD = 0.5
SHOWN_CONCEPTS = 5


@dataclass(frozen=True, slots=True)
class MeetingText:
    """The sentences that meet (None where one side says nothing), the words that mean the same, the concepts shared."""

    offer: Quote | None
    request: Quote | None
    words: tuple[tuple[str, str], ...]
    concepts: tuple[str, ...]


class MeetingTexts:
    """Finds where texts meet, in one space."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._cut: dict[str, tuple[list[Sentence], Floats]] = {}
        self._concepts = tuple(space.concepts.index)

    def find(self, giver: Portraits, taker: Portraits) -> MeetingText:
        """Find where the offers of `giver` meet the requests of `taker`; both hold one organisation."""
        one, other = giver.organisations[0], taker.organisations[0]
        offer, request = self._nearest(one, other)
        return MeetingText(
            offer, request, same_words(giver.offers, taker.requests), self._shared(giver.offers, taker.requests)
        )

    def _nearest(self, giver: Organisation, taker: Organisation) -> tuple[Quote | None, Quote | None]:
        offers, offer_vectors = self._sentences(offered(giver).text)
        requests, request_vectors = self._sentences(requested(taker).text)
        if not offers or not requests:
            return None, None
        near = offer_vectors @ request_vectors.T
        best, nearest = np.unravel_index(int(near.argmax()), near.shape)
        return _quote(giver, offers[best]), _quote(taker, requests[nearest])

    def _sentences(self, text: str) -> tuple[list[Sentence], Floats]:
        if text not in self._cut:
            sentences = split_sentences(text)
            self._cut[text] = sentences, self._space.encode([sentence.content for sentence in sentences])
        return self._cut[text]

    def _shared(self, offers: Texts, requests: Texts) -> tuple[str, ...]:
        """Concepts both name or imply, the most telling first; a broader one only where no narrower one is shared."""
        weights = offers.concepts[0] * requests.concepts[0]
        shared = [self._concepts[index] for index in np.argsort(-weights, kind="stable")[: np.count_nonzero(weights)]]
        implied = {wider for concept in shared for wider in self._space.concepts.vocabulary.ancestors(concept)}
        return tuple(concept for concept in shared if concept not in implied)[:SHOWN_CONCEPTS]


def same_words(offers: Texts, requests: Texts) -> tuple[tuple[str, str], ...]:
    """Pairs of words, one of each text, that are each other's nearest and lie near; the most telling first."""
    near = offers.words.vectors @ requests.words.vectors.T
    mutual = [
        (float(offers.words.rarity[i] * near[i, j]), offers.words.texts.words[i], requests.words.texts.words[j])
        for i, j in enumerate(near.argmax(axis=1))
        if near[:, j].argmax() == i and near[i, j] >= SAME_WORD
    ]
    return tuple((word, same) for _, word, same in sorted(mutual, reverse=True)[:SHOWN_WORDS])


def _quote(organisation: Organisation, sentence: Sentence) -> Quote:
    return Quote(organisation.id, sentence.content, detect_language(sentence.content), sentence.start, sentence.end)
