"""Phrases as the modules of the languages write them."""

from typing import TypeAlias

Phrases: TypeAlias = tuple[str, ...]


def phrases(text: str) -> Phrases:
    """The phrases of a text that has a comma between them and lines as they come."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))
