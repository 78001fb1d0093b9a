"""A reply in the script of its reader."""

from dataclasses import replace

from bot.answer import addresses
from bot.answer.markdown import Kind, Markdown, Piece, pieces
from bot.answer.plainly import text_of
from bot.answer.reply import Reply
from bot.languages.choice import TRADITIONAL, primary
from bot.languages.han import traditional


def in_traditional(reply: Reply) -> Reply:
    """A Chinese reply in traditional characters; one in another language stays as it is."""
    if primary(reply.language) != primary(TRADITIONAL):
        return reply
    choices = tuple(replace(each, label=traditional(each.label)) for each in reply.choices)
    passages = tuple(map(_passage, reply.passages))
    text = text_of(passages) if passages else _converted(reply.text)
    return replace(reply, text=text, language=TRADITIONAL, choices=choices, passages=passages)


def _passage(passage: str) -> str:
    if not isinstance(passage, Markdown):
        return _converted(passage)
    converted = (_with_words(piece) for piece in pieces(passage))
    return Markdown("".join(converted))


def _with_words(piece: Piece) -> str:
    if piece.kind is Kind.LINK:
        return piece.text.replace(piece.inner, _converted(piece.inner), 1)
    return traditional(piece.text) if piece.kind is Kind.WORDS else piece.text


def _converted(text: str) -> str:
    """A text in traditional characters but for its addresses, which would lead elsewhere."""
    pieces = addresses.split(text)
    return "".join(piece if address else traditional(piece) for piece, address in pieces)
