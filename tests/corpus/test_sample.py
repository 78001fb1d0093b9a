"""A sample of the corpus comes out as it did: neither less right nor more wrong.

The shipped models were fitted on these questions too, so that the figures say nothing of a new
base; `python -m benchmarks asked` measures that. They notice what a change breaks.
"""

from collections import Counter
from functools import cache
from random import Random

import pytest

from benchmarks.held_out import came, interval
from benchmarks.labelled import Labelled, corpus
from bot.engine import Engine

pytestmark = pytest.mark.slow

SIZE = 300
SEED = 2026
RIGHT = 0.312
"""The share of its answerable questions that was right when the models were fitted."""

WRONG_OR_FALSE = 0.023
"""The share of all that was wrong or false then."""


@cache
def sample() -> Counter[str]:
    """What came of the sample, counted by kind."""
    rows = [(each.name, question) for each in corpus() for question in each.questions]
    drawn = sorted(Random(SEED).sample(range(len(rows)), SIZE))  # noqa: S311 - seeded on purpose
    bases = {each.name: each.base for each in corpus()}
    found: Counter[str] = Counter()
    for name in dict.fromkeys(rows[at][0] for at in drawn):
        engine = Engine(bases[name])
        asked = [rows[at][1] for at in drawn if rows[at][0] == name]
        found.update(kind_of(engine, question) for question in asked)
    return found


def kind_of(engine: Engine, question: Labelled) -> str:
    return came(engine, question).kind


def test_no_less_is_right() -> None:
    answerable = sum(sample()[kind] for kind in ("right", "offered", "near", "missed", "wrong"))
    low, _ = interval(RIGHT, answerable)
    assert sample()["right"] / answerable >= low, sample()


def test_no_more_is_wrong_or_false() -> None:
    _, high = interval(WRONG_OR_FALSE, SIZE)
    assert (sample()["wrong"] + sample()["false"]) / SIZE <= high, sample()
