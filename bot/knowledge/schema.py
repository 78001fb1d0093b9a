"""Builds knowledge/schema.json from the description of the format: editors complete with it.

One schema serves every file of a base: a file's keys at the top tell what it is. Run
``python -m bot.knowledge.schema`` to write it anew.
"""

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from bot.knowledge import format1
from bot.knowledge.format1 import Form, Key
from bot.knowledge.scalars import (
    DATE_PATTERN,
    LANGUAGE_PATTERN,
    MAX_URL,
    NUMBER_PATTERN,
    SCALES,
    SLUG_PATTERN,
)
from bot.model import Bound, Status, ValueType

Schema: TypeAlias = dict[str, object]

PATH = Path(__file__).parents[2] / "knowledge" / "schema.json"
"""Where the schema stands in the repository."""

_FILES: Mapping[str, Form] = {
    "base": format1.BASE,
    "attributes": format1.ATTRIBUTES,
    "kinds": format1.KINDS,
    "sources": format1.SOURCES,
    "entity": format1.ENTITY,
    "answers": format1.ANSWERS,
}
_MAPS: Mapping[str, Form] = {
    "attribute": format1.ATTRIBUTE,
    "inverse": format1.INVERSE,
    "kind": format1.KIND,
    "source": format1.SOURCE,
    "fact": format1.FACT,
    "answer": format1.ANSWER,
    "golden": format1.GOLDEN,
}
_PLACEHOLDER_ONCE = r"^(?!.*\{entity\}.*\{entity\}).*\{entity\}"
_BOTH_PLACEHOLDERS_ONCE = (
    r"^(?!.*\{entity\}.*\{entity\})(?!.*\{value\}.*\{value\})(?=.*\{entity\}).*\{value\}"
)


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) of all files of a base."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of a Citewell fact base, format 1",
        "oneOf": [{"$ref": f"#/$defs/{name}-file"} for name in _FILES],
        "$defs": {
            **{f"{name}-file": _form(form) for name, form in _FILES.items()},
            **{name: _form(form) for name, form in _MAPS.items()},
            **_shapes(),
        },
    }


def text() -> str:
    """The schema as the file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _form(form: Form) -> Schema:
    found: Schema = {
        "description": f"{form.what[0].upper()}{form.what[1:]}.",
        "type": "object",
        "properties": {name: _key(key) for name, key in form.keys.items()},
        "additionalProperties": False,
        "minProperties": 1,
    }
    if form.required:
        found["required"] = list(form.required)
    if form is format1.FACT:
        found["oneOf"] = [{"required": ["value"]}, {"required": ["values"]}]
    return found


def _key(key: Key) -> Schema:
    return {"description": key.meaning, "$ref": f"#/$defs/{key.shape}"}


def _shapes() -> dict[str, Schema]:
    """What the shapes that `bot.knowledge.format1` names stand for."""
    return _wordings() | _scalars() | _values() | _ids()


def _wordings() -> dict[str, Schema]:
    return {
        "language": _pattern(LANGUAGE_PATTERN),
        "languages": _list_of("language", unique=True),
        **_worded("line", format1.LINE),
        **_worded("heading", format1.HEADING),
        **_worded("prose", format1.PROSE),
        "names": _per_language(_list_of("one-line", unique=True)),
        "questions": _per_language(_list_of("one-heading", unique=True)),
        "golden-questions": _list_of("one-heading"),
        "patterns": _list_of("one-line", unique=True),
        "phrasing": {
            "type": "string",
            "pattern": _PLACEHOLDER_ONCE,
            "maxLength": format1.LINE,
        },
        "phrasings": _per_language(_list_of("phrasing", unique=True)),
        "one-sentence": {
            "type": "string",
            "pattern": _BOTH_PLACEHOLDERS_ONCE,
            "maxLength": format1.LINE,
        },
        "sentence": _per_language(_ref("one-sentence")),
    }


def _scalars() -> dict[str, Schema]:
    return {
        "version": {"const": int(format1.VERSION)},
        "date": _pattern(DATE_PATTERN, "integer"),
        "number": _pattern(f"{NUMBER_PATTERN}( ({'|'.join(SCALES)}))?", "number"),
        "money": _pattern(f"{NUMBER_PATTERN}( ({'|'.join(SCALES)}))? [A-Z]{{3}}"),
        "amounts": _list_of("money"),
        "paragraph": {"type": "integer", "minimum": 1, "maximum": format1.MAX_PARAGRAPH},
        "rank": {
            "type": "integer",
            "minimum": -format1.MAX_RANK,
            "maximum": format1.MAX_RANK,
        },
        "flag": {"type": "boolean"},
        "url": {"type": "string", "pattern": "^https?://[^ ]+$", "maxLength": MAX_URL},
        "urls": _list_of("url"),
        "type": _choice(ValueType),
        "status": _choice(Status),
        "bound": _choice(Bound),
        "unit": _any_of("one-line", _map_of_languages("one-line")),
    }


def _values() -> dict[str, Schema]:
    """Values can't be told by their attribute's type here: the bot checks that."""
    return {
        "value": _any_of("one-prose", "number", _map_of_languages("one-prose")),
        "values": _list_of("value"),
        "facts": {
            "type": "object",
            "propertyNames": _slug(format1.ATTRIBUTE_ID),
            "minProperties": 1,
            "additionalProperties": _any_of(
                "value", "values", "fact", {"type": "array", "items": _ref("fact"), "minItems": 1}
            ),
        },
        "speaker": _any_of("entity-id", _map_of_languages("one-line")),
    }


def _ids() -> dict[str, Schema]:
    return {
        "entity-id": _slug(format1.ENTITY_ID),
        "source-id": _slug(format1.OTHER_ID),
        "kind-id": _slug(format1.OTHER_ID),
        "suffix": _slug(format1.FACT_ID),
        "map-of-attribute": _map_of("attribute", format1.ATTRIBUTE_ID),
        "map-of-kind": _map_of("kind", format1.OTHER_ID),
        "map-of-source": _map_of("source", format1.OTHER_ID),
        "map-of-answer": _map_of("answer", format1.OTHER_ID),
    }


def _worded(name: str, longest: int) -> dict[str, Schema]:
    # A text may look like a number to YAML: `2019` is a fine name.
    one: Schema = {"type": ["string", "number"], "minLength": 1, "maxLength": longest}
    return {f"one-{name}": one, name: _per_language(_ref(f"one-{name}"))}


def _per_language(one: Schema) -> Schema:
    return {"anyOf": [one, _map_of_languages(one)]}


def _map_of_languages(one: Schema | str) -> Schema:
    return {
        "type": "object",
        "propertyNames": _ref("language"),
        "additionalProperties": _ref(one) if isinstance(one, str) else one,
        "minProperties": 1,
    }


def _map_of(name: str, longest: int) -> Schema:
    return {
        "type": "object",
        "propertyNames": _slug(longest),
        "additionalProperties": _ref(name),
        "minProperties": 1,
    }


def _list_of(name: str, *, unique: bool = False) -> Schema:
    found: Schema = {"type": "array", "items": _ref(name), "minItems": 1}
    return found | {"uniqueItems": True} if unique else found


def _any_of(*options: Schema | str) -> Schema:
    return {"anyOf": [_ref(one) if isinstance(one, str) else one for one in options]}


def _pattern(pattern: str, also: str | None = None) -> Schema:
    return {"type": ["string", also] if also else "string", "pattern": f"^{pattern}$"}


def _slug(longest: int) -> Schema:
    return _pattern(SLUG_PATTERN) | {"maxLength": longest}


def _choice(words: type[StrEnum]) -> Schema:
    return {"enum": [word.value for word in words]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
