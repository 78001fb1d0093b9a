"""Periods cover the dates that lie within them, as far as both are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.asking.timing.period import Period, years
from bot.model import PartialDate

YEARS = st.integers(1000, 2999)


@pytest.mark.parametrize(
    ("period", "inside", "outside"),
    [
        (years(2019, None), "2019 2020-12-19", "2018 2018-12-31"),
        (years(None, 2019), "2019-12-31 1871", "2020"),
        (years(2018, 2020), "2018 2019-06 2020-12-19", "2017 2021-01"),
        (Period(PartialDate(2020, 6)), "2020 2020-06 2020-06-01 2021", "2020-05 2019"),
        (Period(None, PartialDate(2020, 6, 5)), "2020 2020-06 2020-06-05", "2020-06-06 2020-07"),
    ],
)
def test_covers(period: Period, inside: str, outside: str) -> None:
    assert [when for when in inside.split() if not period.covers(_date(when))] == []
    assert [when for when in outside.split() if period.covers(_date(when))] == []


@given(YEARS, YEARS, YEARS)
def test_a_year_lies_on_one_side(start: int, end: int, year: int) -> None:
    inside = years(start, end).covers(PartialDate(year))
    assert inside == (start <= year <= end)
    assert years(None, None).covers(PartialDate(year))


def _date(text: str) -> PartialDate:
    return PartialDate(*map(int, text.split("-")))
