"""Follow-ups on Discord: of the same asker in the same channel, or in reply to an answer."""

import pytest

from tests.chat.bot_process import FAKE, Gate, connected
from tests.chat.checks import assert_right, buttons
from tests.discord_server.server import DiscordServer

pytestmark = pytest.mark.asyncio(loop_scope="session")

AFTER, ALONE = "after Shaoxing", "after nothing"


async def test_the_same_asker_follows_up_in_the_same_channel(
    discord_server: DiscordServer,
) -> None:
    server, asker = discord_server, discord_server.world.person()
    room, other = await server.room(), await server.room()
    await server.say(room, f"{server.me} gdp", by=asker)
    await server.message_in(room)
    await server.say(room, f"{server.me} again", by=asker)
    assert (await server.message_in(room, after=1)).text == AFTER
    await server.say(room, f"{server.me} again")
    assert (await server.message_in(room, after=2)).text == ALONE
    await server.say(other, f"{server.me} again", by=asker)
    assert (await server.message_in(other)).text == ALONE


async def test_direct_messages_and_commands_follow_up(discord_server: DiscordServer) -> None:
    server, asker = discord_server, discord_server.world.person()
    direct = server.world.direct(asker)
    await server.say(direct, "gdp", by=asker)
    await server.message_in(direct)
    asked = await server.ask(direct, "again", by=asker)
    assert (await server.answer_to(asked)).text == AFTER
    await server.say(direct, "gdp", by=asker)
    await server.message_in(direct, after=1)
    await server.say(direct, "again", by=asker)
    assert (await server.message_in(direct, after=2)).text == AFTER


async def test_a_reply_follows_up_on_that_answer_whoever_asked(
    discord_server: DiscordServer,
) -> None:
    server, room = discord_server, await discord_server.room()
    asker, other = server.world.person(), server.world.person()
    await server.say(room, f"{server.me} gdp", by=asker)
    told = server.written(await server.message_in(room))
    await server.say(room, f"{server.me} endless", by=asker)
    await server.message_in(room, after=3)
    await server.say(room, "again", by=other, reply_to=told)
    assert (await server.message_in(room, after=4)).text == AFTER


async def test_a_reply_to_what_is_forgotten_follows_nothing(discord_server: DiscordServer) -> None:
    server, asker, room = discord_server, discord_server.world.person(), await discord_server.room()
    await server.say(room, f"{server.me} gdp", by=asker)
    told = server.written(await server.message_in(room))
    old = {**told, "id": str(int(told["id"]) - 1)}
    await server.say(room, "again", by=asker, reply_to=old)
    assert (await server.message_in(room, after=1)).text == ALONE


async def test_a_pressed_choice_counts_as_told(discord_server: DiscordServer) -> None:
    server, asker, room = discord_server, discord_server.world.person(), await discord_server.room()
    await server.say(room, f"{server.me} choose", by=asker)
    offered = await server.message_in(room)
    message, button = server.written(offered), buttons(offered.body)[0]
    await server.answer_to(await server.press(message, button["custom_id"], by=asker))
    await server.say(room, f"{server.me} again", by=asker)
    assert (await server.message_in(room, after=1)).text == AFTER
    await server.say(room, "again", reply_to=message)
    assert (await server.message_in(room, after=2)).text == AFTER


async def test_it_can_be_turned_off(gate: Gate) -> None:
    async with DiscordServer() as server:
        bot = await connected(server, *FAKE, CITEWELL_FOLLOW_UP_MINUTES="0", WAIT_FOR=gate.path)
        room, asker = await server.room(), server.world.person()
        await server.say(room, f"{server.me} gdp", by=asker)
        await server.message_in(room)
        await server.say(room, f"{server.me} again", by=asker)
        assert (await server.message_in(room, after=1)).text == ALONE
        assert await bot.stop() == 0, bot.log
        assert_right(server)
