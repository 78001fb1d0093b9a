"""Several questions in one: all are answered, or said to have no answer."""

import pytest

from bot.answer.reply import Outcome
from bot.engine import Engine
from tests.small_base import BASE

ENGINE = Engine(BASE)
BOTH = ("velmo/depth", "ostrel/depth")


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("how deep is Velmo and Ostrel", BOTH),
        ("how deep are Lake Velmo and Ostrel Water?", BOTH),
        ("what is the depth of Velmo as well as Ostrel", BOTH),
        ("How deep is Velmo? How deep is Ostrel?", BOTH),
        ("How deep is Velmo? And Ostrel?", BOTH),
        ("depth and upkeep of Velmo", ("velmo/depth", "velmo/upkeep/2021")),
        ("how deep is Velmo, and what does its upkeep cost?", ("velmo/depth", "velmo/upkeep/2021")),
        ("Velmo: depth, upkeep", ("velmo/depth", "velmo/upkeep/2021")),
        ("how deep is Ostrel and when was it discovered", ("ostrel/depth", "ostrel/discovered")),
        ("how deep is Velmo and who said so?", ("velmo/depth",)),
        ("how deep is Velmo\nhow deep is Ostrel", BOTH),
        ("how deep is Velmo\n\nhow deep is Ostrel?\n", BOTH),
        ("depth of Velmo\ndepth of Ostrel", BOTH),
        ("Velmo depth\nOstrel depth", BOTH),
        ("hi\nhow deep is Velmo\nhow deep is Ostrel\nthanks", BOTH),
        ("how deep is Velmo?\nand Ostrel", BOTH),
    ],
)
def test_all_parts_are_answered(question: str, facts: tuple[str, ...]) -> None:
    reply = ENGINE.ask(question)
    assert reply.outcome is Outcome.ANSWER
    assert reply.facts == facts


@pytest.mark.parametrize(
    "question",
    ["what is the depth\nof Velmo", "Velmo\ndepth", "how deep\nis Velmo", "depth\nVelmo\n?",
     "what is the\ndepth of\nVelmo", "hi\nhow deep is Velmo\nthanks", "How deep is\nLake Velmo?"],
)  # fmt: skip
def test_one_question_on_several_lines_is_one(question: str) -> None:
    reply = ENGINE.ask(question)
    assert reply.outcome is Outcome.ANSWER
    assert reply.facts == ("velmo/depth",)


def test_a_part_without_an_answer_is_named_in_the_bases_words() -> None:
    reply = ENGINE.ask("who owns Velmo and how deep is it")
    assert reply.facts == ("velmo/depth",)
    assert "Lake Velmo – owner: I have no fact" in reply.text


def test_nothing_that_was_typed_is_shown() -> None:
    reply = ENGINE.ask("how deep is Velmo and Zorgonia")
    assert reply.facts == ("velmo/depth",)
    assert "Zorgonia" not in reply.text
    assert "one part of the question" in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "I mean Atlantis. What are the visitors?",
        "how deep is Atlantis and how many visitors does it have",
        "depth of Velmo, upkeep, visitors, outflow and owner of Ostrel and Velmo",
        "who owns Velmo and Ostrel",
    ],
)
def test_what_is_not_understood_as_several_is_declined(question: str) -> None:
    reply = ENGINE.ask(question)
    assert reply.outcome is not Outcome.ANSWER, reply.text


def test_what_was_told_is_no_answer_to_another_part() -> None:
    reply = ENGINE.ask("which river leaves Velmo and where")
    assert reply.text.count("Tarn River") == 1
