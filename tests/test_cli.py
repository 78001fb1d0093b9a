"""The command line as scripts and people meet it, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harbour import LENGTH, write_harbour
from tests.knowledge.lamps import HEADER, LAMPS, write

ROOT = Path(__file__).parents[1]
FIELDS = [
    "question", "outcome", "confidence", "text", "facts", "sources", "choices", "nearest", "notes",
    "language",
]  # fmt: skip


def citewell(
    *arguments: str, stdin: str = "", cwd: Path = ROOT, **settings: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program, no shell
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
        check=False,
    )


def test_ask_prints_the_answer_with_source_and_date() -> None:
    done = citewell("ask", "what is Shaoxing's GDP")
    assert done.returncode == 0, done.stderr
    assert "578 billion yuan in 2019" in done.stdout
    assert "Source: Global Times" in done.stdout


def test_ask_shows_markdown_plainly_and_all_of_an_address() -> None:
    done = citewell("ask", "--knowledge", "tests/chat/base", "how do I join the club")
    assert done.stdout.startswith("Write to the club <https://example.org/club_(town)> in ")
    assert '\npip install https://example.org/join_now.whl && join --as "*"\n' in done.stdout
    assert done.stdout.endswith(" <https://en.example.org/wiki/Oakville_(town)>\n")


def test_ask_json_has_the_fields_of_the_contract() -> None:
    done = citewell("ask", "--json", "what is Shaoxing's GDP")
    reply = json.loads(done.stdout)
    assert list(reply) == FIELDS
    assert reply["outcome"] == "answer"
    assert "shaoxing/gdp/2019" in reply["facts"]
    assert set(reply["sources"][0]) == {"id", "title", "publisher", "published", "url"}


def test_lines_are_answered_in_order_and_a_decline_is_no_failure() -> None:
    done = citewell("ask", "--lines", stdin="绍兴的人口是多少\nwho is the mayor of Berlin\n\n")
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [reply["outcome"] for reply in replies] == ["answer", "decline", "decline"]
    assert replies[0]["language"] == "zh"


def test_why_names_the_guard_that_fired() -> None:
    done = citewell("why", "Shaoxing GDP in 2015")
    assert "outcome      decline" in done.stdout
    assert "guard 'year'" in done.stdout


def test_check_passes_on_the_shipped_base() -> None:
    done = citewell("check", "--knowledge", "knowledge")
    assert (done.returncode, done.stdout[:12]) == (0, "No problems:"), done.stdout


def test_check_tells_place_and_mend_and_exits_1(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("version: 1\ntitel: x\n", encoding="utf-8")
    done = citewell("check", "--knowledge", str(tmp_path))
    assert done.returncode == 1
    assert "base.yaml:2:1: " in done.stdout
    assert "title" in done.stdout
    github = citewell("check", "--format", "github", "--knowledge", str(tmp_path))
    assert github.stdout.startswith("::error file=")


def lamps(folder: Path, **files: str) -> str:
    write(folder, {**LAMPS, **{name.replace("__", "/") + ".yaml": files[name] for name in files}})
    return str(folder)


def test_golden_questions_that_come_out_otherwise_are_printed_and_exit_1(tmp_path: Path) -> None:
    lamp = f"{HEADER}name: Lamp\nfacts:\n  height: {{value: 3, golden: {{answer: [who sings]}}}}\n"
    folder = lamps(tmp_path, entities__lamp=lamp)
    checked = citewell("check", "--knowledge", folder)
    assert checked.returncode == 0
    assert "golden questions (not run: run `citewell test`)" in checked.stdout
    done = citewell("test", "--knowledge", folder)
    assert done.returncode == 1
    assert "entities/lamp.yaml\n  6:40: who sings\n    expected: answered by lamp/height\n" in (
        done.stdout
    )
    assert "    got:      declined" in done.stdout
    assert "came out otherwise" in done.stderr
    github = citewell("test", "--format", "github", "--knowledge", folder)
    assert "::error file=" in github.stdout
    assert github.returncode == 1
    assert json.loads(citewell("test", "--format", "json", "--knowledge", folder).stdout)


def test_golden_questions_of_the_shipped_base_come_out_as_expected() -> None:
    done = citewell("test", "--knowledge", "knowledge")
    assert (done.returncode, done.stderr) == (0, "")
    assert "golden questions: all came out as expected" in done.stdout


def test_a_base_without_golden_questions_gets_a_hint_to_write_some() -> None:
    done = citewell("test", "--knowledge", "tests/chat/base")
    assert done.returncode == 0
    assert "0 golden questions: write some" in done.stdout


def test_check_exits_0_with_warnings_and_prints_them(tmp_path: Path) -> None:
    lamp = f"{HEADER}name: Lamp\nfacts:\n  motto: room #5\n"
    folder = lamps(tmp_path, entities__lamp=lamp)
    done = citewell("check", "--knowledge", folder)
    assert done.returncode == 0, done.stderr
    assert "entities/lamp.yaml:6:15: warning: " in done.stdout
    assert "No errors, 1 warning: 3 entities" in done.stdout
    github = citewell("check", "--format", "github", "--knowledge", folder)
    assert github.stdout.startswith("::warning file=")
    assert github.returncode == 0
    as_json = json.loads(citewell("check", "--format", "json", "--knowledge", folder).stdout)
    assert [problem["severity"] for problem in as_json] == ["warning"]
    answered = citewell("ask", "--knowledge", folder, "what is the motto of Lamp")
    assert "room" in answered.stdout


def test_check_counts_errors_and_warnings(tmp_path: Path) -> None:
    lamp = f"{HEADER}name: Lamp\nfacts:\n  motto: room #5\n  hieght: 3\n"
    done = citewell("check", "--knowledge", lamps(tmp_path, entities__lamp=lamp))
    assert done.returncode == 1
    assert "1 error to mend in the fact base, and 1 warning" in done.stderr


def test_what_the_user_can_mend_exits_1_with_one_sentence(tmp_path: Path) -> None:
    for arguments in (["ask"], ["ask", "x", "--nonsense"], ["nonsense"]):
        done = citewell(*arguments)
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
    missing = citewell("ask", "--knowledge", str(tmp_path / "none"), "x")
    assert missing.returncode == 1
    assert "none" in missing.stderr


def test_help_teaches() -> None:
    for arguments in (
        ["--help"],
        ["ask", "--help"],
        ["check", "--help"],
        ["test", "--help"],
        ["run", "--help"],
    ):
        done = citewell(*arguments)
        assert done.returncode == 0
        assert "Usage: citewell" in done.stdout


COMMANDS = [("ask", LENGTH), ("ask", "--json", LENGTH), ("why", LENGTH), ("check",), ("test",)]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("by", ["environment", ".env"])
def test_every_command_reads_the_base_of_the_setting_and_says_so(
    tmp_path: Path, command: tuple[str, ...], by: str
) -> None:
    write_harbour(tmp_path / "boats", 11)
    if by == ".env":
        (tmp_path / ".env").write_text("CITEWELL_KNOWLEDGE=boats\n", encoding="utf-8")
        done = citewell(*command, cwd=tmp_path)
    else:
        done = citewell(*command, cwd=tmp_path, CITEWELL_KNOWLEDGE="boats")
    assert done.returncode == 0, done.stderr
    told = ("11 meters", "heron/length", "2 entities", "0 golden questions")
    assert any(each in done.stdout for each in told)
    assert done.stderr == "Fact base: boats (by CITEWELL_KNOWLEDGE)\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_an_option_wins_and_needs_no_word(tmp_path: Path, command: tuple[str, ...]) -> None:
    write_harbour(tmp_path / "boats", 11)
    name, *rest = command
    done = citewell(
        name, "--knowledge", "boats", *rest, cwd=tmp_path, CITEWELL_KNOWLEDGE="elsewhere"
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_without_a_setting_it_is_the_folder_here_then_the_shipped_one(tmp_path: Path) -> None:
    shipped = citewell("check", cwd=tmp_path)
    assert shipped.stderr == f"Fact base: {ROOT / 'knowledge'} (the shipped one)\n"
    write_harbour(tmp_path / "knowledge", 11)
    here = citewell("check", cwd=tmp_path)
    assert here.stderr == "Fact base: knowledge (in this folder)\n"
    assert "2 entities" in here.stdout


def test_a_setting_that_names_no_folder_is_told(tmp_path: Path) -> None:
    done = citewell("ask", "x", cwd=tmp_path, CITEWELL_KNOWLEDGE="nowhere")
    assert done.returncode == 1
    assert "nowhere (by CITEWELL_KNOWLEDGE)" in done.stderr
    assert "there is no folder nowhere" in done.stderr


@pytest.mark.parametrize("command", ["ask", "why"])
def test_the_thresholds_hold_for_every_command(command: str) -> None:
    question = "what is Shaoxing's GDP"
    arguments = ["--json", question] if command == "ask" else [question]
    done = citewell(command, *arguments, CITEWELL_ANSWER_THRESHOLD="1")
    outcome = '"outcome": "decline"' if command == "ask" else "answer from 1.00"
    assert outcome in done.stdout


def test_golden_questions_are_run_with_the_thresholds_of_the_setting(tmp_path: Path) -> None:
    golden = "golden: {answer: [how high is the Pharos]}"
    lamp = f"{HEADER}name: Pharos\nfacts:\n  height: {{value: 3, {golden}}}\n"
    folder = lamps(tmp_path, entities__lamp=lamp)
    assert "Pharos" not in citewell("test", "--knowledge", folder).stdout
    done = citewell("test", "--knowledge", folder, CITEWELL_ANSWER_THRESHOLD="1")
    assert (done.returncode, "Pharos" in done.stdout) == (1, True)


@pytest.mark.parametrize("command", [*COMMANDS, ("run",)])
def test_every_command_refuses_an_unknown_setting(command: tuple[str, ...]) -> None:
    done = citewell(*command, CITEWELL_KNOWLEGDE="boats")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(
        "citewell: CITEWELL_KNOWLEGDE in the environment is not a setting"
    )
    assert "CITEWELL_KNOWLEDGE;" in done.stderr
