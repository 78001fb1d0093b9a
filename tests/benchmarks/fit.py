"""Fit the decision about facts: `python -m tests.benchmarks.fit --data DIR [--half 0|1]`.

One logistic regression over the features of all readings that no guard keeps back, of every
question of the fact sets in a folder, without typos and with one and two. `--half` leaves
every other question out, so that the rates on the ones left out can be measured honestly.
"""

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from bot.matching.features import FactFeatures
from bot.matching.index import Index
from bot.matching.question import parse
from bot.matching.slots import slot_readings
from tests.benchmarks.sets import Asked, read_sets
from tests.benchmarks.typos import with_typos

TARGET = Path(__file__).parents[2] / "bot" / "matching" / "data" / "coefficients.json"
TYPOS = (0, 1, 2)
SEED = 0


def main() -> None:
    """Fit and write the coefficients."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of question sets")
    parser.add_argument("--half", type=int, choices=(0, 1), help="leave this half out")
    given = parser.parse_args()
    rows = list(_rows(given.data, given.half))
    vectors = np.array([vector for vector, _ in rows])
    model = LogisticRegression(max_iter=5000).fit(vectors, [right for _, right in rows])
    names = [field.name for field in fields(FactFeatures)]
    fitted = {
        "intercept": round(float(model.intercept_[0]), 3),
        "features": dict(
            zip(names, (round(float(value), 3) for value in model.coef_[0]), strict=True)
        ),
    }
    known = json.loads(TARGET.read_text(encoding="utf-8"))
    TARGET.write_text(json.dumps({**known, "facts": fitted}, indent=2) + "\n", encoding="utf-8")
    print(f"fitted on {len(rows)} readings")


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
