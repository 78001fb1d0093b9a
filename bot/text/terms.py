"""The terms of a text: its words that carry meaning, whole words in Chinese too.

Chinese is cut into words by jieba's dictionary and hidden Markov model (`rjieba`), so that a
word inside another one (理 in 原理) is no term.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

import rjieba

from bot.languages import LANGUAGES, of_languages
from bot.languages.han import has_han
from bot.text.normalise import cut, fold

_WORD = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+(?:[.'’+#-][^\W_\u3400-\u9fff]+)*[+#]*")
_ENDINGS = ("ing", "ies", "ed", "es", "s", "er")
_SHORTEST_STEM = 3


@of_languages
def stop_words() -> frozenset[str]:
    """The words of all languages that carry no meaning of their own, alone or in a phrase."""
    phrases = [
        phrase
        for language in LANGUAGES.values()
        for phrase in (*language.reading.function, *language.reading.asking)
    ]
    return frozenset(word for phrase in phrases for word in _words(fold(phrase)))


@lru_cache(maxsize=16384)
def terms(text: str) -> tuple[str, ...]:
    """The words of a text without stop words, folded, in order; of a long text the first part."""
    stop = stop_words()
    return tuple(word for word in words(text) if word not in stop)


@lru_cache(maxsize=16384)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order; Chinese ones as a dictionary has them."""
    return tuple(_words(fold(cut(text))))


def _words(folded: str) -> Iterable[str]:
    for match in _WORD.finditer(folded):
        if has_han(match[0]):
            yield from rjieba.cut(match[0])
        else:
            yield match[0].removesuffix("'s").removesuffix("’s")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without a common English ending; other words are their own stems."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def with_stems(several: Iterable[str]) -> frozenset[str]:
    """Words and their stems."""
    found = set(several)
    return frozenset(found | {stem(word) for word in found})
