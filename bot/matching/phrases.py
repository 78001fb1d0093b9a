"""Known phrases in a question: a table scanned once, longest phrase first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.matching.normalise import words


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase with this role stands at tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    role: str


class PhraseTable:
    """Phrases with roles; one phrase may have several."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self._roles: dict[tuple[str, ...], set[str]] = {}
        self._lengths: dict[str, set[int]] = {}
        for phrase, role in phrases:
            tokens = words(phrase)
            if tokens:
                self._roles.setdefault(tokens, set()).add(role)
                self._lengths.setdefault(tokens[0], set()).add(len(tokens))

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every token of every phrase."""
        return frozenset(token for tokens in self._roles for token in tokens)

    def find(self, tokens: Sequence[str]) -> list[Found]:
        """All phrases in the tokens, overlapping ones too, by place and then by role."""
        return [
            Found(start, start + length, role)
            for start, first in enumerate(tokens)
            for length in sorted(self._lengths.get(first, ()), reverse=True)
            for role in sorted(self._roles.get(tuple(tokens[start : start + length]), ()))
        ]
