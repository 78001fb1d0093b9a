"""What answers are made of: each part knows the facts that it rests on; others word it."""

from dataclasses import dataclass
from typing import Protocol

from bot.matching.readings import Reading
from bot.model import Fact


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
    """One of several questions that the base has no fact for.

    `about` is the key of what it asks, ``entity/`` where only the entity is known, and empty
    where nothing is.
    """

    about: str = ""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """None."""
        return ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What it asks, so that what follows may be about it too."""
        return (self.about,) if self.about else ()


@dataclass(frozen=True, slots=True)
class Said:
    """Who said facts that were told before, or who published them; `published` wants the latter."""

    facts: tuple[Fact, ...]
    keys: tuple[str, ...]
    published: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """Facts that were told before, once more for their dates."""

    facts: tuple[Fact, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Converted:
    """What one reading asks for, its figures in another CLDR unit of the same kind."""

    reading: Reading
    unit: str

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The reading's facts."""
        return self.reading.facts

    @property
    def keys(self) -> tuple[str, ...]:
        """The reading's key."""
        return (self.reading.key,)
