"""The buttons under a near tie: they outlive a restart, for all they need is in their ids."""

import logging
import re
from collections.abc import Iterable
from typing import Any, Self

import discord

from bot.answer.reply import Choice, Reply
from bot.asking.listing.pages import is_further
from bot.chat.delivery import Speech, apologise, contents, deferring, locale_of, respond
from bot.chat.desk import DeskClient
from bot.chat.talks import Place
from bot.chat.texts import BUTTON_LIMIT, shorten
from bot.chat.words import words_in
from bot.languages.choice import primary

_log = logging.getLogger(__name__)

_MOST_BUTTONS = 25
_TEMPLATE = re.compile(
    # At most 97 characters, of the 100 that Discord allows.
    r"(?P<asker>[0-9]{1,20}):(?P<language>[a-z]{2,3}):(?P<key>.{1,72})",
    re.DOTALL,
)


class ChoiceButton(discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=_TEMPLATE):
    """One reading, which only the asker may press. Its id holds ``asker:language:key``."""

    def __init__(self, custom_id: str, label: str, *, disabled: bool = False) -> None:
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id, disabled=disabled))
        asker, self.language, self.key = custom_id.split(":", 2)
        self.asker = int(asker)
        self.label = label

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],  # noqa: ARG003 - discord.py's signature
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """The button that was pressed, from its id and its label alone."""
        return cls(match.string, getattr(item, "label", None) or "…")

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Answer the press: nothing that goes wrong stays silent."""
        try:
            with interaction.client.desk.visit():
                await _pressed(self, interaction)
        except Exception as error:  # noqa: BLE001 - told to the asker and logged
            await apologise(interaction, error)


def choices_view(reply: Reply, asker: int) -> discord.ui.View | None:
    """The buttons for what a reply offers and for the rest of its list, none where it has none."""
    language = primary(reply.language)
    labelled = {
        f"{asker}:{language}:{choice.key}": _label(number, choice)
        for number, choice in enumerate(reply.offered[:_MOST_BUTTONS], start=1)
    }
    if reply.context.rest:
        labelled[f"{asker}:{language}:{reply.context.rest}"] = words_in(reply.language).more
    fitting = {key: label for key, label in labelled.items() if _TEMPLATE.fullmatch(key)}
    if len(fitting) < len(labelled):
        _log.error("Choices without a button, their keys don't fit: %s", labelled.keys())
    return _view(ChoiceButton(key, label) for key, label in fitting.items()) if fitting else None


def _label(number: int, choice: Choice) -> str:
    return shorten(f"{number}. {choice.label}", BUTTON_LIMIT)


def _view(buttons: Iterable[ChoiceButton]) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(button)
    return view


async def _pressed(button: ChoiceButton, interaction: discord.Interaction[DeskClient]) -> None:
    locale = locale_of(interaction)
    words = words_in(locale)
    if interaction.user.id != button.asker:
        await respond(interaction, Speech([words.not_yours]), privately=True)
        return
    # The id has no room for a script; the locale of who pressed tells it.
    language = locale if primary(locale) == button.language else button.language
    talks = interaction.client.talks
    ticket = talks.begin(Place(interaction.user.id, interaction.channel_id))
    telling = interaction.client.desk.tell(button.key, language)
    reply = await deferring(interaction, telling, thinking=False)
    if reply is None:
        await respond(interaction, Speech([words.gone]), privately=True)
        return
    if is_further(button.key):
        # The next page stands below the one before it, which stays to be read.
        further = Speech(contents(reply), choices_view(reply, button.asker))
        sent = await respond(interaction, further)
    else:
        sent = await _replace(button, interaction, reply)
    talks.told(ticket, reply.context, sent)


async def _replace(
    button: ChoiceButton, interaction: discord.Interaction[DeskClient], reply: Reply
) -> list[int]:
    """Put the answer in the place of the choices; their buttons stay, for another look.

    Returns:
        The ids of the messages that tell it.
    """
    view = choices_view(reply, button.asker) or _again(button)
    first, *rest = Speech(contents(reply)).messages()
    if interaction.response.is_done():
        await interaction.edit_original_response(**first, view=view)
    else:
        await interaction.response.edit_message(**first, view=view)
    more = await respond(interaction, Speech([each["content"] for each in rest])) if rest else []
    return [interaction.message.id, *more] if interaction.message is not None else more


def _again(pressed: ChoiceButton) -> discord.ui.View | None:
    """The same buttons, of which the pressed one now shows that it is the current one."""
    shown = pressed.view.children if pressed.view is not None else []
    buttons = [
        ChoiceButton(custom_id, getattr(item, "label", None) or "…", disabled=item is pressed)
        for item in shown
        if _TEMPLATE.fullmatch(custom_id := getattr(item, "custom_id", ""))
    ]
    return _view(buttons) if buttons else None
