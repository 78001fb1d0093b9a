"""Fit the coefficients that turn the signs of a free answer into a probability.

    python -m scripts.fit_answers FOLDER

FOLDER holds question pools: `*.json`, each {"language": code, "answers": {id: [texts]}},
and "like": [names of pools whose texts may ask for the same]. A pool is carved up into many
small bases: some answers with a few of their texts each are the base, more of their texts
are asked of it, and so are texts of the answers left out and of the other pools in the same
language. A pool that is too small to be carved only serves to ask what no base holds. No
question that the benchmarks ask may be in them.

Each family of pools (those that are like each other) is also left out of a fit over the
others, and what comes of its questions then is printed: what to expect of unseen bases.
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
    (20, 3), (20, 10), (20, 40), (45, 5), (45, 20), (75, 5), (75, 10), (120, 5),
    (60, 60), (120, 20),
)  # fmt: skip
"""Answers, and phrasings of each."""

UNEVEN = (0.5, 1.0, 1.0, 1.5)
"""Every other carve-up has so many times the phrasings, drawn for each answer."""

SEEDS = 2
IN_VAIN = 25
"""A base of so many answers is asked as often what it can't tell as what it can.

The larger a base, the more of what is asked it tells: the odds go down with its answers.
Half of these questions are about answers left out, half about anything else.
"""

FIXED = {"small": -1.2, "small_unknown": -3.0, "small_stranger": -14.0}
"""Set, not fitted: in a small base a strange word that means something should decide.

Bots with few answers are mostly asked what these can't tell, as no carve-up shows.
"""

ASKED = 300
STRANGERS = 150
TYPOS = {"en": (0, 2)}
PENALTY = 1e-4
ROUNDS = 100


@dataclass(frozen=True)
class Pool:
    """Texts by the answer that they ask for."""

    name: str
    language: str
    answers: dict[str, list[str]]
    like: frozenset[str]

    @property
    def family(self) -> frozenset[str]:
        """The names of this pool and those like it."""
        return self.like | {self.name}


@dataclass(frozen=True)
class Asked:
    """Questions of one kind asked of one base: their signs, and whether the best was right."""

    pool: Pool
    kind: str
    signs: Matrix
    right: Matrix
    weight: float


def main() -> None:
    """Carve, ask, fit, write."""
    pools = [
        Pool(path.stem, data["language"], data["answers"], frozenset(data.get("like", ())))
        for path in sorted(Path(sys.argv[1]).glob("*.json"))
        for data in [json.loads(path.read_text(encoding="utf-8"))]
    ]
    asked = evened([a for pool in pools for a in asked_of(pool, pools)])
    for pool in pools:
        told = [a for a in asked if a.pool is pool]
        if told:
            unseen = [a for a in asked if a.pool.name not in pool.family]
            show(pool.name, told, fitted(unseen))
    names = [field.name for field in fields(Signs)]
    intercept, *found = fitted(asked)
    coefficients = json.loads(TARGET.read_text(encoding="utf-8"))
    coefficients["answers"] = {
        "intercept": round(float(intercept), 3),
        "features": {n: round(float(c), 3) for n, c in zip(names, found, strict=True)},
    }
    TARGET.write_text(json.dumps(coefficients, indent=2) + "\n", encoding="utf-8")


def evened(asked: Sequence[Asked]) -> list[Asked]:
    """The same, a pool counting by the square root of how often it was carved up."""
    totals = {a.pool.name: 0.0 for a in asked}
    for a in asked:
        totals[a.pool.name] += a.weight
    return [replace(a, weight=a.weight / totals[a.pool.name] ** 0.5) for a in asked]


def fitted(asked: Sequence[Asked]) -> Matrix:
    """The intercept and a coefficient for each sign, the set ones among them."""
    names = [field.name for field in fields(Signs)]
    found = np.array([0.0, *(FIXED.get(name, 0.0) for name in names)])
    free = np.array([True, *(name not in FIXED for name in names)])
    signs = np.vstack([a.signs for a in asked])
    weight = np.concatenate([np.full(len(a.right), a.weight / len(a.right)) for a in asked])
    right = np.concatenate([a.right for a in asked])
    found[free] = logistic(signs[:, free[1:]], right, weight)
    return found


def show(name: str, asked: Sequence[Asked], found: Matrix) -> None:
    """Print how often questions are answered rightly and wrongly, by kind."""
    for kind in ("inside", "left out", "elsewhere"):
        told = np.vstack([a.signs for a in asked if a.kind == kind]) @ found[1:] + found[0] > 0
        right = np.concatenate([a.right for a in asked if a.kind == kind]) > 0
        print(f"{name:<20}{kind:<12}{(told & right).mean():6.1%} {(told & ~right).mean():6.1%}")  # noqa: T201


def asked_of(pool: Pool, pools: Sequence[Pool]) -> Iterable[Asked]:
    """What comes of the questions to all carve-ups of a pool."""
    beside = [
        sorted(text for texts in other.answers.values() for text in texts)
        for other in pools
        if other.name not in pool.family and other.language == pool.language
    ]
    for size, phrasings in SIZES:
        able = [a for a, texts in sorted(pool.answers.items()) if len(texts) >= phrasings + 2]
        if len(able) < size + 4:
            continue
        for seed in range(SEEDS):
            rng = random.Random(f"{pool.name} {size} {phrasings} {seed}")  # noqa: S311 - seeded on purpose
            chosen = carved(pool, rng.sample(able, size), phrasings, rng, uneven=seed % 2 == 1)
            strangers = [rng.choice(rng.choice(beside)) for _ in range(STRANGERS)]
            print(pool.name, size, phrasings, file=sys.stderr)  # noqa: T201
            yield from of_carving(pool, chosen, strangers, rng)


def carved(
    pool: Pool, answers: Sequence[str], phrasings: int, rng: random.Random, *, uneven: bool
) -> dict[str, list[str]]:
    """A base: some of the texts of some answers, two at least of each left over to ask."""
    chosen = {}
    for answer in answers:
        texts = pool.answers[answer]
        wanted = round(phrasings * rng.choice(UNEVEN)) if uneven else phrasings
        chosen[answer] = rng.sample(texts, max(2, min(len(texts) - 2, wanted)))
    return chosen


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
    near = [(text, None) for text in rng.sample(outside, min(STRANGERS, len(outside)))]
    far = [(text, None) for text in beside]
    vain = IN_VAIN / len(chosen) / 2
    for typos in TYPOS.get(pool.language, (0,)):
        for kind, questions, weight in (
            ("inside", inside, 1.0),
            ("left out", near, vain),
            ("elsewhere", far, vain),
        ):
            typed = [(with_typos(text, typos, rng), answer) for text, answer in questions]
            yield Asked(pool, kind, *ask(index, typed), weight)


def ask(
    index: Index, questions: Iterable[tuple[str, str | None]]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The signs of questions, each with the answer that it wants, and which came out right."""
    signs, right = [], []
    for text, answer in questions:
        _, match = match_answers(parse(text, index), index)
        if match is not None:
            signs.append(match.signs.vector())
            right.append(float(match.labels[0] == answer))
    return np.array(signs), np.array(right)


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
    """Weighted logistic regression by damped Newton steps; the intercept comes first.

    Signs are scaled to a spread of one within, so that the penalty weighs them alike.
    """
    weight = weight / weight.sum()
    mean = weight @ signs
    spread = np.sqrt(weight @ (signs - mean) ** 2) + 1e-9
    rows = np.hstack([np.ones((len(signs), 1)), (signs - mean) / spread])
    penalty = np.append(0.0, np.full(signs.shape[1], PENALTY))
    found = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-np.clip(rows @ found, -30, 30)))
        slope = rows.T @ (weight * (odds - right)) + penalty * found
        bent = (rows * (weight * odds * (1 - odds))[:, None]).T @ rows
        step = np.linalg.solve(bent + np.diag(penalty + 1e-9), slope)
        found -= step / max(1.0, np.abs(step).max())
    scaled = found[1:] / spread
    return np.append(found[0] - scaled @ mean, scaled)


if __name__ == "__main__":
    main()
