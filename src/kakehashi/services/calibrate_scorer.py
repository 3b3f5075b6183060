"""Fit the scorer on a stored reference, so that a new organisation does not reshuffle everybody's list."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kakehashi.domain.organisation import Organisation
from kakehashi.domain.party import Party
from kakehashi.language.sentences import split_sentences
from kakehashi.language.vocabulary import Vocabulary
from kakehashi.language.words import content_words
from kakehashi.matching.scorer import Scorer
from kakehashi.matching.texts import offered, requested
from kakehashi.services.encode_texts import TextEncoder
from kakehashi.services.ports import Progress, Store, StoredCalibration

# The reference of a party: at most so many of its organisations, taken evenly from its roster.
LARGEST_REFERENCE = 1000
# A party with fewer organisations than this says too little of what is common: the stored corpus is added to it.
SMALLEST_REFERENCE = 20
# The reference is chosen anew when more than this part of the organisations are not in it.
MOST_UNKNOWN = 0.2

Rosters = Mapping[Party, Sequence[Organisation]]


@dataclass(frozen=True, slots=True)
class CalibrateScorer:
    """Gives a scorer for a programme's rosters; `corpus` are rosters of two parties, its own or others, to fall back on."""

    vocabulary: Callable[[], Vocabulary]
    corpus: Callable[[], Rosters]

    def __call__(
        self, rosters: Rosters, *, store: Store, encode: TextEncoder, progress: Progress, refit: bool = False
    ) -> Scorer:
        """Fit on the stored reference, or choose and store a new one when there is none or it has become too old."""
        with store.read() as transaction:
            stored = transaction.calibration(encode.name)
        if stored is None or refit or _outdated(stored, rosters):
            stored = StoredCalibration(encode.name, self._choose(rosters))
            with store.write() as transaction:
                transaction.save_calibration(stored)
        first, second = (stored.references[party] for party in rosters)
        everyone = [*first, *second, *(each for roster in rosters.values() for each in roster)]
        encode.prepare(list(texts_of(everyone)), progress=progress)
        return Scorer.fit(first, second, encode=encode, vocabulary=self.vocabulary())

    def _choose(self, rosters: Rosters) -> dict[Party, tuple[Organisation, ...]]:
        chosen = {party: _take_evenly(_telling(roster)) for party, roster in rosters.items()}
        if all(len(reference) >= SMALLEST_REFERENCE for reference in chosen.values()):
            return chosen
        corpus = _assign(self.corpus(), rosters)
        return {
            party: reference if len(reference) >= SMALLEST_REFERENCE else (*reference, *corpus[party])
            for party, reference in chosen.items()
        }


def _take_evenly(roster: Sequence[Organisation]) -> tuple[Organisation, ...]:
    size = min(len(roster), LARGEST_REFERENCE)
    return tuple(roster[place * len(roster) // size] for place in range(size))


def _assign(corpus: Rosters, parties: Iterable[Party]) -> Rosters:
    """Give each party its own part of the corpus, else one that is left: the order of the parties does not matter."""
    others = iter([corpus[party] for party in sorted(corpus.keys() - set(parties))])
    return {party: corpus[party] if party in corpus else next(others) for party in sorted(parties)}


def _telling(roster: Sequence[Organisation]) -> list[Organisation]:
    """Those that say anything of what they offer or request."""
    return [each for each in roster if offered(each).weight or requested(each).weight]


def texts_of(organisations: Sequence[Organisation]) -> dict[str, None]:
    """Every text that matching asks the encoder for: both sides of each profile whole, their words, their sentences."""
    texts: dict[str, None] = {"": None}
    for organisation in organisations:
        for side in (offered(organisation), requested(organisation)):
            texts[side.text] = None
            texts |= dict.fromkeys(content_words(side.text))
            texts |= dict.fromkeys(sentence.content for sentence in split_sentences(side.text))
    return texts


def _outdated(stored: StoredCalibration, rosters: Rosters) -> bool:
    if stored.references.keys() != rosters.keys():
        return True
    # By id: an organisation that mended its text is not a new one.
    for party, roster in rosters.items():
        known = {organisation.id for organisation in stored.references[party]}
        telling = _telling(roster)
        in_reference = sum(organisation.id in known for organisation in telling)
        expected = min(len(telling), LARGEST_REFERENCE)
        if in_reference < (1 - MOST_UNKNOWN) * expected:
            return True
    return False
