"""Questions for the facts of a period."""

from datetime import date

import pytest

from bot.answer.reply import Reply
from bot.asking.context import Context
from bot.engine import Engine
from bot.matching.decision import Outcome
from tests.small_base import BASE

ENGINE = Engine(BASE)
TODAY = date(2021, 3, 15)


def ask(question: str, context: Context | None = None) -> Reply:
    return ENGINE.ask(question, context=context, today=TODAY)


def told(reply: Reply) -> str:
    return " ".join(fact.rpartition("/")[2] for fact in sorted(reply.facts))


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("how many visitors does Lake Velmo have since 2021", "2021 2025"),
        ("visitors of Velmo from 2021 onwards", "2021 2025"),
        ("how many people visit Velmo before 2021?", "2020"),
        ("visitors of Velmo after 2020", "2021 2025"),
        ("visitors of Velmo until 2021", "2020 2021"),
        ("visitors of Velmo up to 2020", "2020"),
        ("visitors of Velmo between 2020 and 2021", "2020 2021"),
        ("between 2020 and 2021, how many people visit Velmo", "2020 2021"),
        ("visitors of Velmo from 2019 to 2025", "2020 2021 2025"),
        ("visitors of Velmo 2020-2021", "2020 2021"),
        ("visitors of Velmo ２０２０～２０２１", "2020 2021"),
        ("visitors of Velmo last year", "2020"),
        ("how many visitors does Velmo have this year?", "2021"),
        ("visitors of Velmo the year before last", ""),
        ("visitors of Velmo next year", ""),
        ("visitors of Velmo after 2025", ""),
        ("visitors of Velmo between 2022 and 2024", ""),
        ("latest visitors of Velmo", "2021"),
        ("how many visitors does Velmo currently have", "2021"),
        ("latest forecast of the visitors of Velmo", "2025"),
        ("visitors of Velmo in 2020", "2020"),
        ("visitors of Ostrel since 2019", ""),
        ("visitors of Lake Garda since 2019", ""),
        ("how deep is Velmo since 2019", ""),
    ],
)
def test_facts_of_a_period(question: str, facts: str) -> None:
    reply = ask(question)
    assert told(reply) == facts
    assert (reply.outcome is Outcome.ANSWER) == bool(facts)


def test_years_that_are_known_are_named_in_a_decline() -> None:
    assert "2020, 2021 and 2025" in ask("visitors of Velmo before 2010").text


def test_a_year_told_from_today_is_said_to_be_assumed() -> None:
    assert "“last year” is read as 2020." in ask("visitors of Velmo last year").text
    declined = ask("visitors of Velmo next year")
    assert "“next year” is read as 2022." in declined.text
    assert "2020, 2021 and 2025" in declined.text


def test_what_was_forecast_is_nothing_of_last_year() -> None:
    reply = ENGINE.ask("visitors of Velmo last year", today=date(2026, 1, 1))
    assert reply.outcome is Outcome.DECLINE


def test_a_period_follows_an_answer() -> None:
    first = ask("visitors of Velmo")
    assert told(ask("what about between 2019 and 2020?", first.context)) == "2020"
    assert told(ask("and after 2021?", first.context)) == "2025"
