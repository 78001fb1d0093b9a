"""What is named beside what would be told: it is told of, said to be unknown, or keeps it back."""

import pytest

from bot.answer.reply import Outcome
from tests.asking.listing.test_lists import ask


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which dwarf planets orbit the sun", {"ceres", "eris", "pluto"}),
        ("哪些矮行星绕着太阳转", {"ceres", "eris", "pluto"}),
    ],
)
def test_values_of_the_kind_that_is_asked_for_are_told_alone(question: str, told: set[str]) -> None:
    assert {fact.partition("/")[0] for fact in ask(question).facts} == told


@pytest.mark.parametrize("question", ["what missions visited ceres and vesta",
                                      "what missions visited vesta and ceres"])  # fmt: skip
def test_what_is_unknown_beside_a_conjunction_has_no_answer(question: str) -> None:
    reply = ask(question)
    assert reply.facts == ("dawn/destination",)
    assert "one part of the question" in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "how far is pluto from neptune",
        "木星和土星一共有多少颗卫星",
        "which is bigger, mars",
        "why was juno launched",
        "budget of greater nasa",
        "which mission first visited mars",
    ],
)
def test_what_another_word_changes_is_kept_back(question: str) -> None:
    assert ask(question).outcome is Outcome.DECLINE


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("which is hotter, venus or mercury, and by how much", "297"),
        ("diameter of mars in km and in miles", "4,220 miles"),
        ("how much did nasa's budget grow in 2020", "from 2019 to 2020"),
        ("does saturn have 146 moons", "Yes."),
        ("does saturn have 82 moons", "No."),
        ("nasa's budget in 2018 and 2020", "no such fact for 2018"),
    ],
)
def test_all_that_is_asked_is_told(question: str, words: str) -> None:
    reply = ask(question)
    assert reply.outcome is Outcome.ANSWER
    assert words in reply.text
