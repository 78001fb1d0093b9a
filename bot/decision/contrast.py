"""Words that set a question apart from what a candidate is asked for by.

"How do I install it on Fedora" and "how do I install it on Debian" mean nearly the same to an
encoder; what tells them apart is that each has a rare word that the other lacks.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from bot.decision.views import Views
from bot.linking.owners import Owners
from bot.linking.phrases import Likenesses
from bot.linking.space import Space
from bot.linking.unit import Unit
from bot.text.frequency import frequency
from bot.text.letters import dice, trigrams
from bot.text.terms import stem, terms

_ALIKE = 0.6
"""Dice's coefficient of trigrams from which on two words are one, but for a typo or an ending."""

_MOST_STRANGE = 3.0


def contrast(views: Views, unit: Unit, space: Space) -> dict[str, float]:
    """What the question has and the candidate's nearest phrasing lacks, and the reverse."""
    words = space.unit_words(unit)
    strange = [term for term in views.terms if not _has(words, term)]
    namelike = [word for word in views.namelike if not _has(words, word)]
    # The words of a base say nothing of a free answer: others would change how sure it is.
    unknown = [term for term in strange if unit.label and term not in space.vocabulary]
    back = _reverse(views, unit, space)
    rare = max((_rarity(term) for term in unknown), default=0.0)
    return {
        "strange_names": min(_MOST_STRANGE, float(len(namelike))),
        "strange_uncommon": min(_MOST_STRANGE, float(sum(not frequency(t) for t in unknown))),
        "strange_rarest": rare,
        "strange_rarity": min(_MOST_STRANGE, sum(map(_rarity, strange))),
        **back,
        "contrast": min(rare, back["back_rarest"]),
    }


def _reverse(views: Views, unit: Unit, space: Space) -> dict[str, float]:
    owners, at = space.owner(unit)
    near = (owners.phrases.of_owner(at) @ views.vectors.T).max(axis=1)
    best = owners.texts[at][int(near.argmax())]
    known = {*views.terms, *map(stem, views.terms)}
    left = [term for term in terms(best) if term not in known and stem(term) not in known]
    left = [term for term in left if not any(_alike(term, own) for own in views.terms)]
    weights = np.array([_rarity(term) for term in left], np.float32)
    by_meaning = weights * (1 - _nearness(left, owners, at, views))
    return {
        "back_left": min(_MOST_STRANGE, float(by_meaning.sum())),
        "back_rarest": float(by_meaning.max(initial=0.0)),
        "back_count": min(_MOST_STRANGE, float(len(left))),
        "phrasing_terms": min(12.0, float(len(terms(best)))),
    }


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> bool:
    """Whether two words are one, but for a typo or an ending."""
    return dice(trigrams(one), trigrams(other)) > _ALIKE


def _nearness(left: Sequence[str], owners: Owners, at: int, views: Views) -> Likenesses:
    """How near each word comes to a word of the question."""
    if not left or not len(views.term_vectors):
        return np.zeros(len(left), np.float32)
    place = {term: row for row, term in enumerate(owners.terms[at])}
    rows = owners.term_phrases.of_owner(at)[[place[term] for term in left]]
    nearest = (rows @ views.term_vectors.T).max(axis=1)
    return np.asarray(np.minimum(1, np.maximum(0, nearest)), np.float32)


def _has(words: frozenset[str], term: str) -> bool:
    return term in words or stem(term) in words


def _rarity(term: str) -> float:
    """How rare a word is in general English: 0 (among the commonest) to 1 (not in the list)."""
    return min(1.0, max(0.0, (7.0 - frequency(term)) / 4))
