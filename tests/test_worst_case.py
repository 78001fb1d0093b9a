import functools
from statistics import median

from hypothesis import HealthCheck, Phase, given, settings, target

from bot.engine import Engine
from tests.benchmarks.hostile import (
    ALLOWED,
    LONGEST,
    base,
    calls,
    cook,
    ordinary,
    pieces,
    seconds,
    texts,
)


@functools.cache
def engine() -> Engine:
    return Engine(base())


@functools.cache
def ordinary_calls() -> float:
    return median(calls(engine(), text) for text in ordinary(40))


@settings(
    max_examples=100,
    derandomize=True,
    database=None,
    phases=(Phase.generate, Phase.target),
    suppress_health_check=list(HealthCheck),
)
@given(texts())
def test_no_text_that_a_search_finds_costs_more_steps_than_allowed(text: str) -> None:
    usual = ordinary_calls()  # first, since the first questions load the shipped tables
    cost = calls(engine(), text) / usual
    target(cost)
    assert cost <= ALLOWED


def test_no_kind_of_text_takes_longer_than_allowed() -> None:
    usual = median(seconds(engine(), text, 3) for text in ordinary(40))
    for kind in pieces():
        text = cook([kind], " ", LONGEST, seed=0)
        ratio = seconds(engine(), text, 5) / usual
        assert ratio <= 2 * ALLOWED, kind
