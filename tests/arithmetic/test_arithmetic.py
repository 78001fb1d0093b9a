from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.arithmetic.arithmetic import difference, growth, negative, per, ratio
from bot.arithmetic.figure import Figure
from bot.arithmetic.order import Order, extreme, order, order_of_dates
from bot.model import Bound, PartialDate

BILLION = Decimal("1E+9")
BOUNDS = [Bound.EXACTLY, Bound.OVER, Bound.UNDER]
amounts = st.decimals("0.01", "100000", places=2)
figures = st.builds(Figure, amounts, st.sampled_from(BOUNDS))


def fig(amount: str, bound: str = "exactly") -> Figure:
    return Figure(Decimal(amount), Bound(bound))


def true(figure: Figure, by: Decimal) -> Decimal:
    """A positive true value that a figure allows."""
    if figure.bound is Bound.OVER:
        return figure.amount * (1 + by)
    return figure.amount / (1 + by) if figure.bound is Bound.UNDER else figure.amount


def holds(result: Figure, value: Decimal) -> bool:
    slip = abs(value) * Decimal("1E-20")
    if result.bound is Bound.OVER:
        return value >= result.amount - slip
    if result.bound is Bound.UNDER:
        return value <= result.amount + slip
    return result.bound is Bound.ABOUT or abs(value - result.amount) <= slip


bys = st.decimals("0.001", "3", places=3)


@given(figures, figures, bys, bys)
def test_results_hold_for_all_true_values_within_the_bounds(
    a: Figure, b: Figure, x: Decimal, y: Decimal
) -> None:
    first, second = true(a, x), true(b, y)
    results = [
        (difference(a, b), first - second),
        (ratio(a, b), first / second),
        (per(a, b), first / second),
        (growth(b, a), (first - second) / second * 100),
    ]
    for result, value in results:
        assert result is None or holds(result, value)


@given(figures, figures, bys, bys)
def test_order_holds_for_all_true_values_within_the_bounds(
    a: Figure, b: Figure, x: Decimal, y: Decimal
) -> None:
    found, first, second = order(a, b), true(a, x), true(b, y)
    assert found is not Order.MORE or first > second
    assert found is not Order.LESS or first < second
    assert found is not Order.EQUAL or first == second


@given(figures, figures)
def test_what_is_about_stays_about(a: Figure, b: Figure) -> None:
    about = Figure(a.amount, Bound.ABOUT)
    for result in (difference(about, b), ratio(about, b), growth(about, b), growth(b, about)):
        assert result is None or result.bound is Bound.ABOUT


@given(amounts, amounts)
def test_a_ratio_is_no_more_precise_than_its_figures(a: Decimal, b: Decimal) -> None:
    result = ratio(Figure(a), Figure(b))
    assert result is not None
    assert result.digits <= max(2, min(Figure(a).digits, Figure(b).digits)) + 1


@given(figures, figures)
def test_taken_the_other_way_round_a_difference_changes_its_sign(a: Figure, b: Figure) -> None:
    one, other = difference(a, b), difference(b, a)
    assert one is None or negative(one) == other


@pytest.mark.parametrize(
    ("first", "second", "result"),
    [
        (fig("600", "over"), fig("578"), fig("22", "over")),
        (fig("600"), fig("500", "over"), fig("100", "under")),
        (fig("600", "over"), fig("500", "over"), None),
        (fig("600", "over"), fig("500", "about"), None),
        (fig("2.7", "about"), fig("2.5"), fig("0.2", "about")),
        (fig("578E9"), fig("21.53E9"), fig("556.47E9")),
        (fig("578E9", "about"), fig("21.53E9"), fig("556E9", "about")),
    ],
)
def test_differences(first: Figure, second: Figure, result: Figure | None) -> None:
    assert difference(first, second) == result


def test_ratios_and_growth_have_the_digits_of_the_coarser_figure() -> None:
    assert ratio(fig("142984"), fig("12756")) == fig("11.209", "about")
    assert ratio(fig("317.8"), fig("14.5")) == fig("21.9", "about")
    assert growth(fig("21.5"), fig("22.6")) == fig("5.1", "about")
    assert growth(fig("30"), fig("62")) == fig("107", "about")
    assert ratio(fig("5"), fig("-2")) is None


def test_about_is_open_near_by_and_clear_far_off() -> None:
    assert order(fig("2.7", "about"), fig("2.6")) is Order.OPEN
    assert order(fig("2.7", "about"), fig("2.5")) is Order.MORE
    assert order(fig("600", "over"), fig("600")) is Order.MORE
    assert order(fig("600", "over"), fig("650")) is Order.OPEN


dates = st.builds(PartialDate, st.integers(1000, 2100), st.integers(0, 12))


@given(dates, dates)
def test_dates_that_may_overlap_are_open(a: PartialDate, b: PartialDate) -> None:
    found = order_of_dates(a, b)
    if found is Order.MORE:
        assert (a.year, a.month or 1) > (b.year, b.month or 12)
    assert (found is Order.OPEN) or a.year != b.year or (a.month and b.month)


def test_the_extreme_is_clear_or_none() -> None:
    several = [fig("5"), fig("7"), fig("7"), fig("1")]
    assert extreme(several, order, Order.MORE) == (fig("7"), fig("7"))
    assert extreme([*several, fig("6", "over")], order, Order.MORE) is None


@given(figures)
def test_nothing_is_more_than_itself(a: Figure) -> None:
    assume(a.bound is Bound.EXACTLY)
    assert order(a, a) is Order.EQUAL
