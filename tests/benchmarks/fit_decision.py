"""Fit the trees of the decision: `python -m tests.benchmarks.fit_decision`.

A row is a candidate of a question, its label whether it would be right. The sets are the corpus,
the shared sets, the golden tables and the public sets, each with its weight; `--without BASE`
leaves all sets over a base out, so that an honest figure of it can be measured.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from multiprocessing import Pool
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from bot.decision.features import vector
from bot.meaning.remembered import Remembered
from bot.meaning.use import UniversalSentenceEncoder
from tests.benchmarks.evidence import Row, evidence, names_of
from tests.benchmarks.labelled import LabelledSet, corpus, golden, public, shared

TARGET = Path(__file__).parents[2] / "bot" / "decision" / "data" / "trees.json"
SEED = 0
MOST_QUESTIONS = 1000
"""Questions of a set that are fitted on, drawn at random."""

SHARE_OF_WRONG = 0.25
"""The share of candidates that aren't right that is fitted on, each weighing as many."""

WEIGHTS = {"golden": 0.5, "public": 0.3}
"""What a question of a kind of set weighs; others 1."""

DIGITS = 5


def main() -> None:
    """Fit and write the trees."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", action="append", default=[], metavar="BASE")
    parser.add_argument("--out", type=Path, default=TARGET)
    given = parser.parse_args()
    sets = [each for each in all_sets() if each[1].base_name not in given.without]
    with Pool() as pool:
        found = pool.map(_rows, [each for _, each in sets], chunksize=1)
    weights = [WEIGHTS.get(kind, 1.0) for kind, _ in sets]
    given.out.write_text(json.dumps(fit(found, weights)) + "\n", encoding="utf-8")


def all_sets() -> list[tuple[str, LabelledSet]]:
    """Every set with its kind."""
    kinds = {"corpus": corpus, "shared": shared, "golden": golden, "public": public}
    return [(kind, each) for kind, read in kinds.items() for each in read()]


def _rows(labelled: LabelledSet) -> list[Row]:
    questions = labelled.questions
    if len(questions) > MOST_QUESTIONS:
        drawn = Random(SEED).sample(questions, MOST_QUESTIONS)  # noqa: S311 - seeded on purpose
        labelled = replace(labelled, questions=tuple(drawn))
    print(f"reading {labelled.name} ...", flush=True)
    return list(evidence(labelled, Remembered(UniversalSentenceEncoder())))


def fit(sets: Sequence[Sequence[Row]], weights: Sequence[float]) -> dict[str, object]:
    """The trees as data; see `bot.decision.trees`."""
    names = names_of([row for rows in sets for row in rows])
    values, right, weight = table(sets, weights, names)
    model = HistGradientBoostingClassifier(
        max_iter=150,
        learning_rate=0.06,
        max_leaf_nodes=8,
        l2_regularization=5,
        min_samples_leaf=15,
        early_stopping=False,
        random_state=SEED,
    ).fit(values, right, sample_weight=weight)
    return exported(model, names)


def table(
    sets: Sequence[Sequence[Row]], weights: Sequence[float], names: Sequence[str]
) -> tuple[NDArray[np.float32], NDArray[np.bool_], NDArray[np.float64]]:
    """Features, labels and weights of the candidates that are fitted on."""
    rng = np.random.default_rng(SEED)
    values, right, weight = [], [], []
    for rows, of_set in zip(sets, weights, strict=True):
        for row in rows:
            for features, label in zip(row.rows, row.right, strict=True):
                if label or rng.random() < SHARE_OF_WRONG:
                    values.append(vector(features, names))
                    right.append(label)
                    weight.append(of_set if label else of_set / SHARE_OF_WRONG)
    return np.array(values, np.float32), np.array(right), np.array(weight)


def exported(model: HistGradientBoostingClassifier, names: Sequence[str]) -> dict[str, object]:
    """A fitted model as `bot.decision.trees.Trees.of` reads it."""
    trees = []
    for (predictor,) in model._predictors:
        nodes = predictor.nodes
        leaf = nodes["is_leaf"].astype(bool)
        trees.append(
            {
                "feature": np.where(leaf, -1, nodes["feature_idx"]).tolist(),
                "threshold": [round(float(t), DIGITS) for t in np.where(leaf, 0, nodes["num_threshold"])],
                "left": np.where(leaf, 0, nodes["left"]).tolist(),
                "right": np.where(leaf, 0, nodes["right"]).tolist(),
                "value": [round(float(v), DIGITS) for v in nodes["value"]],
            }
        )
    prior = float(np.ravel(model._baseline_prediction)[0])
    return {"names": list(names), "prior": round(prior, DIGITS), "trees": trees}


if __name__ == "__main__":
    main()
