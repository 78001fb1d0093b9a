"""The token never reaches a log, however it gets into a record."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.chat.redaction import HIDDEN, hidden_in_logs
from tests.discord_server.server import TOKEN

PASSING = "aW50ZXJhY3Rpb246MTIz.long-token"


@pytest.fixture
def log() -> Iterator[tuple[logging.Logger, io.StringIO]]:
    stream = io.StringIO()
    logger = logging.getLogger("redaction")
    handler = logging.StreamHandler(stream)
    logger.addHandler(handler)
    with hidden_in_logs(TOKEN):
        yield logger, stream
    logger.removeHandler(handler)


class Telling:
    def __repr__(self) -> str:
        return f"Bot {TOKEN}"


def test_messages_and_arguments(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, stream = log
    logger.error("token %s", TOKEN)
    logger.error("headers %r", {"Authorization": Telling()})
    logger.error("token " + TOKEN)  # noqa: G003 - what a careless library may do
    logger.error("%(a)s", {"a": TOKEN})
    assert TOKEN not in stream.getvalue()
    assert stream.getvalue().count(HIDDEN) == 4


def test_tracebacks(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, stream = log
    try:
        int(TOKEN)
    except ValueError:
        logger.exception("it failed", stack_info=True)
    assert TOKEN not in stream.getvalue()
    assert f"with base 10: '{HIDDEN}'" in stream.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        f"POST https://discord.com/api/v10/interactions/12/{PASSING}/callback",
        f"PATCH https://discord.com/api/v10/webhooks/12/{PASSING}/messages/@original",
        f"{{'id': '1', 'token': '{PASSING}'}}",
        f'{{"id": "1", "token": "{PASSING}"}}',
    ],
)
def test_tokens_of_interactions(log: tuple[logging.Logger, io.StringIO], text: str) -> None:
    logger, stream = log
    logger.error("%s", text)
    assert PASSING not in stream.getvalue()


def test_a_record_that_cannot_be_written_raises_nothing_new() -> None:
    logger = logging.getLogger("redaction")
    with hidden_in_logs(TOKEN):
        record = logger.makeRecord("x", logging.INFO, "f", 1, "%d", (TOKEN,), None)
    assert TOKEN not in record.getMessage()


def test_the_ordinary_factory_comes_back() -> None:
    before = logging.getLogRecordFactory()
    with hidden_in_logs(TOKEN):
        assert logging.getLogRecordFactory() is not before
    assert logging.getLogRecordFactory() is before
