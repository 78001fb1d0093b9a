"""The REST routes that the bot uses, with Discord's errors where it uses them wrongly."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.discord_server import openapi
from tests.discord_server.things import Json, command, message
from tests.discord_server.world import World

Handler = Callable[["Sent"], "Answer"]

MESSAGES = "/channels/{channel_id}/messages"
CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
FOLLOWUP = "/webhooks/{webhook_id}/{webhook_token}"
ORIGINAL = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
COMMANDS = "/applications/{application_id}/commands"
DIRECT = "/users/@me/channels"

BROKEN = 0
"""In place of a status: the request is served, but the connection breaks before the answer."""

PAGE = "<!DOCTYPE html><html><title>Access denied | discord.com used Cloudflare</title></html>"

_WITH_MESSAGE = {4, 7}  # the kinds of answer to an interaction that hold a message
_EPHEMERAL = 64


@dataclass
class Sent:
    """A request of the bot's, and with which status it was answered."""

    method: str
    route: str
    ids: dict[str, str]
    body: Any
    status: int = 0
    repeated: bool = False

    @property
    def text(self) -> str:
        """The content of the message in it."""
        body = self.body.get("data", self.body)
        return str(body.get("content"))


@dataclass
class Answer:
    """A status and a body; a text is a page of HTML, as Cloudflare sends it."""

    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


def refusal(status: int, code: int, words: str) -> Answer:
    return Answer(status, {"message": words, "code": code})


class Rest:
    """Answers requests, keeps them, and minds every body that Discord would mind."""

    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token
        self.gateway_url = ""
        self.sent: list[Sent] = []
        self.violations: list[str] = []
        self.happened = asyncio.Condition()
        self.faults: list[tuple[str, str, Answer]] = []
        self._answered: dict[str, int] = {}
        self._nonces: dict[str, Json] = {}

    def routes(self) -> list[web.RouteDef]:
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/users/@me", self._me),
            ("GET", "/oauth2/applications/@me", self._application),
            ("GET", "/gateway/bot", self._gateway),
            ("GET", COMMANDS, self._commands),
            ("PUT", COMMANDS, self._put_commands),
            ("POST", MESSAGES, self._post_message),
            ("POST", DIRECT, self._direct),
            ("POST", CALLBACK, self._callback),
            ("POST", FOLLOWUP, self._followup),
            ("PATCH", ORIGINAL, self._edit),
        ]
        known = [
            web.route(method, f"/api/v10{route}", self._serving(route, handler))
            for method, route, handler in table
        ]
        return [*known, web.route("*", "/api/{path:.*}", self._unknown)]

    def fail(self, route: str, *statuses: int, method: str = "") -> None:
        """Answer the next requests of a route with these statuses, then as usual."""
        self.faults += [(method, route, _faulty(status)) for status in statuses]

    def block(self, route: str, retry_after: str, status: int = 429) -> None:
        """Answer the next request of a route with Cloudflare's page for a blocked address."""
        self.faults.append(("", route, Answer(status, PAGE, {"Retry-After": retry_after})))

    async def until(self, wanted: Callable[[Sent], bool], seconds: float = 10.0) -> Sent:
        """The first successful request that is wanted, waiting for it if need be."""

        def found() -> list[Sent]:
            return [each for each in self.sent if each.status < 300 and wanted(each)]

        async with asyncio.timeout(seconds), self.happened:
            return (await self.happened.wait_for(found))[0]

    async def tried(self, route: str, seconds: float = 10.0) -> None:
        """Wait for a request of a route, however it is answered."""
        async with asyncio.timeout(seconds), self.happened:
            await self.happened.wait_for(lambda: any(each.route == route for each in self.sent))

    def _serving(
        self, route: str, handler: Handler
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def serve(request: web.Request) -> web.Response:
            text = await request.text()
            body = json.loads(text) if text else None
            sent = Sent(request.method, route, dict(request.match_info), body)
            fault = self._fault(sent)
            broken = fault is not None and fault.status == BROKEN
            answer = (None if broken else fault) or self._unauthorised(request, route)
            answer = answer or self._checked(sent) or handler(sent)
            sent.status = answer.status
            self._check_own(sent, answer)
            async with self.happened:
                self.sent.append(sent)
                self.happened.notify_all()
            if broken and request.transport is not None:
                request.transport.abort()
            return _response(answer)

        return serve

    def _checked(self, sent: Sent) -> Answer | None:
        if sent.body is None:
            return None
        problems = openapi.request_problems(sent.method, sent.route, sent.body)
        self.violations += [f"{sent.method} {sent.route} {each}" for each in problems]
        return refusal(400, 50035, "Invalid Form Body") if problems else None

    def _check_own(self, sent: Sent, answer: Answer) -> None:
        if answer.status == 200:
            problems = openapi.response_problems(sent.method, sent.route, answer.body)
            self.violations += [f"server: {sent.method} {sent.route} {each}" for each in problems]

    def _unauthorised(self, request: web.Request, route: str) -> Answer | None:
        if route in (CALLBACK, FOLLOWUP, ORIGINAL):
            return None  # the token in the address is all they need
        if request.headers.get("Authorization") == f"Bot {self._token}":
            return None
        return refusal(401, 0, "401: Unauthorized")

    def _fault(self, sent: Sent) -> Answer | None:
        for index, (method, faulty, answer) in enumerate(self.faults):
            if faulty == sent.route and method in ("", sent.method):
                del self.faults[index]
                return answer
        return None

    async def _unknown(self, request: web.Request) -> web.Response:
        self.violations.append(f"unknown route {request.method} {request.path}")
        return _response(refusal(404, 0, "404: Not Found"))

    def _me(self, _: Sent) -> Answer:
        return Answer(200, {**self._world.bot, "mfa_enabled": False, "locale": "en-US"})

    def _application(self, _: Sent) -> Answer:
        return Answer(200, self._world.application)

    def _gateway(self, _: Sent) -> Answer:
        limit = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 1}
        return Answer(200, {"url": self.gateway_url, "shards": 1, "session_start_limit": limit})

    def _commands(self, _: Sent) -> Answer:
        return Answer(200, self._world.commands)

    def _put_commands(self, sent: Sent) -> Answer:
        self._world.commands = [command(each, self._world.bot["id"]) for each in sent.body]
        return Answer(200, self._world.commands)

    def _direct(self, sent: Sent) -> Answer:
        by = self._world.users[str(sent.body["recipient_id"])]
        return Answer(200, self._world.direct(by))

    def _post_message(self, sent: Sent) -> Answer:
        place = self._world.channels.get(sent.ids["channel_id"])
        if place is None:
            return refusal(404, 10003, "Unknown Channel")
        if place["id"] in self._world.locked:
            return refusal(403, 50013, "Missing Permissions")
        if place["id"] in self._world.without_history and sent.body.get("message_reference"):
            return refusal(400, 160002, "Cannot reply without permission to read message history")
        if not self._reference_is_good(sent.body):
            return refusal(400, 50035, "Unknown message")
        return Answer(200, self._named(sent) or self._keep(sent.body, place["id"]))

    def _named(self, sent: Sent) -> Json | None:
        """The message that the bot has already written under the same nonce, if any."""
        nonce = sent.body.get("nonce")
        if nonce is None or not sent.body.get("enforce_nonce"):
            return None
        sent.repeated = nonce in self._nonces
        return self._nonces.setdefault(nonce, self._keep(sent.body, sent.ids["channel_id"]))

    def _reference_is_good(self, body: Json) -> bool:
        reference = body.get("message_reference")
        if not reference or reference.get("fail_if_not_exists") is False:
            return True
        return str(reference["message_id"]) in self._world.messages

    def _callback(self, sent: Sent) -> Answer:
        token = sent.ids["interaction_token"]
        asked = self._world.interactions.get(token)
        if asked is None:
            return refusal(404, 10062, "Unknown interaction")
        if token in self._answered:
            return refusal(400, 40060, "Interaction has already been acknowledged.")
        self._answered[token] = sent.body["type"]
        told: Json = {"id": asked["id"], "type": asked["type"]}
        if sent.body["type"] not in _WITH_MESSAGE:
            return Answer(200, {"interaction": told})
        reply = self._keep(sent.body["data"], asked["channel_id"])
        told |= {"response_message_id": reply["id"], "response_message_loading": False}
        told |= {"response_message_ephemeral": bool(reply["flags"] & _EPHEMERAL)}
        resource = {"type": sent.body["type"], "message": reply}
        return Answer(200, {"interaction": told, "resource": resource})

    def _followup(self, sent: Sent) -> Answer:
        asked = self._acknowledged(sent)
        if asked is None:
            return refusal(404, 10015, "Unknown Webhook")
        return Answer(200, self._keep(sent.body, asked["channel_id"]))

    _edit = _followup

    def _acknowledged(self, sent: Sent) -> Json | None:
        token = sent.ids["webhook_token"]
        return self._world.interactions.get(token) if token in self._answered else None

    def _keep(self, body: Json, channel_id: str) -> Json:
        kept = message(self._world.bot, channel_id, body.get("content") or "")
        components = body.get("components") or []
        kept["components"] = [_numbered(part, index + 1) for index, part in enumerate(components)]
        kept["flags"] = body.get("flags") or 0
        self._world.messages[kept["id"]] = kept
        return kept


def _numbered(part: Json, number: int) -> Json:
    """A component as Discord sends it back: each has a number."""
    inner = [
        _numbered(each, number * 10 + index)
        for index, each in enumerate(part.get("components") or [])
    ]
    kept = {key: value for key, value in part.items() if value is not None}
    return {**kept, "id": number, **({"components": inner} if inner else {})}


def _faulty(status: int) -> Answer:
    """What Discord says with a status that it should not have; from 503 on it is a page."""
    if status == BROKEN:
        return Answer(BROKEN)
    if status == 429:
        limited = {"message": "You are being rate limited.", "global": False}
        return Answer(429, {**limited, "retry_after": 0.05})
    return Answer(status, PAGE) if status >= 503 else refusal(status, 0, "injected")


def _response(answer: Answer) -> web.Response:
    if isinstance(answer.body, str):
        # Cloudflare's pages carry no Via header.
        headers = {"Content-Type": "text/html; charset=UTF-8", **answer.headers}
        return web.Response(status=answer.status, body=answer.body.encode(), headers=headers)
    # discord.py reads a body only under this exact type: a charset makes it text. Without
    # a Via header it takes a 429 for a ban of the address.
    headers = {"Content-Type": "application/json", "Via": "1.1 loopback"}
    text = "" if answer.body is None else json.dumps(answer.body)
    return web.Response(status=answer.status, body=text.encode(), headers=headers)
