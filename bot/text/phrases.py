"""Known phrases in a question: a table scanned once, longest phrase first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.text.normalise import words


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase with this role stands at tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    role: str


class PhraseTable:
    """Phrases with roles; one phrase may have several."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        roles: dict[tuple[str, ...], set[str]] = {}
        lengths: dict[str, set[int]] = {}
        for phrase, role in phrases:
            tokens = words(phrase)
            if tokens:
                roles.setdefault(tokens, set()).add(role)
                lengths.setdefault(tokens[0], set()).add(len(tokens))
        self._roles = {tokens: sorted(several) for tokens, several in roles.items()}
        self._lengths = {first: sorted(n, reverse=True) for first, n in lengths.items()}

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every token of every phrase."""
        return frozenset(token for tokens in self._roles for token in tokens)

    def find(self, tokens: Sequence[str]) -> list[Found]:
        """All phrases in the tokens, overlapping ones too, by place and then by role."""
        return [
            Found(start, start + length, role)
            for start, first in enumerate(tokens)
            if first in self._lengths
            for length in self._lengths[first]
            if start + length <= len(tokens)
            for role in self._roles.get(tuple(tokens[start : start + length]), ())
        ]
