from dataclasses import replace

from bot.linking.near_kinds import NearKinds
from bot.linking.space import Space
from bot.matching.index import Index
from bot.meaning.use import shared_encoder
from bot.model import Kind
from tests.small_base import BASE

PLANTS = {
    "plant": Kind("plant", {"en": "plant"}, {"en": ("plants",)}),
    "film": Kind("film", {"en": "film"}, {}),
}


def near(**kinds: Kind) -> NearKinds:
    base = replace(BASE, kinds=kinds)
    return NearKinds(Space(Index(base), shared_encoder()))


def test_a_word_of_the_same_meaning_is_one_for_a_kind() -> None:
    assert near(**PLANTS).first(["old", "factories", "movie"]) == (1, "plant")
    assert near(**PLANTS).first(["movie"]) == (0, "film")


def test_other_words_are_for_none() -> None:
    assert near(**PLANTS).first(["weather", "in", "time"]) is None
    assert near(**PLANTS).first([]) is None


def test_with_one_kind_nothing_is_nearer_than_another() -> None:
    assert near(plant=PLANTS["plant"]).first(["factories"]) is None
