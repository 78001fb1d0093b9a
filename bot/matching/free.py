"""Readings of a question as a free answer: one of the base's question-and-answer pairs."""

from collections.abc import Iterable

import numpy as np

from bot.matching.calibration import answer_probability
from bot.matching.common import rarity
from bot.matching.index import Index
from bot.matching.question import CARRYING_NOTHING, Question
from bot.matching.readings import Reading

PREFIX = "answer:"
MOST_ANSWERS = 5


def free_readings(question: Question, index: Index) -> Iterable[Reading]:
    """A reading for each of the likeliest free answers."""
    model = index.answers
    if not model.labels:
        return
    scores, nearest = model.scores(question.mended), model.nearest(question.mended)
    order = np.argsort(-scores, kind="stable")[:MOST_ANSWERS]
    nothing = question.positions(CARRYING_NOTHING)
    strange = [
        t for i, t in enumerate(question.mended) if i not in nothing and t not in model.vocabulary
    ]
    stranger = min(3.0, sum(map(rarity, strange)))
    for i in order:
        rival = max((scores[j] for j in order if j != i), default=0.0)
        vector = np.array([scores[i], scores[i] - rival, nearest[i], stranger])
        yield Reading(
            key=PREFIX + model.labels[i],
            facts=(),
            probability=answer_probability(vector),
            unexplained=tuple(strange),
        )
