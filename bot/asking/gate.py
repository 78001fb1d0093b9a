"""Whether a question is asked of one plain fact, so that no reader need look at it."""

from bot.asking.asked import Asked
from bot.asking.converting.unit_words import unit_table
from bot.asking.judging.verbs import yes_or_no
from bot.asking.listing.of_kind import of_kind
from bot.asking.splitting.several import wholly_read
from bot.matching.readings import Reading

IDLE = frozenset(
    {
        *(f"times.{cue}" for cue in ("from", "to", "within", "year")),
        *(f"units.{cue}" for cue in ("into", "shown")),
        *(f"lists.{cue}" for cue in ("count", "owned", "subject", "measure")),
        *(
            f"computing.{cue}"
            for cue in ("which", "is", "beside", "as", "between", "period", "start", "how_much")
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
    if not reading.span or reading.features is None or len(asked.question.years) > 1:
        return False
    leads = not IDLE.issuperset(asked.cues) or yes_or_no(asked) or of_kind(asked) is not None
    return not leads and not (_convertible(asked, reading) and _has_units(asked))


def _convertible(asked: Asked, reading: Reading) -> bool:
    """Whether a reading's figures have a unit that another may be asked for.

    The table of all words for units takes as long to make as all else that a start needs, so it
    is looked at only where it matters: in other readings a unit is a word that nothing explains.
    """
    attributes = asked.index.base.attributes
    units = (attributes[fact.attribute].unit for fact in reading.facts)
    return any(unit is not None and unit.cldr for unit in units)


def _has_units(asked: Asked) -> bool:
    return bool(unit_table(asked.heard).find(asked.tokens))


def is_structured(asked: Asked) -> bool:
    """Whether a question may ask for more than one plain fact."""
    told = asked.cues or asked.context.keys or asked.parted or len(asked.question.years) > 1
    return bool(told) or _has_units(asked)
