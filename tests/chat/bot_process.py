"""The bot as a process of its own, as an operator runs it."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.discord_server.server import TOKEN, DiscordServer

FAKE = ("-m", "tests.chat.fake_bot")
REAL = ("-m", "bot", "run")
_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]


class Gate:
    """What slow questions to the fake engine wait for: each opening lets one go on."""

    def __init__(self, folder: Path) -> None:
        self._pipe = folder / "gate"
        self.path = str(self._pipe)
        os.mkfifo(self._pipe)

    def open(self) -> None:
        self._pipe.write_text("go on", encoding="ascii")


class BotProcess:
    """A running bot; what it logs is kept."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._lines: list[str] = []
        self._logged = asyncio.Condition()
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def start(
        cls, *command: str, token: str | None = TOKEN, api: str = "", **more: str
    ) -> "BotProcess":
        """Start it with little else in its environment than the token."""
        settings = {
            "CITEWELL_CACHE": "off",
            "DISCORD_TOKEN": token or "",
            "DISCORD_API_URL": api,
            **more,
        }
        kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *command,
            env={**kept, **settings, "PYTHONPATH": str(_ROOT)},
            cwd=_HERE,  # not the root: a developer's own .env may stand there
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        return cls(process)

    async def _read(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            async with self._logged:
                self._lines.append(line.decode())
                self._logged.notify_all()

    @property
    def log(self) -> str:
        return "".join(self._lines)

    async def logs(self, text: str, *, times: int = 1, seconds: float = 30.0) -> None:
        """Wait until it has logged a text so many times since it started."""
        async with asyncio.timeout(seconds), self._logged:
            await self._logged.wait_for(lambda: self.log.count(text) >= times)

    async def ended(self, seconds: float = 10.0) -> int:
        """Its exit code, once it has ended by itself."""
        async with asyncio.timeout(seconds):
            code = await self._process.wait()
            await self._reading
        return code

    @property
    def running(self) -> bool:
        return self._process.returncode is None

    def send(self, number: int) -> None:
        if self.running:
            self._process.send_signal(number)

    async def stop(self, number: int = signal.SIGTERM, seconds: float = 5.0) -> int:
        """Its exit code after a signal; it must end within so many seconds."""
        self.send(number)
        try:
            return await self.ended(seconds)
        except TimeoutError:
            self._process.kill()
            await self.ended()
            raise


async def connected(server: DiscordServer, *command: str, **more: str) -> BotProcess:
    """A bot that has identified itself to the server."""
    before = len(server.gateway.sessions)
    bot = await BotProcess.start(*command, api=server.url, **more)
    ending = asyncio.create_task(bot.ended(30))
    coming = asyncio.create_task(
        server.gateway.until(lambda: len(server.gateway.sessions) > before, 30)
    )
    await asyncio.wait((ending, coming), return_when=asyncio.FIRST_COMPLETED)
    assert coming.done(), bot.log
    ending.cancel()
    return bot
