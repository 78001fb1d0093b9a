"""What the network does to the bot: lost connections, limits, failures, commands to sync."""

import discord
import pytest

from bot.chat.retrying import PAUSES
from tests.chat.bot_process import FAKE, BotProcess, connected
from tests.chat.checks import assert_right
from tests.chat.test_messages import SHOWN
from tests.discord_server.gateway import HEARTBEAT, IDENTIFY, INVALID, RECONNECT, RESUME
from tests.discord_server.rest import BROKEN, CALLBACK, COMMANDS, DIRECT, MESSAGES
from tests.discord_server.server import DiscordServer

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def _asked_and_answered(server: DiscordServer) -> None:
    room = await server.room()
    await server.say(room, f"{server.me} gdp")
    assert (await server.message_in(room)).text == SHOWN
    assert len(server.messages_in(room)) == 1


async def test_no_privileged_intent_is_asked_for(discord_server: DiscordServer) -> None:
    assert discord_server.gateway.intents == discord.Intents.default().value


@pytest.mark.parametrize("how", ["closed", "dropped", "told to reconnect", "told to resume"])
async def test_a_message_sent_meanwhile_is_answered_once(
    discord_server: DiscordServer, how: str
) -> None:
    server, gateway, room = discord_server, discord_server.gateway, await discord_server.room()
    await server.say(room, f"{server.me} before")
    await server.message_in(room)
    resumed = gateway.count(RESUME)
    gateway.door.clear()  # nobody comes in again before the message is sent
    match how:
        case "closed":
            await gateway.drop()
        case "dropped":
            gateway.cut()
        case "told to reconnect":
            await gateway.tell(RECONNECT)
        case _:
            await gateway.tell(INVALID, data=True)
    await server.say(room, f"{server.me} gdp")
    gateway.door.set()
    await gateway.until(lambda: gateway.count(RESUME) > resumed, 20)
    assert (await server.message_in(room, after=1)).text == SHOWN
    await server.say(room, f"{server.me} after")
    await server.message_in(room, after=2)
    assert len(server.messages_in(room)) == 3


async def test_an_invalid_session_is_begun_anew() -> None:
    async with DiscordServer() as server:
        bot = await connected(server, *FAKE)
        await server.gateway.tell(INVALID, data=False)
        # discord.py waits 5 seconds before it identifies again, as Discord wants it to.
        await server.gateway.until(lambda: server.gateway.count(IDENTIFY) == 2, 15)
        await _asked_and_answered(server)
        assert await bot.stop() == 0, bot.log
        assert_right(server)


async def test_its_heart_beats_as_discord_says() -> None:
    async with DiscordServer() as server:
        server.gateway.heartbeat_ms = 50
        bot = await connected(server, *FAKE)
        await server.gateway.until(lambda: server.gateway.count(HEARTBEAT) > 5)
        await _asked_and_answered(server)
        assert await bot.stop() == 0, bot.log


@pytest.mark.parametrize("statuses", [(429,), (502,), (429, 429, 500), (503,), (520, 521), (523,)])
async def test_a_message_is_sent_again(
    discord_server: DiscordServer, statuses: tuple[int, ...]
) -> None:
    server, room = discord_server, await discord_server.room()
    server.rest.fail(MESSAGES, *statuses)
    await server.say(room, f"{server.me} gdp")
    assert (await server.message_in(room)).text == SHOWN
    tried = [each for each in server.rest.sent if each.ids.get("channel_id") == room["id"]]
    assert [each.status for each in tried] == [*statuses, 200]


@pytest.mark.parametrize("status", [429, 502, 503, 520])
async def test_an_interaction_is_answered_again(discord_server: DiscordServer, status: int) -> None:
    server, asker = discord_server, discord_server.world.person()
    server.rest.fail(CALLBACK, status)
    assert (await server.answer_to(await server.ask(await server.room(), "gdp", by=asker))).text


async def test_a_broken_request_is_sent_again_and_shown_once(
    discord_server: DiscordServer,
) -> None:
    server, room = discord_server, await discord_server.room()
    server.rest.fail(MESSAGES, BROKEN)
    await server.say(room, f"{server.me} gdp")
    await server.rest.until(lambda sent: sent.repeated and sent.ids["channel_id"] == room["id"])
    assert len(server.messages_in(room)) == 1


async def test_a_direct_message_is_sent_again(discord_server: DiscordServer) -> None:
    server, room = discord_server, await discord_server.room()
    asker = server.world.person()
    server.world.locked.add(room["id"])
    server.rest.fail(DIRECT, 503, 520)
    await server.say(room, f"{server.me} gdp", by=asker)
    direct = server.world.direct(asker)
    assert (await server.message_in(direct, after=1)).text == SHOWN
    assert all(sent.body["enforce_nonce"] for sent in server.messages_in(direct))


async def test_a_reply_that_stays_undeliverable_is_logged(
    discord_server: DiscordServer, bot: BotProcess
) -> None:
    server, room = discord_server, await discord_server.room()
    server.rest.fail(MESSAGES, *[503] * (len(PAUSES) + 1))
    asked = await server.say(room, f"{server.me} gdp")
    await bot.logs(f"Can't reply to message {asked['id']}: 503", seconds=15)
    await server.say(room, f"{server.me} gdp")
    assert (await server.message_in(room)).text == SHOWN


async def test_an_event_that_cannot_be_read_is_passed_over(
    discord_server: DiscordServer, bot: BotProcess
) -> None:
    for event in ("INTERACTION_CREATE", "MESSAGE_CREATE", "GUILD_UPDATE", "NO_SUCH_EVENT"):
        await discord_server.gateway.dispatch(event, {"token": "not what it should be"})
    await _asked_and_answered(discord_server)
    assert "Can't read an event, so it is passed over: INTERACTION_CREATE" in bot.log


async def test_many_ask_at_once(discord_server: DiscordServer) -> None:
    server = discord_server
    rooms = [await server.room() for _ in range(30)]
    for room in rooms:
        await server.say(room, f"{server.me} gdp")
    for room in rooms:
        assert (await server.message_in(room)).text == SHOWN


async def _started(server: DiscordServer) -> str:
    """The log of a bot that ran until its commands were compared and, if need be, written."""
    seen = len([each for each in server.rest.sent if each.route == COMMANDS])
    bot = await connected(server, *FAKE)
    await _asked_and_answered(server)
    await server.rest.until(
        lambda _: len([each for each in server.rest.sent if each.route == COMMANDS]) > seen
    )
    assert await bot.stop() == 0, bot.log
    return bot.log


async def test_commands_are_written_only_when_changed() -> None:
    async with DiscordServer() as server:
        assert "are written" in await _started(server)
        assert "as they are" in await _started(server)
        server.world.commands[0]["description"] = "something else"
        assert "are written" in await _started(server)
        assert "as they are" in await _started(server)
        writes = [each for each in server.rest.sent if each.method == "PUT"]
        assert len(writes) == 2
        assert_right(server)


@pytest.mark.parametrize(("method", "statuses"), [("GET", (503,)), ("PUT", (520, 522))])
async def test_the_commands_are_synced_again(method: str, statuses: tuple[int, ...]) -> None:
    async with DiscordServer() as server:
        server.rest.fail(COMMANDS, *statuses, method=method)
        bot = await connected(server, *FAKE, PAUSE="0.01")
        await server.rest.until(lambda sent: sent.method == "PUT")
        assert await bot.stop() == 0, bot.log


async def test_it_answers_though_syncing_breaks() -> None:
    async with DiscordServer() as server:
        server.rest.fail(COMMANDS, *[BROKEN] * 9)  # aiohttp itself tries again, too
        bot = await connected(server, *FAKE)
        await bot.logs("can't be written")
        await _asked_and_answered(server)
        assert await bot.stop() == 0, bot.log


async def test_it_answers_though_the_commands_cannot_be_written() -> None:
    async with DiscordServer() as server:
        server.rest.fail(COMMANDS, 403)
        assert "can't be written" in await _started(server)
