"""Plans: how a query comes of smaller questions, each of which the decision answers.

A plan's steps are a generator. It yields a question for one fact, or a query, is sent what
answers it (None where nothing surely does), and returns the query that it comes to, if any.
"""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias

from bot.matching.question import Question
from bot.matching.readings import Reading
from bot.query.nodes import Query


@dataclass(frozen=True, slots=True)
class Found:
    """What answers a smaller question, and the ids of the facts that lead to what it is about."""

    reading: Reading
    probability: float
    steps: tuple[str, ...] = ()


Steps: TypeAlias = Generator[Question | Query, Found | None, Query | None]


@dataclass(frozen=True, slots=True)
class Plan:
    """A way to a query.

    Attributes:
        steps: the questions that lead to it.
        explicit: whether what its first step finds is no answer to the whole question.
        prior: how probable it is before anything is looked up.
        demanding: whether nothing is one, where the plan comes to nothing after that step.
    """

    steps: Steps
    explicit: bool = False
    prior: float = 1.0
    demanding: bool = False
