"""What answers are made of: each part knows the facts that it rests on; others word it."""

from dataclasses import dataclass
from typing import Protocol

from bot.facts import Fact
from bot.matching.readings import Reading


class Part(Protocol):
    """A part of an answer."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that it tells or rests on, in order."""

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is about, as keys of readings, for what is asked next."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one reading asks for, as the base has it."""

    reading: Reading

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The reading's facts."""
        return self.reading.facts

    @property
    def keys(self) -> tuple[str, ...]:
        """The reading's key."""
        return (self.reading.key,)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """One of several questions that the base has no fact for."""

    facts: tuple[Fact, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """Who said facts that were told before, or who published them."""

    facts: tuple[Fact, ...]
    keys: tuple[str, ...]
