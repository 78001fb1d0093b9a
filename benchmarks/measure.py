"""What comes of a set's questions, as the rates that are reported."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

import numpy as np

from benchmarks.evidence import DAY
from benchmarks.sets import Asked
from bot.asking.context import NOTHING_SAID
from bot.asking.result import Result as Decided
from bot.engine import Engine
from bot.matching.decision import Outcome

BINS = 10


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one question: the outcome, the keys told or offered, the best key's odds."""

    asked: Asked
    outcome: Outcome
    keys: tuple[str, ...]
    best: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares (0 to 1) as the protocol names them; `false_answers` by why."""

    right: float
    offered: float
    wrong: float
    false_answers: dict[str, float]
    false_offers: float
    offers_with_gold: float
    offered_gold_share: float
    calibration_error: float


def ask_all(engine: Engine, questions: Iterable[Asked]) -> list[Result]:
    """Ask every question as the first one of a conversation."""
    return [_result(asked, engine._decided(asked.text, NOTHING_SAID, DAY)) for asked in questions]


def _result(asked: Asked, found: Decided) -> Result:
    keys = tuple(_told(found)) or tuple(reading.key for reading in found.choices)
    weighed = (each.key for each in found.weighed if each.key)
    return Result(asked, found.outcome, keys, next(chain(keys, weighed), None), found.confidence)


def _told(found: Decided) -> Iterable[str]:
    """The keys of what is told, each once."""
    named = [key for part in found.parts for key in part.keys]
    facts = [f"{fact.entity}/{fact.attribute}" for part in found.parts for fact in part.facts]
    return dict.fromkeys([*named, *facts])


def rates(results: Sequence[Result]) -> Rates:
    """The rates of a set's results."""
    gold = [r for r in results if r.asked.gold]
    none = [r for r in results if not r.asked.gold]
    offers = [r for r in gold if r.outcome is Outcome.CHOOSE]
    answers = [r for r in gold if r.outcome is Outcome.ANSWER]
    good_offers = [r for r in offers if r.asked.gold in r.keys]
    whys = Counter(r.asked.why or "no gold" for r in none)
    false = Counter(r.asked.why or "no gold" for r in none if r.outcome is Outcome.ANSWER)
    return Rates(
        right=_share(sum(r.asked.gold in r.keys for r in answers), gold),
        offered=_share(len(good_offers), gold),
        wrong=_share(sum(r.asked.gold not in r.keys for r in answers), gold),
        false_answers={why: false[why] / count for why, count in sorted(whys.items())},
        false_offers=_share(sum(r.outcome is Outcome.CHOOSE for r in none), none),
        offers_with_gold=_share(len(offers), gold),
        offered_gold_share=_share(len(good_offers), offers),
        calibration_error=calibration_error(pairs_of(results)),
    )


def _share(count: int, of: Sequence[Result]) -> float:
    return count / len(of) if of else 0.0


Pairs: TypeAlias = Sequence[tuple[float, bool]]
"""How sure each answer was, and whether it was right."""


def pairs_of(results: Sequence[Result]) -> Pairs:
    """The confidence of each result, and whether its best key is the right one."""
    return [(r.confidence, r.best is not None and r.best == r.asked.gold) for r in results]


def reliability(pairs: Pairs) -> list[tuple[float, float, int]]:
    """For each bin that has any: mean confidence, share right, number of answers."""
    confidence = np.array([each for each, _ in pairs])
    correct = np.array([right for _, right in pairs])
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    return [
        (float(confidence[bins == b].mean()), float(correct[bins == b].mean()), int(sum(bins == b)))
        for b in range(BINS)
        if (bins == b).any()
    ]


def calibration_error(pairs: Pairs) -> float:
    """Expected calibration error over ten bins (Guo et al., ICML 2017)."""
    return sum(abs(mean - share) * count / len(pairs) for mean, share, count in reliability(pairs))
