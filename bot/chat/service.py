"""The bot as a service: it starts, stops at a signal, and says in one sentence why it can't run."""

import asyncio
import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import aiohttp
import discord

from bot.chat.client import Citewell, pointed_at
from bot.chat.redaction import hidden_in_logs
from bot.chat.retrying import login_problem
from bot.errors import CitewellError
from bot.service import KnowledgeService

_log = logging.getLogger(__name__)

_CLOSE_SECONDS = 3.5
_BAD_TOKEN, _BAD_INTENTS = 4004, 4014  # close codes of the gateway
_REFUSED = (
    "Discord refused the token: copy it anew from https://discord.com/developers/applications "
    "(your application, Bot, Reset Token) into DISCORD_TOKEN."
)


def serve(
    service: KnowledgeService, token: str, api_url: str | None, follow_up_seconds: float
) -> None:
    """Serve until a signal; see `bot.chat.run`."""
    with hidden_in_logs(token), pointed_at(api_url):
        client = Citewell(service, follow_up_seconds, own_gateway=api_url is not None)
        stopped_by = asyncio.run(_serve(client, token))
    if stopped_by == signal.SIGINT:
        raise KeyboardInterrupt


async def _serve(client: Citewell, token: str) -> int | None:
    with _signals() as stopped:
        running = asyncio.create_task(_run(client, token))
        try:
            await asyncio.wait((running, stopped), return_when=asyncio.FIRST_COMPLETED)
        finally:
            # First nobody listens any more: discord.py's loop would answer the closing with a
            # code of its own that keeps the session, and the bot would go on looking online.
            running.cancel()
            await _close(client)
    try:
        await running
    except asyncio.CancelledError:
        pass
    except Exception:
        if not stopped.done():
            raise
        _log.debug("Stopped in the middle of something", exc_info=True)
    return stopped.result() if stopped.done() else None


@contextmanager
def _signals() -> Iterator[asyncio.Future[int]]:
    """A future that the first SIGTERM or SIGINT fulfils; a second one acts as it always did."""
    loop = asyncio.get_running_loop()
    stopped: asyncio.Future[int] = loop.create_future()
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}

    def restore() -> None:
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)

    def stop(number: int, _: FrameType | None) -> None:
        restore()
        loop.call_soon_threadsafe(stopped.set_result, number)

    # signal.signal and not loop.add_signal_handler: the latter is missing on Windows.
    for number in before:
        signal.signal(number, stop)
    try:
        yield stopped
    finally:
        restore()


async def _run(client: Citewell, token: str) -> None:
    try:
        await client.start(token)
    except discord.LoginFailure as error:
        raise CitewellError(_REFUSED) from error
    except discord.ConnectionClosed as error:
        raise CitewellError(_closed(error.code)) from error
    except discord.PrivilegedIntentsRequired as error:
        raise CitewellError(_closed(_BAD_INTENTS)) from error
    except discord.GatewayNotFound as error:
        raise CitewellError("Discord named no gateway to connect to: try again later.") from error
    except discord.HTTPException as error:
        raise CitewellError(login_problem(error)) from error
    except (OSError, aiohttp.ClientError) as error:
        raise CitewellError(
            f"Discord can't be reached ({error}): check the network and DISCORD_API_URL."
        ) from error


def _closed(code: int) -> str:
    if code == _BAD_TOKEN:
        return _REFUSED
    return (
        f"Discord closed the connection for good: look up close code {code} at "
        "https://discord.com/developers/docs/topics/opcodes-and-status-codes."
    )


async def _close(client: Citewell) -> None:
    """Close the client; where the other side doesn't take part, drop the connections."""
    try:
        await asyncio.wait_for(client.close(), _CLOSE_SECONDS)
    except TimeoutError:
        _log.warning("Discord didn't close the connection in time, so it is dropped")
        await client.http.close()
