"""Scorers for tests: fitted on small rosters, with an encoder that takes no time."""

from collections.abc import Sequence

from fakes import WordEncoder
from kakehashi.domain.organisation import Organisation
from kakehashi.language.vocabulary import Concept, Vocabulary
from kakehashi.matching.portraits import Space
from kakehashi.matching.scorer import Scorer
from kakehashi.services.ports import Encoder

VOCABULARY = Vocabulary(
    [
        Concept("energy", {"en": ("energy",), "it": ("energia",), "ja": ("エネルギー",)}),
        Concept("battery", {"en": ("battery",), "it": ("batteria",), "ja": ("電池",)}, ("energy",)),
        Concept(
            "solid-battery", {"en": ("solid battery",), "it": ("batteria solida",), "ja": ("全固体電池",)}, ("battery",)
        ),
        Concept("quantum", {"en": ("quantum",), "it": ("quantistico",), "ja": ("量子",)}),
    ]
)


def fit_space(*organisations: Organisation, encoder: Encoder | None = None) -> Space:
    """A space fitted on these organisations."""
    return Space.fit(organisations, encode=(encoder or WordEncoder()).encode, vocabulary=VOCABULARY)


def fit_scorer(
    first: Sequence[Organisation], second: Sequence[Organisation], *, encoder: Encoder | None = None
) -> Scorer:
    """A scorer fitted on these organisations."""
    return Scorer.fit(first, second, encode=(encoder or WordEncoder()).encode, vocabulary=VOCABULARY)
