"""Builds nodes from the parser's events: slower than the composer, but sees all that it hides."""

from typing import cast

from yaml import Mark
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

from bot.knowledge.composed import MAX_DEPTH, Composed, Fault, Position


class Builder:
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
            self._add(SequenceNode("", nodes, _mark(event)))
        else:
            pairs = list(zip(nodes[::2], nodes[1::2], strict=True))
            self._add(MappingNode("", pairs, _mark(event)))

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
        return ScalarNode("", event.value, _mark(event), _end(event), style=event.style)
    return ScalarNode("", "alias", _mark(event), style='"')


def _event_position(event: Event) -> Position:
    mark = _mark(event)
    return (mark.line + 1, mark.column + 1)


def _mark(event: Event) -> Mark:
    return cast("Mark", event.start_mark)  # the C parser's events always have one


def _end(event: Event) -> Mark:
    return cast("Mark", event.end_mark)  # likewise
