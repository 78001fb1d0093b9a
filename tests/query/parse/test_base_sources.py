"""Questions for where all facts of a base come from."""

from dataclasses import replace
from functools import cache

import pytest

from bot.answer.reply import Outcome
from bot.engine import Engine
from tests.small_base import BASE


@cache
def engine() -> Engine:
    return Engine(BASE)


@pytest.mark.parametrize(
    "question",
    ["what are your sources?", "who published this", "source?", "where do your facts come from"],
)
def test_the_sources_of_the_base_are_told(question: str) -> None:
    reply = engine().ask(question.replace("your facts", "the facts"))
    assert reply.outcome is Outcome.ANSWER
    assert reply.text == "My facts come from:\n- Lakes of the north, Lake office, May 2021"
    assert [source.id for source in reply.sources] == ["survey"]
    assert reply.facts == ()


def test_a_free_answer_says_it_better() -> None:
    worded = {"en": ("what are your sources", "where do the facts come from")}
    answer = replace(BASE.answers["swim"], id="sources", phrasings=worded)
    reply = Engine(replace(BASE, answers={"sources": answer})).ask("what are your sources?")
    assert reply.facts == ("answer:sources",)


def test_after_an_answer_its_own_source_is_meant() -> None:
    before = engine().ask("how deep is Lake Velmo")
    reply = engine().ask("who published this", context=before.context)
    assert reply.facts == ("velmo/depth",)


@pytest.mark.parametrize("question", ["who published Lake Velmo", "where is this lake from"])
def test_with_another_word_it_is_another_question(question: str) -> None:
    assert "My facts come from" not in engine().ask(question).text
