"""How the best candidate stands beside the others, for the second look.

The first trees weigh each candidate alone. Whether to answer at all depends on the best one and
its rivals together, which a second stage learns from what the first one says (stacking; Wolpert,
1992).
"""

import math
from collections.abc import Sequence

from bot.decision.evidence import Features

_SMALL = 0.02
"""What is added to a probability and to its opposite: below it one is as good as none, so that
candidates that nobody would take don't count, however many the base has."""

_COMPARED = (
    "meaning", "sentence", "unexplained", "unexplained_letters", "letters", "share", "read_free",
    "strangest", "described", "entity",
)  # fmt: skip


def standing(
    rows: Sequence[Features], odds: Sequence[float], tells: Sequence[object]
) -> dict[str, float]:
    """The features of the best candidate and of how it stands.

    Args:
        rows: the features of the candidates, the most probable first.
        odds: their probabilities.
        tells: equal for two candidates that tell the same.
    """
    others = [at for at in range(1, len(rows)) if tells[at] != tells[0]]
    second = odds[others[0]] if others else 0.0
    third = odds[others[1]] if len(others) > 1 else 0.0
    rival = rows[others[0]] if second > _SMALL else {}
    return {
        **rows[0],
        "odds": _logit(odds[0]),
        "second_odds": _logit(second),
        "third_odds": _logit(third),
        "odds_margin": _logit(odds[0]) - _logit(second),
        "same_odds": sum(odds) - odds[0] - sum(odds[at] for at in others),
        "all_odds": sum(odds),
        **{f"rival_{name}": rows[0].get(name, 0.0) - rival.get(name, 0.0) for name in _COMPARED},
    }


def _logit(probability: float) -> float:
    return math.log((probability + _SMALL) / (1 - probability + _SMALL))
