"""Requests that Discord, or Cloudflare before it, could not serve for a moment are sent again.

discord.py itself repeats 500, 502, 504 and 524 only, and for interactions all from 500 on.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

import discord

_log = logging.getLogger(__name__)

PAUSES: tuple[float, ...] = (0.5, 1.0, 2.0, 4.0)
"""Seconds before each further try; after the last one the failure is the caller's."""

PASSING = frozenset({501, 503, 520, 521, 522, 523})
"""Statuses that mostly pass within seconds and that discord.py does not repeat."""

UNKNOWN_WAIT = 300.0
LONGEST_WAIT = 86_400.0
"""Seconds to wait for a blocked address, where the answer names no time, and at the most."""

_TOO_MANY = 429

Request = Callable[..., Awaitable[Any]]


def make_persistent(client: discord.Client) -> None:
    """Let all requests of a client be sent again where that helps; before its login."""
    once: Request = client.http.request
    # The one door of all requests but those of interactions: replies, login, commands.
    setattr(client.http, "request", persistent(once, lambda: not client.is_ready()))  # noqa: B010 - mypy takes a method for constant


def persistent(once: Request, starting: Callable[[], bool]) -> Request:
    """A request that is sent again, after a pause, while its failure looks like a passing one.

    Args:
        once: sends the request; raises `discord.HTTPException`.
        starting: whether the client is not ready yet, so that it is worth waiting for as long
            as an address is blocked.
    """

    async def request(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as discord.py's own
        pauses = iter(PAUSES)
        while True:
            try:
                return await once(*args, **kwargs)
            except discord.HTTPException as error:
                if error.status == _TOO_MANY and starting():
                    pause = _blocked(error)
                elif error.status in PASSING and (next_pause := next(pauses, None)) is not None:
                    pause = next_pause
                    _log.warning("Discord answered HTTP %d: tried again", error.status)
                else:
                    raise
            await asyncio.sleep(pause)

    return request


def _blocked(error: discord.HTTPException) -> float:
    """Say in the log that this address is blocked, and for how long; return these seconds."""
    seconds = wait_of(error.response.headers, time.time())
    who = "Cloudflare, which stands before Discord," if is_page(error) else "Discord"
    _log.error(
        "%s blocks this machine's address for a while (HTTP 429). The bot goes on by itself in "
        "%s: do not restart it, since each new login may prolong the block. If it comes back, "
        "look for other bots at this address, or for a restart loop.",
        who,
        in_words(seconds),
    )
    return seconds


def is_page(error: discord.HTTPException) -> bool:
    """Whether the answer is a page or a bare text, which Discord's API never sends."""
    content_type = error.response.headers.get("Content-Type", "")
    return not content_type.lower().startswith("application/json")


def login_problem(error: discord.HTTPException) -> str:
    """One sentence about a login that failed for good, and what to do."""
    if is_page(error) and error.status < 500:  # noqa: PLR2004 - of servers that failed
        return (
            f"Discord's API was not reached: a page came back instead (HTTP {error.status}), as "
            "Cloudflare sends it to an address that it blocks. Check DISCORD_API_URL and any "
            "proxy, or use another network, and don't restart the bot in a loop."
        )
    return (
        f"Discord answered the login with HTTP {error.status}: "
        "look at https://discordstatus.com and try again later."
    )


def wait_of(headers: Mapping[str, str], now: float) -> float:
    """The seconds that a Retry-After header names, as seconds or as a date, within bounds.

    Args:
        headers: those of the answer.
        now: seconds since 1970.
    """
    value = headers.get("Retry-After", "").strip()
    try:
        seconds = float(value)
    except ValueError:
        seconds = _until(value, now)
    if not seconds >= 0:  # also what is no number
        seconds = UNKNOWN_WAIT
    return min(max(seconds, 1.0), LONGEST_WAIT)


def _until(date: str, now: float) -> float:
    try:
        return max(parsedate_to_datetime(date).timestamp() - now, 0.0)
    except ValueError:
        return UNKNOWN_WAIT


def in_words(seconds: float) -> str:
    """A time to wait, such as "45 seconds" or "10 minutes"."""
    whole = round(seconds)
    for size, unit in ((3600, "hour"), (60, "minute")):
        if whole >= size and whole % size == 0:
            return f"{whole // size} {unit}{'s' if whole != size else ''}"
    return f"{whole} second{'s' if whole != 1 else ''}"
