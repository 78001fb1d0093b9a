"""The gateway: a websocket that says hello, keeps sessions and loses no event on a resume."""

import asyncio
import json
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.discord_server.things import Json, snowflake

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
_PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)
_BAD_TOKEN, _BAD_INTENTS = 4004, 4014


def _compressor(kind: str) -> Callable[[bytes], bytes]:
    """How one connection's messages are compressed, as the client asked in the address."""
    if kind == "zlib-stream":
        stream = zlib.compressobj()
        return lambda data: stream.compress(data) + stream.flush(zlib.Z_SYNC_FLUSH)
    if kind == "zstd-stream" and sys.version_info >= (3, 14):
        from compression.zstd import ZstdCompressor  # noqa: PLC0415 - new in Python 3.14

        zstd = ZstdCompressor()
        return lambda data: zstd.compress(data, mode=ZstdCompressor.FLUSH_BLOCK)
    raise web.HTTPBadRequest(text=f"unknown compression {kind!r}")


@dataclass
class Session:
    """What one client knows, connected or not; events are kept for a resume."""

    id: str = field(default_factory=snowflake)
    events: list[Json] = field(default_factory=list)
    line: "Line | None" = None

    async def dispatch(self, event: str, data: Json) -> None:
        self.events.append({"op": DISPATCH, "t": event, "d": data, "s": len(self.events) + 1})
        if self.line is not None:
            await self.line.send(self.events[-1])


class Line:
    """One websocket connection."""

    def __init__(
        self,
        socket: web.WebSocketResponse,
        transport: asyncio.Transport | None,
        compress: Callable[[bytes], bytes],
    ) -> None:
        self.socket = socket
        self.transport = transport
        self._compress = compress

    async def send(self, payload: Json) -> None:
        with suppress(ConnectionError):
            await self.socket.send_bytes(self._compress(json.dumps(payload).encode()))


class Gateway:
    """All connections and sessions, and what a test wants to happen to them."""

    def __init__(self, token: str, ready: Callable[[], tuple[Json, list[Json]]]) -> None:
        self._token = token
        self._ready = ready
        self.url = ""
        self.heartbeat_ms = 41250
        self.sessions: dict[str, Session] = {}
        self.received: list[Json] = []
        self.happened = asyncio.Condition()
        self.door = asyncio.Event()
        self.door.set()
        self.deaf = False
        self.closed_with: list[int | None] = []
        self._lines: set[Line] = set()

    @property
    def current(self) -> Session:
        return list(self.sessions.values())[-1]

    @property
    def intents(self) -> int:
        identified = [each for each in self.received if each["op"] == IDENTIFY]
        return int(identified[-1]["d"]["intents"])

    def count(self, op: int) -> int:
        return sum(each["op"] == op for each in self.received)

    async def until(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        async with asyncio.timeout(seconds), self.happened:
            await self.happened.wait_for(condition)

    async def dispatch(self, event: str, data: Json) -> None:
        await self.current.dispatch(event, data)

    async def drop(self, code: int = 4000) -> None:
        """Close the connection; the session stays, and may be resumed."""
        line, self.current.line = self.current.line, None
        if line is not None:
            await line.socket.close(code=code)

    def cut(self) -> None:
        """Cut the connection as a failing network does, without a word."""
        line, self.current.line = self.current.line, None
        if line is not None and line.transport is not None:
            line.transport.abort()

    async def tell(self, op: int, data: object = None) -> None:
        line = self.current.line
        if op in (RECONNECT, INVALID):
            self.current.line = None
        if line is not None:
            await line.send({"op": op, "d": data})

    async def handle(self, request: web.Request) -> web.StreamResponse:
        compress = _compressor(request.query.get("compress", ""))
        await self.door.wait()
        # A deaf server never answers a closing handshake.
        socket = web.WebSocketResponse(autoclose=not self.deaf)
        await socket.prepare(request)
        line = Line(socket, request.transport, compress)
        self._lines.add(line)
        await line.send({"op": HELLO, "d": {"heartbeat_interval": self.heartbeat_ms}})
        try:
            await self._listen(line)
        finally:
            self._lines.discard(line)
            self.closed_with.append(socket.close_code)
            for session in self.sessions.values():
                session.line = None if session.line is line else session.line
        return socket

    async def close(self) -> None:
        self.deaf = False
        for line in list(self._lines):
            await line.socket.close(code=1001)

    async def _listen(self, line: Line) -> None:
        async for frame in line.socket:
            if frame.type is not WSMsgType.TEXT:
                continue
            payload = json.loads(frame.data)
            async with self.happened:
                self.received.append(payload)
                await self._answer(line, payload)
                self.happened.notify_all()
        while self.deaf:
            async with self.happened:
                await self.happened.wait()

    async def _answer(self, line: Line, payload: Json) -> None:
        match payload["op"]:
            case 1:
                await line.send({"op": ACK, "d": None})
            case 2:
                await self._identify(line, payload["d"])
            case 6:
                await self._resume(line, payload["d"])

    async def _identify(self, line: Line, data: Json) -> None:
        if data["token"] != self._token:
            await line.socket.close(code=_BAD_TOKEN)
            return
        if data["intents"] & _PRIVILEGED:
            await line.socket.close(code=_BAD_INTENTS)
            return
        session = Session(line=line)
        self.sessions[session.id] = session
        ready, guilds = self._ready()
        ready |= {"session_id": session.id, "resume_gateway_url": self.url}
        await session.dispatch("READY", ready)
        for guild in guilds:
            await session.dispatch("GUILD_CREATE", guild)

    async def _resume(self, line: Line, data: Json) -> None:
        session = self.sessions.get(data["session_id"])
        if session is None or data["token"] != self._token:
            await line.send({"op": INVALID, "d": False})
            return
        session.line = line
        for event in session.events[data["seq"] :]:
            await line.send(event)
        await session.dispatch("RESUMED", {})
