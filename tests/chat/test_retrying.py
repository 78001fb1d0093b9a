"""When a request is sent again, after how long, and what the log says of a block."""

import asyncio
from typing import TYPE_CHECKING, cast

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict

from bot.chat import retrying
from bot.chat.retrying import (
    LONGEST_WAIT,
    PAUSES,
    UNKNOWN_WAIT,
    in_words,
    login_problem,
    persistent,
    wait_of,
)

if TYPE_CHECKING:
    import aiohttp

NOW = 1_700_000_000.0  # 2023-11-14 22:13:20 UTC


class Answered:
    """As much of aiohttp's response as an error of discord.py's reads."""

    reason = "of a test"

    def __init__(self, status: int, **headers: str) -> None:
        self.status = status
        self.headers = CIMultiDict({k.replace("_", "-"): v for k, v in headers.items()})


def failure(status: int, **headers: str) -> discord.HTTPException:
    return discord.HTTPException(cast("aiohttp.ClientResponse", Answered(status, **headers)), "")


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    seconds: list[float] = []

    async def sleep(pause: float) -> None:
        seconds.append(pause)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return seconds


def failing(*errors: discord.HTTPException) -> tuple[retrying.Request, list[object]]:
    left, calls = list(errors), list[object]()

    async def once(*args: object) -> str:
        calls.append(args)
        if left:
            raise left.pop(0)
        return "served"

    return once, calls


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("600", 600),
        ("0.5", 1),
        ("0", 1),
        ("", UNKNOWN_WAIT),
        ("soon", UNKNOWN_WAIT),
        ("nan", UNKNOWN_WAIT),
        ("-5", UNKNOWN_WAIT),
        ("inf", LONGEST_WAIT),
        ("99999999", LONGEST_WAIT),
        ("Tue, 14 Nov 2023 22:23:20 GMT", 600),
        ("Tue, 14 Nov 2023 22:03:20 GMT", 1),
    ],
)
def test_the_wait_that_a_header_names(value: str, seconds: float) -> None:
    assert wait_of({"Retry-After": value}, NOW) == seconds


@given(st.text())
def test_any_header_names_a_bounded_wait(value: str) -> None:
    assert 1 <= wait_of({"Retry-After": value}, NOW) <= LONGEST_WAIT


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 second"), (45, "45 seconds"), (60, "1 minute"), (600, "10 minutes"),
     (90, "90 seconds"), (3600, "1 hour"), (86400, "24 hours")],
)  # fmt: skip
def test_a_wait_in_words(seconds: float, words: str) -> None:
    assert in_words(seconds) == words


@pytest.mark.parametrize("status", [501, 503, 520, 521, 522, 523])
async def test_each_further_try_waits_longer(status: int, slept: list[float]) -> None:
    once, calls = failing(*[failure(status)] * len(PAUSES))
    assert await persistent(once, lambda: False)("route", "body") == "served"
    assert calls == [("route", "body")] * (len(PAUSES) + 1)
    assert slept == list(PAUSES) == sorted(PAUSES)


async def test_tries_are_counted(slept: list[float]) -> None:
    once, calls = failing(*[failure(503)] * 9)
    with pytest.raises(discord.HTTPException):
        await persistent(once, lambda: False)()
    assert len(calls) == len(slept) + 1 == len(PAUSES) + 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 500, 502, 504, 524, 525])
async def test_what_discord_py_repeats_or_will_not_pass_is_not_repeated(
    status: int, slept: list[float]
) -> None:
    once, calls = failing(failure(status))
    with pytest.raises(discord.HTTPException):
        await persistent(once, lambda: True)()
    assert len(calls) == 1
    assert slept == []


async def test_a_blocked_address_is_waited_for_at_the_start_only(
    slept: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    page = failure(429, Retry_After="600", Content_Type="text/html")
    once, _ = failing(*[page] * 7)
    assert await persistent(once, lambda: True)() == "served"
    assert slept == [600] * 7
    assert caplog.text.count("Cloudflare, which stands before Discord, blocks") == 7
    with pytest.raises(discord.HTTPException):
        await persistent(failing(page)[0], lambda: False)()


async def test_a_limit_of_discords_own_is_not_named_cloudflares(
    slept: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    once, _ = failing(failure(429, Retry_After="60", Content_Type="application/json"))
    await persistent(once, lambda: True)()
    assert slept == [60]
    assert "Cloudflare" not in caplog.text
    assert "in 1 minute" in caplog.text


def test_a_failed_login_names_what_answered() -> None:
    assert "discordstatus.com" in login_problem(failure(503, Content_Type="text/html"))
    assert "discordstatus.com" in login_problem(failure(400, Content_Type="application/json"))
    assert "a page came back" in login_problem(failure(403, Content_Type="text/html"))
