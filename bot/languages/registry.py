"""The languages that are known, and what is worked out of all of them."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

from bot.languages.language import Language

P = ParamSpec("P")
R = TypeVar("R")

LANGUAGES: dict[str, Language] = {}
"""Every language by its code."""

_FORGET: list[Callable[[], None]] = []


def of_languages(work: Callable[P, R], most: int | None = None) -> Callable[P, R]:
    """A cache for what is worked out of `LANGUAGES`: it is forgotten when they change.

    `most` bounds how many results it keeps, as it must where these are for words that are asked.
    """
    cached = lru_cache(maxsize=most)(work)
    _FORGET.append(cached.cache_clear)
    return cast("Callable[P, R]", cached)


def register(language: Language) -> None:
    """Make a language known, in the place of any of the same code.

    An engine that is made before knows nothing of it.
    """
    LANGUAGES[language.code] = language
    _changed()


def forget(code: str) -> None:
    """Make a language unknown again.

    Raises:
        KeyError: none of that code is known.
    """
    del LANGUAGES[code]
    _changed()


def _changed() -> None:
    for forgetting in _FORGET:
        forgetting()
