"""Every value of a sound base is replaced by values of every wrong shape, one at a time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from yaml.nodes import MappingNode, Node, ScalarNode

from bot.knowledge import load
from bot.knowledge.nodes import compose
from tests.knowledge.lamps import LAMPS, write

WRONG = ("[[x]]", "{x: {y: [z]}}", "''", "~", "12:30", "[]", "{}", '"\\u202e"', "x" * 2000)


def values(node: Node) -> Iterator[Node]:
    """A node and all below it, keys apart."""
    yield node
    if isinstance(node, ScalarNode):
        return
    for part in node.value:
        yield from values(part[1] if isinstance(node, MappingNode) else part)


def spoilt(text: str, wrong: str) -> Iterator[tuple[str, str]]:
    """What was replaced, and the file with it replaced."""
    root = compose(text.encode()).root
    assert root is not None
    for node in list(values(root))[1:]:
        start, end = node.start_mark.index, node.end_mark.index
        old = text[start:end].rstrip()  # the end of a block is where the next thing starts
        yield old, text[:start] + wrong + text[start + len(old) :]


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("name", LAMPS)
def test_no_value_of_a_wrong_shape_raises_or_passes(tmp_path: Path, name: str, wrong: str) -> None:
    write(tmp_path, LAMPS)
    for old, text in spoilt(LAMPS[name], wrong):
        write(tmp_path, {name: text})
        loaded = load(tmp_path)
        assert loaded.problems, (old, text)
        for problem in loaded.problems:
            assert problem.message.isprintable()
        if "x:" not in wrong:  # which would take the place of ids that others name
            assert len({problem.place for problem in loaded.problems}) <= 2, loaded.problems
