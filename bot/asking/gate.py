"""Whether a question is asked of one plain fact, so that no reader need look at it."""

from bot.asking.asked import Asked
from bot.asking.several import wholly_read
from bot.asking.unit_words import unit_table
from bot.asking.verbs import yes_or_no

IDLE = frozenset(
    {
        *(f"times.{cue}" for cue in ("from", "to", "within", "year")),
        *(f"units.{cue}" for cue in ("into", "shown")),
        *(f"lists.{cue}" for cue in ("count", "owned", "subject", "measure")),
        *(
            f"computing.{cue}"
            for cue in ("which", "is", "beside", "as", "between", "period", "how_much")
        ),
        *(f"several.{cue}" for cue in ("joint", "telling", "wanting")),
        *(f"following.{cue}" for cue in ("the", "one", "idle")),
        *(
            f"verdicts.{cue}"
            for cue in (
                "opening",
                "closing",
                "be",
                "in",
                "a",
                "copula",
                "during",
                "exceed",
                "reach",
            )
        ),
    }
)
"""Cues that stand in plain questions too: alone they make no other question of one."""


def is_plain(asked: Asked) -> bool:
    """Whether one fact of a named entity answers, every word is explained, and no cue leads."""
    decision = asked.decision
    if asked.context.keys or asked.parted or not wholly_read(decision):
        return False
    reading = decision.chosen[0]
    named = bool(reading.span) and reading.features is not None
    return named and IDLE.issuperset(asked.cues) and not yes_or_no(asked) and not _counted(asked)


def _counted(asked: Asked) -> bool:
    """Whether figures are compared, converted or of several years."""
    return len(asked.question.years) > 1 or bool(unit_table(asked.heard).find(asked.tokens))


def is_structured(asked: Asked) -> bool:
    """Whether a question may ask for more than one plain fact."""
    return bool(asked.cues or asked.context.keys or asked.parted or _counted(asked))
