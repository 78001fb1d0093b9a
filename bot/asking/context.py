"""What a conversation has told last, so that the next question may leave it out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """What the last answer told, by ids alone: it outlives a reload and fits anywhere.

    Attributes:
        keys: the keys of the readings that were told, in order (see `Reading.key`).
        facts: the ids of the facts that were told, in order.
        rest: what names the rest of a list that was told in part; empty where all was told.
    """

    keys: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    rest: str = ""


NOTHING_SAID = Context()
"""The context of a first question."""
