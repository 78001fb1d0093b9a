"""Checks bodies against Discord's own OpenAPI document, and against what it leaves out."""

import json
import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

VARIABLE = "DISCORD_OPENAPI"
"""Names the document in the environment, where it is in another place than beside the clone."""

_BESIDE = Path(__file__).parents[2].parent / "shared" / "discord" / "openapi.json"


def place(environment: Mapping[str, str]) -> Path:
    """Where the document is by an environment."""
    return Path(environment.get(VARIABLE) or _BESIDE)


DOCUMENT = place(os.environ)
MISSING = (
    f"Discord's OpenAPI document is not at {DOCUMENT}: bodies are not checked against it; "
    f"{VARIABLE} may name another place"
)

_URI = "urn:discord"
_MESSAGE_LIMIT, _EMBEDS_LIMIT = 2000, 6000


def available() -> bool:
    return DOCUMENT.is_file()


@cache
def _document() -> dict[str, Any]:
    empty: dict[str, Any] = {"paths": {}}
    return json.loads(DOCUMENT.read_text("utf-8")) if available() else empty


@cache
def _registry() -> Registry[Any]:
    resource = Resource.from_contents(_document(), default_specification=DRAFT202012)
    registry: Registry[Any] = Registry().with_resource(_URI, resource)
    return registry


@cache
def _validator(*pointer: str) -> Draft202012Validator | None:
    """The validator for a place in the document, None where nothing stands there."""
    place: Any = _document()
    for step in pointer:
        if step not in place:
            return None
        place = place[step]
    escaped = "/".join(step.replace("~", "~0").replace("/", "~1") for step in pointer)
    return Draft202012Validator({"$ref": f"{_URI}#/{escaped}"}, registry=_registry())


def _problems(validator: Draft202012Validator | None, body: object) -> list[str]:
    error = None if validator is None else best_match(validator.iter_errors(body))
    return [] if error is None else [f"{error.json_path}: {error.message[:300]}"]


_JSON = ("content", "application/json", "schema")


def request_problems(method: str, route: str, body: object) -> list[str]:
    """What Discord would mind about the body of a request."""
    validator = _validator("paths", route, method.lower(), "requestBody", *_JSON)
    return [*_problems(validator, _with_text_ids(body)), *_beyond_the_document(body)]


def response_problems(method: str, route: str, body: object) -> list[str]:
    """Where this server's own answer is not what Discord's would be."""
    validator = _validator("paths", route, method.lower(), "responses", "200", *_JSON)
    return _problems(validator, body)


def _with_text_ids(body: object) -> object:
    """The body with the ids in its message_reference and its recipient_id as text.

    discord.py sends these as integers. Discord takes both, although its document only knows
    strings; the library's known habit must not hide faults of the bot.
    """
    if not isinstance(body, dict):
        return body
    known = {"message_id", "channel_id", "guild_id", "recipient_id"}
    told = {
        key: str(value) if key in known and isinstance(value, int) else value
        for key, value in body.items()
    }
    if "message_reference" in told:
        told["message_reference"] = _with_text_ids(told["message_reference"])
    return told


def _beyond_the_document(body: object) -> list[str]:
    """The limits that the document lacks: of contents, of all embeds together, of ids."""
    found = []
    for message in _messages(body):
        content = str(message.get("content") or "")
        if len(content) > _MESSAGE_LIMIT:
            found.append(f"content has {len(content)} characters, more than {_MESSAGE_LIMIT}")
        if (total := sum(map(_embed_size, message.get("embeds") or []))) > _EMBEDS_LIMIT:
            found.append(f"embeds have {total} characters, more than {_EMBEDS_LIMIT}")
        ids = [part["custom_id"] for part in _components(message) if "custom_id" in part]
        if len(ids) > len(set(ids)):
            found.append(f"custom_id twice in one message: {ids}")
    return found


def _messages(body: object) -> Iterator[dict[str, Any]]:
    if isinstance(body, dict):
        yield body
        yield from _messages(body.get("data"))


def _components(message: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in message.get("components") or []:
        yield part
        yield from _components(part)


def _embed_size(embed: dict[str, Any]) -> int:
    fields = embed.get("fields") or []
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    texts += [text for field in fields for text in (field.get("name"), field.get("value"))]
    return sum(len(text or "") for text in texts)
