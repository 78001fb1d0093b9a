"""Golden questions."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.sources import Place


class Expectation(StrEnum):
    """What must come of a golden question: its fact told, offered, or not told."""

    ANSWER = "answer"
    OFFER = "offer"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True)
class GoldenQuestion:
    """A question that stands beside a fact (by fact id) or answer (``answer:id``)."""

    question: str
    expectation: Expectation
    target: str
    place: Place
