"""Tells Discord about the commands, but only when they are not what Discord already has.

Discord limits how often commands may be written, and clients forget the commands that they
have loaded on every write; reading them costs nothing.
"""

import logging
from typing import Any

import aiohttp
import discord
from discord.http import Route

from bot.chat.commands import Tree

_log = logging.getLogger(__name__)

# What a command is made of, without what Discord adds by itself (ids, versions, defaults).
_OURS = {
    "name", "type", "description", "name_localizations", "description_localizations",
    "options", "default_member_permissions", "contexts", "integration_types", "nsfw",
    "required", "autocomplete", "choices", "value", "channel_types",
    "min_value", "max_value", "min_length", "max_length",
}  # fmt: skip
_NESTED = {"options", "choices"}
_UNORDERED = {"contexts", "integration_types", "channel_types"}

Payload = dict[str, Any]


async def sync(tree: Tree) -> None:
    """Write the commands to Discord if they changed; a failure is logged and mended later."""
    try:
        if same(await _wanted(tree), await _existing(tree.client)):
            _log.info("Discord has the commands as they are")
            return
        await tree.sync()
        _log.info("The commands are written to Discord")
    except (
        discord.HTTPException,
        discord.app_commands.AppCommandError,
        OSError,
        aiohttp.ClientError,
    ):
        _log.exception("The commands can't be written to Discord now; the next start tries again")


async def _wanted(tree: Tree) -> list[Payload]:
    commands, translator = tree.get_commands(), tree.translator
    if translator is None:
        return [command.to_dict(tree) for command in commands]
    return [await command.get_translated_payload(tree, translator) for command in commands]


async def _existing(client: discord.Client) -> list[Payload]:
    # discord.py's own method doesn't ask for the localizations, so they would always differ.
    route = Route(
        "GET", "/applications/{application_id}/commands", application_id=client.application_id
    )
    existing: list[Payload] = await client.http.request(
        route, params={"with_localizations": "true"}
    )
    return existing


def same(wanted: list[Payload], existing: list[Payload]) -> bool:
    """Whether two lists of commands say the same, in whatever order."""
    return _by_name(wanted) == _by_name(existing)


def _by_name(commands: list[Payload]) -> dict[tuple[int, str], Payload]:
    return {(command.get("type", 1), command["name"]): _essence(command) for command in commands}


def _essence(payload: Payload) -> Payload:
    told = {key: _value(key, payload[key]) for key in _OURS & payload.keys()}
    # What is absent, null, false or empty is the same to Discord; a zero is not.
    return {
        key: value
        for key, value in told.items()
        if value not in (None, [], {}) and value is not False
    }


def _value(key: str, value: Any) -> Any:  # noqa: ANN401 - any JSON
    if value is None:
        return None
    if key in _NESTED:
        return [_essence(each) for each in value]
    if key in _UNORDERED:
        return sorted(value)
    return str(value) if key == "default_member_permissions" else value
