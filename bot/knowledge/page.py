"""One file while it is read: gives its nodes as plain parts and notes problems at their places.

What is asked for is always given: where a node is not what it must be, the problem is noted
and a harmless stand-in returned, so that reading goes on and no later check stumbles.
"""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.knowledge.composed import Position, is_plain, position_of
from bot.knowledge.draft import Draft
from bot.knowledge.format1 import PROSE, Form
from bot.knowledge.problem import Problem
from bot.knowledge.scalars import bent, bent_key, hidden_character
from bot.model import Place

_MAP = "a map ('key: value' lines)"
_LIST = "a list ('- item' lines or [item, item])"
_TEXT = "a plain text or number"
_MOST_QUOTED = 60


UNKNOWN_SOURCE = ("unknown-source", "source's id", "write one of sources.yaml's, or add it there")
UNKNOWN_KIND = ("unknown-kind", "kind's id", "write one of kinds.yaml's, or add it there")
UNKNOWN_ATTRIBUTE = (
    "unknown-attribute",
    "attribute's id",
    "write one of attributes.yaml's, or add it there",
)
UNKNOWN_ENTITY = (
    "unknown-entity",
    "entity's id",
    "write the name of a file in entities/ (without .yaml), or add one",
)
UNKNOWN_SPEAKER = (*UNKNOWN_ENTITY[:2], "add its file in entities/, or write words: {en: …}")
UNKNOWN_UNIT = (
    "unknown-unit",
    "CLDR unit",
    "write one such as kilometer, or words: {en: people}",
)
"""What may be unknown: the rule, what it is called, and what mends it where none is near."""


class Page:
    """A file of the fact base, and what is wrong in it."""

    __slots__ = ("draft", "file", "language", "problems", "spoiled")

    def __init__(self, file: str, draft: Draft, spoiled: Collection[Position] = ()) -> None:
        self.file = file
        self.draft = draft
        self.language = draft.languages[0] if draft.languages else "und"
        self.problems: list[Problem] = []
        self.spoiled = spoiled

    def place(self, node: Node) -> Place:
        """Where a node starts in this file."""
        line, column = position_of(node)
        return Place(self.file, line, column)

    def note(self, node: Node, rule: str, message: str) -> None:
        """Note a problem at a node, unless the node is refused already."""
        place = self.place(node)
        if (place.line, place.column) not in self.spoiled:
            self.problems.append(Problem(place, rule, message))

    def fields(self, node: Node, form: Form) -> dict[str, Node]:
        """The values of a map whose keys the format gives."""
        if type(node) is not MappingNode:
            self.wrong_type(node, form.what, _MAP)
            return {}
        if not node.value:
            self.note(node, "empty", f"{form.what} has nothing in it: fill it, or leave it out")
            return {}
        known = form.keys
        found: dict[str, Node] = {}
        for key, value in node.value:
            name = key.value
            if type(key) is ScalarNode and name in known and name not in found:
                found[name] = value
            else:
                self._note_key(key, form, found)
        for name in form.required:
            if name not in found:
                meaning = form.keys[name].meaning.rstrip(".")
                message = f"{form.what} lacks {name!r} ({meaning}): add it"
                self.note(node, "missing-key", message)
        return found

    def pairs(self, node: Node, what: str) -> Iterator[tuple[str, Node, Node]]:
        """The keys (text and node) and values of a map whose keys the curator chooses."""
        if type(node) is not MappingNode:
            self.wrong_type(node, what, _MAP)
            return
        if not node.value:
            self.note(node, "empty", f"{what} has nothing in it: fill it, or leave out its key")
        seen = set()
        for key, value in node.value:
            name = key.value
            if type(key) is not ScalarNode or (not key.style and bent_key(name)):
                self._note_odd_key(key)
            elif name in seen:
                self._note_duplicate(key)
            else:
                seen.add(name)
                yield name, key, value

    def items(self, node: Node, what: str) -> list[Node]:
        """The items of a list."""
        if type(node) is not SequenceNode:
            self.wrong_type(node, what, _LIST)
            return []
        if not node.value:
            self.note(node, "empty", f"{what} has nothing in it: fill it, or leave out its key")
        nodes: list[Node] = node.value
        return nodes

    def scalar(self, node: Node, what: str) -> str | None:
        """The text of a single value as it is written; None where it is a map or a list."""
        if type(node) is not ScalarNode:
            self.wrong_type(node, what, _TEXT)
            return None
        text: str = node.value
        return text

    def text(self, node: Node, what: str, longest: int) -> str:
        """A text for people, of at most so many characters; only prose may have several lines."""
        if type(node) is not ScalarNode:
            self.wrong_type(node, what, _TEXT)
            return ""
        text: str = node.value
        if not node.style and bent(text):
            self.refuse(node, "", "", f"quote it ('{text}')")
        elif not text or text.isspace():
            self.note(node, "empty", f"{what} is empty: fill it, or leave out its key")
        elif len(text) > longest:
            message = f"{what} has {len(text)} characters, at most {longest} fit: shorten it"
            self.note(node, "too-long", message)
        elif not text.isprintable():
            text = text.rstrip("\n")
            character = hidden_character(text, several_lines=longest >= PROSE)
            if character:
                message = f"{what} holds U+{ord(character):04X}, which cannot be shown: remove it"
                self.note(node, "unprintable", message)
        return text

    def refuse(self, node: Node, rule: str, wrong: str, mend: str) -> None:
        """Note that a single value has not its form, or the more telling reason for that."""
        text = node.value
        odd = bent(text) if is_plain(node) else None
        if odd:
            self.note(node, odd, f"YAML reads an unquoted {text} as another value: {mend}")
        elif not text:
            self.note(node, "empty", "there is no value: write one, or leave out its key")
        else:
            self.note(node, rule, f"{quoted(text)} {wrong}: {mend}")

    def wrong_type(self, node: Node, what: str, wanted: str) -> None:
        """Note that a node is a map, a list or a single value where another is wanted."""
        found = "a map" if isinstance(node, MappingNode) else "a list"
        if isinstance(node, ScalarNode):
            found = "a single value"
        if not node.value and found == "a single value":
            self.note(node, "empty", f"{what} has nothing in it: fill it, or leave out its key")
        else:
            self.note(node, "wrong-type", f"{what} is {found} here: write {wanted}")

    def unknown(self, node: Node, sort: tuple[str, str, str], known: Collection[str]) -> None:
        """Note that an id names nothing known of its sort (one of `UNKNOWN_…`), and the nearest."""
        rule, what, mend = sort
        self.refuse(node, rule, f"is no {what}", self._nearest(node.value, known) or mend)

    def _note_key(self, key: Node, form: Form, found: Collection[str]) -> None:
        if type(key) is not ScalarNode:
            self._note_odd_key(key)
        elif key.value in found:
            self._note_duplicate(key)
        elif key.value == "<<" and is_plain(key):
            self._note_odd_key(key)
        else:
            mend = self._nearest(key.value, form.keys)
            mend = mend or f"its keys are {', '.join(form.keys)}"
            self.note(key, "unknown-key", f"{form.what} has no key {quoted(key.value)}: {mend}")

    def _note_odd_key(self, key: Node) -> None:
        if type(key) is not ScalarNode:
            self.wrong_type(key, "a key", _TEXT)
        elif key.value == "<<":
            message = "maps are not merged here: take '<<' out and write the keys out"
            self.note(key, "merge-key", message)
        else:
            self.refuse(key, "", "", f"quote it ('{key.value}')")

    def _note_duplicate(self, key: Node) -> None:
        message = f"the key {quoted(key.value)} stands here twice: keep one of them"
        self.note(key, "duplicate-key", message)

    def _nearest(self, text: str, known: Collection[str]) -> str:
        # Looking for near ones takes long in a large base: only the first few get the service.
        if self.draft.suggestions <= 0 or len(text) > _MOST_QUOTED:
            return ""
        self.draft.suggestions -= 1
        near = get_close_matches(text, known, n=1)
        return f"did you mean {near[0]!r}?" if near else ""


def quoted(text: str) -> str:
    """A text as a message may show it: short, on one line, between quotes."""
    return repr(text if len(text) <= _MOST_QUOTED else text[:_MOST_QUOTED] + "…")
