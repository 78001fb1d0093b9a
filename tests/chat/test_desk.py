"""The desk: bounded time, a few threads, errors passed on."""

import asyncio
import threading
from datetime import date

import pytest

from bot.answer.reply import Context, Reply
from bot.chat import desk as module
from bot.chat.desk import Desk
from tests.chat.fake_bot import ANSWER, FakeEngine
from tests.serving import over


class Held(FakeEngine):
    """An engine whose answers wait until the test lets them go."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.working = 0
        self.most = 0
        self._lock = threading.Lock()

    def ask(
        self,
        question: str,
        language: str | None = None,
        context: Context | None = None,
        today: date | None = None,
    ) -> Reply:
        with self._lock:
            self.working += 1
            self.most = max(self.most, self.working)
        assert self.go.wait(10)
        with self._lock:
            self.working -= 1
        return super().ask(question, language, context, today)


async def test_it_passes_answers_and_errors_on() -> None:
    desk = Desk(over(FakeEngine()))
    assert (await desk.ask("gdp", None)).text == ANSWER
    assert await desk.tell("key-2", "en") is None
    with pytest.raises(RuntimeError, match="no suggestion"):
        await desk.suggest("crash")


async def test_a_few_work_at_a_time_and_the_loop_goes_on() -> None:
    engine = Held()
    desk = Desk(over(engine), threads=2)
    asking = [asyncio.create_task(desk.ask("gdp", None)) for _ in range(10)]
    await asyncio.wait(asking, timeout=0.05)
    engine.go.set()
    replies = await asyncio.gather(*asking)
    assert [reply.text for reply in replies] == [ANSWER] * 10
    assert engine.most <= 2


async def test_what_takes_too_long_ends_and_keeps_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "ANSWER_SECONDS", 0.05)
    engine = Held()
    desk = Desk(over(engine), threads=1)
    for _ in range(2):
        with pytest.raises(TimeoutError):
            await desk.ask("gdp", None)
    assert engine.most == 1  # the second one never got a thread
    engine.go.set()
    monkeypatch.setattr(module, "ANSWER_SECONDS", 10)
    assert (await desk.ask("gdp", None)).text == ANSWER


async def test_it_is_empty_when_everybody_was_served() -> None:
    desk = Desk(over(FakeEngine()))
    await desk.emptied(0)
    with desk.visit(), desk.visit():
        waiting = asyncio.create_task(desk.emptied(10))
        await asyncio.wait({waiting}, timeout=0.01)
        assert not waiting.done()
    await waiting
