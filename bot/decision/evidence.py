"""What a question's candidates are weighed by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bot.asking.result import Result
from bot.decision.views import Views
from bot.linking.space import Space
from bot.linking.unit import Unit

Features: TypeAlias = Mapping[str, float]
"""What speaks for and against a candidate, by name; see `bot.decision.features`."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a question's candidates are weighed by.

    Attributes:
        views: the question.
        result: what the readers by letters and structure made of it.
        units: the candidates.
        space: the base.
    """

    views: Views
    result: Result
    units: Sequence[Unit]
    space: Space
