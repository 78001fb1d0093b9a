"""How the bot ends: at a signal, cleanly; at a mistake, with one sentence."""

import signal
from pathlib import Path

import pytest

from bot.chat.retrying import PAUSES
from tests.chat.bot_process import FAKE, REAL, BotProcess, Gate, connected
from tests.chat.checks import assert_right
from tests.discord_server.server import TOKEN, DiscordServer

BASE = Path(__file__).parent / "base"
OTHER = TOKEN.replace("GloopB", "GwrngB")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
async def test_a_signal_closes_it(number: signal.Signals, code: int) -> None:
    async with DiscordServer() as server:
        bot = await connected(server, *FAKE)
        assert await bot.stop(number) == code
        assert server.gateway.closed_with == [1000]
        assert "Traceback" not in bot.log
        assert "Unclosed" not in bot.log


async def test_it_ends_though_discord_does_not_take_part() -> None:
    async with DiscordServer() as server:
        server.gateway.deaf = True
        bot = await connected(server, *FAKE)
        assert await bot.stop() == 0
        assert "Traceback" not in bot.log


async def test_it_ends_though_a_question_hangs(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        bot = await connected(server, *FAKE, WAIT_FOR=Gate(tmp_path).path)
        asked = await server.ask(await server.room(), "wait", by=server.world.person())
        await server.answer_to(asked)
        assert await bot.stop() == 0


async def test_who_is_being_served_is_served(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        gate = Gate(tmp_path)
        bot = await connected(server, *FAKE, WAIT_FOR=gate.path)
        asked = await server.ask(await server.room(), "wait", by=server.world.person())
        await server.answer_to(asked)
        bot.send(signal.SIGTERM)
        gate.open()
        await server.followup_of(asked)
        assert await bot.ended(5) == 0
        assert_right(server)


async def test_it_ends_while_it_logs_in() -> None:
    async with DiscordServer() as server:
        server.rest.fail("/users/@me", *[502] * 5)
        bot = await BotProcess.start(*FAKE, api=server.url)
        await server.rest.tried("/users/@me")
        assert await bot.stop() == 0
        assert "Traceback" not in bot.log


@pytest.mark.parametrize(
    ("token", "told"),
    [
        (None, "DISCORD_TOKEN is not set"),
        ("  ", "DISCORD_TOKEN is not set"),
        (f"Bot {TOKEN}", "DISCORD_TOKEN is malformed: remove the word before"),
        ("1234567890", "DISCORD_TOKEN is malformed: a token has three parts"),
        (OTHER, "Discord refused the token"),
    ],
)
async def test_a_bad_token_ends_with_one_sentence(token: str | None, told: str) -> None:
    async with DiscordServer() as server:
        bot = await BotProcess.start(*FAKE, token=token, api=server.url, CITEWELL_LOG_LEVEL="ERROR")
        assert await bot.ended() == 1
        assert bot.log.startswith(f"mend: {told}")
        assert bot.log.count("\n") == 1
        assert not token or not token.strip() or token not in bot.log


async def test_a_token_that_is_revoked_later() -> None:
    async with DiscordServer() as server:
        bot = await connected(server, *FAKE)
        await server.gateway.drop(4004)
        assert await bot.ended() == 1
        assert "mend: Discord refused the token" in bot.log


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://127.0.0.1:9/api/v10", "mend: Discord can't be reached"),
        ("http://discord.com/api/v10", "unencrypted"),
        ("discord.com", "is not a web address"),
    ],
)
async def test_a_bad_address_ends_with_one_sentence(url: str, told: str) -> None:
    bot = await BotProcess.start(*FAKE, api=url, CITEWELL_LOG_LEVEL="ERROR")
    assert await bot.ended() == 1
    assert told in bot.log


async def test_discord_being_down_ends_with_one_sentence() -> None:
    async with DiscordServer() as server:
        server.rest.fail("/users/@me", *[503] * (len(PAUSES) + 1))
        quiet = {"CITEWELL_LOG_LEVEL": "ERROR", "PAUSE": "0.01"}
        bot = await BotProcess.start(*FAKE, api=server.url, **quiet)
        assert await bot.ended() == 1
        assert bot.log.startswith("mend: Discord answered the login with HTTP 503")
        assert bot.log.count("\n") == 1


@pytest.mark.parametrize(
    ("route", "statuses"),
    [
        ("/users/@me", (503, 520)),
        ("/oauth2/applications/@me", (521, 522, 523)),
        ("/gateway/bot", (501, 503)),
    ],
)
async def test_a_failure_at_login_is_tried_again(route: str, statuses: tuple[int, ...]) -> None:
    async with DiscordServer() as server:
        server.rest.fail(route, *statuses)
        bot = await connected(server, *FAKE, PAUSE="0.01")
        assert [each.status for each in server.rest.sent if each.route == route] == [
            *statuses,
            200,
        ]
        assert await bot.stop() == 0, bot.log
        assert "Unclosed" not in bot.log


async def test_a_blocked_address_is_named_and_waited_for() -> None:
    async with DiscordServer() as server:
        server.rest.block("/users/@me", "1")
        server.rest.block("/oauth2/applications/@me", "1")
        bot = await connected(server, *REAL, CITEWELL_KNOWLEDGE=str(BASE))
        assert await bot.stop() == 0, bot.log
        assert bot.log.count("Cloudflare") == 2
        assert "blocks this machine's address for a while (HTTP 429)" in bot.log
        assert "goes on by itself in 1 second" in bot.log


async def test_it_ends_while_its_address_is_blocked() -> None:
    async with DiscordServer() as server:
        server.rest.block("/users/@me", "600")
        bot = await BotProcess.start(*FAKE, api=server.url)
        await server.rest.tried("/users/@me")
        await bot.logs("in 10 minutes")
        assert await bot.stop() == 0
        assert len(server.rest.sent) == 1
        assert "Traceback" not in bot.log


async def test_a_page_instead_of_the_api_is_said_to_be_one() -> None:
    async with DiscordServer() as server:
        server.rest.block("/users/@me", "", status=403)
        bot = await BotProcess.start(*FAKE, api=server.url, CITEWELL_LOG_LEVEL="ERROR")
        assert await bot.ended() == 1
        assert "a page came back instead (HTTP 403)" in bot.log
