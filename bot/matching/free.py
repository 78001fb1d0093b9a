"""Readings of a question as a free answer: one of the base's question-and-answer pairs."""

from collections.abc import Collection, Iterable
from itertools import pairwise

from bot.matching.answers.model import Match
from bot.matching.calibration import answer_probability
from bot.matching.index import Index
from bot.matching.question import CARRYING_NOTHING, Question
from bot.matching.readings import Reading
from bot.text.frequency import rarity
from bot.text.normalise import is_unspaced

PREFIX = "answer:"
STRANGEST = 3.0
"""Words beyond this weight make a question no stranger."""


def free_readings(question: Question, index: Index) -> Iterable[Reading]:
    """A reading for each of the likeliest free answers."""
    strange, match = match_answers(question, index)
    if match is None:
        return
    vague = _says_nothing(question) and not index.answer_pairs.issuperset(
        pairwise(("", *question.mended))
    )
    for label, share in zip(match.labels, shares(match), strict=True):
        yield Reading(
            key=PREFIX + label,
            facts=(),
            probability=share,
            guard="unsupported" if vague else None,
            unexplained=strange,
        )


def _says_nothing(question: Question) -> bool:
    """Whether no word has a meaning of its own, so that their order must be a phrasing's."""
    nothing = question.positions(set(CARRYING_NOTHING) - {"latest"})
    return nothing.issuperset(range(len(question.tokens)))


def match_answers(question: Question, index: Index) -> tuple[tuple[str, ...], Match | None]:
    """The words that mean something and that no phrasing has, and the likeliest answers."""
    model = index.answers
    nothing = question.positions(CARRYING_NOTHING)
    said = [i for i in range(len(question.tokens)) if not _stray(question, i, model.vocabulary)]
    strange = tuple(
        question.mended[i]
        for i in said
        if i not in nothing and question.mended[i] not in model.vocabulary
    )
    tokens = tuple(question.mended[i] for i in said)
    return strange, model.match(tokens, min(STRANGEST, sum(map(rarity, strange))))


def _stray(question: Question, at: int, known: Collection[str]) -> bool:
    """Whether a token is a Latin letter that slipped into a text written without spaces.

    Such a text is typed with Latin letters, and one that no phrasing has would cut its words.
    """
    token, beside = question.tokens[at], question.tokens[max(0, at - 1) : at + 2]
    is_letter = len(token) == 1 and token.isascii() and token.isalpha()
    return is_letter and token not in known and any(map(is_unspaced, beside))


def shares(match: Match) -> list[float]:
    """Each answer's probability: the best one's confidence, of the rest what its score claims."""
    confidence = answer_probability(match.signs.vector())
    claims = [max(0.0, score) for score in match.scores[1:]]
    rest = (1 - confidence) / max(1.0, sum(claims))
    return [confidence, *(min(confidence, rest * claim) for claim in claims)]
