import numpy as np
import pytest

from bot.decision.trees import Trees, shipped_models

STUMP = {
    "names": ["meaning", "letters"],
    "prior": -1.0,
    "trees": [
        {
            "feature": [0, -1, 1, -1, -1],
            "threshold": [0.5, 0.0, 0.2, 0.0, 0.0],
            "left": [1, 0, 3, 0, 0],
            "right": [2, 0, 4, 0, 0],
            "value": [0.0, -2.0, 0.5, 0.25, 3.0],
        },
        {"feature": [-1], "threshold": [0.0], "left": [0], "right": [0], "value": [0.5]},
    ],
}


def odds(probability: float) -> float:
    return float(np.log(probability / (1 - probability)))


@pytest.mark.parametrize(
    ("row", "log_odds"),
    [
        ({"meaning": 0.5}, -2.5),
        ({"meaning": 0.51}, -0.25),
        ({"meaning": 0.9, "letters": 0.3}, 2.5),
        ({}, -2.5),
    ],
)
def test_a_row_falls_into_one_leaf_of_each_tree(row: dict[str, float], log_odds: float) -> None:
    trees = Trees.of(STUMP)
    assert odds(trees.probabilities([row])[0]) == pytest.approx(log_odds)


def test_rows_are_weighed_alone() -> None:
    trees = Trees.of(STUMP)
    rows = [{"meaning": 0.9, "letters": 0.3}, {"meaning": 0.1}]
    together = trees.probabilities(rows)
    assert together.tolist() == [trees.probabilities([row])[0] for row in rows]
    assert trees.probabilities([]).shape == (0,)


def test_contributions_are_the_steps_along_the_path() -> None:
    moved = Trees.of(STUMP).contributions({"meaning": 0.9, "letters": 0.3})
    assert moved == {"meaning": 0.5, "letters": 2.5}


def test_contributions_and_the_roots_make_the_odds() -> None:
    trees, row = Trees.of(STUMP), {"meaning": 0.51}
    moved = trees.contributions(row)
    assert moved == {"meaning": 0.5, "letters": -0.25}
    roots = float(trees.value[:, 0].sum())
    assert trees.prior + roots + sum(moved.values()) == pytest.approx(
        odds(trees.probabilities([row])[0])
    )


def test_a_feature_that_splits_twice_counts_twice() -> None:
    tree = {
        "feature": [0, -1, 0, -1, -1],
        "threshold": [0.1, 0.0, 0.5, 0.0, 0.0],
        "left": [1, 0, 3, 0, 0],
        "right": [2, 0, 4, 0, 0],
        "value": [0.0, 1.0, 2.0, 3.0, 5.0],
    }
    trees = Trees.of({"names": ["a"], "prior": 0.0, "trees": [tree, tree]})
    assert trees.contributions({"a": 0.9}) == {"a": 10.0}
    assert trees._flat.depth == 2
    assert odds(trees.probabilities([{"a": 0.3}])[0]) == pytest.approx(6)


def test_the_shipped_models_know_the_features_that_are_worked_out() -> None:
    models = shipped_models()
    assert "meaning" in models.candidate.names
    assert {"odds", "second_odds", "rival_meaning"} <= set(models.answer.names)
    assert "whole" in models.answer.names
