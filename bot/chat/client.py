"""The client: what the bot asks of Discord, and what it does with what comes."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.chat.address import checked_address
from bot.chat.commands import CommandTranslator, Tree, ask
from bot.chat.desk import Desk, DeskClient
from bot.chat.listener import Listener
from bot.chat.retrying import make_persistent
from bot.chat.sync import sync
from bot.chat.talks import Talks
from bot.chat.views import ChoiceButton
from bot.service import KnowledgeService

_log = logging.getLogger(__name__)

_DRAIN_SECONDS = 1.5


# The bot has no voice: no need to warn operators that libraries for it are missing.
discord.VoiceClient.warn_nacl = False
discord.VoiceClient.warn_dave = False


class Citewell(DeskClient):
    """Citewell's own client: no privileged intent, no cached messages or members, no pings."""

    def __init__(
        self, service: KnowledgeService, follow_up_seconds: float, *, own_gateway: bool = False
    ) -> None:
        super().__init__(
            intents=discord.Intents.default(),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
        )
        self._pass_over_bad_events()
        make_persistent(self)
        self.desk = Desk(service)
        self.talks = Talks(follow_up_seconds)
        self.tree = Tree(self)
        self.tree.add_command(ask)
        self._listener = Listener(self)
        self._own_gateway = own_gateway
        self._syncing: asyncio.Task[None] | None = None

    async def setup_hook(self) -> None:
        """Get ready between the login and the first event."""
        self.add_dynamic_items(ChoiceButton)
        await self.tree.set_translator(CommandTranslator())
        # In the background: answering must not wait for it, and may go on without it.
        self._syncing = asyncio.create_task(sync(self.tree))
        if self._own_gateway:
            await self._find_gateway()

    async def on_ready(self) -> None:
        """Say in the log who the bot is and where."""
        _log.info("Ready as %s in %d servers", self.user, len(self.guilds))

    async def on_message(self, message: discord.Message) -> None:
        """Answer what asks the bot."""
        await self._listener.hear(message)

    async def close(self) -> None:
        """Let those be served who are being served, but not for long; then close."""
        await self.desk.emptied(_DRAIN_SECONDS)
        if self._syncing is not None:
            self._syncing.cancel()
        await super().close()

    def _pass_over_bad_events(self) -> None:
        """Let an event that discord.py can't read end in the log, and not the connection.

        Discord changes what it sends before libraries follow; without this, one such event
        ends the whole bot.
        """
        parsers = self._connection.parsers
        for event, parse in parsers.items():
            if event != "READY":  # without it nothing works, and silence would hide why
                parsers[event] = _logging_failures(event, parse)

    async def _find_gateway(self) -> None:
        """Use the gateway that the operator's API names; discord.py takes Discord's unasked."""
        _, url, _ = await self.http.get_bot_gateway()
        checked = checked_address(url, "The gateway that DISCORD_API_URL names")
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(checked)


def _logging_failures(event: str, parse: Callable[[Any], None]) -> Callable[[Any], None]:
    def careful(data: Any) -> None:  # noqa: ANN401 - discord.py's parsers take any JSON
        try:
            parse(data)
        except Exception:  # noqa: BLE001 - whatever a library raises over odd data
            _log.exception("Can't read an event, so it is passed over: %s", event)

    return careful


@contextmanager
def pointed_at(api_url: str | None) -> Iterator[None]:
    """While open, discord.py talks to this API; it only knows one for the whole process."""
    if api_url is None:
        yield
        return
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE = checked_address(api_url, "DISCORD_API_URL")
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway
