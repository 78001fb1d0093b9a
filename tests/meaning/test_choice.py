from collections.abc import Sequence

import numpy as np
import pytest

from bot.answer.reply import Outcome
from bot.engine import Engine
from bot.errors import CitewellError
from bot.meaning.choice import NoEncoder, encoder_named
from bot.meaning.encoder import Vectors
from bot.meaning.use import shared_encoder
from tests.meaning.hashed import HashedEncoder
from tests.small_base import BASE


class Lying(HashedEncoder):
    """Says that its vectors are shorter than they are."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.zeros((len(texts), self.dimensions + 1), np.float32)


def test_the_shipped_one_is_shared() -> None:
    assert encoder_named("use") is shared_encoder()


def test_one_of_the_operators_own_is_named_by_its_class_or_an_object() -> None:
    assert isinstance(encoder_named("tests.meaning.hashed:HashedEncoder"), HashedEncoder)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nowhere.at_all:Encoder", "nowhere"),
        ("tests.meaning.hashed:Missing", "Missing"),
        ("tests.small_base:BASE", "encode"),
        ("hashed", "package.module:Class"),
        ("", "use, none"),
        ("tests.meaning.test_choice:Lying", "of 256 dimensions"),
    ],
)
def test_what_is_no_encoder_is_told_with_the_mend(name: str, told: str) -> None:
    with pytest.raises(CitewellError, match="CITEWELL_ENCODER") as caught:
        encoder_named(name)
    assert told in str(caught.value)


def test_without_one_letters_alone_decide() -> None:
    engine = Engine(BASE, encoder=encoder_named("none"))
    assert engine.ask("how deep is Lake Velmo").facts == ("velmo/depth",)
    declined = engine.ask("who was the architect of the bridge in Osterdal")
    assert (declined.outcome, declined.nearest) == (Outcome.DECLINE, ())
    assert NoEncoder().encode(["a", "b"]).shape == (2, 0)
