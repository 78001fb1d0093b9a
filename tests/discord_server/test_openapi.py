"""The loopback Discord minds what Discord minds: else it would prove nothing."""

from typing import Any

import pytest

from tests.discord_server import things
from tests.discord_server.openapi import MISSING, available, request_problems, response_problems
from tests.discord_server.rest import CALLBACK, COMMANDS, MESSAGES

GOOD: dict[str, Any] = {"content": "hi", "allowed_mentions": {"parse": []}}
BUTTON = {"type": 2, "style": 1, "label": "a", "custom_id": "x"}

needs_document = pytest.mark.needs(available(), MISSING)


def _rows(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {**GOOD, "components": [{"type": 1, "components": list(buttons)}]}


@pytest.mark.parametrize(
    "body",
    [
        GOOD,
        _rows(BUTTON),
        {**GOOD, "content": "x" * 2000},
        {**GOOD, "message_reference": {"message_id": 5, "channel_id": 6, "type": 0}},
    ],
)
def test_good_bodies_pass(body: dict[str, Any]) -> None:
    assert request_problems("POST", MESSAGES, body) == []


@needs_document
@pytest.mark.parametrize(
    "body",
    [
        {**GOOD, "content": 5},
        {**GOOD, "allowed_mentions": {"parse": ["all"]}},
        {**GOOD, "message_reference": {"channel_id": "6"}},
        {**GOOD, "message_reference": {"message_id": "six"}},
        _rows({**BUTTON, "label": "x" * 81}),
        _rows({**BUTTON, "custom_id": "x" * 101}),
        _rows(*[{**BUTTON, "custom_id": str(number)} for number in range(6)]),
        {**GOOD, "embeds": [{"title": "x" * 257}]},
    ],
)
def test_the_document_is_minded(body: dict[str, Any]) -> None:
    assert request_problems("POST", MESSAGES, body)


@pytest.mark.parametrize(
    "body",
    [
        {**GOOD, "content": "x" * 2001},
        {**GOOD, "embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]},
        _rows(BUTTON, BUTTON),
    ],
)
def test_what_the_document_lacks_is_minded(body: dict[str, Any]) -> None:
    assert request_problems("POST", MESSAGES, body)
    assert request_problems("POST", CALLBACK, {"type": 4, "data": body})


@needs_document
@pytest.mark.parametrize(
    "choices",
    [
        [{"name": "x" * 101, "value": "x"}],
        [{"name": "x", "value": "x" * 6001}],
        [{"name": str(number), "value": "x"} for number in range(26)],
        [{"name": "", "value": "x"}],
    ],
)
def test_completions_are_minded(choices: list[dict[str, str]]) -> None:
    assert request_problems("POST", CALLBACK, {"type": 8, "data": {"choices": choices}})


@needs_document
def test_commands_are_minded() -> None:
    assert request_problems("PUT", COMMANDS, [{"name": "ask", "description": "x" * 101}])


@needs_document
def test_the_servers_own_answers_are_minded() -> None:
    author = things.user("somebody")
    message = things.message(author, things.snowflake(), "hi")
    assert response_problems("POST", MESSAGES, message) == []
    assert response_problems("POST", MESSAGES, {**message, "id": 5})
