import numpy as np
import pytest

from bot.meaning.shipped import WithShipped, digest, rounded, shipped_vectors, stock_texts
from bot.meaning.use import UniversalSentenceEncoder
from tests.meaning.hashed import HashedEncoder


@pytest.fixture(scope="module")
def encoder() -> UniversalSentenceEncoder:
    return UniversalSentenceEncoder()


def test_the_stock_has_a_vector_for_each_of_its_texts(encoder: UniversalSentenceEncoder) -> None:
    found = shipped_vectors(encoder.name)
    assert tuple(found) == stock_texts(), "run python scripts/make_stock_vectors.py"


def test_they_are_what_the_encoder_makes_of_them(encoder: UniversalSentenceEncoder) -> None:
    texts = stock_texts()[::200]
    shipped = WithShipped(encoder).encode(texts)
    assert (shipped * encoder.encode(texts)).sum(axis=1).min() > 0.999


def test_other_texts_are_encoded_in_their_place(encoder: UniversalSentenceEncoder) -> None:
    first, *_ = stock_texts()
    found = WithShipped(encoder).encode(["how deep is lake Anka", first, "a lake"])
    assert np.allclose(found[[0, 2]], encoder.encode(["how deep is lake Anka", "a lake"]))
    assert np.allclose(found[1], shipped_vectors(encoder.name)[first])
    assert WithShipped(encoder).encode([]).shape == (0, encoder.dimensions)


def test_another_encoder_has_none_of_them() -> None:
    assert shipped_vectors("another-1.0") == {}
    one = HashedEncoder()
    texts = stock_texts()[:3]
    assert np.array_equal(WithShipped(one).encode(texts), one.encode(texts))


def test_the_digest_tells_encoders_and_texts() -> None:
    found = {digest("a", ["b", "c"]), digest("a", ["b"]), digest("d", ["b", "c"])}
    assert len(found) == 3


def test_rounding_keeps_the_direction() -> None:
    rows = np.random.default_rng(0).normal(size=(5, 64)).astype(np.float32)
    back = rounded(rows).astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1) * np.linalg.norm(back, axis=1)
    assert ((rows * back).sum(axis=1) / lengths).min() > 0.999
