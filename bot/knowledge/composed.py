"""What comes of one file as YAML: nodes with their places, and the faults found on the way."""

from dataclasses import dataclass, field
from typing import TypeAlias

from yaml.nodes import Node, ScalarNode

MAX_DEPTH = 20
"""The deepest that lists, maps and values may be nested; the top of a file is level 1."""

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


def refused(position: Position, rule: str, message: str) -> Composed:
    """A file that can't be read for one reason."""
    return Composed(None, [Fault(position, rule, message)])


def position_of(node: Node) -> Position:
    """Where a node starts."""
    return (node.start_mark.line + 1, node.start_mark.column + 1)


def place_after(before: str) -> Position:
    """The place after a text, by its line feeds."""
    return (before.count("\n") + 1, len(before) - before.rfind("\n"))


def is_plain(node: Node) -> bool:
    """Whether a node is a single value without quotes, so that YAML may bend it."""
    return isinstance(node, ScalarNode) and not node.style
