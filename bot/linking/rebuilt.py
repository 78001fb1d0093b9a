"""Utterances made of the parts of another one, whose tokens and links are carried over.

A part of a question is so decided like a question of its own, and nothing is tokenised or
linked twice.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from bot.matching.index import Index
from bot.matching.names import Mention
from bot.matching.question import Question
from bot.matching.slots import mentions, with_mentions
from bot.model import in_language
from bot.text.normalise import fold, join, words, written
from bot.text.phrases import Found


@dataclass(frozen=True, slots=True)
class Named:
    """An entity in the place of some tokens, by its name in the utterance's language."""

    entity: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a language in the place of some tokens."""

    text: str


Piece: TypeAlias = range | Named | Phrase
"""The places of tokens that stay, or what is put between them."""


def rebuilt(question: Question, pieces: Sequence[Piece], index: Index) -> Question:
    """The question that pieces of another one make."""
    made = _Made(question, index)
    for piece in pieces:
        made.add(piece)
    return made.question()


@dataclass(slots=True)
class _Made:
    """The tokens of a question that is being made, and where those of the old one are now."""

    of: Question
    index: Index
    tokens: list[str] = field(default_factory=list)
    mended: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    moved: dict[int, int] = field(default_factory=dict)
    named: list[Mention] = field(default_factory=list)
    roles: list[Found] = field(default_factory=list)

    def add(self, piece: Piece) -> None:
        """Put a piece behind those that are there."""
        if isinstance(piece, range):
            self._keep(piece)
        elif isinstance(piece, Named):
            name = in_language(self.index.base.entities[piece.entity].name, self.of.language)
            self.named += _mention(len(self.tokens), words(name), self.index)
            self._put(name)
        else:
            known = self.index.roles[self.of.language].find(words(piece.text))
            self.roles += _shifted(known, len(self.tokens))
            self._put(piece.text)

    def _keep(self, places: range) -> None:
        typed = _typed(self.of)
        self.moved.update({old: len(self.tokens) + at for at, old in enumerate(places)})
        self.tokens += [self.of.tokens[at] for at in places]
        self.mended += [self.of.mended[at] for at in places]
        self.typed += [typed[at] for at in places]

    def _put(self, text: str) -> None:
        self.tokens += words(text)
        self.mended += words(text)
        self.typed += written(text)

    def question(self) -> Question:
        """The question, with what was linked in the old one."""
        of, moved = self.of, self.moved
        made = replace(
            of,
            text=f"{join(self.typed)}?",
            tokens=tuple(self.tokens),
            mended=tuple(self.mended),
            roles=(*_kept(of.roles, moved), *self.roles),
            kinds=tuple(_kept(of.kinds, moved)),
            places=tuple(_kept(of.places, moved)),
            years=tuple(moved[at] for at in of.years if at in moved),
            asks=True,
            named=(*_kept_mentions(of.named, moved), *self.named),
            proper=_places(of.proper, moved),
            slips=_places(of.slips, moved),
            capitals=_places(of.capitals, moved),
        )
        known = _kept_mentions(mentions(of, self.index), moved)
        return with_mentions(made, [*self.named, *known])


def _typed(question: Question) -> tuple[str, ...]:
    """The tokens as they were typed, where these are as many."""
    typed = written(question.text)
    same = len(typed) == len(question.tokens)
    return typed if same and [*map(fold, typed)] == [*question.tokens] else question.tokens


def _mention(start: int, name: Sequence[str], index: Index) -> Iterator[Mention]:
    for each in index.names.exact(tuple(name)):
        if (each.start, each.end) == (0, len(name)):
            yield replace(each, start=start, end=start + len(name))


def _shifted(several: Iterable[Found], by: int) -> Iterator[Found]:
    return (Found(f.start + by, f.end + by, f.role) for f in several)


def _whole(start: int, end: int, moved: Mapping[int, int]) -> bool:
    """Whether tokens that stood side by side still do."""
    return all(at in moved and moved[at] - moved[start] == at - start for at in range(start, end))


def _kept(several: Iterable[Found], moved: Mapping[int, int]) -> Iterator[Found]:
    for each in several:
        if _whole(each.start, each.end, moved):
            start = moved[each.start]
            yield Found(start, start + each.end - each.start, each.role)


def _kept_mentions(several: Iterable[Mention], moved: Mapping[int, int]) -> Iterator[Mention]:
    for each in several:
        if _whole(each.start, each.end, moved):
            start = moved[each.start]
            yield replace(each, start=start, end=start + each.end - each.start)


def _places(several: Iterable[int], moved: Mapping[int, int]) -> frozenset[int]:
    return frozenset(moved[at] for at in several if at in moved)
