from dataclasses import replace

import pytest

from bot.query.nodes import DateOf, DatePart
from bot.query.parse.date_of import date_of
from tests.query.lakes import LAKES, dated_links, links
from tests.query.plans import TODAY, asked, carried_out, reading

FOUND = LAKES.facts["ostrel/discovered"]


@pytest.mark.parametrize(
    ("text", "part", "then"),
    [
        ("what weekday was Ostrel discovered", DatePart.WEEKDAY, "when was Ostrel discovered?"),
        ("in which month was Ostrel found?", DatePart.MONTH, "when was Ostrel found?"),
        ("in wich month was Ostrel found?", DatePart.MONTH, "when was Ostrel found?"),
        ("how long ago was Ostrel found", DatePart.AGO, "when was Ostrel found?"),
    ],
)
def test_the_same_is_asked_of_the_whole_date(text: str, part: DatePart, then: str) -> None:
    assert asked(date_of, links(text)) == [then]
    known = {then: reading("ostrel/discovered", FOUND)}
    assert carried_out(date_of, links(text), known) == [DateOf(FOUND.id, part, TODAY)]


def test_what_is_no_date_has_no_part() -> None:
    text = "what weekday is the depth of Velmo"
    known = {"when is the depth of Velmo?": reading("velmo/depth", LAKES.facts["velmo/depth"])}
    assert carried_out(date_of, links(text), known) == []
    assert asked(date_of, links("when was Ostrel discovered")) == []


@pytest.mark.parametrize("text", ["and on what weekday?", "what weekday was that", "which month"])
def test_without_more_the_date_that_was_told_last_is_meant(text: str) -> None:
    asking = replace(links(text), told=("velmo/depth", FOUND.id))
    (query,) = carried_out(date_of, asking, {})
    assert isinstance(query, DateOf)
    assert query.fact == FOUND.id
    assert carried_out(date_of, links(text), {}) == []


def test_of_two_dates_none_is_meant() -> None:
    asking = replace(dated_links("and what month?"), told=(FOUND.id, "mirra/discovered"))
    assert carried_out(date_of, asking, {}) == []
