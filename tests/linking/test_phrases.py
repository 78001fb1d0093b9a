import numpy as np
import pytest

from bot.linking.phrases import Phrases
from tests.meaning.hashed import HashedEncoder

ENCODER = HashedEncoder()
TEXTS = [["how deep is it", "depth"], [], ["who owns it"]]


def phrases() -> Phrases:
    return Phrases.of(TEXTS, ENCODER)


def test_each_owner_has_its_texts_side_by_side() -> None:
    made = phrases()
    assert len(made) == 3
    assert made.starts.tolist() == [0, 2, 3]
    assert made.vectors.shape == (4, ENCODER.dimensions)
    assert [len(made.of_owner(at)) for at in range(3)] == [2, 1, 1]
    assert np.array_equal(made.of_owner(2), ENCODER.encode(["who owns it"]))


def test_a_query_is_as_near_as_to_the_nearest_text() -> None:
    query = ENCODER.encode(["depth", "who owns it"])
    near = phrases().each_nearest(query)
    assert near.shape == (2, 3)
    assert near[[0, 1], [0, 2]] == pytest.approx(np.ones(2), abs=1e-4)
    assert near[0, 2] < 0.5
    assert phrases().nearest(query[1]) == pytest.approx(near[1], abs=1e-5)


def test_without_owners_nothing_is_near() -> None:
    none = Phrases.of([], ENCODER)
    assert none.each_nearest(ENCODER.encode(["x", "y"])).shape == (2, 0)
    assert len(none) == 0
