"""A question as read once, before anything is looked for in it."""

from collections.abc import Collection, Iterable, Iterator, KeysView, Mapping, Sequence
from dataclasses import dataclass, field

from bot.languages import LANGUAGES, of_languages
from bot.languages.choice import heard, language_of
from bot.languages.numerals import years_in_digits
from bot.languages.pinyin import is_pinyin
from bot.matching.index import Index
from bot.matching.names import Mention
from bot.text.frequency import in_stock
from bot.text.normalise import capitalised, tokenise
from bot.text.phrases import Found

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

NOWHERE: frozenset[int] = frozenset()

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
        named: exact names of entities, overlapping ones too.
        proper: positions of words that seem names: with a capital, or Chinese in pinyin.
        capitals: positions of words with a capital, but for the first.
        language: the code of the language that it is in.
        slips: positions of unknown words that seem common words with two letters wrong.
        looked: the names that it may hold, once somebody has looked (see `slots.mentions`).
    """

    text: str
    tokens: tuple[str, ...]
    mended: tuple[str, ...]
    roles: tuple[Found, ...]
    kinds: tuple[Found, ...]
    places: tuple[Found, ...]
    years: tuple[int, ...]
    asks: bool
    named: tuple[Mention, ...] = ()
    proper: frozenset[int] = frozenset()
    slips: frozenset[int] = frozenset()
    capitals: frozenset[int] = frozenset()
    language: str = ""
    looked: dict[str, list[Mention]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _covered: dict[str, frozenset[int]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        for found in self.roles:
            known = self.at(found.role)
            self._covered[found.role] = known.union(range(found.start, found.end))

    @property
    def said(self) -> KeysView[str]:
        """The roles that its words have."""
        return self._covered.keys()

    def at(self, role: str) -> frozenset[int]:
        """The token positions that phrases with this role cover."""
        return self._covered.get(role, NOWHERE)

    def positions(self, roles: Collection[str]) -> frozenset[int]:
        """The token positions that phrases with one of these roles cover."""
        return NOWHERE.union(*[at for role, at in self._covered.items() if role in roles])


@of_languages
def _abbreviations(codes: tuple[str, ...]) -> Mapping[str, str]:
    return {a: b for code in codes for a, b in LANGUAGES[code].reading.abbreviations.items()}


def parse(text: str, index: Index, language: str = "") -> Question:
    """Read a question's tokens, mend their spelling and note what they do.

    `language` is the code of the language that it is in, where it is part of a longer text.
    """
    language = language or language_of(text, index.base.languages).code
    short = _abbreviations(heard(language, index.base.languages))
    names = index.names.vocabulary
    tokens = tokens_of(years_in_digits(text), index)
    whole = tuple(t if t in names else short.get(t, t) for t in tokens)
    common = in_stock(language)
    mended = index.speller.correct_all(whole, names, common=common)
    roles = _longest(index.roles[language].find(mended))
    asks = "?" in text or "？" in text or any(found.role == "asking" for found in roles)
    years = tuple(i for i, token in enumerate(tokens) if _is_year(token))
    kinds, places = tuple(index.kinds.find(mended)), _longest(index.places.find(tokens))
    written = frozenset(capitalised(text))
    capitals = frozenset(i for i, t in enumerate(tokens) if t in written)
    proper = capitals.union(i for i, t in enumerate(tokens) if is_pinyin(t))
    slips = frozenset(
        i for i, t in enumerate(mended) if common and i not in proper and index.speller.slipped(t)
    )
    named = (*index.names.exact(tokens), *_numbered(tokens, roles, index))
    return Question(
        text, tokens, mended, roles, kinds, places, years, asks,
        named, proper, slips, capitals, language,
    )  # fmt: skip


def _numbered(tokens: tuple[str, ...], roles: Iterable[Found], index: Index) -> Iterator[Mention]:
    """The versions that stand for a whole name: behind a word that means nothing, or at first.

    "Ruby 3.12" is another thing than the only 3.12 that the base has.
    """
    free = {at for f in roles if f.role in CARRYING_NOTHING for at in range(f.start, f.end)}
    for mention in index.names.numbered(tokens):
        if not mention.start or mention.start - 1 in free:
            yield mention


def tokens_of(text: str, index: Index) -> tuple[str, ...]:
    """A text's tokens, with the names' words that were typed apart or with a possessive's s run on.

    "shang hai" is a known name in two words, "esas" one of a word and an s; what is a common
    word by itself ("titans") stays.
    """
    names, knows = index.names.vocabulary, index.speller.knows
    out: list[str] = []
    for token in tokenise(text):
        joined = out[-1] + token if out else ""
        if joined in names and is_pinyin(joined) and not (knows(out[-1]) and knows(token)):
            out[-1] = joined
        elif token[-1] == "s" and token[:-1] in names and not (token in names or knows(token)):
            out.append(token[:-1])
        else:
            out.append(token)
    return tuple(out)


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
