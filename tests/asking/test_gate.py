"""Which questions no reader of structure looks at, so that they cost no more than before."""

from datetime import date

import pytest

from bot.asking.asked import Asked
from bot.asking.context import NOTHING_SAID, Context
from bot.asking.gate import is_plain
from bot.asking.read import resolve
from bot.matching.matcher import Matcher
from tests.small_base import BASE

MATCHER = Matcher(BASE)


def asked(text: str, context: Context = NOTHING_SAID) -> Asked:
    return Asked(MATCHER.read(text), MATCHER, resolve, context, date(2021, 3, 15))


@pytest.mark.parametrize(
    "text", ["how deep is Lake Velmo", "velmo depth", "what is the depth of ostrel water"]
)
def test_a_fact_that_every_word_asks_for_is_plain(text: str) -> None:
    assert is_plain(asked(text))


@pytest.mark.parametrize(
    "text",
    [
        "how deep is Lake Velmo and who owns it",
        "is Lake Velmo 120 meters deep",
        "how deep is Lake Velmo in feet",
        "how deep is Lake Velmo, Ostrel Water",
        "what is the deepest lake",
        "how deep is it",
        "how deep is Lake Garda",
    ],
)
def test_what_asks_for_more_or_is_not_explained_is_not(text: str) -> None:
    assert not is_plain(asked(text))


def test_nothing_is_plain_that_may_follow_an_answer() -> None:
    assert not is_plain(asked("how deep is Lake Velmo", Context(keys=("velmo/depth",))))
