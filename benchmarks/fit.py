"""Fit the decision: `python -m benchmarks.fit --data DIR [--beside DIR] [--half 0|1]`.

Facts: one logistic regression over the features of all readings that no guard keeps back, a right
one weighing a little more, since guards keep back more of these.
Free answers: one over the signs of the best answer, each set weighing the same and a question
without an answer more than one with, since a wrong answer costs more than a decline. Both see
every question of the sets in a folder, without typos and with one and two. `--beside` gives a
folder of further sets that free answers are fitted on with little weight, so that no sign is
trusted for what it does in few sets alone. `--half` leaves every other question of `--data` out,
so that the rates on the ones left out can be measured honestly; `--only` fits one of the two.
"""

import argparse
import json
import math
import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benchmarks.sets import Asked, QuestionSet, read_sets
from benchmarks.typos import with_typos
from bot.matching.answers.signs import Signs
from bot.matching.features import FactFeatures
from bot.matching.free import PREFIX, match_answers
from bot.matching.index import Index
from bot.matching.question import parse
from bot.matching.slots import slot_readings

TARGET = Path(__file__).parents[1] / "bot" / "matching" / "data" / "coefficients.json"
TYPOS = (0, 1, 2)
SEED = 0

FREE_SIGNS = (
    "score",
    "clear",
    "usual",
    "heard",
    "rival",
    "length",
    "long_score",
    "doubling",
    "many",
)
SET_SIGNS = {"small": -1.2, "small_unknown": -3.0, "small_stranger": -14.0}
"""Set, not fitted, since the sets have no small base: there a strange word should decide."""

IN_VAIN, SPARSE, STRICTER = 1.9, 5, 0.3
"""What a question that the base can't answer weighs beside one that it can, with how many
phrasings an answer, and by which power of more of them more: the better a base knows what it
answers, the more of its mistakes are answers to what it lacks."""

BESIDE, BESIDE_FACTS = 0.05, 0.3
"""What a further set weighs, of free answers and of facts."""

RIGHT = 1.1
"""What a right reading weighs beside a wrong one."""

SET_FEATURES = {"nested": -3.7}
"""Set, not fitted, since the sets have too few names that stand inside longer ones."""


def main() -> None:
    """Fit and write the coefficients."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of question sets")
    parser.add_argument("--beside", type=Path, help="folder of further sets")
    parser.add_argument("--half", type=int, choices=(0, 1), help="leave this half out")
    parser.add_argument("--only", choices=("facts", "answers"), help="fit nothing else")
    given = parser.parse_args()
    found = json.loads(TARGET.read_text(encoding="utf-8"))
    for part, fit in (("facts", _facts), ("answers", _answers)):
        if given.only in {None, part}:
            found[part] = fit(given)
    TARGET.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


def _facts(given: argparse.Namespace) -> dict[str, object]:
    rows = [(*row, 1.0) for row in _rows(given.data, given.half)]
    if given.beside:
        rows += [(*row, BESIDE_FACTS) for row in _rows(given.beside, None)]
    model = LogisticRegression(max_iter=5000).fit(
        np.array([vector for vector, _, _ in rows]),
        [right for _, right, _ in rows],
        sample_weight=[weight * (RIGHT if right else 1.0) for _, right, weight in rows],
    )
    print(f"facts: fitted on {len(rows)} readings")
    names = [field.name for field in fields(FactFeatures)]
    fitted = dict(zip(names, model.coef_[0], strict=True))
    return _told(model.intercept_[0], {**fitted, **SET_FEATURES})


def _answers(given: argparse.Namespace) -> dict[str, object]:
    rows = list(_signs(given.data, given.half, 1.0))
    if given.beside:
        rows.extend(_signs(given.beside, None, BESIDE))
    names = [field.name for field in fields(Signs)]
    columns = [names.index(name) for name in FREE_SIGNS]
    vectors = np.array([vector[columns] for vector, _, _ in rows])
    spread = vectors.std(axis=0)
    weights = np.array([weight for _, _, weight in rows])
    model = LogisticRegression(C=10, max_iter=5000).fit(
        vectors / spread,
        [right for _, right, _ in rows],
        sample_weight=weights * len(rows) / weights.sum(),
    )
    print(f"answers: fitted on {len(rows)} questions")
    fitted = dict(zip(FREE_SIGNS, model.coef_[0] / spread, strict=True))
    return _told(model.intercept_[0], {n: SET_SIGNS.get(n, fitted.get(n, 0.0)) for n in names})


def _told(intercept: float, coefficients: Mapping[str, float]) -> dict[str, object]:
    rounded = {name: round(float(value), 3) for name, value in coefficients.items()}
    return {"intercept": round(float(intercept), 3), "features": rounded}


def _signs(
    folder: Path, left_out: int | None, weighing: float
) -> Iterator[tuple[NDArray[np.float64], bool, float]]:
    for question_set in read_sets(folder):
        if question_set.base.answers:
            index, in_vain = Index(question_set.base), _in_vain(question_set)
            rows = [
                (match.signs.vector(), PREFIX + match.labels[0] == gold, 1.0 if gold else in_vain)
                for text, gold in _typed(question_set, left_out)
                for _, match in [match_answers(parse(text, index), index)]
                if match
            ]
            total = sum(weight for _, _, weight in rows) / weighing
            yield from ((vector, right, weight / total) for vector, right, weight in rows)


def _in_vain(question_set: QuestionSet) -> float:
    each = len(question_set.texts) / len(question_set.base.answers)
    return IN_VAIN * math.pow(each / SPARSE, STRICTER)


def _typed(question_set: QuestionSet, left_out: int | None) -> Iterator[tuple[str, str | None]]:
    for count in TYPOS:
        rng = random.Random(SEED)  # noqa: S311 - seeded on purpose
        for at, asked in enumerate(question_set.questions):
            text = with_typos(asked.text, count, rng)
            if left_out is None or at % 2 != left_out:
                yield text, asked.gold


def _rows(folder: Path, left_out: int | None) -> Iterator[tuple[NDArray[np.float64], bool]]:
    for question_set in read_sets(folder):
        if question_set.base.facts:
            index = Index(question_set.base)
            for count in TYPOS:
                rng = random.Random(SEED)  # noqa: S311 - seeded on purpose
                for at, asked in enumerate(question_set.questions):
                    text = with_typos(asked.text, count, rng)
                    if left_out is None or at % 2 != left_out:
                        yield from _readings(text, asked, index)


def _readings(text: str, asked: Asked, index: Index) -> Iterable[tuple[NDArray[np.float64], bool]]:
    for reading in slot_readings(parse(text, index), index):
        if reading.features and reading.guard is None:
            yield reading.features.vector(), reading.key == asked.gold


if __name__ == "__main__":
    main()
