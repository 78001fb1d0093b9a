"""What speaks for and against a candidate, as numbers.

Likenesses are cosines or Dice's coefficients; a margin is by how much a candidate is nearer
than the best other one that tells something else.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from bot.asking.splitting.several import wholly_read
from bot.decision.asks import asks_nothing, orders, states
from bot.decision.contrast import contrast
from bot.decision.evidence import Evidence, Features
from bot.decision.likeness import likenesses, names, profile
from bot.decision.phrasings import phrasings
from bot.decision.readings import as_read, is_structured, only_key, reads_facts
from bot.decision.types import fit
from bot.decision.words import words
from bot.languages.structure import FORMS
from bot.linking.unit import Unit
from bot.meaning.world import CLASSES

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MARGINS = ("meaning", "sentence", "centroid", "worded")
_RANKS = ("meaning", "centroid", "worded")
_FARTHEST = 0.2
"""The margin from which on it makes no difference: then the other one is no rival."""

_LAST = 8
"""The rank from which on it makes no difference."""

_WEIGHED = frozenset({"command", "statement", "off-topic-request", "about-the-bot"})


def features(of: Evidence) -> list[dict[str, float]]:
    """The features of each candidate, in order."""
    shared = _of_question(of)
    readings = {reading.key: reading for reading in reversed(of.result.decision.considered)}
    facts = {fact.id for part in of.result.parts for fact in part.facts}
    only = only_key(of.result)
    rows = [
        {
            **shared,
            **likenesses(of, unit),
            **phrasings(of, unit),
            **names(of, unit),
            **explained,
            **fit(of, unit),
            **contrast(of.views, unit, of.space),
            **profile(of, unit),
            **as_read(of, unit, readings.get(unit.key), facts, only),
        }
        for unit, explained in zip(of.units, words(of), strict=True)
    ]
    _add_margins(of.units, rows)
    return rows


def _of_question(of: Evidence) -> dict[str, float]:
    views, result = of.views, of.result
    facts = reads_facts(result)
    return {
        "terms": float(min(12, len(views.terms))),
        "tokens": float(min(30, len(views.question.tokens))),
        "sentences": float(min(4, views.sentences)),
        "mark": float("?" in views.question.text or "？" in views.question.text),
        "unspaced": float(views.question.language == "zh"),
        "named": float(min(3, sum(not n.distance for n in views.named.values()))),
        "unnamed": float(not views.named),
        "remark": views.remark,
        "asks": float(views.question.asks),
        "asks_nothing": float(asks_nothing(views.question.text)),
        "states": float(states(views.question.text)),
        "orders": float(orders(views.asking)),
        "declined": float(not facts),
        **{
            f"remark_{c}": float(v)
            for c, v in zip(CLASSES, views.remarks, strict=True)
            if c in _WEIGHED
        },
        "wholly": float(facts and wholly_read(result.decision)),
        "structured": float(is_structured(result)),
        **dict.fromkeys(FORMS, 0.0),
        **dict.fromkeys(views.forms, 1.0),
    }


def _add_margins(units: Sequence[Unit], rows: list[dict[str, float]]) -> None:
    """Set each candidate beside the best one that tells something else."""
    same = np.array([[a.signature == b.signature for b in units] for a in units], dtype=bool)
    for name in _MARGINS:
        values: NDArray[np.float64] = np.array([row[name] for row in rows])
        others = np.where(same, -np.inf, values)
        margins = np.clip(values - others.max(axis=1, initial=0.0), -_FARTHEST, _FARTHEST)
        for row, margin in zip(rows, margins.tolist(), strict=True):
            row[f"{name}_margin"] = margin
        if name in _RANKS:
            ranks = np.minimum(_LAST, (others > values[:, None]).sum(axis=1))
            for row, rank in zip(rows, ranks.tolist(), strict=True):
                row[f"{name}_rank"] = float(rank)


def vector(row: Features, order: Sequence[str]) -> list[float]:
    """A candidate's features in the order of these names; 0 for one that it lacks."""
    return [row.get(name, 0.0) for name in order]
