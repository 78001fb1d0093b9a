"""A half-typed text as the words that are looked up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.languages import LANGUAGES
from bot.text.normalise import is_unspaced, tokenise, words

MOST_WORDS = 32
"""Different words that a text may have; no question of a base is so long."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """What carries no meaning by itself: the tokens of phrases, and single articles."""

    function: frozenset[tuple[str, ...]]
    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Word:
    """A different word of a text.

    Attributes:
        spellings: what it may be, as tokens; one unless it is taken for a misspelt word.
        begins: whether it may be the beginning of a longer word.
        function: whether it carries no meaning by itself ("what", "the", 是).
        article: whether it belongs to what stands behind it ("the").
    """

    spellings: tuple[str, ...]
    begins: bool
    function: bool
    article: bool


@dataclass(frozen=True, slots=True)
class Typed:
    """A text.

    Attributes:
        tokens: its tokens, in order.
        words: its different words, in order of where they stand first.
        is_open: whether the last word may be going on; a space behind it says that it isn't.
    """

    tokens: tuple[str, ...]
    words: tuple[Word, ...]
    is_open: bool

    @property
    def everything(self) -> int:
        """A bit for each word."""
        return (1 << len(self.words)) - 1

    @property
    def wanted(self) -> int:
        """The words that a question must have: those with a meaning, else all but articles."""
        meaning = self._bits(not word.function for word in self.words)
        return meaning or self._bits(not word.article for word in self.words) or self.everything

    @staticmethod
    def _bits(chosen: Iterable[bool]) -> int:
        return sum(1 << number for number, each in enumerate(chosen) if each)

    def respelled(self, number: int, spellings: tuple[str, ...]) -> "Typed":
        """The text with one word taken for others."""
        word = replace(self.words[number], spellings=spellings)
        return replace(self, words=(*self.words[:number], word, *self.words[number + 1 :]))


def loosened(typed: Typed, phrases: Phrases) -> Typed | None:
    """A text whose last word is taken for the beginning of one without a meaning ("th" of "the").

    None where it is none, or is taken so already.
    """
    last = typed.tokens[-1]
    number = next(n for n, word in enumerate(typed.words) if word.spellings[0] == last)
    begun = any(token.startswith(last) for phrase in phrases.function for token in phrase)
    if not typed.is_open or typed.words[number].function or not begun:
        return None
    word = replace(typed.words[number], function=True)
    return replace(typed, words=(*typed.words[:number], word, *typed.words[number + 1 :]))


def typed(text: str, phrases: Phrases) -> Typed | None:
    """The words of a text; None where it has none, or too many.

    Args:
        text: what was typed.
        phrases: those that carry no meaning by themselves, and articles.
    """
    tokens = tokenise(text)
    distinct = tuple(dict.fromkeys(tokens))
    if not distinct or len(distinct) > MOST_WORDS:
        return None
    is_open = text[-1:].isalnum()
    carrying = set(_carrying(tokens, phrases.function))
    if is_open and len(tokens[-1]) == 1 and not is_unspaced(tokens[-1]):
        carrying.add(tokens[-1])  # a letter may become any word
    last = tokens[-1] if is_open else ""
    found = (
        Word(
            spellings=(each,),
            begins=each == last or (each in carrying and not each.isdigit()),
            function=each not in carrying,
            article=each in phrases.articles,
        )
        for each in distinct
    )
    return Typed(tokens, tuple(found), is_open)


def _carrying(tokens: tuple[str, ...], phrases: frozenset[tuple[str, ...]]) -> Iterator[str]:
    """The tokens that stand in no phrase without a meaning, somewhere at least."""
    longest = max(map(len, phrases), default=0)
    covered: set[int] = set()
    for start in range(len(tokens)):
        for end in range(start + 1, min(len(tokens), start + longest) + 1):
            if tokens[start:end] in phrases:
                covered.update(range(start, end))
    return (token for at, token in enumerate(tokens) if at not in covered)


def phrases_of(codes: Iterable[str]) -> Phrases:
    """The phrases of some languages."""
    readings = [LANGUAGES[code].reading for code in codes]
    return Phrases(
        frozenset(words(phrase) for each in readings for phrase in each.function),
        frozenset(article for each in readings for article in each.articles),
    )
