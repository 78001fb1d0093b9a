"""How much of what a question says each candidate leaves unexplained."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.decision.evidence import Evidence, Features
from bot.linking.unit import Unit
from bot.text.terms import stem

Table = NDArray[np.float32]
"""Shape (candidates, terms)."""

_FAR = 4.0


def words(of: Evidence) -> list[Features]:
    """The same for each candidate, in order."""
    views = of.views
    if not views.terms or not of.units:
        return [{} for _ in of.units]
    letters, profiles, near = _letters(of), _profiles(of), _near(of)
    explained = np.maximum(letters, near)
    left = (1 - explained) * views.weights
    left_profile = (1 - np.maximum(explained, profiles)) * views.weights
    left_letters = (1 - letters) * views.weights
    # What is known elsewhere in a base says nothing of a free answer, and changes with the base.
    known = np.array([views.known * bool(unit.label) for unit in of.units], np.float32)
    nowhere = left_letters * (1 - known)
    total = float(views.weights.sum())
    columns = {
        "unexplained": _sum(left),
        "unexplained_letters": _sum(left_letters),
        "strangest": left.max(axis=1),
        "unexplained_profile": _sum(left_profile),
        "strangest_profile": left_profile.max(axis=1),
        "strangest_letters": left_letters.max(axis=1),
        "elsewhere": _sum(left_letters * known),
        "nowhere": _sum(nowhere),
        "stranger": nowhere.max(axis=1),
        "share": left.sum(axis=1) / total,
        "share_letters": left_letters.sum(axis=1) / total,
    }
    several = zip(*(column.tolist() for column in columns.values()), strict=True)
    return [dict(zip(columns, values, strict=True)) for values in several]


def _sum(table: Table) -> Table:
    return np.asarray(np.minimum(_FAR, table.sum(axis=1)))


def _letters(of: Evidence) -> Table:
    """1 where a candidate has the term."""
    return _found(of.views.terms, [of.space.unit_words(unit) for unit in of.units])


def _profiles(of: Evidence) -> Table:
    """1 where what is known of a candidate's entity has the term."""
    known, nothing = of.space.profiles, frozenset[str]()
    return _found(of.views.terms, [known.get(unit.entity, nothing) for unit in of.units])


def _found(terms: Sequence[str], several: Iterable[frozenset[str]]) -> Table:
    forms = [(term, stem(term)) for term in terms]
    rows = [[term in words or root in words for term, root in forms] for words in several]
    return np.array(rows, np.float32)


def _near(of: Evidence) -> Table:
    """How near a term comes to a word of a candidate's wording."""
    return np.clip(np.array([_of_unit(of, unit) for unit in of.units], np.float32), 0, 1)


def _of_unit(of: Evidence, unit: Unit) -> Table:
    views, space = of.views, of.space
    if unit.label:
        return views.label_terms[:, space.labels.at[unit.label]]
    return views.answer_terms[:, space.answers.at[unit.key]]
