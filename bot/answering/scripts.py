"""A reply in the script of its reader."""

from dataclasses import replace

from bot.answering import addresses
from bot.answering.reply import Reply
from bot.languages.choice import TRADITIONAL, primary
from bot.languages.han import traditional


def in_traditional(reply: Reply) -> Reply:
    """A Chinese reply in traditional characters; one in another language stays as it is."""
    if primary(reply.language) != primary(TRADITIONAL):
        return reply
    choices = tuple(replace(each, label=traditional(each.label)) for each in reply.choices)
    return replace(reply, text=_converted(reply.text), language=TRADITIONAL, choices=choices)


def _converted(text: str) -> str:
    """A text in traditional characters but for its addresses, which would lead elsewhere."""
    pieces = addresses.split(text)
    return "".join(piece if address else traditional(piece) for piece, address in pieces)
