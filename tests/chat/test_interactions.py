"""Slash commands, completion and buttons: answered within Discord's three seconds."""

import pytest

from tests.chat.bot_process import FAKE, BotProcess, Gate, connected
from tests.chat.checks import assert_right, buttons
from tests.chat.fake_bot import ANSWER, CHINESE, CHOICES, SUGGESTIONS
from tests.chat.test_messages import SHOWN
from tests.discord_server.server import TOKEN, DiscordServer
from tests.discord_server.things import Json

pytestmark = pytest.mark.asyncio(loop_scope="session")

_MESSAGE, _THINKING, _DEFERRED, _UPDATE, _COMPLETION = 4, 5, 6, 7, 8
_EPHEMERAL = 64


@pytest.mark.parametrize("direct", [False, True])
async def test_ask_is_answered(discord_server: DiscordServer, *, direct: bool) -> None:
    server, asker = discord_server, discord_server.world.person()
    place = server.world.direct(asker) if direct else await server.room()
    sent = await server.answer_to(await server.ask(place, "gdp", by=asker))
    assert (sent.body["type"], sent.text) == (_MESSAGE, SHOWN)


@pytest.mark.parametrize(
    ("locale", "text"), [("zh-CN", CHINESE), ("zh-TW", CHINESE), ("de", SHOWN), ("en-GB", SHOWN)]
)
async def test_ask_passes_the_askers_language(
    discord_server: DiscordServer, locale: str, text: str
) -> None:
    server, asker = discord_server, discord_server.world.person()
    asked = await server.ask(await server.room(), "gdp", by=asker, locale=locale)
    assert (await server.answer_to(asked)).text == text


async def test_a_slow_answer_is_deferred(discord_server: DiscordServer, gate: Gate) -> None:
    server, asker = discord_server, discord_server.world.person()
    asked = await server.ask(await server.room(), "wait", by=asker)
    assert (await server.answer_to(asked)).body["type"] == _THINKING
    gate.open()
    assert (await server.followup_of(asked)).text == SHOWN


async def test_a_slow_question_stalls_nobody(discord_server: DiscordServer, gate: Gate) -> None:
    server, room, asker = (
        discord_server,
        await discord_server.room(),
        discord_server.world.person(),
    )
    slow = await server.ask(room, "wait", by=asker)
    quick = await server.ask(room, "gdp", by=asker)
    assert (await server.answer_to(quick)).text == SHOWN
    beats = server.gateway.count(1)
    await server.gateway.tell(1)  # asks for a heartbeat at once
    await server.gateway.until(lambda: server.gateway.count(1) > beats, 2)
    await server.answer_to(slow)
    gate.open()
    assert (await server.followup_of(slow)).text == SHOWN


async def test_a_crash_is_told_to_the_asker_alone(
    discord_server: DiscordServer, bot: BotProcess
) -> None:
    server, asker = discord_server, discord_server.world.person()
    asked = await server.ask(await server.room(), "crash", by=asker)
    sent = await server.answer_to(asked)
    assert "went wrong" in sent.text
    assert sent.body["data"]["flags"] & _EPHEMERAL
    assert f"Interaction {asked['id']} failed" in bot.log
    assert TOKEN not in bot.log
    assert asked["token"] not in bot.log


async def test_an_empty_question_gets_help(discord_server: DiscordServer) -> None:
    server, asker = discord_server, discord_server.world.person()
    sent = await server.answer_to(await server.ask(await server.room(), " ", by=asker))
    assert all(question in sent.text for question in SUGGESTIONS)


async def test_a_long_answer_goes_on_in_followups(discord_server: DiscordServer) -> None:
    server, asker = discord_server, discord_server.world.person()
    asked = await server.ask(await server.room(), "long", by=asker)
    assert (await server.answer_to(asked)).text.startswith("line 0")
    assert (await server.followup_of(asked)).text.startswith("line ")


async def test_an_interaction_that_is_gone_harms_nothing(discord_server: DiscordServer) -> None:
    server, room, asker = (
        discord_server,
        await discord_server.room(),
        discord_server.world.person(),
    )
    asked = await server.ask(room, "gdp", by=asker)
    late = {**asked, "id": "1", "token": "gone"}
    await server.gateway.dispatch("INTERACTION_CREATE", late)
    unknown = {**asked["data"], "name": "no-such-command"}
    await server.gateway.dispatch("INTERACTION_CREATE", {**late, "data": unknown})
    assert (await server.answer_to(await server.ask(room, "gdp", by=asker))).text == SHOWN


@pytest.mark.parametrize(
    ("typed", "completed"),
    [("", list(SUGGESTIONS)), ("who", [SUGGESTIONS[1]]), ("xyz", []), ("crash", [])],
)
async def test_typing_is_completed(
    discord_server: DiscordServer, typed: str, completed: list[str]
) -> None:
    server, asker = discord_server, discord_server.world.person()
    sent = await server.answer_to(await server.type(await server.room(), typed, by=asker))
    assert sent.body["type"] == _COMPLETION
    assert [choice["value"] for choice in sent.body["data"]["choices"]] == completed


async def _offered(server: DiscordServer, asker: Json) -> Json:
    """A message of the bot's with choices for somebody."""
    room = await server.room()
    await server.say(room, f"{server.me} choose", by=asker)
    return server.written(await server.message_in(room))


async def test_a_press_puts_the_answer_there(discord_server: DiscordServer) -> None:
    server, asker = discord_server, discord_server.world.person()
    message = await _offered(server, asker)
    pressed = buttons(message)[1]["custom_id"]
    sent = await server.answer_to(await server.press(message, pressed, by=asker))
    assert sent.body["type"] == _UPDATE
    assert sent.text == f"{SHOWN} [key-1]"
    shown = buttons(sent.body)
    assert [button["disabled"] for button in shown] == [False, True, False]
    assert [button["label"] for button in shown] == [f"{n}. {x}" for n, x in enumerate(CHOICES, 1)]


async def test_the_rest_of_a_list_is_told_below_it(discord_server: DiscordServer) -> None:
    server, asker = discord_server, discord_server.world.person()
    room = await server.room()
    await server.say(room, f"{server.me} list", by=asker)
    message = server.written(await server.message_in(room))
    (more,) = buttons(message)
    assert more["label"] == "More"
    sent = await server.answer_to(await server.press(message, more["custom_id"], by=asker))
    assert sent.body["type"] == _MESSAGE
    assert sent.text == "page 2"
    assert [button["custom_id"] for button in buttons(sent.body)] == [
        f"{asker['id']}:en:list:city:@20"
    ]


async def test_only_the_asker_may_press(discord_server: DiscordServer) -> None:
    server, asker = discord_server, discord_server.world.person()
    message = await _offered(server, asker)
    pressed = buttons(message)[0]["custom_id"]
    other = server.world.person("other")
    refused = await server.answer_to(await server.press(message, pressed, by=other, locale="zh-CN"))
    assert refused.body["type"] == _MESSAGE
    assert "提问者" in refused.text
    assert refused.body["data"]["flags"] & _EPHEMERAL


async def test_a_choice_that_the_base_lost(discord_server: DiscordServer) -> None:
    server, asker = discord_server, discord_server.world.person()
    message = await _offered(server, asker)
    pressed = buttons(message)[2]["custom_id"]
    sent = await server.answer_to(await server.press(message, pressed, by=asker))
    assert "no longer have" in sent.text
    assert sent.body["data"]["flags"] & _EPHEMERAL


@pytest.mark.parametrize(("key", "told"), [("wait", SHOWN), ("wait-gone", "no longer")])
async def test_a_slow_press_is_deferred(
    discord_server: DiscordServer, gate: Gate, key: str, told: str
) -> None:
    server, asker = discord_server, discord_server.world.person()
    message = await _offered(server, asker)
    message["components"][0]["components"][0]["custom_id"] = f"{asker['id']}:en:{key}"
    press = await server.press(message, f"{asker['id']}:en:{key}", by=asker)
    assert (await server.answer_to(press)).body["type"] == _DEFERRED
    gate.open()
    assert told in (await server.followup_of(press)).text


async def test_a_press_that_crashes_is_told(discord_server: DiscordServer) -> None:
    server, asker = discord_server, discord_server.world.person()
    message = await _offered(server, asker)
    crash = f"{asker['id']}:en:crash"
    message["components"][0]["components"][0]["custom_id"] = crash
    sent = await server.answer_to(await server.press(message, crash, by=asker))
    assert "went wrong" in sent.text


async def test_buttons_outlive_a_restart() -> None:
    async with DiscordServer() as server:
        first = await connected(server, *FAKE)
        asker = server.world.person()
        message = await _offered(server, asker)
        assert await first.stop() == 0, first.log
        second = await connected(server, *FAKE)
        pressed = buttons(message)[0]["custom_id"]
        sent = await server.answer_to(await server.press(message, pressed, by=asker))
        assert ANSWER.splitlines()[0] in sent.text
        assert await second.stop() == 0, second.log
        assert_right(server)
