"""A question as read once, before anything is looked for in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.languages import LANGUAGES
from bot.matching.index import Index
from bot.matching.normalise import tokenise
from bot.matching.phrases import Found

YEARS = range(1000, 3000)

CARRYING_NOTHING = (
    "function",
    "articles",
    "asking",
    "people",
    "places",
    "times",
    "counts",
    "lists",
    "latest",
)
"""Roles of words that need no explanation."""

MEANING_CHANGING = ("other_holder", "other_time", "negation", "comparison")
"""Roles of words that make it another question, unless the attribute's own wording has them."""

ABBREVIATIONS = {
    short: whole
    for language in LANGUAGES.values()
    for short, whole in language.reading.abbreviations.items()
}

STATUSES = ("forecast", "recorded", "claimed")


@dataclass(frozen=True, slots=True)
class Question:
    """A question's tokens and what its words do.

    Attributes:
        text: as asked.
        tokens: folded tokens.
        mended: the same with misspelt words corrected to words that the base knows.
        roles: phrases of the languages (functions, guards, currencies …) by place.
        kinds: words for kinds of entities by place; the role is the kind's id.
        places: well-known places by place in the question.
        years: positions of tokens that are years.
        asks: whether its form shows that it asks something.
    """

    text: str
    tokens: tuple[str, ...]
    mended: tuple[str, ...]
    roles: tuple[Found, ...]
    kinds: tuple[Found, ...]
    places: tuple[Found, ...]
    years: tuple[int, ...]
    asks: bool

    def positions(self, roles: Collection[str]) -> frozenset[int]:
        """The token positions that phrases with one of these roles cover."""
        return frozenset(i for f in self.roles if f.role in roles for i in range(f.start, f.end))


def parse(text: str, index: Index) -> Question:
    """Read a question's tokens, mend their spelling and note what they do."""
    tokens = tokenise(text)
    names = index.names.vocabulary
    mended = tuple(
        t if t in names else ABBREVIATIONS.get(t) or index.speller.correct(t) for t in tokens
    )
    roles = _longest(index.roles.find(mended))
    asks = "?" in text or "？" in text or any(found.role == "asking" for found in roles)
    years = tuple(i for i, token in enumerate(tokens) if _is_year(token))
    kinds, places = tuple(index.kinds.find(mended)), _longest(index.places.find(tokens))
    return Question(text, tokens, mended, roles, kinds, places, years, asks)


def _is_year(token: str) -> bool:
    return len(token) == len("2000") and token.isdecimal() and int(token) in YEARS


def _longest(found: Sequence[Found]) -> tuple[Found, ...]:
    """Without the guard words that stand inside a longer phrase ("most" in "most recent")."""
    spans = {(f.start, f.end) for f in found}
    return tuple(
        f
        for f in found
        if not any(s <= f.start and f.end <= e and e - s > f.end - f.start for s, e in spans)
    )
