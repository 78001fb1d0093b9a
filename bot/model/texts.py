"""Texts in one language or several."""

from collections.abc import Mapping
from typing import TypeAlias

Texts: TypeAlias = Mapping[str, str]


Names: TypeAlias = Mapping[str, tuple[str, ...]]


def in_language(texts: Texts, language: str) -> str:
    """The text in a language, else in the first language there is; empty where none is."""
    return texts.get(language) or next(iter(texts.values()), "")
