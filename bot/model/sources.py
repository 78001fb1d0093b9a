"""Where facts come from, and where things stand in the files of a base."""

from dataclasses import dataclass, field

from bot.model.texts import Texts
from bot.model.values import PartialDate


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the fact base's files; line and column count from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from."""

    id: str
    title: Texts
    publisher: Texts
    published: PartialDate
    retrieved: PartialDate | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A source and the place in it: a paragraph (from 1), words of one's own, or both."""

    source: str
    paragraph: int | None = None
    where: Texts = field(default_factory=dict)
