"""What tests do that lack something from outside the repository."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.discord_server import openapi
from tests.needing import HINT

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[1]
HOOKS = "pytest_collection_finish, pytest_runtest_setup, pytest_terminal_summary"
FILE = """
import pytest

@pytest.mark.needs(False, "the well is dry")
def test_lacking():
    assert False, "it must not run"

@pytest.mark.needs(True, "the well is dry")
def test_provided():
    pass
"""


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeini(
        "[pytest]\nasyncio_default_fixture_loop_scope = function\n"
        "markers = needs(there, reason): as in this project"
    )
    pytester.makeconftest(f"from tests.conftest import {HOOKS}")
    pytester.makepyfile(FILE)
    return pytester


@pytest.mark.parametrize("ci", [None, "", "false", "0"])
def test_it_is_skipped_and_said_loudly(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, ci: str | None
) -> None:
    monkeypatch.delenv("CI", raising=False)
    if ci is not None:
        monkeypatch.setenv("CI", ci)
    result = project.runpytest_inprocess()
    result.assert_outcomes(passed=1, skipped=1)
    result.stdout.fnmatch_lines(["NOT TESTED (1): the well is dry"])


@pytest.mark.parametrize("ci", ["true", "1", "True", "yes"])
def test_in_ci_it_fails_and_says_why(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, ci: str
) -> None:
    monkeypatch.setenv("CI", ci)
    result = project.runpytest_inprocess()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert result.parseoutcomes().items() >= {"passed": 1}.items()
    result.stdout.fnmatch_lines([f"*the well is dry. {HINT}*"])


def test_nothing_else_skips_by_what_is_outside() -> None:
    """A `skipif` may look at the platform; what may be missing goes through `needs`."""
    conditions = [
        line.strip()
        for file in (ROOT / "tests").rglob("test_*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if "mark.skipif(" in line and file != Path(__file__)
    ]
    assert conditions
    assert all('os.name != "posix"' in condition for condition in conditions)


def test_the_document_may_be_anywhere() -> None:
    assert openapi.VARIABLE in openapi.MISSING
    assert str(openapi.DOCUMENT) in openapi.MISSING
    assert openapi.place({openapi.VARIABLE: "elsewhere.json"}) == Path("elsewhere.json")
    assert openapi.place({openapi.VARIABLE: ""}).parts[-3:] == ("shared", "discord", "openapi.json")


def test_no_example_has_a_deadline() -> None:
    assert settings().deadline is None
    setters = [
        file.name
        for file in (ROOT / "tests").rglob("test_*.py")
        if "deadline=" in file.read_text(encoding="utf-8") and file != Path(__file__)
    ]
    assert setters == []
