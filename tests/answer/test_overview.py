"""Overviews as they are asked of the engine, over the lakes of the small base."""

from functools import cache

import pytest

from bot.answer.reply import Outcome
from bot.engine import Engine
from bot.evaluate import overview as module
from tests.small_base import BASE


@cache
def engine() -> Engine:
    return Engine(BASE)


def test_each_attribute_has_its_line_and_the_source_stands_once() -> None:
    reply = engine().ask("everything about Ostrel")
    assert reply.outcome is Outcome.ANSWER
    assert reply.text.splitlines()[:2] == [
        "Ostrel Water – depth: about 40 meters",
        "Ostrel Water – discovered: June 1871",
    ]
    assert reply.text.count("Source:") == 1
    assert reply.facts == ("ostrel/depth", "ostrel/discovered")


def test_what_else_can_be_asked_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_TOLD", 1)
    assert "I also have: visitors, upkeep and outflow." in engine().ask("velmo tldr").text


def test_the_next_question_may_lean_on_it() -> None:
    before = engine().ask("everything about Ostrel")
    after = engine().ask("and its depth?", context=before.context)
    assert after.facts == ("ostrel/depth",)


def test_why_shows_the_query() -> None:
    assert "Overview(entity='ostrel', first=<First.ANY: 'any'>)" in engine().explain(
        "Ostrel in short"
    )
