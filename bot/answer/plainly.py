"""A curator's Markdown without its marks, for a terminal and for programs."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from bot.answer.markdown import Kind, Markdown, Piece, closed, pieces

# What stands for a piece while the marks around it are taken away: in no text that loads.
_HELD = "\x00"
_WITHIN = r"(?=\S)((?s:.){1,1500}?)(?<=\S)"
_EMPHASIS = tuple(
    re.compile(mark)
    for mark in (
        rf"\*\*{_WITHIN}\*\*(?!\*)",
        rf"__{_WITHIN}__(?!_)",
        rf"\|\|{_WITHIN}\|\|",
        rf"(?<!\*)\*(?!\*){_WITHIN}(?<!\*)\*(?!\*)",
        rf"(?<![\w_])_(?!_){_WITHIN}(?<!_)_(?![\w_])",
    )
)
_LINE_MARK = re.compile(r"^([^\S\n]*)(?:#{1,3}|-#)[^\S\n]+", re.MULTILINE)
_BLANKS = re.compile(r"\n{3,}")
_OBJECT = re.compile(r"<(?:t:(?P<time>-?\d+)(?::\w)?|a?(?P<emoji>:\w+:)\d+|(?P<name>/[^:]+):\d+)>")


def text_of(passages: Iterable[str]) -> str:
    """Passages one below the other, those of Markdown without their marks."""
    return "\n".join(
        plainly(passage) if isinstance(passage, Markdown) else passage for passage in passages
    )


def plainly(text: str) -> str:
    """Markdown as plain text: code as it is, links with their address behind them.

    Deletions (``~~12~~``) keep their marks, since without them they would say the opposite.
    """
    found = [*pieces(closed(text))]
    words = "".join(each.text if each.kind is Kind.WORDS else _HELD for each in found)
    for emphasis in _EMPHASIS:
        words = emphasis.sub(r"\1", words)
    held = iter([each for each in found if each.kind is not Kind.WORDS])
    shown, *rest = _LINE_MARK.sub(r"\1", words).split(_HELD)
    for after in rest:
        shown = _joined(shown, next(held), after)
    return _BLANKS.sub("\n\n", shown).strip("\n")


def _joined(before: str, piece: Piece, after: str) -> str:
    """What stands before, in and after a piece; code of several lines stands apart."""
    shown = _shown(piece)
    if piece.kind is not Kind.FENCE:
        return before + shown + after
    start = "" if not before or before.endswith("\n") else "\n"
    end = "" if not after or after.startswith("\n") else "\n"
    return f"{before.rstrip(' ')}{start}{shown}{end}{after}"


def _shown(piece: Piece) -> str:
    match piece.kind:
        case Kind.FENCE:
            return piece.inner.strip("\n").rstrip()
        case Kind.CODE:
            return piece.inner.strip(" ") or piece.inner
        case Kind.LINK:
            return _link(plainly(piece.inner), piece.extra.strip("<>"))
        case Kind.QUOTE:
            return "> "
        case Kind.OBJECT:
            return _OBJECT.sub(_in_letters, piece.text)
        case _:
            return piece.inner


def _link(label: str, address: str) -> str:
    return f"<{address}>" if label == address else f"{label} <{address}>"


def _in_letters(found: re.Match[str]) -> str:
    """What Discord shows in place of a timestamp, an emoji or a command, in letters."""
    if found["time"] is None:
        return found["emoji"] or found["name"]
    try:
        return datetime.fromtimestamp(int(found["time"]), UTC).strftime("%Y-%m-%d %H:%M UTC")
    except (ValueError, OverflowError, OSError):
        return found[0]
