"""Lists, counts and relations, over the base of planets and the shipped one."""

from datetime import date
from functools import cache

import pytest

from bot.answer.reply import Outcome, Reply
from bot.asking.read import read
from bot.engine import Engine
from bot.knowledge import load
from tests.golden.structured import BASES

TODAY = date(2021, 3, 15)


@cache
def engine(name: str) -> Engine:
    base = load(BASES[name]).base
    assert base is not None
    return Engine(base)


def ask(question: str, name: str = "planets") -> Reply:
    return engine(name).ask(question, today=TODAY)


@pytest.mark.parametrize(
    "question",
    ["list all dwarf planets", "which dwarf planets are there", "what dwarf planets do you know",
     "name the dwarf planets", "有哪些矮行星", "列出所有矮行星"],
)  # fmt: skip
def test_a_kind_is_listed_with_a_fact_of_each_member(question: str) -> None:
    reply = ask(question)
    assert reply.outcome is Outcome.ANSWER
    assert {fact.partition("/")[0] for fact in reply.facts} == {"ceres", "eris", "pluto"}
    assert reply.sources


@pytest.mark.parametrize(
    ("question", "complete"),
    [
        ("list all dwarf planets", True),
        ("how many dwarf planets are there", True),
        ("list the moons of saturn discovered by giovanni cassini", False),
    ],
)
def test_a_list_is_complete_where_no_word_is_left_for_attributes(
    question: str,
    complete: bool,  # noqa: FBT001 - expected
) -> None:
    assert read(question, engine("planets")._matcher, today=TODAY).complete is complete


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("which nasa missions went to mars", {"curiosity", "perseverance"}),
        ("list the moons of saturn discovered by giovanni cassini", {"rhea", "iapetus"}),
        ("list the esa missions to mercury", {"bepicolombo"}),
    ],
)
def test_all_filters_hold(question: str, facts: set[str]) -> None:
    reply = ask(question)
    assert reply.outcome is Outcome.ANSWER
    assert {fact.partition("/")[0] for fact in reply.facts} == facts


@pytest.mark.parametrize(
    "question",
    ["list the icy dwarf planets", "which planets are made of gold", "list the moons of Vulcan",
     "how many education missions are there", "list the planets without moons",
     "list the latest missions", "list the missions of Roscosmos", "列出金色的行星"],
)  # fmt: skip
def test_what_a_word_leaves_open_is_no_list(question: str) -> None:
    assert ask(question).outcome is not Outcome.ANSWER


@pytest.mark.xfail(reason="the decision sees no direction in 'the first visitor of'", strict=True)
def test_who_came_is_not_told_to_who_asks_who_came_to_the_visitor() -> None:
    assert ask("who was the first visitor of New Horizons").outcome is not Outcome.ANSWER


def test_a_count_tells_the_number_named_here_and_the_one_that_a_source_states() -> None:
    reply = ask("how many moons of Saturn are named here")
    assert "4 named here" in reply.text
    assert "146" in reply.text
    assert "saturn/moon-count/2023" in reply.facts
    assert ask("how many moons does Saturn have").facts == ask("Saturn moon count").facts


def test_a_relation_is_asked_from_the_end_that_has_no_wording() -> None:
    assert ask("New Horizons was the first visitor of what").facts == ("pluto/first-visitor",)
    assert ask("who discovered Herschel").outcome is not Outcome.ANSWER


def test_the_end_that_is_not_asked_is_not_told() -> None:
    assert ask("which city does lingang learn from", "shipped").outcome is Outcome.DECLINE
    assert ask("who learns from lingang", "shipped").facts == ("shaoxing/learns-from",)


def test_the_sources_of_a_list_are_told_once() -> None:
    reply = ask("list the photos by xinhua", "shipped")
    assert reply.text.count("Source:") == len(reply.sources) == 1
