import numpy as np
import pytest

from bot.linking.phrases import Phrases
from bot.linking.stock import centred, profiles, stock
from bot.meaning import world
from tests.meaning.hashed import HashedEncoder


def test_the_stock_is_encoded_once_for_each_encoder_and_languages() -> None:
    one = stock(HashedEncoder(), ("en",))
    assert stock(HashedEncoder(), ("en",)) is one
    assert stock(HashedEncoder(), ("en", "zh")) is not one
    assert len(one[0]) == len(world.by_attribute(("en",)))
    assert len(one[1]) == len(world.CLASSES)


def test_centred_rows_have_no_mean_and_unit_length() -> None:
    rows = centred(np.array([[1.0, 2.0, 6.0], [4.0, 4.0, 4.0]]))
    assert rows.mean(axis=1) == pytest.approx([0, 0], abs=1e-6)
    assert np.linalg.norm(rows[0]) == pytest.approx(1)
    assert rows[1].tolist() == [0, 0, 0]
    assert rows.dtype == np.float32


def test_a_profile_is_the_mean_over_the_texts_of_an_owner() -> None:
    encoder = HashedEncoder()
    attributes = Phrases.of([["how deep is it"], ["who owns it"], ["when was it built"]], encoder)
    found = profiles(
        Phrases.of([["how deep is it", "who owns it"], ["when was it built"]], encoder), attributes
    )
    assert found.shape == (2, 3)
    assert found[0, 0] == pytest.approx(found[0, 1], abs=0.2)
    assert found[1].argmax() == 2
    assert profiles(Phrases.of([], encoder), attributes).shape == (0, 3)
