from datetime import date
from functools import cache

import pytest

from bot.engine import Engine
from bot.knowledge import load
from tests.golden.structured import BASES

TODAY = date(2026, 8, 1)


@cache
def engine() -> Engine:
    base = load(BASES["planets"]).base
    assert base is not None
    return Engine(base)


def first_line(text: str) -> str:
    return engine().ask(text, today=TODAY).text.splitlines()[0]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("what weekday was Pluto discovered", "On a Tuesday. Pluto's date of discovery"),
        ("in which month was Pluto discovered", "In February 1930. "),
        ("how long ago was Pluto discovered", "That was over 96 years ago, counted on August 1"),
        ("how long between the discovery of Ceres and Pluto", "That is over 129 years. Ceres'"),
        ("冥王星是星期几发现的", "星期二。"),
    ],
)
def test_the_part_that_is_asked_for_comes_first(text: str, begins: str) -> None:
    assert first_line(text).startswith(begins)


def test_the_date_that_was_told_last_has_parts_too() -> None:
    told = engine().ask("when was Pluto discovered?", today=TODAY)
    reply = engine().ask("and on what weekday?", context=told.context, today=TODAY)
    assert reply.text.startswith("On a Tuesday.")
    assert reply.facts == ("pluto/discovered-on",)
