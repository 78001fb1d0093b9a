"""A curator's Markdown, as Discord reads it: what it is made of, and what it says plainly.

Discord's dialect (spoilers, timestamps, channels, no paragraphs) is no library's, and where a
text may be parted needs the place of each piece, so the few forms stand here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from bot.answer.addresses import BARE, ENCLOSED, whole


class Markdown(str):
    """A text that is Markdown; what is made of it by formatting or joining is literal again."""

    __slots__ = ()


_MARKS = re.compile(r"[\\\[\]()*_~`|<>#]|:(?=//)")


def literal(text: str) -> str:
    """A text whose characters stand for themselves inside Markdown, on one line."""
    return _MARKS.sub(r"\\\g<0>", " ".join(text.split()))


class Kind(Enum):
    """What a piece of Markdown is."""

    WORDS = auto()
    FENCE = auto()
    CODE = auto()
    ESCAPE = auto()
    LINK = auto()
    ENCLOSED = auto()
    ADDRESS = auto()
    OBJECT = auto()
    QUOTE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, from `start` on.

    Attributes:
        kind: what it is; WORDS may hold marks of emphasis, headings and lists.
        start: its place in the text, in characters.
        text: all of it, marks included.
        inner: the code in it, the words of a link, the character after a backslash; else `text`.
        extra: the language of a fence, the address of a link; else empty.
    """

    kind: Kind
    start: int
    text: str
    inner: str
    extra: str = ""

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.start + len(self.text)


TICKS = "```"

# Bounded repetitions: of marks without a partner each costs no more than its bound.
_FORMS: dict[Kind, str] = {
    Kind.FENCE: r"```(?:(?P<tongue>[A-Za-z0-9_+\-.#]{1,20})(?=\n))?(?P<block>(?s:.)+?)```",
    Kind.CODE: r"(?<!`)(?P<ticks>`{1,2})(?!`)(?P<code>(?s:.){0,1500}?[^`])(?P=ticks)(?!`)",
    # A backslash disarms no mention, so the sign of one stays a word's.
    Kind.ESCAPE: r"\\(?P<escaped>[^\w\s@]|_)",
    Kind.LINK: r"\[(?P<label>(?:\\.|[^\[\]\\]|\[[^\[\]\n]{0,100}\]){1,500})\]"
    r"\((?P<target><https?://[^\s<>]+>|https?://(?:[^\s()<>]|\([^\s()<>]{0,300}\)){1,1000})"
    r"(?:\s+\"[^\"\n]{0,300}\")?\)",
    Kind.ENCLOSED: ENCLOSED.pattern,
    Kind.ADDRESS: BARE.pattern,
    Kind.OBJECT: r"<(?:@[!&]?\d+|#\d+|id:\w+|/[^:<>\n]{1,100}:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?)>",
    Kind.QUOTE: r"^>>>[^\S\n]",
}
_PIECE = re.compile(
    "|".join(f"(?P<{kind.name}>{form})" for kind, form in _FORMS.items()), re.MULTILINE
)
_INNER = {Kind.FENCE: "block", Kind.CODE: "code", Kind.ESCAPE: "escaped", Kind.LINK: "label"}
_EXTRA = {Kind.FENCE: "tongue", Kind.LINK: "target"}


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a text, in order; joined they are the text."""
    start = 0
    for found in _PIECE.finditer(text):
        piece = _piece(found)
        if not piece.text:
            continue
        if piece.start > start:
            yield _words(text, start, piece.start)
        yield piece
        start = piece.end
    if start < len(text):
        yield _words(text, start, len(text))


_OPEN_FENCE = re.compile(rf"^[^\S\n]*{TICKS}", re.MULTILINE)


def closed(text: str) -> str:
    """A text whose last fence has an end."""
    for piece in pieces(text):
        if piece.kind is Kind.WORDS and _OPEN_FENCE.search(text, piece.start, piece.end):
            return f"{text.rstrip()}\n{TICKS}"
    return text


def _piece(found: re.Match[str]) -> Piece:
    kind = Kind[found.lastgroup or Kind.WORDS.name]
    text = whole(found[0]) if kind is Kind.ADDRESS else found[0]
    inner = found[_INNER[kind]] if kind in _INNER else text
    extra = found[_EXTRA[kind]] if kind in _EXTRA else None
    return Piece(kind, found.start(), text, inner, extra or "")


def _words(text: str, start: int, end: int) -> Piece:
    return Piece(Kind.WORDS, start, text[start:end], text[start:end])
