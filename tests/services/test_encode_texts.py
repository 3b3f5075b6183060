import numpy as np

from fakes import CountingEncoder, HashEncoder
from kakehashi.adapters.storage.store import SqlStore
from kakehashi.services import encode_texts
from kakehashi.services.encode_texts import TextEncoder, digest_text

TEXTS = ["laser", "量子", "", "\ud800", "laser"]


def test_a_text_has_the_encoder_s_vector(store: SqlStore) -> None:
    assert (TextEncoder(HashEncoder(), store)(TEXTS) == HashEncoder().encode(TEXTS)).all()


def test_no_text_is_encoded_twice_in_one_run_or_the_next(store: SqlStore) -> None:
    first = CountingEncoder()
    run = TextEncoder(first, store)
    run(TEXTS)
    run(["laser", "nuovo"])
    assert first.asked == ["laser", "量子", "", "\ud800", "nuovo"]
    again = CountingEncoder()
    assert (TextEncoder(again, store)(TEXTS) == HashEncoder().encode(TEXTS)).all()
    assert again.asked == []


def test_vectors_of_two_encoders_are_never_mixed(store: SqlStore) -> None:
    TextEncoder(CountingEncoder(), store)(TEXTS)
    other = CountingEncoder(name="another")
    TextEncoder(other, store)(["laser"])
    assert other.asked == ["laser"]


def test_no_texts_are_no_vectors(store: SqlStore) -> None:
    assert TextEncoder(HashEncoder(), store)([]).shape == (0, 32)


def test_texts_are_encoded_in_batches_and_told(store: SqlStore) -> None:
    told: list[tuple[int, int]] = []
    count = encode_texts.BATCH + 1
    encoder = TextEncoder(HashEncoder(dimensions=4), store)
    encoder.prepare(
        [f"testo {n}" for n in range(count)], progress=lambda _what, done, whole: told.append((done, whole))
    )
    assert told == [(encode_texts.BATCH, count), (count, count)]


def test_a_digest_is_that_of_the_utf_8_bytes() -> None:
    assert digest_text("laser") == "94d8fe2cffbe16b26a3ac857188c729bd3a43544f808ea69cf237f13d25a213a"
    assert len({digest_text(text) for text in ("laser", "Laser", "\ud800", "\udfff")}) == 4


def test_vectors_are_float32(store: SqlStore) -> None:
    assert TextEncoder(HashEncoder(), store)(["laser"]).dtype == np.float32
