"""The slash command ``/ask``, which completes what is typed into questions it can answer."""

import logging
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.answer.reply import Context
from bot.chat.delivery import (
    Speech,
    apologise,
    contents,
    deferring,
    help_speech,
    locale_of,
    respond,
)
from bot.chat.desk import DeskClient
from bot.chat.talks import Place
from bot.chat.texts import CHOICE_LIMIT, question_in, shorten, size
from bot.chat.views import choices_view
from bot.chat.words import COMMAND_WORDS
from bot.service import Suggestion

_log = logging.getLogger(__name__)

_MOST_CHOICES = 25
_LONGEST_QUESTION = 500
_DESCRIPTION, _QUESTION = COMMAND_WORDS


class Tree(app_commands.CommandTree[DeskClient]):
    """The bot's commands; whatever fails in one of them is told to the asker."""

    async def on_error(
        self, interaction: discord.Interaction[DeskClient], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the asker, and log what really happened."""
        await apologise(interaction, getattr(error, "original", error))


class CommandTranslator(app_commands.Translator):
    """Gives Discord the commands' descriptions in its other languages."""

    async def translate(
        self,
        string: locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002 - discord.py's signature
    ) -> str | None:
        """The description in a locale, None where there is only the English one."""
        return COMMAND_WORDS.get(string.message, {}).get(locale.value)


@app_commands.command(name="ask", description=locale_str(_DESCRIPTION))
@app_commands.describe(question=locale_str(_QUESTION))
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
async def ask(
    interaction: discord.Interaction[Any],
    question: app_commands.Range[str, 1, _LONGEST_QUESTION],
) -> None:
    """Answer a question."""
    with interaction.client.desk.visit():
        talks = interaction.client.talks
        ticket = talks.begin(Place(interaction.user.id, interaction.channel_id))
        work = _speech(interaction, question_in(question), talks.before(ticket.place))
        speech = await deferring(interaction, work, thinking=True)
        sent = await respond(interaction, speech)
        if speech.context is not None:
            talks.told(ticket, speech.context, sent)


async def _speech(
    interaction: discord.Interaction[DeskClient], question: str, context: Context | None
) -> Speech:
    desk, language = interaction.client.desk, locale_of(interaction)
    if not question:
        return await help_speech(desk, language)
    reply = await desk.ask(question, language, context)
    _log.info("Interaction %s: %s", interaction.id, reply.outcome)
    view = choices_view(reply, interaction.user.id)
    return Speech(contents(reply), view, reply.context)


@ask.autocomplete("question")
async def _complete(
    interaction: discord.Interaction[Any], current: str
) -> list[app_commands.Choice[str]]:
    try:
        return completions(await interaction.client.desk.suggest(current))
    except Exception:  # noqa: BLE001 - a completion must answer, even with nothing
        _log.exception("Can't complete a question")
        return []


def completions(suggestions: tuple[Suggestion, ...]) -> list[app_commands.Choice[str]]:
    """Suggestions as Discord takes them; a question is left out rather than cut into another."""
    labels = {
        suggestion.question: shorten(suggestion.label or suggestion.question, CHOICE_LIMIT)
        for suggestion in suggestions
        if suggestion.question.strip() and size(suggestion.question) <= CHOICE_LIMIT
    }
    named = [(label, question) for question, label in labels.items() if label]
    return [
        app_commands.Choice(name=label, value=question) for label, question in named[:_MOST_CHOICES]
    ]
