"""``python -m bot run`` while somebody edits the fact base: the real bot over real sockets."""

import os
import shutil
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.chat.bot_process import REAL, BotProcess, connected
from tests.chat.checks import assert_right
from tests.discord_server.server import DiscordServer
from tests.harbour import BAD, HERON, LENGTH, mount_config_map, warn, write_harbour

RELOADED = "is reloaded"
REFUSED = "Not loaded: "
BEFORE = "the one from before goes on serving"
LAST_GOOD = "the last good one of "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_harbour(tmp_path / "facts", 11)


def moved(folder: Path, to: Path) -> Path:
    return folder.rename(to)


class Talk:
    """Somebody who asks the bot in a channel of their own."""

    def __init__(self, server: DiscordServer, bot: BotProcess) -> None:
        self.server, self.bot = server, bot

    async def length(self) -> str:
        room = await self.server.room()
        await self.server.say(room, f"{self.server.me} {LENGTH}")
        return (await self.server.message_in(room)).text.partition(" meters")[0].rpartition(" ")[2]


@asynccontextmanager
async def serving(folder: Path, cache: str = "off") -> AsyncIterator[Talk]:
    """The real bot over a folder; in the end it must stop cleanly and have sent nothing wrong."""
    async with DiscordServer() as server:
        bot = await connected(server, *REAL, CITEWELL_KNOWLEDGE=str(folder), CITEWELL_CACHE=cache)
        yield Talk(server, bot)
        assert await bot.stop() == 0, bot.log
        assert "Traceback" not in bot.log
        assert_right(server)


async def test_an_edit_is_taken(folder: Path) -> None:
    async with serving(folder) as talk:
        assert await talk.length() == "11"
        write_harbour(folder, 12)
        await talk.bot.logs(RELOADED)
        assert await talk.length() == "12"
        draft = folder / "entities/.heron.yaml.tmp"
        draft.write_text((folder / HERON).read_text("utf-8").replace("12", "13"), "utf-8")
        draft.replace(folder / HERON)  # as most editors save
        await talk.bot.logs(RELOADED, times=2)
        assert await talk.length() == "13"
        assert f"Fact base: {folder} (by CITEWELL_KNOWLEDGE)" in talk.bot.log
        assert talk.bot.running


async def test_warnings_are_counted_in_one_line_and_stop_nothing(folder: Path) -> None:
    warn(folder)
    async with serving(folder) as talk:
        assert f"{folder} has 1 warning: `citewell check` prints it" in talk.bot.log
        warn(folder, 2)
        await talk.bot.logs(f"{folder} has 2 warnings: `citewell check` prints them")
        assert RELOADED in talk.bot.log
        assert await talk.length() == "11"


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has SIGHUP")
async def test_sighup_reloads_and_ends_nothing(folder: Path) -> None:
    async with serving(folder) as talk:
        talk.bot.send(signal.SIGHUP)
        await talk.bot.logs("is the one that serves already")
        write_harbour(folder, 12)
        talk.bot.send(signal.SIGHUP)
        await talk.bot.logs(RELOADED)
        assert await talk.length() == "12"


async def test_a_bad_edit_is_refused_with_its_place_until_it_is_corrected(folder: Path) -> None:
    async with serving(folder) as talk:
        (folder / HERON).write_text(BAD, encoding="utf-8")
        await talk.bot.logs(REFUSED)
        assert f"{folder}/{HERON}:2:1: " in talk.bot.log
        assert BEFORE in talk.bot.log
        assert await talk.length() == "11"
        talk.bot.send(signal.SIGHUP)
        await talk.bot.logs(REFUSED, times=2)
        assert await talk.length() == "11"
        write_harbour(folder, 12)
        await talk.bot.logs(RELOADED)
        assert await talk.length() == "12"


async def test_a_folder_that_is_taken_away_is_refused_until_it_comes_back(folder: Path) -> None:
    async with serving(folder) as talk:
        away = moved(folder, folder.with_name("away"))
        await talk.bot.logs(REFUSED)
        assert "there is no folder" in talk.bot.log
        assert await talk.length() == "11"
        write_harbour(away, 12)
        moved(away, folder)
        await talk.bot.logs(RELOADED)
        assert await talk.length() == "12"


async def test_a_start_with_a_bad_base_serves_the_last_good_one(
    folder: Path, tmp_path: Path
) -> None:
    cache = str(tmp_path / "cache")
    async with serving(folder, cache) as talk:
        write_harbour(folder, 12)
        await talk.bot.logs(RELOADED)
        assert await talk.length() == "12"
    (folder / HERON).write_text(BAD, encoding="utf-8")
    async with serving(folder, cache) as talk:
        assert f"{folder}/{HERON}:2:1: " in talk.bot.log
        assert LAST_GOOD in talk.bot.log
        assert await talk.length() == "12"
        write_harbour(folder, 13)
        await talk.bot.logs(RELOADED)
        assert await talk.length() == "13"


async def test_a_start_without_any_good_base_ends_with_its_problems(folder: Path) -> None:
    (folder / HERON).write_text(BAD, encoding="utf-8")
    async with DiscordServer() as server:
        bot = await BotProcess.start(*REAL, api=server.url, CITEWELL_KNOWLEDGE=str(folder))
        assert await bot.ended(30) == 1
        assert f"{folder}/{HERON}:2:1: " in bot.log
        assert "Traceback" not in bot.log


async def test_a_config_map_and_a_linked_folder_are_followed(tmp_path: Path) -> None:
    mount, link = tmp_path / "mount", tmp_path / "current"
    link.symlink_to(mount_config_map(mount, "..2026_01", 11))
    async with serving(link) as talk:
        assert await talk.length() == "11"
        mount_config_map(mount, "..2026_02", 12)
        shutil.rmtree(mount / "..2026_01")
        await talk.bot.logs(RELOADED)
        assert await talk.length() == "12"
        new = tmp_path / "next"
        new.symlink_to(write_harbour(tmp_path / "release", 13))
        new.replace(link)
        await talk.bot.logs(RELOADED, times=2)
        assert await talk.length() == "13"
