"""Fit the coefficients that turn the signs of a free answer into a probability.

    python -m scripts.fit_answers FOLDER

FOLDER holds question pools: `*.json`, each {"language": code, "answers": {id: [texts]}}.
A pool is carved up into many small bases: some answers with a few of their texts each are
the base, more of their texts are asked of it, and so are texts of the answers left out and
of the other pools in the same language. No question that the benchmarks ask may be in them.
"""

import json
import random
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.facts import Answer, Citation, FactBase, PartialDate
from bot.matching.answers.signs import Signs
from bot.matching.free import match_answers
from bot.matching.index import Index
from bot.matching.question import parse
from tests.benchmarks.typos import with_typos

Matrix = NDArray[np.float64]

TARGET = Path(__file__).parent.parent / "bot" / "matching" / "data" / "coefficients.json"
SIZES = (
    (15, 5), (15, 20), (40, 5), (40, 10), (100, 5), (100, 10), (100, 20), (75, 50),
)  # fmt: skip
"""Answers, and phrasings of each."""

SEEDS = 2
LEFT_OUT, ELSEWHERE = 0.12, 0.10
"""The shares of questions about answers left out, and about anything else."""

FIXED = {"small": -1.2, "small_unknown": -3.0, "small_stranger": -14.0}
"""Set, not fitted: in a small base a strange word that means something should decide.

Bots with few answers are mostly asked what these can't tell, as no carve-up shows.
"""

ASKED = 400
TYPOS = {"en": (0, 2)}
PENALTY = 1e-3
ROUNDS = 100


@dataclass(frozen=True)
class Pool:
    """Texts by the answer that they ask for."""

    name: str
    language: str
    answers: dict[str, list[str]]


@dataclass(frozen=True)
class Asked:
    """Questions of one kind asked of one base: their signs, and whether the best was right."""

    signs: Matrix
    right: Matrix
    weight: float


def main() -> None:
    """Carve, ask, fit, write."""
    pools = [
        Pool(path.stem, data["language"], data["answers"])
        for path in sorted(Path(sys.argv[1]).glob("*.json"))
        for data in [json.loads(path.read_text(encoding="utf-8"))]
    ]
    asked = [a for pool in pools for a in asked_of(pool, pools)]
    signs = np.vstack([a.signs for a in asked])
    right = np.concatenate([a.right for a in asked])
    weight = np.concatenate([np.full(len(a.right), a.weight / len(a.right)) for a in asked])
    names = [field.name for field in fields(Signs)]
    fixed = np.array([FIXED.get(name, 0.0) for name in names])
    free = np.array([name not in FIXED for name in names])
    intercept, *rest = logistic(signs[:, free], right, weight)
    fixed[free] = rest
    coefficients = json.loads(TARGET.read_text(encoding="utf-8"))
    coefficients["answers"] = {
        "intercept": round(float(intercept), 3),
        "features": {n: round(float(c), 3) for n, c in zip(names, fixed, strict=True)},
    }
    TARGET.write_text(json.dumps(coefficients, indent=2) + "\n", encoding="utf-8")


def asked_of(pool: Pool, pools: Sequence[Pool]) -> Iterable[Asked]:
    """What comes of the questions to all carve-ups of a pool."""
    beside = [
        text
        for other in pools
        if other.name != pool.name and other.language == pool.language
        for texts in other.answers.values()
        for text in texts
    ]
    for size, phrasings in SIZES:
        able = [a for a, texts in sorted(pool.answers.items()) if len(texts) >= phrasings + 2]
        if len(able) < size + 5:
            continue
        for seed in range(SEEDS):
            rng = random.Random(f"{pool.name} {size} {phrasings} {seed}")  # noqa: S311 - seeded on purpose
            chosen = {a: rng.sample(pool.answers[a], phrasings) for a in rng.sample(able, size)}
            print(pool.name, size, phrasings, file=sys.stderr)  # noqa: T201
            yield from of_carving(pool, chosen, rng.sample(beside, 200), rng)


def of_carving(
    pool: Pool, chosen: dict[str, list[str]], beside: Sequence[str], rng: random.Random
) -> Iterable[Asked]:
    """What comes of the questions to one carve-up."""
    index = Index(base_of(pool.language, chosen))
    each = max(3, min(15, ASKED // len(chosen)))
    unseen = {a: sorted(set(pool.answers[a]) - set(known)) for a, known in chosen.items()}
    inside = [
        (text, answer)
        for answer, texts in unseen.items()
        for text in rng.sample(texts, min(each, len(texts)))
    ]
    outside = [t for a, texts in pool.answers.items() if a not in chosen for t in texts]
    near = [(text, None) for text in rng.sample(outside, min(200, len(outside)))]
    far = [(text, None) for text in beside]
    within = 1 - LEFT_OUT - ELSEWHERE
    for typos in TYPOS.get(pool.language, (0,)):
        for questions, weight in (
            (inside, within),
            (near, LEFT_OUT),
            (far, ELSEWHERE),
        ):
            typed = [(with_typos(text, typos, rng), answer) for text, answer in questions]
            yield replace(ask(index, typed), weight=weight)


def ask(index: Index, questions: Iterable[tuple[str, str | None]]) -> Asked:
    """Ask questions, each with the answer that it wants."""
    signs, right = [], []
    for text, answer in questions:
        _, match = match_answers(parse(text, index), index)
        if match is not None:
            signs.append(match.signs.vector())
            right.append(float(match.labels[0] == answer))
    return Asked(np.array(signs), np.array(right), 1.0)


def base_of(language: str, answers: dict[str, list[str]]) -> FactBase:
    """A base of free answers only."""
    date, cited = PartialDate(2020), Citation("pool")
    made = {
        key: Answer(key, {language: tuple(texts)}, {language: key}, date, cited)
        for key, texts in answers.items()
    }
    return FactBase(
        title={language: "Pool"}, languages=(language,), sources={}, attributes={}, kinds={},
        entities={}, facts={}, answers=made,
    )  # fmt: skip


def logistic(signs: Matrix, right: Matrix, weight: Matrix) -> Matrix:
    """Weighted logistic regression by damped Newton steps; the intercept comes first."""
    rows, weight = np.hstack([np.ones((len(signs), 1)), signs]), weight / weight.sum()
    found = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (weight * (odds - right)) + PENALTY * found
        bent = (rows * (weight * odds * (1 - odds))[:, None]).T @ rows
        step = np.linalg.solve(bent + PENALTY * np.eye(len(found)), slope)
        found -= step / max(1.0, np.abs(step).max())
    return found


if __name__ == "__main__":
    main()
