"""What comes of a question: the engine's one result, the same for every front."""

from dataclasses import dataclass

from bot.asking.context import NOTHING_SAID, Context
from bot.matching.decision import Outcome

__all__ = ["Choice", "CitedSource", "Context", "Outcome", "Reply"]


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source as a reply shows it; `published` in ISO 8601 with the precision it has."""

    id: str
    title: str
    publisher: str
    published: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick: a reading, or a fact near by.

    `key` (at most 72 characters) tells the engine which.
    """

    label: str
    facts: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What comes of a question.

    `text` is whole: plain words with source and date for an answer, the numbered choices
    for a near tie, and what can be asked instead for a decline. `confidence` is the
    probability (0 to 1) that the best reading is what the asker meant. `facts` holds the
    ids of what is told, `language` the BCP 47 tag of `text`. `context` is for the next
    question of the same conversation. `passages` holds the text of an answer once more, a
    passage a line or several: those of type `Markdown` are a curator's with its marks, which
    `text` shows without them, the others are literal. Empty where all of `text` is literal.
    `nearest` is what a decline offers instead, and `notes` what it says beside it: why there is
    no answer, or how an open word was taken.
    """

    question: str
    outcome: Outcome
    confidence: float
    text: str
    language: str
    facts: tuple[str, ...] = ()
    sources: tuple[CitedSource, ...] = ()
    choices: tuple[Choice, ...] = ()
    context: Context = NOTHING_SAID
    nearest: tuple[Choice, ...] = ()
    notes: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()

    @property
    def offered(self) -> tuple[Choice, ...]:
        """What can be picked: the choices, or what is nearest."""
        return self.choices or self.nearest
