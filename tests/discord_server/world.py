"""Who and what there is on the loopback Discord."""

from tests.discord_server import things
from tests.discord_server.things import DM, TEXT, Json


class World:
    """The bot, its server, and the people, channels and messages that tests make."""

    def __init__(self) -> None:
        self.bot = things.user("citewell", bot=True)
        self.application = things.application(self.bot)
        self.guild = things.guild(self.bot)
        self.commands: list[Json] = []
        self.users: dict[str, Json] = {}
        self.messages: dict[str, Json] = {}
        self.interactions: dict[str, Json] = {}
        self.channels: dict[str, Json] = {each["id"]: each for each in self.guild["channels"]}
        self.locked: set[str] = set()
        self.without_history: set[str] = set()

    def ready(self) -> tuple[Json, list[Json]]:
        """What READY tells, and the servers that become available after it."""
        unavailable = [{"id": self.guild["id"], "unavailable": True}]
        application = {"id": self.application["id"], "flags": 0}
        told = {"v": 10, "user": self.bot, "guilds": unavailable, "application": application}
        return told, [self.guild]

    def person(self, name: str = "asker") -> Json:
        person = things.user(name)
        self.users[person["id"]] = person
        return person

    def room(self) -> Json:
        """A new text channel in the server."""
        room = things.channel(TEXT, self.guild["id"])
        self.channels[room["id"]] = room
        self.guild["channels"].append(room)
        return room

    def direct(self, person: Json) -> Json:
        """The direct channel between a person and the bot."""
        for each in self.channels.values():
            if [one["id"] for one in each.get("recipients", [])] == [person["id"]]:
                return each
        made = things.channel(DM, recipients=[person])
        self.channels[made["id"]] = made
        return made
