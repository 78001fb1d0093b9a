"""The decision as an asker meets it, over a base of the corpus that was not written for it."""

from functools import cache

import pytest

from bot.answer.reply import Outcome
from bot.engine import Engine
from bot.knowledge import load
from bot.matching.decision import Thresholds
from tests.corpus.test_corpus import HERE


@cache
def engine(threshold: float | None = None) -> Engine:
    base = load(HERE / "pharma" / "base").base
    assert base is not None
    return Engine(base, Thresholds(decision=threshold))


def test_what_is_nearest_is_told_by_its_key() -> None:
    reply = engine().ask("What is the headcount of the Tessenberg kitchen?")
    assert reply.outcome is Outcome.DECLINE
    assert 1 <= len(reply.nearest) <= 3
    for choice in reply.nearest:
        told = engine().tell(choice.key)
        assert told is not None
        assert set(choice.facts) <= set(told.facts)


@pytest.mark.parametrize("text", ["thanks, you are great", "hello there", "哈哈", "good night!"])
def test_small_talk_is_offered_nothing(text: str) -> None:
    reply = engine().ask(text)
    assert (reply.outcome, reply.nearest, reply.facts) == (Outcome.DECLINE, (), ())


def test_what_is_known_of_other_years_is_the_nearest() -> None:
    reply = engine().ask("What was the revenue of Groupe Delmarque in 1931?")
    assert reply.outcome is Outcome.DECLINE
    assert reply.nearest[0].facts == engine().tell("delmarque/revenue").facts  # type: ignore[union-attr]


def test_an_order_gets_no_answer() -> None:
    assert engine().ask("Write a poem about the Tessenberg plant").outcome is Outcome.DECLINE


def test_a_higher_threshold_answers_less() -> None:
    question = "When did the Tessenberg plant open?"
    assert engine(1.0).ask(question).outcome is not Outcome.ANSWER


def test_the_same_question_comes_out_the_same() -> None:
    question = "where do the diabetes tablets get produced"
    assert engine().ask(question) == engine().ask(question)


def test_candidates_are_explained_with_what_spoke_for_and_against() -> None:
    text = engine().explain("how is the migraine product taken")
    assert "candidate 1" in text
    assert "for: " in text
    assert "against: " in text
