"""What speaks for an answer that a reader of structure gives: a list, a count, a comparison.

Such an answer competes with the units, as a candidate of its own whose features are those of the
facts that it rests on.
"""

from collections.abc import Mapping, Sequence

from bot.asking.result import Result
from bot.decision.candidates import units_of
from bot.decision.evidence import Evidence, Features

_FACTS = 12.0


def structure(of: Evidence, rows: Sequence[Features]) -> dict[str, float]:
    """The features of the result as it stands.

    Args:
        of: the question.
        rows: the features of its units, in order.
    """
    by_key = {unit.key: row for unit, row in zip(of.units, rows, strict=True)}
    parts = [by_key[key] for key in units_of(of.result, of.space) if key in by_key]
    return {**_mean(parts), **_shape(of.result), "readings": float(len(parts))}


def _shape(result: Result) -> Mapping[str, float]:
    kinds = {type(part).__name__.lower() for part in result.parts}
    facts = {fact.id for part in result.parts for fact in part.facts}
    return {
        "whole": 1.0,
        "confidence": result.confidence,
        "parts": float(len(result.parts)),
        "facts": min(_FACTS, float(len(facts))),
        **{f"part_{kind}": 1.0 for kind in kinds},
    }


def _mean(rows: Sequence[Features]) -> dict[str, float]:
    names = {name for row in rows for name in row}
    return {name: sum(row.get(name, 0.0) for row in rows) / len(rows) for name in names}
