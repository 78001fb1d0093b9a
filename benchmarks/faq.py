"""A list of questions and answers of any size: parts of one, and one with answers of others."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from random import Random

from benchmarks.evidence import DAY
from benchmarks.fit_decision import all_parts, all_sets, fit, read
from benchmarks.held_out import came
from benchmarks.labelled import LabelledSet, corpus, shared
from benchmarks.parts import UNRELATED, part, with_unrelated
from bot.decision.trees import Models
from bot.engine import Engine
from bot.model import FactBase

NAME = "faq"
SIZES = (1, 3, 5, 10, 20)
DRAWS = 8
LENDERS = ("club", "course", "game", "ebikes", "museum", "conference")
"""Bases of the corpus whose answers have nothing to do with it."""


@dataclass(frozen=True, slots=True)
class Share:
    """What comes of the questions to so many answers, over several draws.

    Attributes:
        answers: how many the base has.
        right, wrong: shares of the questions that one of them answers.
        false: how many of `others` are answered all the same.
        others: the questions that none of them answers.
    """

    answers: int
    right: float
    wrong: float
    false: int
    others: int


def shares(whole: LabelledSet, models: Models) -> Iterator[Share]:
    """What comes of the questions at each size."""
    for size in SIZES:
        rng = Random(size)  # noqa: S311 - seeded on purpose
        kinds = Counter[str]()
        for _ in range(DRAWS):
            drawn = part(whole, size, rng)
            engine = Engine(drawn.base, models=models)
            kinds.update(came(engine, question).kind for question in drawn.questions)
        others = sum(kinds[kind] for kind in ("false", "choice", "nearest", "silent"))
        answerable = max(1, kinds.total() - others)
        yield Share(
            size, kinds["right"] / answerable, kinds["wrong"] / answerable, kinds["false"], others
        )


def changed(whole: LabelledSet, lenders: Sequence[FactBase], models: Models) -> float:
    """The share of questions that come out otherwise with unrelated answers in the base."""
    more = with_unrelated(whole.base, lenders, UNRELATED)
    engines = [Engine(base, models=models) for base in (whole.base, more)]
    outcomes = [
        [(reply.outcome, reply.facts) for reply in (e.ask(q.text, today=DAY) for e in engines)]
        for q in whole.questions
    ]
    return sum(before != after for before, after in outcomes) / len(outcomes)


def report(*, as_json: bool) -> int:
    """Print what comes of each size, through models that were fitted without the base."""
    whole = next(each for each in shared() if each.name == NAME)
    sets = read([*all_sets(), *all_parts()])
    models = Models.of(fit([each for each in sets if each.base_name != NAME]))
    lenders = [each.base for each in corpus() if each.name in LENDERS]
    found, other = list(shares(whole, models)), changed(whole, lenders, models)
    if as_json:
        print(json.dumps({"sizes": [asdict(each) for each in found], "changed": other}, indent=2))
        return 0
    print(f"{'answers':>8}{'right':>8}{'wrong':>8}{'false':>12}")
    for each in found:
        false = f"{each.false} of {each.others}"
        print(f"{each.answers:>8}{each.right:>8.1%}{each.wrong:>8.1%}{false:>12}")
    print(f"{UNRELATED} unrelated answers beside them change {other:.1%} of the outcomes")
    return 0
