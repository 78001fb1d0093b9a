"""Questions for a figure in another unit."""

import pytest

from bot.engine import Engine
from bot.matching.decision import Outcome
from tests.small_base import BASE

ENGINE = Engine(BASE)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how deep is Lake Velmo in feet", "394 feet, converted from 120 meters"),
        ("depth of Velmo in feet?", "394 feet, converted from 120 meters"),
        ("what is the depth of Ostrel in yards", "about 44 yards, converted from about 40 meters"),
        ("how deep is Lake Velmo in kilometres", "0.120 kilometers, converted from 120 meters"),
        ("how deep is Lake Velmo in metres", "depth is 120 meters."),
        ("depth of Velmo, feet", "394 feet"),
    ],
)
def test_converted(question: str, text: str) -> None:
    reply = ENGINE.ask(question)
    assert reply.outcome is Outcome.ANSWER
    assert text in reply.text


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("how deep is Lake Velmo in kilograms", "does not convert"),
        ("how many visitors does Lake Velmo have in miles", "not given in a unit"),
        ("what does the upkeep of Velmo cost in kilograms", "not given in a unit"),
        ("how deep is Lake Garda in feet", ""),
        ("upkeep of Velmo in yen", ""),
    ],
)
def test_refused(question: str, reason: str) -> None:
    reply = ENGINE.ask(question)
    assert reply.outcome is Outcome.DECLINE
    assert reason in reply.text


def test_a_follow_up_converts_what_was_told() -> None:
    first = ENGINE.ask("how deep is Lake Velmo")
    assert "394 feet" in ENGINE.ask("what about in feet?", context=first.context).text
    assert "394 feet" in ENGINE.ask("in feet?", context=first.context).text


def test_a_unit_alone_asks_nothing() -> None:
    assert ENGINE.ask("and in feet?").outcome is Outcome.DECLINE
