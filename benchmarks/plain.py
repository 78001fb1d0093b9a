"""The plain ways, run fairly: normalised text, each with its own best threshold.

Each gives every question its best key and a score. The threshold is the one that maximises
right minus false answers on a third of the questions; the others are what is reported.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi
from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion
from sklearn.svm import LinearSVC

from benchmarks.sets import Asked, QuestionSet
from bot.text.normalise import words

Scored = tuple[list[str], NDArray[np.float64]]
Way = Callable[[Sequence[tuple[str, str]], Sequence[str]], Scored]


@dataclass(frozen=True, slots=True)
class PlainRates:
    """Shares (0 to 1) on the questions that the threshold was not chosen on."""

    right: float
    wrong: float
    false: float


def run(way: Way, question_set: QuestionSet) -> PlainRates:
    """Measure a plain way on a set."""
    texts = [(" ".join(words(text)), key) for text, key in question_set.texts]
    asked = [" ".join(words(question.text)) for question in question_set.questions]
    keys, scores = way(texts, asked)
    return _rates(question_set.questions, keys, scores)


def _rates(
    questions: Sequence[Asked], keys: Sequence[str], scores: NDArray[np.float64]
) -> PlainRates:
    right = np.array([key == q.gold for key, q in zip(keys, questions, strict=True)])
    gold = np.array([q.gold is not None for q in questions])
    third = np.arange(len(questions)) % 3 == 0

    def shares(threshold: float, part: NDArray[np.bool_]) -> PlainRates:
        told = scores >= threshold
        with_gold, without = gold & part, ~gold & part
        return PlainRates(
            float((told & right)[with_gold].mean()),
            float((told & ~right)[with_gold].mean()),
            float(told[without].mean()) if without.any() else 0.0,
        )

    candidates = np.unique(np.quantile(scores, np.linspace(0, 1, 200)))
    tried = [shares(threshold, third) for threshold in candidates]
    best = max(range(len(tried)), key=lambda i: tried[i].right - tried[i].false)
    return shares(float(candidates[best]), ~third)


def fuzzy(scorer: Callable[..., float]) -> Way:
    """The nearest text by one of rapidfuzz's scorers."""

    def way(texts: Sequence[tuple[str, str]], asked: Sequence[str]) -> Scored:
        keys, scores = [], []
        for at in range(0, len(asked), 200):
            found = process.cdist(
                asked[at : at + 200], [text for text, _ in texts], scorer=scorer, workers=-1
            )
            keys += [texts[i][1] for i in found.argmax(axis=1)]
            scores += list(found.max(axis=1))
        return keys, np.array(scores, dtype=np.float64)

    return way


def bm25(texts: Sequence[tuple[str, str]], asked: Sequence[str]) -> Scored:
    """Okapi BM25 over words."""
    index = BM25Okapi([text.split() for text, _ in texts])
    rows = [index.get_scores(question.split()) for question in asked]
    return [texts[int(row.argmax())][1] for row in rows], np.array([row.max() for row in rows])


def tf_idf(texts: Sequence[tuple[str, str]], asked: Sequence[str]) -> Scored:
    """The nearest text by the cosine of character n-grams of two to four letters."""
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    rows = vectorizer.fit_transform([text for text, _ in texts])
    found = vectorizer.transform(asked) @ rows.T
    best = np.asarray(found.argmax(axis=1)).ravel()
    scores = np.asarray(found.max(axis=1).todense()).ravel()
    return [texts[i][1] for i in best], scores


def linear_svm(texts: Sequence[tuple[str, str]], asked: Sequence[str]) -> Scored:
    """A linear support vector machine on words, word pairs and character n-grams."""
    union = FeatureUnion(
        [
            ("words", TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)),
            ("letters", TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)),
        ]
    )
    rows = union.fit_transform([text for text, _ in texts])
    model = LinearSVC().fit(rows, [key for _, key in texts])
    margins = model.decision_function(union.transform(asked))
    return [str(model.classes_[i]) for i in margins.argmax(axis=1)], margins.max(axis=1)


FACT_WAYS: dict[str, Way] = {
    "rapidfuzz WRatio": fuzzy(fuzz.WRatio),
    "rapidfuzz token_set_ratio": fuzzy(fuzz.token_set_ratio),
    "BM25": bm25,
    "character TF-IDF": tf_idf,
}
ANSWER_WAYS: dict[str, Way] = {**FACT_WAYS, "linear SVM": linear_svm}
