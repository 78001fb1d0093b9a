"""The door to YAML: bytes become nodes with marks, and what format 1 refuses becomes faults.

A file goes through the C composer in one go. Only where its text could hold an anchor, an
alias or a tag, or where composing found it too deep, is it read again event by event, which
is slower but sees where each of them stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.errors import CitewellError

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML was built without libyaml: `need_libyaml` tells the user
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]  # stands in, is never run

MAX_DEPTH = 20
"""The deepest that lists, maps and values may be nested; the top of a file is level 1."""

MAX_BYTES = 1024 * 1024
"""The largest that a file may be."""

_MOST_UNPRINTABLE = 10  # A file with more is no text; the first ones say enough.

# What may start an anchor, an alias or a tag: sound, though text in a sentence may match too.
_MARKED = re.compile(rb"(?:^|[\s,\[\]{}:?\"'\x85\xa8\xa9-])(?:[&*][0-9A-Za-z_-]|!)")
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_SYNTAX_MENDS = {
    "cannot start any token": "indent with blanks, not tabs, and quote a text that starts so",
    "mapping values are not allowed": "quote the text that holds ': ', or mend the indentation",
    "did not find expected key": "mend the indentation, or quote the text",
    "could not find expected ':'": "write ': ' after the key, or indent a text that goes on",
    "unexpected end of stream": "close the quote that is open",
}
_SYNTAX_MEND = "mend it here or just above"

Position: TypeAlias = tuple[int, int]
"""A line and a column, both counted from 1."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file as YAML."""

    position: Position
    rule: str
    message: str


@dataclass(slots=True)
class Composed:
    """A file as nodes: `root` is None where nothing can be read.

    `spoiled` are the places of nodes that are refused already: whatever else a reader finds
    wrong there only follows from that.
    """

    root: Node | None = None
    faults: list[Fault] = field(default_factory=list)
    spoiled: set[Position] = field(default_factory=set)


def need_libyaml() -> None:
    """Raise CitewellError where PyYAML lacks its C parser."""
    if not yaml.__with_libyaml__:
        raise CitewellError(
            "PyYAML here has no C parser: reinstall it from a wheel "
            "(pip install --force-reinstall --only-binary :all: PyYAML)"
        )


def compose(data: bytes) -> Composed:
    """The nodes of one file, and all that format 1 refuses about it as YAML; never raises."""
    if len(data) > MAX_BYTES:
        return _refused((1, 1), "too-big", "the file is over 1 MiB: split it into several files")
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        message = "this is no UTF-8: save the file in that encoding"
        return _refused(_position(data[: error.start].decode()), "not-utf8", message)
    composed = _compose(data)
    if composed.root is None and _UNPRINTABLE.search(text):
        composed = _compose(_UNPRINTABLE.sub(" ", text).encode())
        composed.faults += islice(_unprintable(text), _MOST_UNPRINTABLE)
    return composed


def position_of(node: Node) -> Position:
    """Where a node starts."""
    return (node.start_mark.line + 1, node.start_mark.column + 1)


class _TooDeepError(Exception):
    """Composing went deeper than the format allows."""


class _Composer(_Loader):
    """The C composer without resolving of types, which format 1 has no use for, but with a floor.

    The C code calls the three methods for each node; without the floor it would overrun the
    stack on a file of brackets.
    """

    def __init__(self, stream: bytes) -> None:
        super().__init__(stream)
        self._depth = 0

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None:
        """Leave a node without a tag."""

    def descend_resolver(self, _parent: object, _index: object) -> None:
        """Count a level down; raise _TooDeepError below the last."""
        depth = self._depth + 1
        if depth > MAX_DEPTH:
            raise _TooDeepError
        self._depth = depth

    def ascend_resolver(self) -> None:
        """Count a level up."""
        self._depth -= 1


def _compose(data: bytes) -> Composed:
    if (b"&" in data or b"*" in data or b"!" in data) and _MARKED.search(data):
        return _by_events(data)
    try:
        root = yaml.compose(data, Loader=_Composer)
    except (_TooDeepError, yaml.composer.ComposerError):
        return _by_events(data)
    except yaml.YAMLError as error:
        return Composed(None, [_syntax_fault(error)])
    return Composed(root) if root else _empty()


def _by_events(data: bytes) -> Composed:
    builder = _Builder()
    try:
        for event in yaml.parse(data, Loader=_Composer):
            builder.take(event)
            if builder.done:
                break
    except yaml.YAMLError as error:
        builder.composed.faults.append(_syntax_fault(error))
        builder.composed.root = None
    composed = builder.composed
    return composed if composed.root or composed.faults else _empty()


class _Builder:
    """Builds nodes from events without recursion, noting what the format refuses."""

    def __init__(self) -> None:
        self.composed = Composed()
        self.done = False
        self._open: list[tuple[Event, list[Node]]] = []
        self._documents = 0

    def take(self, event: Event) -> None:
        """Take the next event of the file."""
        if isinstance(event, NodeEvent):
            self._take_node(event)
        elif isinstance(event, CollectionEndEvent):
            self._close()
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._note(event, "several-documents", "a file holds one document: split it here")
                self.done = True

    def _take_node(self, event: NodeEvent) -> None:
        self._note_marks(event)
        if len(self._open) >= MAX_DEPTH:
            mend = f"this is nested deeper than {MAX_DEPTH} levels: write it flatter"
            self._note(event, "too-deep", mend)
            # The parser's cost grows with the square of the depth: what follows stays unread.
            self.composed.root = None
            self.done = True
        elif isinstance(event, SequenceStartEvent | MappingStartEvent):
            self._open.append((event, []))
        else:
            self._add(_scalar(event))

    def _note_marks(self, event: NodeEvent) -> None:
        if isinstance(event, AliasEvent):
            self._spoil(event, "alias", f"*{event.anchor} repeats another part: write it out")
            return
        if event.anchor is not None:
            self._note(event, "anchor", f"&{event.anchor} is an anchor: take it out")
        if getattr(event, "tag", None) is not None:
            self._spoil(event, "tag", "values have no tags here: take the '!…' out")

    def _close(self) -> None:
        event, nodes = self._open.pop()
        if isinstance(event, SequenceStartEvent):
            self._add(SequenceNode("", nodes, event.start_mark))
        else:
            pairs = list(zip(nodes[::2], nodes[1::2], strict=True))
            self._add(MappingNode("", pairs, event.start_mark))

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1][1].append(node)
        else:
            self.composed.root = node

    def _spoil(self, event: Event, rule: str, message: str) -> None:
        self._note(event, rule, message)
        self.composed.spoiled.add(_event_position(event))

    def _note(self, event: Event, rule: str, message: str) -> None:
        self.composed.faults.append(Fault(_event_position(event), rule, message))


def _scalar(event: NodeEvent) -> ScalarNode:
    if isinstance(event, ScalarEvent):
        return ScalarNode("", event.value, event.start_mark, style=event.style)
    return ScalarNode("", "alias", event.start_mark, style='"')


def _event_position(event: Event) -> Position:
    return (event.start_mark.line + 1, event.start_mark.column + 1)


def _syntax_fault(error: yaml.YAMLError) -> Fault:
    if not isinstance(error, yaml.MarkedYAMLError) or not error.problem_mark:
        return Fault((1, 1), "syntax", f"this is no valid YAML: {_SYNTAX_MEND}")
    problem = error.problem or "it breaks off"
    mends = (mend for part, mend in _SYNTAX_MENDS.items() if part in problem)
    context = f"{error.context}, " if error.context else ""
    mark = error.problem_mark
    message = f"this is no valid YAML ({context}{problem}): {next(mends, _SYNTAX_MEND)}"
    return Fault((mark.line + 1, mark.column + 1), "syntax", message)


def _unprintable(text: str) -> Iterator[Fault]:
    for match in _UNPRINTABLE.finditer(text):
        message = f"the character U+{ord(match[0]):04X} cannot be printed: take it out"
        yield Fault(_position(text[: match.start()]), "unprintable", message)


def _position(before: str) -> Position:
    """The place after a text, by its line feeds."""
    return (before.count("\n") + 1, len(before) - before.rfind("\n"))


def _refused(position: Position, rule: str, message: str) -> Composed:
    return Composed(None, [Fault(position, rule, message)])


def _empty() -> Composed:
    return _refused((1, 1), "empty-file", "the file holds nothing: fill it or remove it")
