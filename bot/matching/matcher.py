"""The matcher: a question in, a decision out."""

from bot.matching.decision import Decision, Thresholds, decide
from bot.matching.free import free_readings
from bot.matching.implied import implied_readings
from bot.matching.index import Index
from bot.matching.lists import list_readings
from bot.matching.question import Question, parse
from bot.matching.slots import slot_readings
from bot.model import FactBase


class Matcher:
    """Reads questions against one fact base; holds nothing that changes."""

    def __init__(
        self, base: FactBase, thresholds: Thresholds | None = None, index: Index | None = None
    ) -> None:
        self.index = index or Index(base)
        self.thresholds = thresholds or Thresholds()

    def read(self, text: str, language: str = "") -> Decision:
        """Decide what a question asks for; never raises, whatever the text.

        `language` is as `parse` takes it.
        """
        return self.decide(parse(text, self.index, language))

    def decide(self, question: Question) -> Decision:
        """Decide what a question asks for that was read before."""
        readings = [
            *slot_readings(question, self.index),
            *implied_readings(question, self.index),
            *list_readings(question, self.index),
            *free_readings(question, self.index),
        ]
        return decide(question, readings, self.thresholds)
