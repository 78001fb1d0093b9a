import time

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from yaml.nodes import MappingNode, Node, ScalarNode

from bot.errors import CitewellError
from bot.knowledge import nodes
from bot.knowledge.composed import MAX_DEPTH
from bot.knowledge.nodes import MAX_BYTES, compose, need_libyaml

YAML_LIKE = st.text(st.sampled_from("ab:-?[]{}&*!,|>'\"#% \n\t0é\u2028\x85\ufeff"), max_size=40)


def plain(node: Node | None) -> object:
    """A node without its marks."""
    if node is None or isinstance(node, ScalarNode):
        return node and (node.value, node.style)
    if isinstance(node, MappingNode):
        return [(plain(key), plain(value)) for key, value in node.value]
    return [plain(item) for item in node.value]


@given(st.binary(max_size=200))
@example(b"\xff\xfea\x00")
@example(b"a: \xed\xa0\x80")
def test_no_bytes_raise(data: bytes) -> None:
    composed = compose(data)
    assert (composed.root is None) <= bool(composed.faults)


@given(YAML_LIKE)
@example("? &a")
@example('{"a":!t b}')
@example("a\u2028&b c")
@example("- ! a")
@example("\n\ufeff!")
def test_no_text_hides_an_anchor_an_alias_or_a_tag(text: str) -> None:
    faults = {fault.rule for fault in compose(text.encode()).faults}
    if faults & {"syntax", "unprintable"}:
        return
    found = set()
    for event in yaml.parse(text.removeprefix("\ufeff"), Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            found.add("alias")
        elif isinstance(event, yaml.NodeEvent):
            found |= {"anchor"} if event.anchor is not None else set()
            found |= {"tag"} if getattr(event, "tag", None) is not None else set()
        elif isinstance(event, yaml.DocumentEndEvent):
            break
    assert faults & {"anchor", "alias", "tag"} == found


@given(YAML_LIKE)
def test_both_ways_of_reading_build_the_same_nodes(text: str) -> None:
    composed = compose(text.encode())
    slow = nodes._by_events(text.encode().removeprefix(b"\xef\xbb\xbf"))
    if not composed.faults:
        assert plain(composed.root) == plain(slow.root)
        assert not slow.faults


HOSTILE = ["[", "{", "- ", "? ", "{a: ", "[{", "- - ", "!a ", "&a ", "*a ", "'a", "|\n", "a: [\n"]


@pytest.mark.parametrize("part", HOSTILE)
def test_a_hostile_file_costs_a_bounded_time(part: str) -> None:
    data = (part * (MAX_BYTES // len(part))).encode()
    started = time.perf_counter()
    assert compose(data).faults
    assert time.perf_counter() - started < 15


def test_a_bomb_of_aliases_is_refused_without_being_unfolded() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 15)]
    composed = compose("\n".join(lines).encode())
    assert len([fault for fault in composed.faults if fault.rule == "alias"]) == 14 * 9
    assert len(composed.spoiled) == 14 * 9


def test_depth_is_counted_from_the_top() -> None:
    assert not compose(b"[" * 19 + b"a" + b"]" * 19).faults
    fault = compose(b"[" * 20 + b"a" + b"]" * 20).faults[0]
    assert (fault.rule, fault.position) == ("too-deep", (1, 21))


def test_unprintable_characters_do_not_hide_the_rest() -> None:
    faults = compose(b"a: \x01\nb: *c\nd: \x02\n").faults
    assert [(fault.rule, fault.position) for fault in sorted(faults, key=lambda f: f.position)] == [
        ("unprintable", (1, 4)),
        ("alias", (2, 4)),
        ("unprintable", (3, 4)),
    ]


def test_the_mark_of_utf_8_does_not_shift_columns() -> None:
    composed = compose(b"\xef\xbb\xbfa: *b\n")
    assert composed.faults[0].position == (1, 4)


def test_without_libyaml_the_user_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    with pytest.raises(CitewellError, match="pip install"):
        need_libyaml()


def nested(depth: int, shapes: list[bool]) -> object:
    """Lists (True) and maps in each other, so deep, of shapes that are drawn anew from the end."""
    value: object = "x"
    for level in range(depth):
        value = [value] if shapes[level % len(shapes)] else {"a": value}
    return value


@given(
    st.integers(1, 30),
    st.lists(st.booleans(), min_size=1, max_size=6),
    st.booleans(),
    st.integers(1, 3),
)
def test_however_it_is_nested_a_file_that_is_too_deep_is_refused(
    depth: int,
    shapes: list[bool],
    flow: bool,  # noqa: FBT001 - hypothesis draws it
    indent: int,
) -> None:
    text = yaml.safe_dump(nested(depth, shapes), default_flow_style=flow, indent=indent)
    faults = [fault.rule for fault in compose(text.encode()).faults]
    assert faults == (["too-deep"] if depth + 1 > MAX_DEPTH else [])
