import numpy as np
import pytest

from kakehashi.matching.concepts import BROADER, ConceptSpace, text_concepts
from spaces import VOCABULARY


def test_a_text_names_concepts_and_implies_broader_ones() -> None:
    assert text_concepts("全固体電池", VOCABULARY) == {
        "solid-battery": 1.0,
        "battery": 1.0,
        "energy": pytest.approx(BROADER),
    }
    assert text_concepts("", VOCABULARY) == {}


def test_texts_of_one_concept_are_near_in_any_language_and_others_are_not() -> None:
    space = ConceptSpace.fit(["batteria", "quantistico", "altro"], VOCABULARY)
    placed = space.place(["batteria", "電池", "quantum", ""])
    near = placed @ placed.T
    assert near[0, 1] == pytest.approx(near[0, 0])
    assert near[0, 1] > 0
    assert near[0, 2] == near[0, 3] == 0


def test_a_concept_of_every_text_tells_nothing() -> None:
    space = ConceptSpace.fit(["energia solare", "energia eolica"], VOCABULARY)
    assert space.place(["energia"]).any() == np.False_


def test_without_a_reference_nothing_is_rare() -> None:
    assert ConceptSpace.fit([], VOCABULARY).place(["energia"]).any() == np.False_
