"""A reply in the script of its reader."""

from dataclasses import replace

from bot.answering.reply import Reply
from bot.languages.choice import TRADITIONAL, primary
from bot.languages.han import traditional


def in_traditional(reply: Reply) -> Reply:
    """A Chinese reply in traditional characters; one in another language stays as it is."""
    if primary(reply.language) != primary(TRADITIONAL):
        return reply
    choices = tuple(replace(each, label=traditional(each.label)) for each in reply.choices)
    return replace(reply, text=traditional(reply.text), language=TRADITIONAL, choices=choices)
