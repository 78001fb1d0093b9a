"""Messages: what is answered, how, and what is none of the bot's business."""

from typing import Any

import pytest

from tests.chat.bot_process import BotProcess
from tests.chat.checks import buttons
from tests.chat.fake_bot import ANSWER, CHOICES, SUGGESTIONS
from tests.discord_server.rest import MESSAGES
from tests.discord_server.server import TOKEN, DiscordServer
from tests.discord_server.things import message as a_message
from tests.discord_server.things import user

pytestmark = pytest.mark.asyncio(loop_scope="session")

SHOWN = ANSWER.replace("https://example.org/a_b_c", "<https://example.org/a_b_c>")


@pytest.mark.parametrize("text", ["{me} gdp", "gdp {me}", "gdp {me} please", "{me}\ngdp <:hi:1>"])
async def test_a_mention_is_answered_as_a_reply(discord_server: DiscordServer, text: str) -> None:
    room = await discord_server.room()
    asked = await discord_server.say(room, text.format(me=discord_server.me))
    sent = await discord_server.message_in(room)
    assert sent.text == SHOWN
    reference = sent.body["message_reference"]
    assert str(reference["message_id"]) == asked["id"]
    assert reference["fail_if_not_exists"] is False


async def test_a_direct_message_needs_no_mention(discord_server: DiscordServer) -> None:
    asker = discord_server.world.person()
    direct = discord_server.world.direct(asker)
    await discord_server.say(direct, "gdp", by=asker)
    assert (await discord_server.message_in(direct)).text == SHOWN


async def test_a_reply_to_the_bot_is_a_question(discord_server: DiscordServer) -> None:
    room = await discord_server.room()
    await discord_server.say(room, f"{discord_server.me} gdp")
    told = discord_server.written(await discord_server.message_in(room))
    await discord_server.say(room, "gdp again", reply_to=told)
    assert (await discord_server.message_in(room, after=1)).text == SHOWN


async def test_a_reply_to_what_the_bot_deleted_is_a_question(
    discord_server: DiscordServer,
) -> None:
    server, room = discord_server, await discord_server.room()
    own = a_message(server.world.bot, room["id"], SHOWN)
    await server.say(room, "gdp", reply_to=own, more={"referenced_message": None})
    assert (await server.message_in(room)).text == SHOWN


async def test_what_is_not_for_the_bot_gets_no_answer(discord_server: DiscordServer) -> None:
    """The last message is answered and is the only one: those before it were passed over."""
    server, room = discord_server, await discord_server.room()
    other = a_message(server.world.person(), room["id"], "gdp")
    own = a_message(server.world.bot, room["id"], SHOWN)
    mention = f"{server.me} gdp"
    robot = user("robot", bot=True)
    await server.say(room, "gdp")
    await server.say(room, "@everyone gdp", more={"mention_everyone": True})
    await server.say(room, "gdp", reply_to=other)
    await server.say(room, "thanks", reply_to=own, ping=False)
    await server.say(room, mention, by=robot)
    await server.say(room, mention, by=server.world.bot)
    await server.say(room, mention, more={"webhook_id": robot["id"]})
    await server.say(room, mention, more={"type": 6})
    last = await server.say(room, mention)
    sent = await server.message_in(room)
    assert str(sent.body["message_reference"]["message_id"]) == last["id"]
    assert len(server.messages_in(room)) == 1


async def test_edits_and_deletions_get_no_answer(discord_server: DiscordServer) -> None:
    server, room = discord_server, await discord_server.room()
    asked = await server.say(room, f"{server.me} gdp")
    edit = {**asked, "guild_id": room["guild_id"], "edited_timestamp": asked["timestamp"]}
    await server.gateway.dispatch("MESSAGE_UPDATE", edit)
    gone = {"id": asked["id"], "channel_id": room["id"], "guild_id": room["guild_id"]}
    await server.gateway.dispatch("MESSAGE_DELETE", gone)
    await server.say(room, f"{server.me} long")
    await server.message_in(room, after=1)
    assert [sent.text == SHOWN for sent in server.messages_in(room)[:2]] == [True, False]


async def test_the_same_message_twice_is_answered_once(discord_server: DiscordServer) -> None:
    server, room = discord_server, await discord_server.room()
    asked = await server.say(room, f"{server.me} gdp")
    again = {**asked, "guild_id": room["guild_id"]}
    await server.gateway.dispatch("MESSAGE_CREATE", again)
    await server.say(room, f"{server.me} anything else")
    await server.message_in(room, after=1)
    sent = [each for each in server.rest.sent if each.ids.get("channel_id") == room["id"]]
    assert [each.text == SHOWN for each in sent] == [True, False]


@pytest.mark.parametrize("direct", [False, True])
async def test_an_empty_mention_gets_help(discord_server: DiscordServer, *, direct: bool) -> None:
    server, asker = discord_server, discord_server.world.person()
    place = server.world.direct(asker) if direct else await server.room()
    await server.say(place, f" {server.me} ", by=asker)
    sent = await server.message_in(place)
    assert "/ask" in sent.text
    assert all(question in sent.text for question in SUGGESTIONS)


async def test_a_decline_shows_nothing_raw(discord_server: DiscordServer) -> None:
    server, room = discord_server, await discord_server.room()
    text = "**@everyone** [x](https://evil.example) <@&1234>x_y_z `a` ||b|| @here"
    await server.say(room, f"{server.me} {text}")
    sent = await server.message_in(room)
    assert SUGGESTIONS[0] in sent.text
    assert "@everyone" not in sent.text
    assert "@here" not in sent.text
    assert "https://" not in sent.text
    assert r"\*\*" in sent.text
    assert r"x\_y\_z \`a\` \|\|b\|\|" in sent.text


async def test_choices_are_text_and_buttons(discord_server: DiscordServer) -> None:
    server, room = discord_server, await discord_server.room()
    asker = server.world.person()
    await server.say(room, f"{server.me} choose", by=asker)
    sent = await server.message_in(room)
    assert [f"{n}. {label}" in sent.text for n, label in enumerate(CHOICES, 1)] == [True] * 3
    shown = buttons(sent.body)
    assert [each["label"] for each in shown] == [f"{n}. {x}" for n, x in enumerate(CHOICES, 1)]
    assert [each["custom_id"] for each in shown] == [f"{asker['id']}:en:key-{n}" for n in range(3)]


async def test_a_long_answer_comes_in_parts(discord_server: DiscordServer) -> None:
    server, room = discord_server, await discord_server.room()
    await server.say(room, f"{server.me} long")
    await server.message_in(room, after=2)
    texts = [sent.text for sent in server.messages_in(room)]
    assert [text.startswith("line ") for text in texts] == [True, True, True]
    assert [bool(each.body.get("message_reference")) for each in server.messages_in(room)] == [
        True,
        False,
        False,
    ]


async def test_an_endless_answer_is_cut_and_says_so(discord_server: DiscordServer) -> None:
    server, room = discord_server, await discord_server.room()
    await server.say(room, f"{server.me} endless")
    sent = await server.message_in(room, after=2)
    assert "too long for Discord" in sent.text


async def test_a_crash_is_told_and_logged(discord_server: DiscordServer, bot: BotProcess) -> None:
    server, room = discord_server, await discord_server.room()
    asked = await server.say(room, f"{server.me} crash")
    assert "went wrong" in (await server.message_in(room)).text
    assert f"Can't answer message {asked['id']}" in bot.log
    assert "RuntimeError: the token is [hidden]" in bot.log
    assert TOKEN not in bot.log


async def test_where_it_may_not_write_it_answers_in_private(discord_server: DiscordServer) -> None:
    server, room = discord_server, await discord_server.room()
    asker = server.world.person()
    server.world.locked.add(room["id"])
    await server.say(room, f"{server.me} gdp", by=asker)
    direct = server.world.direct(asker)
    assert "not allowed to write" in (await server.message_in(direct)).text
    assert (await server.message_in(direct, after=1)).text == SHOWN


async def test_nowhere_to_write_is_logged(discord_server: DiscordServer, bot: BotProcess) -> None:
    server, room = discord_server, await discord_server.room()
    asker = server.world.person()
    direct = server.world.direct(asker)
    server.world.locked |= {room["id"], direct["id"]}
    await server.say(room, f"{server.me} gdp", by=asker)
    await _until_refused(server, direct["id"])
    await server.say(await server.room(), f"{server.me} gdp")
    assert f"May not write in channel {room['id']}" in bot.log


async def test_without_the_history_it_writes_plainly(discord_server: DiscordServer) -> None:
    server, room = discord_server, await discord_server.room()
    server.world.without_history.add(room["id"])
    await server.say(room, f"{server.me} gdp")
    assert "message_reference" not in (await server.message_in(room)).body


async def test_a_channel_that_is_gone_or_unknown(discord_server: DiscordServer) -> None:
    server, room = discord_server, server_room(discord_server)
    await server.say(room, f"{server.me} gdp")  # the gateway never told of this channel
    assert (await server.message_in(room)).text == SHOWN
    del server.world.channels[room["id"]]
    await server.say(room, f"{server.me} gdp")
    await _until_refused(server, room["id"])
    later = await server.room()
    await server.say(later, f"{server.me} gdp")
    assert (await server.message_in(later)).text == SHOWN


def server_room(server: DiscordServer) -> dict[str, Any]:
    return server.world.room()


async def _until_refused(server: DiscordServer, channel: str) -> None:
    def refused() -> bool:
        return any(
            sent.route == MESSAGES and sent.ids["channel_id"] == channel and sent.status >= 400
            for sent in server.rest.sent
        )

    async with server.rest.happened:
        await server.rest.happened.wait_for(refused)
