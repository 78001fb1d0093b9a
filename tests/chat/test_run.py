"""``python -m bot run`` as an operator runs it: the real command line, engine and fact base."""

import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.chat.bot_process import REAL, BotProcess, connected
from tests.chat.checks import assert_right, buttons
from tests.discord_server import openapi
from tests.discord_server.gateway import RESUME
from tests.discord_server.rest import MESSAGES
from tests.discord_server.server import TOKEN, DiscordServer

pytestmark = pytest.mark.asyncio(loop_scope="session")

BASE = Path(__file__).parent / "base"
QUESTION = "what is the population of Oakville"
SOURCE = "Source: [Gazette\\_Press, May 2021, ¶ "
LINK = "](<https://example.org/the_gazette_(2021)>)"


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def running() -> AsyncIterator[DiscordServer]:
    """The server with the real bot on it; at last SIGTERM, and everything it sent is judged."""
    async with DiscordServer() as server:
        bot = await connected(server, *REAL, CITEWELL_KNOWLEDGE=str(BASE))
        yield server
        start = time.monotonic()
        assert await bot.stop(signal.SIGTERM) == 0, bot.log
        assert time.monotonic() - start < 5
        assert server.gateway.closed_with[-1] == 1000
        assert TOKEN not in bot.log
        assert "Traceback" not in bot.log
        assert_right(server)


def _is_the_answer(text: str) -> bool:
    return all(part in text for part in ("population is 1,234 people", SOURCE, LINK))


async def test_a_mention(running: DiscordServer) -> None:
    room = await running.room()
    await running.say(room, f"{running.me} {QUESTION}?")
    assert _is_the_answer((await running.message_in(room)).text)


async def test_a_direct_message_in_chinese(running: DiscordServer) -> None:
    asker = running.world.person()
    direct = running.world.direct(asker)
    await running.say(direct, "橡树镇有多少人", by=asker)
    text = (await running.message_in(direct)).text
    assert "1234人" in text
    assert "来源" in text


async def test_a_reply(running: DiscordServer) -> None:
    room = await running.room()
    await running.say(room, running.me)
    told = running.written(await running.message_in(room))
    assert "population of Oakville" in told["content"]
    await running.say(room, QUESTION, reply_to=told)
    assert _is_the_answer((await running.message_in(room, after=1)).text)


async def test_ask_and_its_completion(running: DiscordServer) -> None:
    room, asker = await running.room(), running.world.person()
    typed = await running.answer_to(await running.type(room, "oakville pop", by=asker))
    offered = [choice["value"] for choice in typed.body["data"]["choices"]]
    assert QUESTION in offered
    sent = await running.answer_to(await running.ask(room, offered[0], by=asker))
    assert _is_the_answer(sent.text)


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("population", "what is the population of Oakville"),
        ("inhabitants", "what is the population of Oakville"),
        ("how", "how many people live in Oakville"),
        ("what is the population of spri", "what is the population of Springfield in Ohio"),
        ("oakville p", "what is the population of Oakville"),
        ("oakv", "what is the population of Oakville"),
        ("人", "橡树镇有多少人"),
        ("橡树镇", "橡树镇有多少人"),
    ],
)
async def test_completion_by_any_word(running: DiscordServer, typed: str, question: str) -> None:
    room, asker = await running.room(), running.world.person()
    sent = await running.answer_to(await running.type(room, typed, by=asker))
    values = [choice["value"] for choice in sent.body["data"]["choices"]]
    assert question in values
    assert len(values) == len(set(values)) <= 5


@pytest.mark.parametrize(
    "typed", ["atlantis pop", "😀", "@everyone", "population of oakville 1999"]
)
async def test_what_has_no_completion(running: DiscordServer, typed: str) -> None:
    room, asker = await running.room(), running.world.person()
    sent = await running.answer_to(await running.type(room, typed, by=asker))
    assert sent.body["data"]["choices"] == []


async def test_a_choice_is_pressed(running: DiscordServer) -> None:
    room, asker = await running.room(), running.world.person()
    await running.say(room, f"{running.me} population of Springfield", by=asker)
    sent = await running.message_in(room)
    assert "1. Springfield in Illinois" in sent.text
    assert "2. Springfield in Ohio" in sent.text
    message, shown = running.written(sent), buttons(sent.body)
    other = running.world.person()
    refused = await running.answer_to(await running.press(message, shown[1]["custom_id"], by=other))
    assert "person who asked" in refused.text
    pressed = await running.answer_to(await running.press(message, shown[1]["custom_id"], by=asker))
    assert "58,662 people" in pressed.text
    assert SOURCE in pressed.text


MARKDOWN = """**Write** to [the club](https://example.org/club_(town)) in <#123456789012345678>,
`@everyone` reads it from <t:1700000000:R> on. @\u200beveryone and @\u200bhere are quiet.
```bash
pip install https://example.org/join_now.whl && join --as "*"
```
Done.
(as of 2020)
Source: [Encyclopaedia, 2021](<https://en.example.org/wiki/Oakville_(town)>)"""


async def test_a_free_answer_is_rendered_as_markdown(running: DiscordServer) -> None:
    room, asker = await running.room(), running.world.person()
    await running.say(room, f"{running.me} how do I join the club?", by=asker)
    assert (await running.message_in(room)).text == MARKDOWN
    asked = await running.ask(room, "how do I join the club", by=asker)
    assert (await running.answer_to(asked)).text == MARKDOWN


async def test_a_note_is_markdown_and_its_value_literal(running: DiscordServer) -> None:
    room = await running.room()
    await running.say(room, f"{running.me} what is the motto of Oakville?")
    value, note, source = (await running.message_in(room)).text.split("\n")
    assert value.startswith(r"Oakville's motto is \*\*Oak\*\* and \`iron\` @" + "\u200beveryone")
    assert note == "**Carved** above the door, see <https://example.org/door_(old)>."
    assert source.endswith("](<https://en.example.org/wiki/Oakville_(town)>)")


async def test_code_that_two_messages_share_is_code_in_both(running: DiscordServer) -> None:
    room = await running.room()
    await running.say(room, f"{running.me} how do I set up Oakville?")
    await running.message_in(room, after=1)
    first, second = (sent.text for sent in running.messages_in(room))
    assert r"Read all of it \*before\* you begin" in first
    assert "\n```bash\necho step 00 && curl https://example.org/wheel_00_(x).whl" in first
    assert first.endswith("# a_b_c\n```")
    assert second.startswith("```bash\necho step ")
    assert "# a_b_c\n```\n**End** of the steps.\nSource: " in second


TWO_QUESTIONS = "what is the population of Oakville{}what is the motto of Oakville"


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n- ", " \r\n\t"])
@pytest.mark.parametrize("before", ["{me} ", "{me}\n", "{me} hi\n"])
async def test_two_questions_on_two_lines_are_two(
    running: DiscordServer, before: str, between: str
) -> None:
    room = await running.room()
    bullet = "- " if between.endswith("- ") else ""
    asked = before.format(me=running.me) + bullet + TWO_QUESTIONS.format(between)
    await running.say(room, asked)
    text = (await running.message_in(room)).text
    assert "population is 1,234 people" in text
    assert "motto is " in text


async def test_one_question_on_two_lines_is_one(running: DiscordServer) -> None:
    room = await running.room()
    await running.say(room, f"{running.me}\nwhat is the population\nof Oakville?")
    text = (await running.message_in(room)).text
    assert _is_the_answer(text)
    assert text.count("\n") == 1


async def test_a_decline_says_what_to_ask(running: DiscordServer) -> None:
    room = await running.room()
    await running.say(room, f"{running.me} what is the **GDP** of <#1234> @everyone Atlantis")
    text = (await running.message_in(room)).text
    assert "What is the population of Oakville?" in text
    assert "1,234" not in text
    assert "**" not in text
    assert "@everyone" not in text


@pytest.mark.parametrize("status", [429, 500, 501, 502, 503, 504, 520, 521, 522, 523, 524])
async def test_a_failure_of_discords_is_retried(running: DiscordServer, status: int) -> None:
    room = await running.room()
    running.rest.fail(MESSAGES, status)
    await running.say(room, f"{running.me} {QUESTION}")
    assert _is_the_answer((await running.message_in(room)).text)
    assert len(running.messages_in(room)) == 1


async def test_a_resume_answers_what_came_meanwhile_once(running: DiscordServer) -> None:
    room = await running.room()
    running.gateway.door.clear()
    await running.gateway.drop()
    await running.say(room, f"{running.me} {QUESTION}")
    running.gateway.door.set()
    await running.gateway.until(lambda: running.gateway.count(RESUME) > 0)
    assert _is_the_answer((await running.message_in(room)).text)
    await running.say(room, f"{running.me} population of Springfield")
    await running.message_in(room, after=1)
    assert len(running.messages_in(room)) == 2


@pytest.mark.needs(openapi.available(), openapi.MISSING)
async def test_every_body_was_checked(running: DiscordServer) -> None:
    """Where Discord's document is absent this is not tested; the other checks stay."""
    assert running.rest.violations == []
    assert sum(sent.body is not None for sent in running.rest.sent) >= 10


@pytest.mark.parametrize(
    ("token", "told"),
    [
        (None, "citewell: DISCORD_TOKEN is not set"),
        (f'"{TOKEN}"', "citewell: DISCORD_TOKEN is malformed"),
        (TOKEN.replace("G", "g"), "citewell: Discord refused the token"),
    ],
    ids=["missing", "malformed", "refused"],
)
async def test_a_bad_token(token: str | None, told: str) -> None:
    async with DiscordServer() as server:
        bot = await BotProcess.start(*REAL, token=token, api=server.url)
        assert await bot.ended() == 1, bot.log
        assert bot.log.splitlines()[-1].startswith(told)
        assert "Traceback" not in bot.log
        assert not token or token not in bot.log


async def test_interrupting_it() -> None:
    async with DiscordServer() as server:
        bot = await connected(server, *REAL, CITEWELL_KNOWLEDGE=str(BASE))
        assert await bot.stop(signal.SIGINT) == 130
        assert "Traceback" not in bot.log
