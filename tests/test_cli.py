"""The command line as scripts and people meet it, in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FIELDS = ["question", "outcome", "confidence", "text", "facts", "sources", "choices", "language"]


def citewell(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program, no shell
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )


def test_ask_prints_the_answer_with_source_and_date() -> None:
    done = citewell("ask", "what is Shaoxing's GDP")
    assert done.returncode == 0, done.stderr
    assert "578 billion yuan (2019)" in done.stdout
    assert "Source: Global Times" in done.stdout


def test_ask_shows_markdown_plainly_and_all_of_an_address() -> None:
    done = citewell("ask", "--knowledge", "tests/chat/base", "how do I join the club")
    assert done.stdout.startswith("Write to the club <https://example.org/club_(town)> in ")
    assert '\npip install https://example.org/join_now.whl && join --as "*"\n' in done.stdout
    assert done.stdout.endswith(", <https://en.example.org/wiki/Oakville_(town)>\n")


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


def test_what_the_user_can_mend_exits_1_with_one_sentence(tmp_path: Path) -> None:
    for arguments in (["ask"], ["ask", "x", "--nonsense"], ["nonsense"]):
        done = citewell(*arguments)
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
    missing = citewell("ask", "--knowledge", str(tmp_path / "none"), "x")
    assert missing.returncode == 1
    assert "none" in missing.stderr


def test_help_teaches() -> None:
    for arguments in (["--help"], ["ask", "--help"], ["check", "--help"], ["run", "--help"]):
        done = citewell(*arguments)
        assert done.returncode == 0
        assert "Usage: citewell" in done.stdout
