"""A figure as a key, over the lakes of the small base."""

import pytest

from bot.linking.figures import Figures
from bot.linking.links import Links
from bot.linking.values import Values
from bot.matching.matcher import Matcher
from tests.small_base import BASE

MATCHER = Matcher(BASE)
FIGURES, VALUES = Figures(BASE), Values(BASE)


def meant(text: str) -> list[str]:
    links = Links(MATCHER.read(text).question, MATCHER.index, VALUES)
    return [fact.id for fact in FIGURES.meant(links, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lake Velmo is 120 metres deep", ["velmo/depth"]),
        ("Velmo will have 9 thousand visitors", ["velmo/visitors/2025"]),
        ("the 2.4 million dollars for Velmo", ["velmo/upkeep/2021"]),
        ("Ostrel was found in 1871", ["ostrel/discovered"]),
    ],
)
def test_a_figure_of_a_named_thing_is_that_fact(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


def test_a_figure_of_another_thing_is_none_of_the_named_ones() -> None:
    assert meant("Ostrel is 120 metres deep") == []


def test_without_a_name_only_a_precise_figure_is_a_key() -> None:
    assert meant("the 1871 discovery") == ["ostrel/discovered"]
    assert meant("the 120 metres") == []
    assert meant("the 40 metres") == []


def test_figures_of_two_things_mean_neither() -> None:
    assert meant("Velmo has 7500 visitors and is 120 metres deep") == []
