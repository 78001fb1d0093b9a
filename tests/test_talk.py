"""A conversation on the command line, by a pipe and at a terminal of its own."""

import json
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from bot import talk
from bot.engine import Engine
from bot.talk import Talk
from tests.serving import over
from tests.small_base import BASE
from tests.test_cli import FIELDS, ROOT, citewell

GDP = "578 billion yuan in 2019"
PEOPLE = "5 million people"


def test_a_pipe_is_read_silently_and_the_talk_goes_on() -> None:
    lines = "what is Shaoxing's GDP\n\nand its population?\nEXIT\nwhat is Shaoxing's GDP\n"
    done = citewell("ask", "--chat", stdin=lines)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(GDP) == 1
    assert done.stdout.index(GDP) < done.stdout.index(PEOPLE)
    assert "?" not in done.stdout
    assert "\033" not in done.stdout


def test_json_has_an_object_for_each_line() -> None:
    done = citewell("ask", "--chat", "--json", stdin="绍兴的GDP是多少\n那人口呢\n")
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert [list(reply) for reply in replies] == [FIELDS, FIELDS]
    assert replies[1]["question"] == "那人口呢"
    assert replies[1]["facts"] == ["shaoxing/population/2020-12-19"]


def test_lines_stay_without_a_context() -> None:
    done = citewell("ask", "--lines", stdin="where is Shaoxing\nand its GDP?\n")
    assert [json.loads(line)["outcome"] for line in done.stdout.splitlines()][1] == "decline"


def test_one_way_of_asking_at_a_time() -> None:
    for arguments in (["--chat", "x"], ["--chat", "--lines"]):
        done = citewell("ask", *arguments)
        assert (done.returncode, done.stdout) == (1, "")
        assert "--chat" in done.stderr


def test_why_explains_a_follow_up() -> None:
    asked = ["--after", "what is Shaoxing's GDP", "--after", "and its population?", "who said that"]
    done = citewell("why", *asked)
    assert done.returncode == 0, done.stderr
    assert "outcome      answer" in done.stdout
    assert "who said what was told last" in done.stdout


def test_a_number_picks_a_choice_and_the_talk_goes_on_from_there() -> None:
    said = Talk(over(Engine(BASE)))
    said.say("how deep is Velmo and Ostrel")
    offered = said.say("what is its depth")
    assert [choice.label for choice in offered.choices] == [
        "Lake Velmo – depth",
        "Ostrel Water – depth",
    ]
    assert said.say("２").facts == ("ostrel/depth",)
    assert said.say("when was it discovered").facts == ("ostrel/discovered",)
    assert said.say("2").outcome == "decline"


@pytest.fixture
def screen() -> Iterator["Screen"]:
    screen = Screen()
    yield screen
    screen.close()


class Screen:
    """A terminal with the program on it."""

    def __init__(self) -> None:
        self._ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "bot", "ask", "--chat"]
        environment = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT), "NO_COLOR": ""}
        self.process = subprocess.Popen(  # noqa: S603 - our own program, no shell
            command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=environment,
            start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self._unread = b""

    def shows(self, text: str, seconds: float = 60) -> str:
        """What is shown until a text is, which must come within so many seconds."""
        end = time.monotonic() + seconds
        while text.encode() not in self._unread and time.monotonic() < end:
            if select.select([self._ours], [], [], 0.5)[0]:
                self._unread += os.read(self._ours, 4096)
        assert text.encode() in self._unread, self._unread
        shown, _, self._unread = self._unread.partition(text.encode())
        return shown.decode() + text

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._ours)


def test_a_terminal_has_a_prompt_and_ends_with_ctrl_d(screen: Screen) -> None:
    prompt = "? \033[0m"
    assert "Ctrl-D ends" in screen.shows(prompt)
    screen.type("what is Shaoxing's GDP\n")
    assert GDP in screen.shows(prompt)
    screen.type("and its population?\n")
    assert PEOPLE in screen.shows(prompt)
    screen.type("\x04")
    assert screen.process.wait(30) == 0


def test_ctrl_c_drops_a_line_and_twice_in_a_row_it_ends(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    interrupted = KeyboardInterrupt
    typed: list[str | type[BaseException]] = [
        interrupted,
        "a",
        interrupted,
        "b",
        *[interrupted] * 2,
    ]

    def type_next(_: str) -> str:
        line = typed.pop(0)
        if isinstance(line, str):
            return line
        raise line

    monkeypatch.setattr("builtins.input", type_next)
    lines = talk.typed()
    assert [next(lines), next(lines)] == ["a", "b"]
    with pytest.raises(KeyboardInterrupt):
        next(lines)
    assert capsys.readouterr().err.count("once more") == 3
