"""Plans carried out by the decision itself, over the planets."""

from datetime import date
from functools import cache

import pytest

from bot.engine import Engine
from bot.knowledge import load
from bot.matching.matcher import Matcher
from tests.golden.structured import BASES

TODAY = date(2026, 8, 1)


@cache
def engine() -> Engine:
    base = load(BASES["planets"]).base
    assert base is not None
    return Engine(base)


def facts(text: str) -> tuple[str, ...]:
    return engine().ask(text, today=TODAY).facts


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("how warm is it on the planet that Deimos circles", ("mars/temperature", "deimos/orbits")),
        ("birth year of whoever discovered pluto", ("tombaugh/born-on", "pluto/discovered-by")),
        ("was Phobos or Deimos found first?", ("deimos/discovered-on", "phobos/discovered-on")),
        ("what weekday did perseverance land on", ("perseverance/arrived-on",)),
    ],
)
def test_a_query_of_several_steps_is_carried_out(text: str, wanted: tuple[str, ...]) -> None:
    found = facts(text)
    assert found[: len(wanted)] == wanted or {*found} == {*wanted}


def test_a_step_is_no_answer_where_more_is_asked() -> None:
    assert facts("how heavy at take-off was the probe that first reached uranus?") == ()


def test_what_one_step_answers_needs_no_plan() -> None:
    assert facts("how hot is Mars") == ("mars/temperature",)


def test_an_utterance_is_read_once_whatever_its_plans_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    original = Matcher.read

    def counted(self: Matcher, text: str, language: str = "") -> object:
        read.append(text)
        return original(self, text, language)

    engine()
    monkeypatch.setattr(Matcher, "read", counted)
    text = "how warm is it on the planet that Deimos circles"
    engine().ask(text, today=TODAY)
    assert {each for each in read if "Mars" in each} == set()
    assert read.count(text) == 1
