"""What YAML drops or joins without a word, beside the seeded defects; and what is no loss."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.nodes import MAX_BYTES, compose
from tests.knowledge.lamps import HEADER, load_with, rules_of

SOUND = [
    "description: Grey # the oldest",
    "description: Grey  # 2019, by the almanac",
    "description: Grey  ### the oldest",
    "description: 'room #5'",
    'description: "room #5"  # 5 it is',
    "description: room#5",
    "description: 'note:\xa0Grey'",
    "description: Note that 5\xa0km are long",
    "description: 灯塔：灰色",
    "aliases: [a, b] #two",
    "facts:\n  motto: |\n    Meet in room #5\n    note:\xa0bring a lamp\n  lit: 1900",
    "facts:\n  motto: >-\n    room #5",
]


@pytest.mark.parametrize("rest", SOUND)
def test_what_is_no_loss_is_no_problem(tmp_path: Path, rest: str) -> None:
    assert load_with(tmp_path, entities__lamp=f"{HEADER}name: Lamp\n{rest}\n").problems == ()


def test_the_message_shows_the_whole_text_in_quotes(tmp_path: Path) -> None:
    lamp = f"{HEADER}name: Lamp\nfacts:\n  motto: room #5, on the left  \n"
    loaded = load_with(tmp_path, entities__lamp=lamp)
    assert "'room #5, on the left'" in loaded.problems[0].message
    assert loaded.base  # a warning stops nothing


def test_places_are_right_after_wide_characters_and_line_ends(tmp_path: Path) -> None:
    lamp = f"\ufeff{HEADER}name: 灯😀\nfacts:\n  motto: 房间 #5\n".replace("\n", "\r\n")
    (problem,) = load_with(tmp_path, entities__lamp=lamp).problems
    assert (problem.rule, problem.place.line, problem.place.column) == ("cut-short", 6, 13)


def test_a_file_of_odd_characters_alone_is_not_one_long_text(tmp_path: Path) -> None:
    loaded = load_with(tmp_path, entities__lamp="version:\xa01\nname：Lamp\n")
    assert rules_of(loaded) == ["odd-character"] * 2


def test_every_loss_of_a_file_is_told(tmp_path: Path) -> None:
    aliases = "".join(f"  - lamp {number} #{number}\n" for number in range(40))
    loaded = load_with(tmp_path, entities__lamp=f"{HEADER}name: Lamp\naliases:\n{aliases}")
    assert rules_of(loaded) == ["cut-short"] * 40


def test_with_plain_characters_in_its_place_the_rest_of_the_file_is_read(tmp_path: Path) -> None:
    lamp = f"{HEADER}name:\xa0Lamp\nkind：towre\nfacts:\n  hieght: 3\n"
    rules = ["odd-character", "odd-character", "unknown-attribute", "unknown-kind"]
    assert sorted(rules_of(load_with(tmp_path, entities__lamp=lamp))) == rules


@pytest.mark.parametrize(
    "line", ["a #b\n", "a: b #c\n", "- \xa0# x\n", "-:\xa0", "- a:\xa0\n", " #1"]
)
def test_a_file_full_of_them_takes_a_bounded_time(line: str) -> None:
    text = (line * MAX_BYTES)[: MAX_BYTES // 3]
    start = time.process_time()
    compose(text.encode())
    assert time.process_time() - start < 5


PIECES = [
    "a",
    "#",
    " ",
    "\n",
    ": ",
    "- ",
    "\xa0",
    "\u3000",
    "：",
    "'",
    '"',
    "|",
    "{",
    "}",
    "[",
    ",",
    "1",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_nothing_raises_and_every_place_is_in_the_file(text: str) -> None:
    lines = text.split("\n")
    for fault in compose(text.encode()).faults:
        line, column = fault.position
        assert 1 <= line <= len(lines) + 1
        assert column >= 1
        if fault.rule in {"cut-short", "odd-character"}:
            assert lines[line - 1][column - 1] in "#\xa0\u3000："
