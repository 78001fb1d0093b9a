"""How much of what a question says a candidate leaves unexplained."""

import numpy as np

from bot.decision.evidence import Evidence
from bot.linking.unit import Unit
from bot.text.terms import stem

_FAR = 4.0


def words(of: Evidence, unit: Unit) -> dict[str, float]:
    """How much of what a question says the candidate leaves unexplained."""
    views, space = of.views, of.space
    if not views.terms:
        return {}
    known = space.unit_words(unit)
    letters = np.array([float(_explains(known, term)) for term in views.terms], np.float32)
    near = (
        views.label_terms[:, space.label_at[unit.label]]
        if unit.label
        else views.answer_terms[:, space.answer_at[unit.key]]
    )
    profile = space.profiles.get(unit.entity, frozenset()) if unit.entity else frozenset()
    of_profile = np.array([float(_explains(profile, term)) for term in views.terms], np.float32)
    both = np.maximum(np.maximum(letters, of_profile), np.clip(near, 0, 1))
    left_profile = (1 - both) * views.weights
    left = (1 - np.maximum(letters, np.clip(near, 0, 1))) * views.weights
    left_letters = (1 - letters) * views.weights
    total = float(views.weights.sum())
    return {
        "unexplained": min(_FAR, float(left.sum())),
        "unexplained_letters": min(_FAR, float(left_letters.sum())),
        "strangest": float(left.max()),
        "unexplained_profile": min(_FAR, float(left_profile.sum())),
        "strangest_profile": float(left_profile.max()),
        "strangest_letters": float(left_letters.max()),
        "elsewhere": min(_FAR, float(((1 - letters) * views.known * views.weights).sum())),
        "nowhere": min(_FAR, float(((1 - letters) * (1 - views.known) * views.weights).sum())),
        "stranger": float(((1 - letters) * (1 - views.known) * views.weights).max()),
        "share": float(left.sum()) / total,
        "share_letters": float(left_letters.sum()) / total,
    }


def _explains(words: frozenset[str], term: str) -> bool:
    return term in words or stem(term) in words
