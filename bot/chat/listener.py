"""From a message that somebody wrote to the reply that it gets."""

import logging
import time
from collections import deque

import discord

from bot.answer.reply import Context
from bot.chat.delivery import Speech, apology, contents, help_speech, send_reply
from bot.chat.desk import Desk, DeskClient
from bot.chat.talks import Place
from bot.chat.texts import language_of, names, question_in
from bot.chat.views import choices_view

_log = logging.getLogger(__name__)

_PEOPLE_WRITE = {discord.MessageType.default, discord.MessageType.reply}


class Listener:
    """Answers messages that are meant for the bot, each of them once."""

    def __init__(self, client: DeskClient) -> None:
        self._client = client
        # After a lost connection Discord may send again what it isn't sure has arrived.
        self._heard: deque[int] = deque(maxlen=500)

    async def hear(self, message: discord.Message) -> None:
        """Answer a message if it asks the bot something."""
        me = self._client.user
        question = None if me is None else asked(message, me.id)
        if me is None or question is None or message.id in self._heard:
            return
        self._heard.append(message.id)
        with self._client.desk.visit():
            talks = self._client.talks
            ticket = talks.begin(Place(message.author.id, message.channel.id))
            context = talks.before(ticket.place, _replied_to(message, me.id))
            speech = await _speech(self._client.desk, message, question, context)
            sent = await send_reply(message, speech)
            if speech.context is not None:
                talks.told(ticket, speech.context, sent)


def asked(message: discord.Message, me: int) -> str | None:
    """What a message asks the bot: empty where it only calls it, None where it doesn't.

    Without the privileged intent, Discord shows the text of a server's message only if it
    mentions the bot, be it by the reply's own ping. A reply without a text to read asks
    nothing: its writer switched the ping off, so silence is what they want.
    """
    of_a_person = not message.author.bot and message.webhook_id is None
    if not of_a_person or message.type not in _PEOPLE_WRITE:
        return None
    question = question_in(message.content)
    if message.guild is None or names(message.content, me):
        return question
    return (question or None) if _is_reply_to(message, me) else None


def _is_reply_to(message: discord.Message, me: int) -> bool:
    replied = message.reference.resolved if message.reference is not None else None
    if isinstance(replied, discord.Message):
        return replied.author.id == me
    # The message replied to is deleted: the ping that the reply carries still tells.
    return replied is not None and any(user.id == me for user in message.mentions)


def _replied_to(message: discord.Message, me: int) -> int | None:
    """The id of the bot's message that a message replies to, None where it replies to none."""
    reference = message.reference
    return reference.message_id if reference is not None and _is_reply_to(message, me) else None


async def _speech(
    desk: Desk, message: discord.Message, question: str, context: Context | None
) -> Speech:
    start = time.perf_counter()
    try:
        if not question:
            return await help_speech(desk)
        reply = await desk.ask(question, None, context)
    except Exception as error:  # noqa: BLE001 - told to the asker and logged
        _log.exception("Can't answer message %s in channel %s", message.id, message.channel.id)
        return Speech([apology(error, language_of(question))])
    elapsed = (time.perf_counter() - start) * 1000
    _log.info("Message %s: %s, %.0f ms", message.id, reply.outcome, elapsed)
    view = choices_view(reply, message.author.id)
    return Speech(contents(reply), view, reply.context)
