"""Fit the trees of the decision: `python -m benchmarks.fit_decision`.

A row of the first stage is a candidate of a question, its label whether it would be right. A row
of the second stage is a question, as the first stage sees it that was fitted without its base; its
label says whether the best candidate is right. It learns from the questions that are weighed
alone: those that letters answer would make it too sure of the others.
The sets are the corpus, the shared sets, both over parts of their bases too, the golden tables and
the public sets, each with its weight; `--without BASE` leaves all sets over a base out, so that an
honest figure of it can be measured.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from multiprocessing import Pool
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from benchmarks.evidence import Row, evidence, names_of
from benchmarks.labelled import LabelledSet, corpus, golden, public, shared
from benchmarks.parts import parts
from bot.decision.evidence import Features
from bot.decision.features import vector
from bot.decision.standing import standing
from bot.decision.trees import Trees
from bot.meaning.remembered import Remembered
from bot.meaning.use import UniversalSentenceEncoder

TARGET = Path(__file__).parents[1] / "bot" / "decision" / "data"
SEED = 0
MOST_QUESTIONS = 1000
"""Questions of a set that are fitted on, drawn at random."""

SHARE_OF_WRONG = 0.25
"""The share of candidates that aren't right that is fitted on, each weighing as many."""

WEIGHTS = {"golden": 5.0, "public": 0.3, "part": 0.2}
"""What a question of a kind of set weighs; others 1.

The golden tables weigh more, since they are what is promised, and hold kinds of questions that
the corpus hardly has. Parts of a base weigh less, since each question is in several."""

MOST_IN_SECOND = 2.0
"""What a question weighs at most in the second stage: with more it is too sure of facts."""

DIGITS = 5
FOLDS = 5
"""Parts that the bases are divided into, each of which the first stage is fitted without once."""


def main() -> None:
    """Fit and write the trees."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", action="append", default=[], metavar="BASE")
    parser.add_argument("--out", type=Path, default=TARGET, help="folder to write them in")
    given = parser.parse_args()
    everything = [*all_sets(), *all_parts()]
    sets = [each for each in everything if each[1].base_name not in given.without]
    for name, trees in fit(read(sets)).items():
        text = json.dumps(trees, separators=(",", ":"))
        (given.out / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def read(sets: Sequence[tuple[str, LabelledSet]]) -> list["Fitted"]:
    """The rows of sets, each given with its kind."""
    with Pool() as pool:
        found = pool.map(_rows, [each for _, each in sets], chunksize=1)
    return [
        Fitted(labelled.base_name, WEIGHTS.get(kind, 1.0), tuple(of_set))
        for (kind, labelled), of_set in zip(sets, found, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A set's rows, the name of its base, and what a question of it weighs."""

    base_name: str
    weight: float
    rows: tuple[Row, ...]


def all_sets() -> list[tuple[str, LabelledSet]]:
    """Every set with its kind."""
    kinds = {"corpus": corpus, "shared": shared, "golden": golden, "public": public}
    return [(kind, each) for kind, read in kinds.items() for each in read()]


def all_parts() -> list[tuple[str, LabelledSet]]:
    """The sets over parts of bases with many answers: how sure one is must not hang on others."""
    wholes = [*corpus(), *shared()]
    found = []
    for whole in wholes:
        lenders = [each.base for each in wholes if each.base_name != whole.base_name]
        found += [("part", each) for each in parts(whole, lenders)]
    return found


def _rows(labelled: LabelledSet) -> list[Row]:
    questions = labelled.questions
    if len(questions) > MOST_QUESTIONS:
        drawn = Random(SEED).sample(questions, MOST_QUESTIONS)  # noqa: S311 - seeded on purpose
        labelled = replace(labelled, questions=tuple(drawn))
    print(f"reading {labelled.name} ...", file=sys.stderr, flush=True)
    return list(evidence(labelled, Remembered(UniversalSentenceEncoder())))


def fit(sets: Sequence[Fitted]) -> dict[str, dict[str, object]]:
    """The trees of both stages as data; see `bot.decision.trees`."""
    names = names_of([row for each in sets for row in each.rows])
    bases = sorted({each.base_name for each in sets})
    folds = [frozenset(bases[at::FOLDS]) for at in range(FOLDS)]
    with Pool() as pool:
        models = pool.starmap(_without, [(sets, fold, names) for fold in [frozenset(), *folds]])
    stands = [
        stand
        for fold, model in zip(folds, models[1:], strict=True)
        for each in sets
        if each.base_name in fold
        for stand in standings(each, Trees.of(model))
    ]
    return {
        "candidate": models[0],
        "answer": _second([(s.features, s.right, s.weight) for s in stands]),
    }


def _without(
    sets: Sequence[Fitted], fold: frozenset[str], names: Sequence[str]
) -> dict[str, object]:
    rng = np.random.default_rng(SEED)
    rows = [
        (features, label, each.weight if label else each.weight / SHARE_OF_WRONG)
        for each in sets
        if each.base_name not in fold
        for row in each.rows
        for features, label in zip(row.rows, row.right, strict=True)
        if label or rng.random() < SHARE_OF_WRONG
    ]
    return _grown(rows, names, max_iter=200, learning_rate=0.06, max_leaf_nodes=8, min_leaf=15)


def _second(rows: Sequence[tuple[Features, bool, float]]) -> dict[str, object]:
    names = sorted({name for features, _, _ in rows for name in features})
    return _grown(rows, names, max_iter=120, learning_rate=0.05, max_leaf_nodes=6, min_leaf=20)


def _grown(
    rows: Sequence[tuple[Features, bool, float]],
    names: Sequence[str],
    *,
    max_iter: int,
    learning_rate: float,
    max_leaf_nodes: int,
    min_leaf: int,
) -> dict[str, object]:
    model = HistGradientBoostingClassifier(
        max_iter=max_iter,
        learning_rate=learning_rate,
        max_leaf_nodes=max_leaf_nodes,
        min_samples_leaf=min_leaf,
        l2_regularization=5,
        max_features=0.3,
        early_stopping=False,
        random_state=SEED,
    )
    values = np.array([vector(features, names) for features, _, _ in rows], np.float32)
    right, weight = [label for _, label, _ in rows], [weight for _, _, weight in rows]
    return exported(model.fit(values, right, sample_weight=weight), names, learning_rate)


@dataclass(frozen=True, slots=True)
class Stand:
    """A question as the second stage sees it, and what it should say.

    Attributes:
        features: see `bot.decision.standing.standing`.
        right: whether the best candidate is right.
        weight: of the question.
    """

    features: Features
    right: bool
    weight: float


def standings(labelled: Fitted, trees: Trees) -> Iterator[Stand]:
    """The questions of a set as the second stage sees them, those that are weighed."""
    weight = min(MOST_IN_SECOND, labelled.weight)
    for row in labelled.rows:
        if row.rows and row.weighed:
            odds = trees.probabilities(row.rows)
            order = sorted(range(len(odds)), key=lambda at: (-odds[at], row.keys[at]))
            features = standing(
                [row.rows[at] for at in order],
                [float(odds[at]) for at in order],
                [row.signatures[at] for at in order],
            )
            yield Stand(features, row.right[order[0]], weight)


def exported(
    model: HistGradientBoostingClassifier, names: Sequence[str], learning_rate: float
) -> dict[str, object]:
    """A fitted model as `bot.decision.trees.Trees.of` reads it."""
    prior = float(np.ravel(model._baseline_prediction)[0])
    trees = [_exported(predictor.nodes, learning_rate) for (predictor,) in model._predictors]
    return {"names": list(names), "prior": round(prior, DIGITS), "trees": trees}


def _exported(nodes: NDArray[np.void], learning_rate: float) -> dict[str, list[float]]:
    leaf = nodes["is_leaf"].astype(bool)
    # scikit-learn shrinks the values of leaves alone.
    value = np.where(leaf, nodes["value"], nodes["value"] * learning_rate)
    return {
        "feature": np.where(leaf, -1, nodes["feature_idx"].astype(int)).tolist(),
        "threshold": np.where(leaf, 0, nodes["num_threshold"]).round(DIGITS).tolist(),
        "left": np.where(leaf, 0, nodes["left"].astype(int)).tolist(),
        "right": np.where(leaf, 0, nodes["right"].astype(int)).tolist(),
        "value": value.round(DIGITS).tolist(),
    }


if __name__ == "__main__":
    main()
