"""How alike a question is to all phrasings of a candidate together, not only to the nearest one.

None of it depends on what else the base holds.
"""

import numpy as np

from bot.decision.asks import asks_nothing
from bot.decision.evidence import Evidence
from bot.linking.unit import Unit

MOST_COMPARED = 3
"""Phrasings whose mean likeness is taken, the nearest ones."""


def phrasings(of: Evidence, unit: Unit) -> dict[str, float]:
    """By meaning and by words: to their mean, to the nearest few, to the nearest one.

    `worded_to_tell` is 1 where the nearest phrasing by meaning is itself a statement or an order.
    """
    views, space = of.views, of.space
    view = views.of(unit.entity) if unit.label else views.whole
    owners, at = space.owner(unit)
    texts, near = owners.texts[at], owners.phrases.of_owner(at) @ view.vector
    alike = view.worded if unit.label else views.answers_worded
    worded = np.sort(alike[owners.wordings_of(at)])[::-1][:MOST_COMPARED].tolist()
    return {
        "centroid": float(owners.centroids[at] @ view.vector),
        "worded_to_tell": float(len(near) > 0 and asks_nothing(texts[int(near.argmax())])),
        "typical": float(np.sort(near)[-MOST_COMPARED:].mean()),
        "worded": worded[0] if worded else 0.0,
        "typically_worded": sum(worded) / len(worded) if worded else 0.0,
    }
