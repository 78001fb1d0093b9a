"""Tests that need something from outside the repository.

``@pytest.mark.needs(there, reason)`` skips a test where `there` is false, which the summary
at the end says in yellow. In CI (``CI`` set to anything but ``false``, ``0`` or nothing) the
test fails instead: a check that never runs there would go unnoticed for good.
"""

from collections.abc import Mapping

import pytest

HINT = "CI runs every test. Provide it, or unset CI to skip the test."


def in_ci(environment: Mapping[str, str]) -> bool:
    """Whether an environment is that of continuous integration."""
    return environment.get("CI", "").lower() not in ("", "0", "false")


def require(item: pytest.Item, environment: Mapping[str, str]) -> None:
    """Skip a test that lacks what it needs, or fail it in CI.

    Raises:
        pytest.skip.Exception: it is skipped.
        pytest.fail.Exception: it fails.
    """
    for marker in item.iter_markers("needs"):
        there, reason = marker.args
        if not there and in_ci(environment):
            pytest.fail(f"{reason}. {HINT}", pytrace=False)
        if not there:
            pytest.skip(reason)


def lacking(items: list[pytest.Item]) -> dict[str, int]:
    """What tests lack, and how many lack it."""
    found: dict[str, int] = {}
    for item in items:
        for there, reason in (marker.args for marker in item.iter_markers("needs")):
            if not there:
                found[reason] = found.get(reason, 0) + 1
    return found
