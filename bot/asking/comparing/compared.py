"""Parts of answers that set facts against each other or work something out of them."""

from dataclasses import dataclass

from bot.asking.comparing.measured import Measured
from bot.model import Fact


def keys_of(facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """The keys of facts, each once."""
    return tuple(dict.fromkeys(f"{fact.entity}/{fact.attribute}" for fact in facts))


@dataclass(frozen=True, slots=True)
class Computed:
    """What two facts come to.

    Attributes:
        sentence: which of the language's sentences tells it.
        facts: what it rests on, the first before what it is set against.
        result: the difference, ratio or quotient; None where there is none.
        percent: the same in percent, for growth.
    """

    sentence: str
    facts: tuple[Fact, ...]
    result: Measured | None = None
    percent: Measured | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is about."""
        return keys_of(self.facts)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Yes or no, and the facts that say so.

    Attributes:
        yes: which of both.
        facts: what says so.
        entity: what has a kind, where that is asked.
        hedged: whether the facts, a list that lacks something, do not exclude it.
    """

    yes: bool
    facts: tuple[Fact, ...]
    entity: str = ""
    hedged: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is about."""
        return (f"{self.entity}/",) if self.entity else keys_of(self.facts)


@dataclass(frozen=True, slots=True)
class Foremost:
    """Those that have most of something, and all that they were set against.

    Attributes:
        winners: the entities; several where they are equal.
        facts: those of the winners first.
        kind: the kind that they were found in; empty where two things were named.
    """

    winners: tuple[str, ...]
    facts: tuple[Fact, ...]
    kind: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is about: the winners' facts alone, for what is asked next."""
        return keys_of(tuple(fact for fact in self.facts if fact.entity in self.winners))
