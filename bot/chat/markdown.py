"""A curator's Markdown for Discord: as written, but it mentions nobody and ends in itself."""

import re
from collections.abc import Iterable

from bot.answer.markdown import Kind, Piece, closed, pieces
from bot.chat.texts import EVERYBODY, HIDDEN_BREAK

_QUOTED = "> "
# Marks that come in pairs; single ones count where they may open or close an emphasis.
_PAIRED = tuple(
    re.compile(mark)
    for mark in (
        r"\*\*",
        r"__",
        r"\|\|",
        r"~~",
        r"(?<!\*)\*(?![*\s])|(?<![*\s])\*(?!\*)",
        r"(?<![\w_])_(?![_\s])|(?<![_\s])_(?![\w_])",
    )
)
_TICK = re.compile("`")


def rendered(text: str) -> str:
    """Markdown as it is sent.

    Fences are closed and marks without a partner shown, so that they change nothing of what
    stands around the text; a quote to the end of the message ends with the text.
    """
    text = closed(text)
    found = [*pieces(text)]
    lonely = _lonely(text, [each for each in found if each.kind is Kind.WORDS])
    shown = ""
    for piece in found:
        if piece.kind is Kind.QUOTE:
            rest = rendered(text[piece.end :])
            return shown + _QUOTED + rest.replace("\n", f"\n{_QUOTED}")
        shown += _sent(piece, lonely)
    return shown


def _lonely(text: str, words: Iterable[Piece]) -> set[int]:
    """The places of marks that have no partner: each must be shown and not do anything."""
    spans = [(each.start, each.end) for each in words]
    places = {found.start() for span in spans for found in _TICK.finditer(text, *span)}
    for mark in _PAIRED:
        marks = [found for span in spans for found in mark.finditer(text, *span)]
        if len(marks) % 2:
            places |= {*range(marks[-1].start(), marks[-1].end())}
    return places


def _sent(piece: Piece, lonely: set[int]) -> str:
    match piece.kind:
        case Kind.WORDS:
            characters = enumerate(piece.text, piece.start)
            return _harmless("".join("\\" * (at in lonely) + each for at, each in characters))
        case Kind.ENCLOSED | Kind.ADDRESS:
            return EVERYBODY.sub("%40", piece.text)
        case Kind.LINK:
            split = len(piece.inner) + 2
            return _harmless(piece.text[:split]) + EVERYBODY.sub("%40", piece.text[split:])
        case _:
            return piece.text


def _harmless(text: str) -> str:
    return EVERYBODY.sub(f"@{HIDDEN_BREAK}", text)
