"""How alike a question is to all phrasings of a candidate together, not only to the nearest one.

None of it depends on what else the base holds.
"""

from heapq import nlargest

import numpy as np

from bot.decision.asks import asks_nothing
from bot.decision.evidence import Evidence
from bot.linking.unit import Unit
from bot.text.bags import bag, cosine

MOST_COMPARED = 3
"""Phrasings whose mean likeness is taken, the nearest ones."""


def phrasings(of: Evidence, unit: Unit) -> dict[str, float]:
    """By meaning and by words: to their mean, to the nearest few, to the nearest one.

    `worded_to_tell` is 1 where the nearest phrasing by meaning is itself a statement or an order.
    """
    views, space = of.views, of.space
    view = views.of(unit.entity) if unit.label else views.whole
    owners, at = space.owner(unit)
    vectors, texts = owners.phrases.of_owner(at), owners.texts[at]
    near = vectors @ view.vector
    mean = vectors.mean(axis=0)
    length = float(np.linalg.norm(mean))
    typed = bag(view.text)
    worded = nlargest(MOST_COMPARED, (cosine(typed, bag(text)) for text in texts))
    return {
        "centroid": float(mean @ view.vector) / length if length else 0.0,
        "worded_to_tell": float(len(near) > 0 and asks_nothing(texts[int(near.argmax())])),
        "typical": float(np.sort(near)[-MOST_COMPARED:].mean()),
        "worded": worded[0] if worded else 0.0,
        "typically_worded": sum(worded) / len(worded) if worded else 0.0,
    }
