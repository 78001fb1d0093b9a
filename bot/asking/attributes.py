"""Which attribute some words of a question name, where no one entity is asked about."""

from collections.abc import Collection

from bot.asking.asked import Asked
from bot.matching.index import INVERSE
from bot.matching.leftover import Leftover
from bot.matching.question import parse
from bot.text.frequency import rarity
from bot.text.normalise import words

LEAST_SCORE = 0.35
"""The classifier's score from which on words name an attribute."""

MOST_NEAR = 3
"""So many that fit nearly alike are told apart by the words being the very name of one."""

LEAST_LEAD = 0.15
"""By how much it must lead the next one."""

MOST_UNEXPLAINED = 0.1
"""Summed rarity of words that the attribute's wording doesn't explain."""


def attribute_in(
    asked: Asked, positions: Collection[int], among: Collection[str] | None = None
) -> str | None:
    """The label of the attribute that words name clearly and wholly; None where none is.

    Args:
        asked: the question.
        positions: the words' places in it.
        among: the labels to choose from; all where it is None.
    """
    question = parse(asked.text(positions), asked.index, asked.language.code)
    leftover = Leftover(question, asked.index, 0, 0)
    labels = asked.index.attributes.labels
    scores = asked.index.attributes.scores(leftover.masked).tolist()
    ranked = sorted(
        (-score, label)
        for score, label in zip(scores, labels, strict=True)
        if among is None or label in among
    )
    if not ranked or -ranked[0][0] < LEAST_SCORE:
        return None
    label = ranked[0][1]
    if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < LEAST_LEAD:
        said = [t for i, t in enumerate(question.tokens) if i not in leftover.weightless]
        exact = [near for _, near in ranked[:MOST_NEAR] if tuple(said) in _names(asked, near)]
        if len(exact) != 1:
            return None
        label = exact[0]
    known = asked.index.words_of.get(label, frozenset())
    rest = [i for i in leftover.free(label) if i not in leftover.weightless]
    strange = sum(rarity(question.mended[i]) for i in rest if question.mended[i] not in known)
    return label if leftover.supported(label) and strange <= MOST_UNEXPLAINED else None


def _names(asked: Asked, label: str) -> set[tuple[str, ...]]:
    """The tokens of an attribute's label and aliases."""
    attribute = asked.index.base.attributes[label.removesuffix(INVERSE)]
    wording = (label.endswith(INVERSE) and attribute.inverse) or attribute.wording
    aliases = [alias for several in wording.aliases.values() for alias in several]
    return {words(text) for text in [*wording.label.values(), *aliases]}
