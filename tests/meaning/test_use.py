import numpy as np

from bot.meaning.remembered import Remembered
from bot.meaning.use import UniversalSentenceEncoder
from bot.meaning.world import attributes, rarity, remarks

ENCODER = UniversalSentenceEncoder()


def likeness(one: str, other: str) -> float:
    vectors = ENCODER.encode([one, other])
    return float(vectors[0] @ vectors[1])


def test_vectors_have_unit_length_and_no_text_gives_none() -> None:
    vectors = ENCODER.encode(["how big is it", "人口"])
    assert vectors.shape == (2, ENCODER.dimensions)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert ENCODER.encode([]).shape == (0, ENCODER.dimensions)


def test_synonyms_are_nearer_than_other_words() -> None:
    assert likeness("citizens", "inhabitants") > likeness("mayor", "inhabitants")
    assert likeness("how many people live there", "population") > likeness("人口", "mayor")


def test_what_is_remembered_is_what_the_encoder_gives() -> None:
    remembered = Remembered(ENCODER)
    first = remembered.encode(["a", "b"])
    again = remembered.encode(["b", "c", "b"])
    assert np.array_equal(first[1], again[0])
    assert np.array_equal(again[0], again[2])
    assert remembered.encode([]).shape == (0, ENCODER.dimensions)


def test_the_stock_of_the_world_has_both_languages() -> None:
    for code in ("en", "zh"):
        assert len(attributes((code,))) > 1000
        assert len(remarks((code,))) > 200
        assert not any("{" in phrasing for phrasing in attributes((code,)))
    assert attributes(("xx",)) == ()


def test_common_words_weigh_less_than_words_of_no_question() -> None:
    assert rarity("zymurgy", "en") == 1
    assert rarity("price", "en") < rarity("harbour", "en") <= 1
