"""The bot and its peers behind one interface, each answering with a fact's id.

The peers are run fairly: their texts and questions are folded as the bot folds them, and the
questions are misspelt from the very texts that they index, which is all that they have. Each
imports its own library when it is built, so that no process holds another's memory.
"""

# ruff: noqa: PLC0415 - see above

import gc
import sqlite3
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from benchmarks import speed_base
from bot.answer.reply import Outcome
from bot.engine import Engine
from bot.text.normalise import tokenise

if TYPE_CHECKING:
    import tantivy


class Way(Protocol):
    """A way to answer: made for a number of facts, which is not timed; then built; then asked."""

    def build(self) -> None:
        """Make the index."""

    def ask(self, text: str) -> str | None:
        """The id of the fact that answers, None for none."""


class Bot:
    """The bot as it serves: read, decided and worded."""

    def __init__(self, facts: int) -> None:
        self._base = speed_base.build(facts)

    def build(self) -> None:
        """Make the engine."""
        self._engine = Engine(self._base)
        self._engine.get_ready()
        gc.freeze()  # as a start does

    def ask(self, text: str) -> str | None:
        """The fact that the bot tells; None where it offers or declines."""
        reply = self._engine.ask(text)
        return reply.facts[0] if reply.outcome is Outcome.ANSWER else None


class _Peer:
    """Texts, folded, and the ids of the facts that they stand for."""

    def __init__(self, facts: int) -> None:
        pairs = [(folded(text), key) for text, key in speed_base.texts(facts)]
        self._texts = [text for text, _ in pairs]
        self._keys = [key for _, key in pairs]


class Fuzzy(_Peer):
    """rapidfuzz's `extractOne` with one of its scorers over all texts."""

    def __init__(self, facts: int, scorer: str) -> None:
        super().__init__(facts)
        self._scorer = scorer

    def build(self) -> None:
        """Nothing to make: every question scans the texts."""
        from rapidfuzz import fuzz, process

        scorer: Callable[..., float] = getattr(fuzz, self._scorer)
        self._find = partial(process.extractOne, choices=self._texts, scorer=scorer)

    def ask(self, text: str) -> str | None:
        """The likest text's fact."""
        found = self._find(folded(text))
        return self._keys[found[2]] if found else None


class TfIdf(_Peer):
    """The cosine of character n-grams of two to four letters, weighted by rarity."""

    def build(self) -> None:
        """Count and transpose, so that a question multiplies sparse rows."""
        import numpy as np
        from sklearn.feature_extraction.text import TfidfVectorizer

        self._vectorizer = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, dtype=np.float32
        )
        self._rows = self._vectorizer.fit_transform(self._texts).T.tocsr()

    def ask(self, text: str) -> str | None:
        """The nearest text's fact."""
        scores = self._vectorizer.transform([folded(text)]) @ self._rows
        return self._keys[scores.indices[scores.data.argmax()]] if scores.nnz else None


class Bm25(_Peer):
    """Okapi BM25 over words; a misspelt word is another word to it."""

    def build(self) -> None:
        """Count the words."""
        from rank_bm25 import BM25Okapi

        self._index = BM25Okapi([text.split() for text in self._texts])

    def ask(self, text: str) -> str | None:
        """The best scored text's fact."""
        return self._keys[int(self._index.get_scores(folded(text).split()).argmax())]


class Fts5(_Peer):
    """SQLite's FTS5 with trigrams, any of the question's, ranked by its BM25."""

    def build(self) -> None:
        """Fill a table in memory."""
        self._database = sqlite3.connect(":memory:")
        self._database.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='trigram')")
        self._database.executemany(
            "INSERT INTO texts(rowid, text) VALUES (?, ?)", enumerate(self._texts)
        )

    def ask(self, text: str) -> str | None:
        """The best ranked text's fact."""
        typed = folded(text)
        trigrams = sorted({typed[at : at + 3] for at in range(len(typed) - 2)})
        row = self._database.execute(
            "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 1",
            (" OR ".join(f'"{trigram}"' for trigram in trigrams),),
        ).fetchone()
        return self._keys[row[0]] if row else None


class Tantivy(_Peer):
    """tantivy, each word of the question as a fuzzy term: one typo, two in a long word."""

    EXACT, LONG = 2, 6
    """Letters up to which a word has no typo, and from which on it may have two."""

    def build(self) -> None:
        """Write an index in memory."""
        import tantivy

        self._library = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", stored=False)
        builder.add_integer_field("number", stored=True)
        self._schema = builder.build()
        index = tantivy.Index(self._schema)
        writer = index.writer(heap_size=200_000_000, num_threads=1)
        for number, text in enumerate(self._texts):
            writer.add_document(tantivy.Document(text=text, number=number))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def ask(self, text: str) -> str | None:
        """The text's fact that holds most of the words."""
        any_of = self._library.Occur.Should
        terms = [(any_of, self._term(word)) for word in folded(text).split()]
        hits = self._searcher.search(self._library.Query.boolean_query(terms), 1).hits
        return self._keys[self._searcher.doc(hits[0][1])["number"][0]] if hits else None

    def _term(self, word: str) -> "tantivy.Query":
        typos = (len(word) > self.EXACT) + (len(word) >= self.LONG)
        return self._library.Query.fuzzy_term_query(
            self._schema, "text", word, distance=typos, transposition_cost_one=True
        )


def folded(text: str) -> str:
    """A text's tokens as the bot folds them, a space between."""
    return " ".join(tokenise(text))


BOT = "citewell"
WRATIO = "rapidfuzz WRatio"
WAYS: dict[str, Callable[[int], Way]] = {
    BOT: Bot,
    "tantivy fuzzy terms": Tantivy,
    "rapidfuzz ratio": partial(Fuzzy, scorer="ratio"),
    "character TF-IDF": TfIdf,
    WRATIO: partial(Fuzzy, scorer="WRatio"),
    "rapidfuzz token_set_ratio": partial(Fuzzy, scorer="token_set_ratio"),
    "BM25": Bm25,
    "SQLite FTS5 trigram": Fts5,
}
