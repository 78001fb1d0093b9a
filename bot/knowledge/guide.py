"""The tables of knowledge/README.md that are made from the program: the keys and the rules."""

from collections.abc import Mapping

from bot.knowledge import format1
from bot.knowledge.format1 import Form
from bot.knowledge.rules import ERRORS, WARNINGS
from bot.model import Bound, Status, ValueType

SHAPES: Mapping[str, str] = {
    "version": "`1`",
    "line": f"text, at most {format1.LINE} characters",
    "heading": f"text, at most {format1.HEADING} characters",
    "prose": f"text, at most {format1.PROSE} characters",
    "names": "names",
    "patterns": "list of patterns",
    "questions": "names",
    "phrasings": "names",
    "sentence": "text, or map of texts",
    "golden-questions": "list of questions",
    "languages": "list of language tags",
    "date": "date",
    "type": "one of " + ", ".join(f"`{word}`" for word in ValueType),
    "status": "one of " + ", ".join(f"`{word}`" for word in Status),
    "bound": "one of " + ", ".join(f"`{word}`" for word in Bound),
    "unit": "CLDR unit, or map of texts",
    "flag": "`true` or `false`",
    "url": "web address",
    "urls": "list of web addresses",
    "paragraph": "whole number",
    "rank": "whole number",
    "suffix": "id",
    "source-id": "id of a source",
    "kind-id": "id of a kind",
    "entity-id": "id of an entity",
    "speaker": "id of an entity, or map of texts",
    "amounts": "list of money",
    "value": "value of the attribute's type",
    "values": "list of values",
    "facts": "map of facts",
    "inverse": "map: an inverse",
    "golden": "map: golden questions",
    "map-of-attribute": "map of attributes",
    "map-of-kind": "map of kinds",
    "map-of-source": "map of sources",
    "map-of-answer": "map of answers",
}
"""The shape of a key's value → how a curator writes it."""

_FORMS: Mapping[str, Form] = {
    "base.yaml": format1.BASE,
    "attributes.yaml, attributes/*.yaml": format1.ATTRIBUTES,
    "An attribute": format1.ATTRIBUTE,
    "An inverse": format1.INVERSE,
    "kinds.yaml, kinds/*.yaml": format1.KINDS,
    "A kind": format1.KIND,
    "sources.yaml, sources/*.yaml": format1.SOURCES,
    "A source": format1.SOURCE,
    "entities/ID.yaml": format1.ENTITY,
    "A fact": format1.FACT,
    "answers/*.yaml": format1.ANSWERS,
    "An answer": format1.ANSWER,
    "Golden questions": format1.GOLDEN,
}


def keys() -> str:
    """Every key of every file, as tables under headings."""
    return "\n".join(f"### {title}\n\n{_keys_of(form)}" for title, form in _FORMS.items())


def rules() -> str:
    """Every rule and its meaning, as a table."""
    rows = [
        f"| `{slug}` | {severity} | {meaning} |"
        for severity, rules in (("error", ERRORS), ("warning", WARNINGS))
        for slug, meaning in rules.items()
    ]
    return "\n".join(["| rule | severity | what breaks it |", "|---|---|---|", *rows]) + "\n"


def _keys_of(form: Form) -> str:
    rows = [
        f"| `{name}`{' (needed)' if key.required else ''} | {SHAPES[key.shape]} | {key.meaning} |"
        for name, key in form.keys.items()
    ]
    return "\n".join(["| key | value | meaning |", "|---|---|---|", *rows]) + "\n"
