"""From features to a probability: logistic coefficients, fitted once and shipped."""

import json
import math
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from bot.matching.features import FactFeatures

Coefficients = tuple[float, NDArray[np.float64]]


def fact_probability(features: FactFeatures) -> float:
    """The probability that an entity's attribute is what a question with these features asks."""
    return _logistic("facts", features.vector())


def answer_probability(vector: NDArray[np.float64]) -> float:
    """The probability that a free answer is what a question with these features asks."""
    return _logistic("answers", vector)


def _logistic(model: str, vector: NDArray[np.float64]) -> float:
    intercept, coefficients = _coefficients()[model]
    evidence = intercept + float(coefficients @ vector)
    return 1 / (1 + math.exp(-min(30.0, max(-30.0, evidence))))


@cache
def _coefficients() -> dict[str, Coefficients]:
    text = (files("bot.matching") / "data" / "coefficients.json").read_text(encoding="utf-8")
    return {
        model: (values["intercept"], np.array(list(values["features"].values())))
        for model, values in json.loads(text).items()
    }
