"""A long text as several messages: parted at a sensible place, nothing of its Markdown torn."""

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from bot.answer.markdown import TICKS, Kind, Piece, pieces
from bot.chat.texts import MESSAGE_LIMIT, fitting, joined, size

MAX_PARTS = 3
"""How many messages one answer may take before it is cut instead."""

_SEAMS = tuple(
    re.compile(seam) for seam in (r"\n\s*\n", r"\n", r"(?<=[.!?])\s+|(?<=[。！？；])", r"\s+")
)

_LONGEST_EMPHASIS = 600
_EMPHASISED = re.compile(
    rf"(?P<mark>\*\*|__|\|\||~~)(?=\S)(?s:.){{1,{_LONGEST_EMPHASIS}}}?(?P=mark)"
)


def parts(text: str, notice: str, limit: int = MESSAGE_LIMIT, most: int = MAX_PARTS) -> list[str]:
    """A text as messages that each fit; of a text too long even so, the middle is cut.

    The end is kept because the source and the date stand there; `notice` says honestly
    that something is missing.
    """
    found = list(islice(_messages(text, limit), most + 1))
    if len(found) <= most:
        return found
    ending = f"\n\n{notice}\n\n{_tail(text.strip(), limit // 3)}"
    last = next(_messages(found[most - 1], limit - size(ending)))
    return [*found[: most - 1], last + ending]


def _messages(text: str, limit: int) -> Iterator[str]:
    """A text in messages within a limit, parted at the widest seam that is not too early."""
    text = text.strip()
    while size(text) > limit:
        message, text = _parted(text, limit)
        yield message
    if text:
        yield text


def _parted(text: str, limit: int) -> tuple[str, str]:
    """The first message of a text, and the rest."""
    cut = _seam(text, fitting(text, limit))
    torn = _torn(text, cut)
    if torn is not None:
        fence = torn.kind is Kind.FENCE
        # A whole block of code is worth a third of a message left empty, but not more.
        earliest = limit * 2 // 3 if fence else limit // 3
        if torn.start > earliest and size(torn.text) <= limit:
            cut = torn.start
        elif fence:
            return _through(text, torn, limit)
    return text[:cut].rstrip(), text[cut:].lstrip()


def _torn(text: str, cut: int) -> Piece | None:
    """What a cut would tear: code, a link, an address, emphasised words; mostly nothing."""
    for piece in takewhile(lambda piece: piece.start < cut, pieces(text)):
        if piece.end > cut and piece.kind is not Kind.WORDS:
            return piece
    for found in _EMPHASISED.finditer(text, 0, cut + _LONGEST_EMPHASIS):
        if found.start() < cut < found.end():
            return Piece(Kind.WORDS, found.start(), found[0], found[0])
    return None


def _through(text: str, fence: Piece, limit: int) -> tuple[str, str]:
    """A text parted within a fence, which the first message closes and the rest opens again."""
    opening, closing = _opening(fence), f"\n{TICKS}"
    code = fence.start + len(TICKS) + len(fence.extra)
    end = fence.end - len(TICKS)
    furthest = min(fitting(text, limit - size(closing)), end)
    line = text.rfind("\n", code + 1, furthest) + 1
    if not line and fence.start:  # no line of code fits: begin the next message with it
        return text[: fence.start].rstrip(), text[fence.start :]
    cut = max(line or furthest, code + 2)  # more than is opened again, so that there is progress
    first = text[:cut].rstrip("\n") + closing
    if not text[cut:end].strip():
        return first, text[fence.end :].lstrip()
    return first, opening + text[cut:].lstrip("\n")


def _opening(fence: Piece) -> str:
    return f"{TICKS}{fence.extra}\n"


def _seam(text: str, furthest: int) -> int:
    """Where to part a text: after a paragraph, a line, a sentence, a word, or anywhere."""
    for seam in _SEAMS:
        found = seam.finditer(text, furthest // 3, furthest + 1)
        ends = [min(each.end(), furthest) for each in found if each.start() <= furthest]
        if ends and ends[-1] > 0:
            return ends[-1]
    return furthest


def _tail(text: str, limit: int) -> str:
    """The last lines of a text, as many whole ones as fit; else its last characters."""
    lines = text.splitlines()
    kept: list[str] = []
    while lines and size("\n".join([lines[-1], *kept])) <= limit:
        kept.insert(0, lines.pop())
    start = len(text) - limit // 2
    while start < len(text) and joined(text, start):
        start += 1
    return _fenced(text, "\n".join(kept).strip() or text[start:].strip())


def _fenced(text: str, tail: str) -> str:
    """The end of a text; where it begins in code, that is opened again."""
    if TICKS not in tail:
        return tail
    start = len(text) - len(tail)
    for piece in takewhile(lambda piece: piece.start < start, pieces(text)):
        if piece.kind is Kind.FENCE and piece.end > start:
            code = tail[: piece.end - start - len(TICKS)]
            return _opening(piece) + tail if code.strip() else text[piece.end :].strip()
    return tail
