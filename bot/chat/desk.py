"""The desk: where the event loop hands questions over to the service and doesn't wait itself."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

import discord

from bot.answer.reply import Context, Reply
from bot.chat.talks import Talks
from bot.service import KnowledgeService, Suggestion

T = TypeVar("T")

ANSWER_SECONDS = 10.0
SUGGEST_SECONDS = 2.0
"""Discord drops a completion after 3 seconds; the rest is for the way there."""


class Desk:
    """Asks the service in threads, a few at a time, each for a bounded time.

    The threads are daemons, unlike those of `asyncio.to_thread`: a question that hangs must
    neither stall a heartbeat nor keep the process from ending.
    """

    def __init__(self, service: KnowledgeService, threads: int = 2) -> None:
        self._service = service
        self._free = asyncio.Semaphore(threads)
        self._visitors = 0
        self._empty = asyncio.Event()
        self._empty.set()

    async def ask(
        self, question: str, language: str | None, context: Context | None = None
    ) -> Reply:
        """What comes of a question; raises `TimeoutError` where it takes too long."""
        return await self._threaded(
            lambda: self._service.ask(question, language, context), ANSWER_SECONDS
        )

    async def tell(self, key: str, language: str | None) -> Reply | None:
        """The answer that a choice's key stands for, if there still is one."""
        return await self._threaded(lambda: self._service.tell(key, language), ANSWER_SECONDS)

    async def suggest(self, text: str) -> tuple[Suggestion, ...]:
        """Questions that the typed text may be growing into."""
        return await self._threaded(lambda: self._service.suggest(text), SUGGEST_SECONDS)

    @contextmanager
    def visit(self) -> Iterator[None]:
        """While open, somebody is being served and `emptied` waits for them."""
        self._visitors += 1
        self._empty.clear()
        try:
            yield
        finally:
            self._visitors -= 1
            if not self._visitors:
                self._empty.set()

    async def emptied(self, seconds: float) -> None:
        """Wait until nobody is being served, but not longer than so many seconds."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._empty.wait(), seconds)

    async def _threaded(self, work: Callable[[], T], seconds: float) -> T:
        async with asyncio.timeout(seconds):
            await self._free.acquire()
            # The thread frees its place itself: a question that takes too long still runs.
            return await _in_thread(work, self._free.release)


def _in_thread(work: Callable[[], T], done: Callable[[], None]) -> "asyncio.Future[T]":
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(settled: Callable[[], None]) -> None:
        done()
        if not future.done():
            settled()

    def run() -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 - it is raised where the future is awaited
            settled = _failing(future, error)
        else:
            settled = _succeeding(future, result)
        with suppress(RuntimeError):  # the loop has closed: nobody waits any more
            loop.call_soon_threadsafe(settle, settled)

    threading.Thread(target=run, name="citewell-question", daemon=True).start()
    return future


def _succeeding(future: "asyncio.Future[T]", result: T) -> Callable[[], None]:
    return lambda: future.set_result(result)


def _failing(future: "asyncio.Future[T]", error: BaseException) -> Callable[[], None]:
    return lambda: future.set_exception(error)


class DeskClient(discord.Client):
    """A client with a desk, and who was told what: what commands and buttons need of the bot."""

    desk: Desk
    talks: Talks
