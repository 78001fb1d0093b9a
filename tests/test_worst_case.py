import functools
from statistics import median

import pytest
from hypothesis import HealthCheck, Phase, given, settings, target

from benchmarks.hostile import (
    ALLOWED,
    LONGEST,
    base,
    calls,
    cook,
    forget_tables,
    ordinary,
    pieces,
    seconds,
    table_entries,
    texts,
)
from bot.engine import Engine


@functools.cache
def engine() -> Engine:
    made = Engine(base())
    made.get_ready()
    for text in (*ordinary(2), "0" * LONGEST):
        made.ask(text)
    return made


@functools.cache
def ordinary_calls() -> float:
    return median(calls(engine(), text) for text in ordinary(40))


@pytest.mark.slow
@settings(
    max_examples=100,
    derandomize=True,
    database=None,
    phases=(Phase.generate, Phase.target),
    suppress_health_check=list(HealthCheck),
)
@given(texts())
def test_no_text_that_a_search_finds_costs_more_steps_than_allowed(text: str) -> None:
    engine().ask(text)  # the words of each thing that it names are worked out once a process
    cost = calls(engine(), text) / ordinary_calls()
    target(cost)
    assert cost <= ALLOWED


def test_a_table_is_no_part_of_what_the_text_costs_that_loads_it() -> None:
    for text in ("和", cook(["any"], " ", 100, seed=0), "what is 5 km in feet"):
        forget_tables()
        first = calls(engine(), text)
        assert first == calls(engine(), text)


def test_no_table_grows_with_what_is_asked() -> None:
    """Else a text would pay for itself, and `calls` would take it for a table that was loaded."""
    for seed in range(2):
        for kind in pieces():
            engine().ask(cook([kind], " ", 200, seed))
    before = table_entries()
    for kind in pieces():
        engine().ask(cook([kind], " ", 200, seed=2))
    assert table_entries() == before


def test_no_kind_of_text_takes_longer_than_allowed() -> None:
    usual = median(seconds(engine(), text, 3) for text in ordinary(20))
    for kind in pieces():
        text = cook([kind], " ", LONGEST, seed=0)
        ratio = seconds(engine(), text, 2) / usual
        assert ratio <= 2 * ALLOWED, kind
