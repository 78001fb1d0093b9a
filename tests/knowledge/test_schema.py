import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from yaml.nodes import MappingNode, Node, ScalarNode

from bot.knowledge import format1, schema
from bot.knowledge.composed import is_plain
from bot.knowledge.format1 import Form
from bot.knowledge.nodes import compose
from tests.knowledge.defects import DEFECTS, Defect
from tests.knowledge.lamps import LAMPS

ROOT = Path(__file__).parents[2]
CHECK = Draft202012Validator(schema.schema())

# What only the whole base can tell, or YAML before the schema sees anything, or the bot alone.
BEYOND = {"anchor", "duplicate-id", "duplicate-key", "empty-file", "misplaced-file", "not-utf8"}
BEYOND |= {"several-documents", "syntax", "tag", "alias", "too-big", "too-deep", "unprintable"}
BEYOND |= {"unknown-attribute", "unknown-currency", "unknown-entity", "unknown-kind"}
BEYOND |= {"unknown-language", "unknown-source", "unknown-unit", "missing-as-of", "missing-source"}
BEYOND |= {"misused-also", "misused-inverse", "misused-unit", "not-many", "bad-number", "bad-date"}
BEYOND |= {"duplicate-fact", "repeated-value", "repeated-question", "contested-question"}
BEYOND |= {"bent-number", "bad-id", "bent-word", "passed-over", "odd-character", "cut-short"}
BEYOND |= {"shared-wording", "indistinct-name", "overdue-review"}


def seen_by_an_editor(node: Node | None) -> object:
    """A node as YAML 1.2, which editors speak, reads it."""
    if isinstance(node, MappingNode):
        return {str(key.value): seen_by_an_editor(value) for key, value in node.value}
    if not isinstance(node, ScalarNode):
        return node and [seen_by_an_editor(item) for item in node.value]
    return plain_value(node.value) if is_plain(node) else node.value


def plain_value(text: str) -> object:
    words = {"": None, "~": None, "null": None, "true": True, "false": False}
    if text in words:
        return words[text]
    if re.fullmatch(r"[-+]?\d+", text):
        return int(text)
    return float(text) if re.fullmatch(r"[-+]?(\.\d+|\d+(\.\d*)?)", text) else text


def errors(data: bytes) -> list[str]:
    return [error.message for error in CHECK.iter_errors(seen_by_an_editor(compose(data).root))]


def test_the_schema_file_is_current() -> None:
    written = (ROOT / "knowledge" / "schema.json").read_text(encoding="utf-8")
    assert written == schema.text(), "run: python -m bot.knowledge.schema"


def test_the_schema_is_a_schema_without_loose_ends() -> None:
    Draft202012Validator.check_schema(schema.schema())
    named = set(re.findall(r'"#/\$defs/([^"]+)"', schema.text()))
    defined = set(schema.schema()["$defs"])  # type: ignore[call-overload]  # a dict
    assert named == defined


@pytest.mark.parametrize("name", LAMPS)
def test_sound_files_are_accepted(name: str) -> None:
    assert errors(LAMPS[name].encode()) == []


def test_the_shipped_files_are_accepted() -> None:
    files = sorted((ROOT / "knowledge").rglob("*.yaml"))
    assert files
    assert {path: errors(path.read_bytes()) for path in files} == {path: [] for path in files}


@pytest.mark.parametrize(
    "defect",
    [defect for defect in DEFECTS if defect.rule not in BEYOND],
    ids=lambda defect: defect.file,
)
def test_what_the_schema_can_tell_it_tells(defect: Defect) -> None:
    assert errors(defect.content)


def test_every_key_of_the_format_is_used_in_the_sound_files() -> None:
    forms = [form for form in vars(format1).values() if isinstance(form, Form)]
    assert len(forms) == 13
    everything = "\n".join(LAMPS.values())
    for form in forms:
        for key in form.keys:
            assert re.search(rf"\b{key}:", everything), key
