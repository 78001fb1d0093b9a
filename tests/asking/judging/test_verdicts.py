from datetime import date

import pytest

from bot.answer.reply import Outcome
from tests.asking.comparing.test_computed import LAKES, PLANETS

TODAY = date(2021, 3, 15)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("is Velmo deeper than 100 meters", "Yes."),
        ("is the depth of Velmo below 100 meters", "No."),
        ("did Velmo have more than 5,000 visitors in 2020", "No."),
        ("did Velmo have at least 5,000 visitors in 2020", "Yes."),
        ("did Velmo have more than half a million visitors in 2021", "No."),
        ("was Ostrel discovered before 1900", "Yes."),
        ("was Ostrel discovered in 1872", "No."),
        ("Ostrel was discovered in 1871, right?", "Yes."),
        ("is Ostrel a lake", "Yes."),
    ],
)
def test_yes_and_no(question: str, told: str) -> None:
    reply = LAKES.ask(question)
    assert reply.outcome is Outcome.ANSWER
    assert reply.text.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "is Ostrel deeper than 41 meters",
        "is Velmo deeper than 100 people",
        "did the upkeep of Velmo exceed 1 million yen",
        "is Ostrel a river",
        "is Velmo a lake or a pond",
        "is Atlantis a lake",
    ],
)
def test_what_no_fact_tells_is_neither(question: str) -> None:
    assert LAKES.ask(question).outcome is not Outcome.ANSWER


def test_of_what_will_be_a_forecast_alone_can_tell() -> None:
    reply = LAKES.ask("will Velmo have at least 9,000 visitors")
    assert reply.text.startswith("Yes.")
    assert reply.facts == ("velmo/visitors/2025",)
    assert LAKES.ask("will the depth of Velmo exceed 100 meters").outcome is not Outcome.ANSWER


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("does Titan orbit Saturn?", "Yes."),
        ("does Titan orbit Jupiter?", "No."),
        ("is Mars a gas giant?", "No."),
        ("is juno a mission of nasa", "Yes."),
        ("火星是最小的行星吗", "不是。"),
        ("2010年土星有超过八十颗卫星吗", "不是。"),
    ],
)
def test_relations_and_kinds(question: str, told: str) -> None:
    assert PLANETS.ask(question, today=TODAY).text.startswith(told)
