"""What holds of all tests."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests import needing

settings.register_profile("citewell", deadline=None)
# How long an example takes says how busy the machine is; tests of cost count steps instead.
settings.load_profile("citewell")

_LACKING = pytest.StashKey[dict[str, int]]()


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test keeps anything in the folder of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "CITEWELL_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def pytest_collection_finish(session: pytest.Session) -> None:
    session.config.stash[_LACKING] = needing.lacking(session.items)


def pytest_runtest_setup(item: pytest.Item) -> None:
    needing.require(item, os.environ)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what tests lacked, each thing once."""
    for reason, tests in terminalreporter.config.stash.get(_LACKING, {}).items():
        terminalreporter.write_line(f"NOT TESTED ({tests}): {reason}", yellow=True, bold=True)
