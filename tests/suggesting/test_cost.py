"""What completion costs at 100,000 facts, in calls and in the time of counting to a million."""

import functools
import sys
import time
from collections.abc import Callable
from types import FrameType

import pytest

from benchmarks import speed_base
from bot.suggesting import Completions, complete

FEW, MANY = 2_000, 100_000
TEXTS = (
    "p",
    "population",
    "what is the",
    "what is the population of",
    "{begun}",
    "{name} p",
    "populaton of {name}",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "ßæ 绍兴 😀 " * 40,
)


@functools.cache
def index(facts: int) -> Completions:
    return Completions(speed_base.build(facts))


def filled(text: str) -> str:
    name = speed_base.names(8)[-1]
    return text.format(name=name, begun=name[:4])


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, those in C too."""
    count = 0

    def counting(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def fastest(work: Callable[[], object]) -> float:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def count_to_a_million() -> None:
    """Takes some 20 to 60 ms on the machines of the day."""
    for _ in range(1_000_000):
        pass


@pytest.mark.parametrize("text", TEXTS)
def test_calls_do_not_grow_with_the_base(text: str) -> None:
    for facts in (FEW, MANY):
        complete(filled(text), index(facts), "en")  # articles are looked up once
    few, many = (
        calls(lambda facts=facts: complete(filled(text), index(facts), "en"))  # type: ignore[misc]
        for facts in (FEW, MANY)
    )
    assert many <= max(2 * few, 40_000)


@pytest.mark.parametrize("text", TEXTS)
def test_takes_no_longer_than_counting_to_a_million(text: str) -> None:
    complete(filled(text), index(MANY), "en")
    assert fastest(lambda: complete(filled(text), index(MANY), "en")) <= fastest(count_to_a_million)
