import pytest

from bot.model import PartialDate
from bot.query.nodes import Interval, TimeUnit
from bot.query.parse.interval import interval
from tests.query.lakes import DATED, dated_links
from tests.query.plans import asked, carried_out, reading

OSTREL, MIRRA = DATED.facts["ostrel/discovered"], DATED.facts["mirra/discovered"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("how many years lie between the discovery of Ostrel and that of Mirra", TimeUnit.YEARS),
        ("how long between the discovery of Ostrel and that of Mirra?", TimeUnit.TIME),
        ("how many days passed between the discovery of Ostrel and that of Mirra", TimeUnit.DAYS),
    ],
)
def test_both_dates_are_looked_up(text: str, unit: TimeUnit) -> None:
    known = {
        "when was the discovery of Ostrel?": reading("ostrel/discovered", OSTREL),
        "when was that of Mirra?": reading("mirra/discovered", MIRRA),
    }
    found = carried_out(interval, dated_links(text), known)
    assert found == [Interval(OSTREL.id, MIRRA.id, unit)]


def test_the_second_may_be_a_name_alone_or_a_pronoun() -> None:
    known = {
        "when was the discovery of Ostrel?": reading("ostrel/discovered", OSTREL),
        "when was the discovery of Mirra?": reading("mirra/discovered", MIRRA),
    }
    text = "how many years between the discovery of Ostrel and Mirra"
    assert carried_out(interval, dated_links(text), known) == [
        Interval(OSTREL.id, MIRRA.id, TimeUnit.YEARS)
    ]
    asking = dated_links("how many years lie between the founding of Ostrel and its closing")
    known = {
        "when was the founding of Ostrel?": reading("ostrel/discovered", OSTREL),
        "when was Ostrel Water closing?": reading("mirra/discovered", MIRRA),
    }
    assert carried_out(interval, asking, known)


def test_one_date_twice_has_nothing_between() -> None:
    known = {
        "when was the discovery of Ostrel?": reading("ostrel/discovered", OSTREL),
        "when was that of Mirra?": reading("ostrel/discovered", OSTREL),
    }
    text = "how many years lie between the discovery of Ostrel and that of Mirra"
    assert carried_out(interval, dated_links(text), known) == []


@pytest.mark.parametrize(
    "text",
    [
        "what lies between Ostrel and Mirra",
        "how many fish live between Ostrel and Mirra",
        "between",
    ],
)
def test_other_questions_ask_for_no_time(text: str) -> None:
    assert asked(interval, dated_links(text)) == []


def test_the_dates_are_those_of_the_base() -> None:
    assert OSTREL.values == (PartialDate(1871, 6),)
