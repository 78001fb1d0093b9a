"""Free answers as classes: which of them a question may ask for, and what speaks for the best."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log, log1p

import numpy as np

from bot.matching.answers.regression import Fit, Regression
from bot.matching.answers.signs import LEAST, Signs
from bot.matching.answers.space import Space, Text, Tokens
from bot.matching.answers.table import word_table

MOST = 5
"""So many answers are told of, the best first."""

FEW = 10
"""With fewer answers than about this, an answer has too few rivals to be trusted for its lead."""

PLENTY = 10
"""With more phrasings an answer than about this, a score is sure without a lead."""


@dataclass(frozen=True, slots=True)
class Match:
    """The likeliest answers with their scores, best first, and what speaks for the first."""

    labels: tuple[str, ...]
    scores: tuple[float, ...]
    signs: Signs


class AnswerModel:
    """A base's free answers, learnt from their phrasings; the order of neither matters.

    Attributes:
        labels: the answers that have a phrasing.
        vocabulary: the tokens of all phrasings.
    """

    def __init__(self, phrasings: Iterable[tuple[Sequence[str], str]]) -> None:
        pairs = sorted({(label, tuple(tokens)) for tokens, label in phrasings if tokens})
        texts = [tokens for _, tokens in pairs]
        self.labels = tuple(sorted({label for label, _ in pairs}))
        self.vocabulary = frozenset(token for tokens in texts for token in tokens)
        self._words: dict[str, set[str]] = {label: set() for label in self.labels}
        for label, tokens in pairs:
            self._words[label].update(tokens)
        self._smallness = 1 / (1 + (len(self.labels) / FEW) ** 4)
        self._sparsity = 1 / (1 + len(pairs) / max(1, len(self.labels)) / PLENTY)
        self._learnt = self._learn(texts, [label for label, _ in pairs]) if pairs else None

    def _learn(self, texts: Sequence[Tokens], labels: Sequence[str]) -> tuple[Space, Fit]:
        number = {label: i for i, label in enumerate(self.labels)}
        space = Space(texts, word_table())
        fit = Regression(space, texts, np.array([number[label] for label in labels])).fit()
        space.texts.clear()
        return space, fit

    def match(self, tokens: Tokens, stranger: float) -> Match | None:
        """The likeliest answers to a question; `stranger` weighs its unexplained words."""
        if self._learnt is None or not tokens:
            return None
        space, fit = self._learnt
        text = space.read(tokens)
        scores = fit.kernel.similarities([text])[0] @ fit.weights
        top = np.argsort(-scores, kind="stable")[:MOST]
        best = tuple(float(scores[i]) for i in top)
        signs = self._signs(text, best, int(top[0]), stranger, len(tokens))
        return Match(tuple(self.labels[i] for i in top), best, signs)

    def _signs(
        self, text: Text, scores: Sequence[float], best: int, stranger: float, length: int
    ) -> Signs:
        assert self._learnt is not None  # noqa: S101 - for the type checker
        rehearsed, own = self._learnt[1].rehearsal, self._words[self.labels[best]]
        total = sum(text.words.values())
        heard = sum(weight for word, weight in text.words.items() if word in own)
        return Signs(
            score=scores[0],
            clear=rehearsed.clear(scores[0]),
            usual=float(rehearsed.near[best]),
            heard=heard / total,
            rival=self._sparsity * scores[1] if len(scores) > 1 else 0.0,
            length=log1p(length),
            long_score=log1p(length) * scores[0],
            doubling=log(max(LEAST, scores[0])),
            many=log(len(self.labels)),
            stranger=stranger,
            small=self._smallness,
            small_unknown=self._smallness * text.unknown,
            small_stranger=self._smallness * stranger,
        )
