"""What must hold of everything that the bot sends."""

from tests.discord_server.rest import CALLBACK, COMMANDS, DIRECT, Sent
from tests.discord_server.server import TOKEN, DiscordServer
from tests.discord_server.things import Json

_WITH_MESSAGE = {4, 7}


def assert_right(server: DiscordServer, since: int = 0) -> None:
    """Discord would take every body, and no message may ping anybody."""
    assert server.rest.violations == []
    for sent in server.rest.sent[since:]:
        for message in _messages(sent):
            assert_no_ping(message)
            assert TOKEN not in str(message)


def assert_no_ping(message: Json) -> None:
    allowed = message["allowed_mentions"]
    assert allowed["parse"] == []
    assert not allowed.get("users")
    assert not allowed.get("roles")
    assert not allowed.get("replied_user")


def _messages(sent: Sent) -> list[Json]:
    if sent.method == "GET" or sent.route in (COMMANDS, DIRECT):
        return []
    if sent.route == CALLBACK:
        return [sent.body["data"]] if sent.body["type"] in _WITH_MESSAGE else []
    return [sent.body]


def buttons(message: Json) -> list[Json]:
    """The buttons of a message that the bot sent, in their order."""
    rows = message.get("data", message).get("components", [])
    return [button for row in rows for button in row["components"]]
