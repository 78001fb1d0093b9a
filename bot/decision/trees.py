"""Gradient-boosted trees (Friedman, 2001), evaluated by numpy alone.

They are fitted by `python -m benchmarks.fit_decision` and kept as JSON: for each tree its
nodes from the root on, each with the feature that it splits by (-1: a leaf), the threshold up to
which a value goes left, the places of its children, and its value.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.decision.evidence import Features
from bot.decision.features import vector

_LEAF = -1


@dataclass(frozen=True)
class Trees:
    """A fitted sum of trees.

    Attributes:
        names: the features, in the order in which the trees know them.
        prior: the log-odds to which the trees add.
        feature, threshold, left, right, value: of each node, shape (trees, nodes); a tree with
            fewer nodes has leaves behind them.
    """

    names: tuple[str, ...]
    prior: float
    feature: NDArray[np.intp]
    threshold: NDArray[np.float64]
    left: NDArray[np.intp]
    right: NDArray[np.intp]
    value: NDArray[np.float64]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Trees":
        """The trees of a parsed JSON object."""
        trees = data["trees"]
        most = max(len(tree["feature"]) for tree in trees)
        table = {
            field: np.array([tree[field] + [fill] * (most - len(tree[field])) for tree in trees])
            for field, fill in _FIELDS.items()
        }
        return cls(tuple(data["names"]), float(data["prior"]), **table)

    def probabilities(self, rows: Sequence[Features]) -> NDArray[np.float64]:
        """The probability of each row, shape (rows,)."""
        if not rows:
            return np.zeros(0)
        lacking, picked = dict.fromkeys(self.names, 0.0), itemgetter(*self.names)
        picks = [picked({**lacking, **row}) for row in rows]
        values = np.array(picks, np.float64).reshape(len(rows), len(self.names))
        odds = self.prior + self._leaves(values).sum(axis=1)
        return np.asarray(1 / (1 + np.exp(-odds)))

    def _leaves(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """The value of the leaf that each row falls into, shape (rows, trees)."""
        flat, row = self._flat, np.arange(len(values))[:, None] * values.shape[1]
        at = np.tile(flat.roots, (len(values), 1))
        for _ in range(flat.depth):
            goes_left = values.ravel().take(row + flat.feature.take(at)) <= flat.threshold.take(at)
            at = np.where(goes_left, flat.left.take(at), flat.right.take(at))
        return np.asarray(flat.value.take(at))

    @cached_property
    def _flat(self) -> "_Flat":
        return _Flat.of(self)

    def contributions(self, row: Features) -> dict[str, float]:
        """By how much each feature moves the log-odds, along the path in each tree (Saabas, 2014).

        They and the prior add up to the row's log-odds, but for what the roots already hold.
        """
        values, found = vector(row, self.names), dict[str, float]()
        for tree in range(len(self.feature)):
            at = 0
            while (feature := int(self.feature[tree, at])) != _LEAF:
                goes_left = values[feature] <= self.threshold[tree, at]
                child = int(self.left[tree, at] if goes_left else self.right[tree, at])
                name = self.names[feature]
                step = float(self.value[tree, child] - self.value[tree, at])
                found[name] = found.get(name, 0.0) + step
                at = child
        return found


@dataclass(frozen=True, slots=True)
class _Flat:
    """Trees with all their nodes in one row, in which a leaf is its own child."""

    roots: NDArray[np.intp]
    feature: NDArray[np.intp]
    threshold: NDArray[np.float64]
    left: NDArray[np.intp]
    right: NDArray[np.intp]
    value: NDArray[np.float64]
    depth: int

    @classmethod
    def of(cls, trees: Trees) -> "_Flat":
        count, nodes = trees.feature.shape
        roots, own = np.arange(count) * nodes, np.arange(count * nodes)
        leaf = trees.feature.ravel() == _LEAF
        left, right = (
            np.where(leaf, own, (children + roots[:, None]).ravel())
            for children in (trees.left, trees.right)
        )
        feature = np.where(leaf, 0, trees.feature.ravel())
        depth, at = 0, roots
        while not leaf[at].all():
            at = np.unique(np.concatenate([left[at], right[at]]))
            depth += 1
        return cls(roots, feature, trees.threshold.ravel(), left, right, trees.value.ravel(), depth)


_FIELDS = {"feature": _LEAF, "threshold": 0.0, "left": 0, "right": 0, "value": 0.0}


@dataclass(frozen=True, slots=True)
class Models:
    """What the decision was fitted to say.

    Attributes:
        candidate: whether a candidate is right.
        answer: whether the best one is (see `bot.decision.standing`).
    """

    candidate: Trees
    answer: Trees

    @classmethod
    def of(cls, data: Mapping[str, Mapping[str, Any]]) -> "Models":
        """The models of parsed JSON objects, by name."""
        return cls(*(Trees.of(data[name]) for name in MODELS))


MODELS = ("candidate", "answer")


@cache
def shipped_models() -> Models:
    """The models that the wheel carries."""
    data = files("bot.decision").joinpath("data")
    read = (data.joinpath(f"{name}.json").read_text(encoding="utf-8") for name in MODELS)
    return Models.of(dict(zip(MODELS, map(json.loads, read), strict=True)))
