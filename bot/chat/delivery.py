"""How words reach the asker: as a reply to a message, or as the answer of an interaction."""

import asyncio
import logging
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import aiohttp
import discord

from bot.answer.markdown import Markdown
from bot.answer.reply import Context, Outcome, Reply
from bot.chat.desk import Desk, DeskClient
from bot.chat.markdown import rendered
from bot.chat.parting import MAX_PARTS, parts
from bot.chat.texts import language_of, plain
from bot.chat.words import words_in

_log = logging.getLogger(__name__)

T = TypeVar("T")

DEFER_SECONDS = 1.0
"""Discord wants an interaction answered, or deferred, within 3 seconds; the way takes some."""

_MOST_EXAMPLES = 4
_NETWORK = (OSError, aiohttp.ClientError)
_LOST = (discord.HTTPException, *_NETWORK)
_NO_HISTORY = 160002  # "cannot reply without permission to read message history"


@dataclass(frozen=True, slots=True)
class Speech:
    """What the bot says: one message or several; the buttons stand under the last one.

    `context` is what the next question may lean on, where a question was answered.
    """

    contents: Sequence[str]
    view: discord.ui.View | None = None
    context: Context | None = None

    def messages(self) -> list[dict[str, Any]]:
        """The keyword arguments for sending each message; none of them pings anybody."""
        kept = [
            {"content": content, "allowed_mentions": discord.AllowedMentions.none()}
            for content in self.contents
        ]
        if self.view is not None:
            kept[-1]["view"] = self.view
        return kept


def contents(reply: Reply) -> list[str]:
    """A reply's text as messages; choices stay in one, since they belong to its buttons."""
    words = words_in(reply.language)
    text = "\n".join(map(_shown, reply.passages))
    text = text or plain(reply.text, links=reply.outcome is not Outcome.DECLINE)
    most = 1 if reply.outcome is Outcome.CHOOSE or reply.nearest else MAX_PARTS
    return parts(text, words.cut, most=most) or [words.failed]


def _shown(passage: str) -> str:
    return rendered(passage) if isinstance(passage, Markdown) else plain(passage)


async def help_speech(desk: Desk, language: str | None = None) -> Speech:
    """What the bot is for, with examples of what it knows; by default in their language."""
    examples = [each.question for each in (await desk.suggest(""))[:_MOST_EXAMPLES]]
    words = words_in(language or language_of(" ".join(examples)))
    lines = [plain(words.help)]
    if examples:
        lines += [words.examples, *(f"- {plain(example)}" for example in examples)]
    return Speech(["\n".join(lines)])


def apology(error: BaseException, language: str) -> str:
    """What to say to the asker when answering failed."""
    words = words_in(language)
    return plain(words.slow if isinstance(error, TimeoutError) else words.failed)


async def send_reply(message: discord.Message, speech: Speech) -> list[int]:
    """Reply to a message; where the bot may not write there, write to its author instead.

    Returns:
        The ids of the messages that were sent.
    """
    try:
        return await _reply(message, speech)
    except discord.Forbidden as error:
        _log.warning("May not write in channel %s: %s", message.channel.id, error)
        return await _in_private(message, speech) if message.guild is not None else []
    except _LOST as error:
        # The channel is gone, or Discord is down for longer than it is worth trying.
        _log.warning("Can't reply to message %s: %s", message.id, error)
    return []


async def _reply(message: discord.Message, speech: Speech) -> list[int]:
    first, *rest = _named(message, speech)
    reference = message.to_reference(fail_if_not_exists=False)
    try:
        sent = [await _send(message.channel, first, reference=reference, mention_author=False)]
    except discord.HTTPException as error:
        if error.code != _NO_HISTORY:
            raise
        sent = [await _send(message.channel, first)]
    for each in rest:
        sent.append(await _send(message.channel, each))
    return sent


def _named(message: discord.Message, speech: Speech) -> list[dict[str, Any]]:
    """The messages, each with a name by which Discord shows one that it gets twice only once."""
    return [
        {**each, "nonce": f"{message.id}-{number}"} for number, each in enumerate(speech.messages())
    ]


async def _send(place: discord.abc.Messageable, message: dict[str, Any], **more: Any) -> int:  # noqa: ANN401 - what discord.py takes
    """Send a message, twice if the connection breaks; discord.py itself then gives up."""
    try:
        sent = await place.send(**message, **more)
    except _NETWORK:
        sent = await place.send(**message, **more)
    return sent.id


async def _in_private(message: discord.Message, speech: Speech) -> list[int]:
    notice = plain(words_in(language_of(message.content)).no_room)
    whole = replace(speech, contents=[notice, *speech.contents])
    try:
        return [await _send(message.author, each) for each in _named(message, whole)][1:]
    except _LOST as error:
        _log.warning("Can't write to user %s in private: %s", message.author.id, error)
        return []


def locale_of(interaction: discord.Interaction[DeskClient]) -> str:
    """The language that the asker set in Discord, as a tag such as ``zh-TW``."""
    return str(interaction.locale)


async def deferring(
    interaction: discord.Interaction[DeskClient], work: Coroutine[Any, Any, T], *, thinking: bool
) -> T:
    """The work's result; while it takes long, the asker and Discord are told to wait."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.wait({task}, timeout=DEFER_SECONDS)
        if not task.done():
            await interaction.response.defer(thinking=thinking)
        return await task
    finally:
        task.cancel()


async def respond(
    interaction: discord.Interaction[DeskClient], speech: Speech, *, privately: bool = False
) -> list[int]:
    """Answer an interaction, whether or not it was deferred or answered before.

    Returns:
        The ids of the messages that were sent, as far as Discord tells them.
    """
    sent: list[int | None] = []
    for each in speech.messages():
        if interaction.response.is_done():
            more = await interaction.followup.send(**each, ephemeral=privately, wait=True)
            sent.append(more.id)
        else:
            answered = await interaction.response.send_message(**each, ephemeral=privately)
            sent.append(answered.message_id)
    return [each for each in sent if each is not None]


async def apologise(interaction: discord.Interaction[DeskClient], error: BaseException) -> None:
    """Tell the asker that it failed, and the log why."""
    _log.error("Interaction %s failed", interaction.id, exc_info=error)
    try:
        speech = Speech([apology(error, locale_of(interaction))])
        await respond(interaction, speech, privately=True)
    except _LOST as failure:
        # Mostly an interaction that is gone: older than 3 seconds, or its channel was deleted.
        _log.warning("Can't tell the asker of interaction %s: %s", interaction.id, failure)
