from collections.abc import Sequence

import numpy as np

from bot.meaning.encoder import Vectors
from bot.meaning.remembered import Remembered
from tests.meaning.hashed import HashedEncoder


class Counting(HashedEncoder):
    def __init__(self) -> None:
        self.asked = list[str]()

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return super().encode(texts)


def test_a_text_is_encoded_once() -> None:
    inner = Counting()
    encoder = Remembered(inner)
    first = encoder.encode(["depth", "age", "depth"])
    again = encoder.encode(["age", "height"])
    assert sorted(inner.asked) == ["age", "depth", "height"]
    assert np.array_equal(first[0], first[2])
    assert np.array_equal(again[0], first[1])


def test_it_answers_to_the_name_of_what_it_wraps() -> None:
    encoder = Remembered(Counting())
    assert (encoder.name, encoder.dimensions) == ("hashed-1", 256)
    assert encoder.encode([]).shape == (0, 256)
