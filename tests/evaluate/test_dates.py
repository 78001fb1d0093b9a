from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluate.dates import Between, Length, PartOfDate, length_between
from bot.evaluate.dispatch import evaluate
from bot.model import Bound, PartialDate
from bot.query.nodes import DateOf, DatePart, Interval, TimeUnit
from tests.query.lakes import dated_index

TODAY = date(2026, 8, 1)
OVER, ABOUT, EXACTLY = Bound.OVER, Bound.ABOUT, Bound.EXACTLY


def on(text: str) -> PartialDate:
    return PartialDate(*map(int, text.split("-")))


@pytest.mark.parametrize(
    ("start", "end", "unit", "length"),
    [
        ("2020-07-23", "2020-07-30", TimeUnit.DAYS, Length(7, TimeUnit.DAYS)),
        ("2020-07-23", "2020-08-01", TimeUnit.WEEKS, Length(1, TimeUnit.WEEKS, OVER)),
        ("2018-06-21", "2020-01-07", TimeUnit.DAYS, Length(565, TimeUnit.DAYS)),
        ("2018-06-21", "2020-01-07", TimeUnit.MONTHS, Length(18, TimeUnit.MONTHS, OVER)),
        ("2018-06-21", "2020-06-21", TimeUnit.TIME, Length(2, TimeUnit.YEARS)),
        ("2018-06", "2018-09", TimeUnit.TIME, Length(3, TimeUnit.MONTHS)),
        ("2018-06", "2021-09", TimeUnit.YEARS, Length(3, TimeUnit.YEARS, OVER)),
        ("2018-06", "2018-09", TimeUnit.YEARS, Length(3, TimeUnit.MONTHS)),
        ("1740", "1957", TimeUnit.TIME, Length(217, TimeUnit.YEARS, ABOUT)),
        ("1740", "1957-03", TimeUnit.YEARS, Length(217, TimeUnit.YEARS, ABOUT)),
        ("2020-01-01", "2020-01-01", TimeUnit.TIME, Length(0, TimeUnit.DAYS)),
    ],
)
def test_a_time_is_told_in_the_unit_that_is_asked_for(
    start: str, end: str, unit: TimeUnit, length: Length
) -> None:
    assert length_between(on(start), on(end), unit) == length


@pytest.mark.parametrize("unit", [TimeUnit.DAYS, TimeUnit.WEEKS, TimeUnit.MONTHS])
def test_years_alone_tell_no_days_and_no_months(unit: TimeUnit) -> None:
    assert length_between(on("1740"), on("1957"), unit) is None


DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@given(DAYS, DAYS)
def test_whole_years_never_pass_the_end(one: date, other: date) -> None:
    early, late = sorted((one, other))
    start, end = (PartialDate(d.year, d.month, d.day) for d in (early, late))
    length = length_between(start, end, TimeUnit.YEARS)
    assert length is not None
    if length.unit is TimeUnit.YEARS:
        assert (early.year + length.count, early.month, early.day) <= (
            late.year, late.month, late.day
        )  # fmt: skip


def test_a_weekday_needs_a_day() -> None:
    found = evaluate(DateOf("mirra/discovered", DatePart.WEEKDAY, TODAY), dated_index())
    assert isinstance(found, PartOfDate)
    assert found.keys == ("mirra/discovered",)
    assert evaluate(DateOf("ostrel/discovered", DatePart.WEEKDAY, TODAY), dated_index()) is None
    assert evaluate(DateOf("ostrel/discovered", DatePart.MONTH, TODAY), dated_index())
    assert evaluate(DateOf("velmo/depth", DatePart.MONTH, TODAY), dated_index()) is None


def test_what_is_to_come_was_not_ago() -> None:
    assert evaluate(DateOf("mirra/discovered", DatePart.AGO, TODAY), dated_index())
    before = DateOf("mirra/discovered", DatePart.AGO, date(1900, 1, 1))
    assert evaluate(before, dated_index()) is None


def test_the_earlier_date_comes_first() -> None:
    query = Interval("mirra/discovered", "ostrel/discovered", TimeUnit.YEARS)
    found = evaluate(query, dated_index())
    assert isinstance(found, Between)
    assert [fact.id for fact in found.facts] == ["ostrel/discovered", "mirra/discovered"]
    assert found.length == Length(30, TimeUnit.YEARS, OVER)
