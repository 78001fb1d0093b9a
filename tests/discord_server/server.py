"""The server as tests use it: people speak, the bot's requests are waited for."""

import re
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.discord_server import things
from tests.discord_server.gateway import Gateway
from tests.discord_server.rest import CALLBACK, FOLLOWUP, MESSAGES, ORIGINAL, Rest, Sent
from tests.discord_server.things import Json
from tests.discord_server.world import World

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GloopB.s3cret-s3cret-s3cret-s3cret-s3cret"  # noqa: S105 - nobody's
_MESSAGE_CONTENT = 1 << 15


class DiscordServer:
    """A Discord at `url`, on a free port of the loopback interface."""

    def __init__(self) -> None:
        self.world = World()
        self.rest = Rest(self.world, TOKEN)
        self.gateway = Gateway(TOKEN, self.world.ready)
        self.url = ""
        app = web.Application()
        app.add_routes([web.get("/", self.gateway.handle), *self.rest.routes()])
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{port}/api/v10"
        self.gateway.url = self.rest.gateway_url = f"ws://127.0.0.1:{port}/"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.gateway.close()
        await self._runner.cleanup()

    async def room(self) -> Json:
        """A new text channel, of which the bot is told."""
        room = self.world.room()
        await self.gateway.dispatch("CHANNEL_CREATE", room)
        return room

    @property
    def me(self) -> str:
        """The bot's mention."""
        return f"<@{self.world.bot['id']}>"

    async def say(
        self,
        place: Json,
        text: str,
        *,
        by: Json | None = None,
        reply_to: Json | None = None,
        ping: bool = True,
        more: Json | None = None,
    ) -> Json:
        """Somebody writes a message; the bot is told of it as far as Discord would tell it."""
        author = by or self.world.person()
        message = things.message(author, place["id"], text)
        message["mentions"] = self._mentioned(text)
        if reply_to is not None:
            message |= _as_reply(message, reply_to, ping=ping)
        message |= more or {}
        self.world.messages[message["id"]] = message
        await self.gateway.dispatch("MESSAGE_CREATE", self._told(message, place))
        return message

    def _mentioned(self, text: str) -> list[Json]:
        people = {**self.world.users, self.world.bot["id"]: self.world.bot}
        return [people[each] for each in re.findall(r"<@!?(\d+)>", text) if each in people]

    def _told(self, message: Json, place: Json) -> Json:
        """A message as the gateway tells it: without the privileged intent, mostly no text."""
        told = dict(message)
        if "guild_id" in place:
            told |= {"guild_id": place["guild_id"], "member": things.member()}
            to_bot = any(each["id"] == self.world.bot["id"] for each in message["mentions"])
            if not to_bot and not self.gateway.intents & _MESSAGE_CONTENT:
                told |= {"content": "", "embeds": [], "attachments": [], "components": []}
        return told

    async def ask(self, place: Json, question: str, *, by: Json, locale: str = "en-US") -> Json:
        """Somebody uses /ask."""
        return await self._command(2, place, {"value": question}, by=by, locale=locale)

    async def type(self, place: Json, typed: str, *, by: Json) -> Json:
        """Somebody types into /ask's question."""
        return await self._command(4, place, {"value": typed, "focused": True}, by=by)

    async def _command(
        self, kind: int, place: Json, option: Json, *, by: Json, locale: str = "en-US"
    ) -> Json:
        told = {"type": 3, "name": "question", **option}
        known = next((each["id"] for each in self.world.commands), things.snowflake())
        data = {"id": known, "name": "ask", "type": 1, "options": [told]}
        return await self._interact(things.interaction(kind, data, place, by, locale))

    async def press(
        self, message: Json, custom_id: str, *, by: Json, locale: str = "en-US"
    ) -> Json:
        """Somebody presses a button under a message."""
        place = self.world.channels[message["channel_id"]]
        data = {"component_type": 2, "custom_id": custom_id}
        made = things.interaction(3, data, place, by, locale)
        return await self._interact({**made, "message": message})

    async def _interact(self, interaction: Json) -> Json:
        interaction["application_id"] = self.world.application["id"]
        self.world.interactions[interaction["token"]] = interaction
        await self.gateway.dispatch("INTERACTION_CREATE", interaction)
        return interaction

    async def message_in(self, place: Json, *, after: int = 0) -> Sent:
        """The next message that the bot writes in a channel (`after` so many others)."""
        return await self.rest.until(
            lambda sent: sent in self.messages_in(place)[after : after + 1]
        )

    def messages_in(self, place: Json) -> list[Sent]:
        """The bot's messages in a channel so far."""
        return [
            sent
            for sent in self.rest.sent
            if sent.route == MESSAGES
            and sent.ids["channel_id"] == place["id"]
            and sent.status == 200
            and not sent.repeated
        ]

    async def answer_to(self, interaction: Json) -> Sent:
        """The bot's first answer to an interaction."""
        return await self.rest.until(
            lambda sent: (
                sent.ids.get("interaction_id") == interaction["id"] and sent.route == CALLBACK
            )
        )

    async def followup_of(self, interaction: Json) -> Sent:
        """What the bot sent to an interaction after its first answer."""
        return await self.rest.until(
            lambda sent: (
                sent.ids.get("webhook_token") == interaction["token"]
                and sent.route in (FOLLOWUP, ORIGINAL)
            )
        )

    def written(self, sent: Sent) -> Json:
        """The message that came of what the bot sent."""
        return next(
            each
            for each in reversed(self.world.messages.values())
            if each["content"] == sent.text and each["author"] is self.world.bot
        )


def _as_reply(message: Json, to: Json, *, ping: bool) -> Json:
    reference = {"type": 0, "message_id": to["id"], "channel_id": to["channel_id"]}
    mentions = [*message["mentions"], *([to["author"]] if ping else [])]
    return {
        "type": 19,
        "message_reference": reference,
        "referenced_message": to,
        "mentions": mentions,
    }
