"""The engine: one loaded fact base and one matcher, serving every front the same way."""

from dataclasses import dataclass

from bot.answering.reply import Reply
from bot.facts import FactBase


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that the base can answer; `label` and `question` hold at most 100 characters."""

    label: str
    question: str


class Engine:
    """Answers questions from one fact base."""

    def __init__(self, base: FactBase) -> None:
        self.base = base

    def ask(self, question: str, language: str | None = None) -> Reply:
        """What comes of a question; `language` is the reader's, where the front knows it."""
        raise NotImplementedError

    def tell(self, key: str, language: str | None = None) -> Reply | None:
        """The answer that a choice's key stands for; None where the base no longer has it."""
        raise NotImplementedError

    def suggest(self, text: str, limit: int = 25) -> tuple[Suggestion, ...]:
        """Questions that the base can answer and that the typed text may be growing into."""
        raise NotImplementedError
