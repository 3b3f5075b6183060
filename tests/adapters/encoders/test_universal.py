import numpy as np
import pytest

from kakehashi.adapters.encoders.universal import LONGEST_TEXT, UniversalSentenceEncoder

TEXTS = [
    "Laser a fibra per la chirurgia",
    "手術用ファイバーレーザー",
    "Fibre lasers for surgery",
    "Vino biologico delle colline",
    "🙂🚀",
    "\ud800 laser",
    "\x00\x1b\u200b",
    "x" * 100_000,
]


@pytest.fixture(scope="module")
def encoder() -> UniversalSentenceEncoder:
    return UniversalSentenceEncoder()


def test_every_text_has_a_vector_of_length_1(encoder: UniversalSentenceEncoder) -> None:
    vectors = encoder.encode(TEXTS)
    assert vectors.shape == (len(TEXTS), encoder.dimensions)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-5)


def test_blank_texts_have_rows_of_zeros_and_no_texts_no_rows(encoder: UniversalSentenceEncoder) -> None:
    assert encoder.encode(["", " \n\u3000", "laser"]).any(axis=1).tolist() == [False, False, True]
    assert encoder.encode([]).shape == (0, encoder.dimensions)


def test_a_text_has_the_same_vector_alone_as_among_others(encoder: UniversalSentenceEncoder) -> None:
    among = encoder.encode(TEXTS)
    for text, vector in zip(TEXTS, among, strict=True):
        assert encoder.encode([text])[0] == pytest.approx(vector, abs=1e-5)


def test_texts_that_mean_the_same_are_nearest_in_any_language(encoder: UniversalSentenceEncoder) -> None:
    near = encoder.encode(TEXTS[:4]) @ encoder.encode(TEXTS[:4]).T
    assert near[:3, :3].min() > near[:3, 3].max()


def test_a_text_is_read_from_its_first_word_on(encoder: UniversalSentenceEncoder) -> None:
    padded = encoder.encode([" " * (LONGEST_TEXT + 1) + "laser", "laser"])
    assert padded[0] == pytest.approx(padded[1], abs=1e-6)
