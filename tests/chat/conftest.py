"""One loopback Discord and one bot for most tests; each test has its own channel and people."""

import warnings
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.discord_server.server import DiscordServer

with warnings.catch_warnings():
    # discord.py's voice part imports audioop, which Python 3.11 and 3.12 say is going away.
    warnings.simplefilter("ignore", DeprecationWarning)
    import discord  # noqa: F401 - imported here once, so that no test's import warns

from tests.chat.bot_process import FAKE, BotProcess, Gate, connected
from tests.chat.checks import assert_right


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def shared_server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        yield server


@pytest.fixture(scope="session")
def gate(tmp_path_factory: pytest.TempPathFactory) -> Gate:
    return Gate(tmp_path_factory.mktemp("bot"))


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def bot(shared_server: DiscordServer, gate: Gate) -> AsyncIterator[BotProcess]:
    """A bot on the shared server that logs everything, over an engine that obeys tests."""
    settings = {"CITEWELL_LOG_LEVEL": "DEBUG", "WAIT_FOR": gate.path, "PAUSE": "0.05"}
    bot = await connected(shared_server, *FAKE, **settings)
    yield bot
    assert await bot.stop() == 0, bot.log


@pytest_asyncio.fixture(loop_scope="session")
async def discord_server(
    shared_server: DiscordServer, bot: BotProcess
) -> AsyncIterator[DiscordServer]:
    """The shared server with the bot on it; every body that the bot sends must be right."""
    assert bot.running, bot.log
    before = len(shared_server.rest.sent)
    yield shared_server
    assert_right(shared_server, before)
