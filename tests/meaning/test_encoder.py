"""Any encoder will do that keeps to the protocol."""

import numpy as np
import pytest

from bot.answer.reply import Outcome
from bot.engine import Engine
from bot.meaning.encoder import Encoder
from bot.meaning.use import shared_encoder
from tests.meaning.hashed import HashedEncoder
from tests.small_base import BASE


@pytest.fixture(params=["hashed", "shipped"])
def encoder(request: pytest.FixtureRequest) -> Encoder:
    return HashedEncoder() if request.param == "hashed" else shared_encoder()


def test_vectors_are_of_unit_length_one_a_text(encoder: Encoder) -> None:
    vectors = encoder.encode(["how deep is it", "它有多深", "x"])
    assert vectors.shape == (3, encoder.dimensions)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(3), abs=1e-3)
    assert encoder.encode([]).shape == (0, encoder.dimensions)


def test_an_engine_takes_either(encoder: Encoder) -> None:
    engine = Engine(BASE, encoder=encoder)
    assert engine.ask("how deep is Lake Velmo").facts == ("velmo/depth",)
    assert engine.ask("write me a poem about the moon").outcome is Outcome.DECLINE
    assert engine.ask("who painted the ceiling of the chapel").outcome is Outcome.DECLINE


def test_encoders_are_told_apart_by_name() -> None:
    assert HashedEncoder().name != shared_encoder().name
