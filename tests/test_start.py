"""Starts as people make them: processes of their own, with a cache between them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
QUESTION = "what is Shaoxing's GDP"
KINDS = {"answers", "base", "index", "last"}
FOLDER = "Fact base: knowledge (in this folder)\n"


def start(cache: Path | str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own program, no shell
        [sys.executable, "-m", "bot", *(arguments or ("ask", QUESTION))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "CITEWELL_CACHE": str(cache)},
    )


def assert_answers(process: subprocess.Popen[str], told: str = "") -> None:
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert "578 billion yuan in 2019" in out
    assert told in err
    assert told or err == FOLDER


def kinds(cache: Path) -> set[str]:
    names = {path.name for path in cache.iterdir()}
    assert all(name.endswith(".compiled") for name in names)
    return {name.partition("-")[0] for name in names} - {"seen"}


def test_two_starts_at_once_both_answer_and_leave_a_sound_cache(tmp_path: Path) -> None:
    several = [start(tmp_path / "cache") for _ in range(3)]
    for process in several:
        assert_answers(process)
    assert kinds(tmp_path / "cache") == KINDS
    assert_answers(start(tmp_path / "cache"))


def test_a_spoilt_cache_is_told_of_and_mended(tmp_path: Path) -> None:
    assert_answers(start(tmp_path))
    for path in tmp_path.iterdir():
        path.write_bytes(path.read_bytes()[:-1])
    assert_answers(start(tmp_path), "is made anew")
    assert_answers(start(tmp_path))


def test_a_folder_that_cannot_be_written_stops_no_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert_answers(start(tmp_path / "file" / "cache"), "can't be written to")


@pytest.mark.parametrize("arguments", [("ask", "--no-cache", QUESTION), ("why", "--no-cache", "x")])
def test_without_a_cache_nothing_is_kept(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    process = start(tmp_path, *arguments)
    assert process.communicate(timeout=120)[1] == FOLDER
    assert process.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_the_setting_turns_it_off() -> None:
    assert_answers(start("off"))
    assert not (ROOT / "off").exists()


def test_check_reads_every_file_and_keeps_nothing(tmp_path: Path) -> None:
    process = start(tmp_path, "check", "--knowledge", "knowledge")
    assert "No problems" in process.communicate(timeout=120)[0]
    assert list(tmp_path.iterdir()) == []


def test_why_uses_what_ask_kept(tmp_path: Path) -> None:
    assert_answers(start(tmp_path))
    before = {path: path.stat().st_ino for path in tmp_path.iterdir()}
    process = start(tmp_path, "why", QUESTION)
    assert "outcome      answer" in process.communicate(timeout=120)[0]
    after = {path: path.stat().st_ino for path in tmp_path.iterdir()}
    assert {p: i for p, i in after.items() if p in before} == before
    assert kinds(tmp_path) == KINDS
