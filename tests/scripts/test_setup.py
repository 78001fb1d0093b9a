"""``scripts/setup`` on a Debian whose Python can't make a virtual environment, all of it stubs."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SETUP = Path(__file__).parents[2] / "scripts" / "setup"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a script for POSIX's shell")


def stub(folder: Path, name: str, body: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    file.chmod(0o755)


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A PATH with the few commands that the script needs; what installs only leaves a note."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("dirname", "sh"):
        real = shutil.which(name)
        assert real is not None
        (folder / name).symlink_to(real)
    for version in ("python3.14", "python3.13", "python3.12", "python3.11", "python3"):
        stub(folder, version, 'case "$2" in *ensurepip*) exit 1 ;; esac')
    for name in ("sudo", "apt-get"):
        stub(folder, name, f'echo "{name} $*" >> "{tmp_path}/ran"; exit 7')
    return folder


def run(tools: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """Run a copy of the script, so that no venv of this clone is touched."""
    copy = tmp_path / "clone" / "scripts" / "setup"
    copy.parent.mkdir(parents=True)
    shutil.copy(SETUP, copy)
    return subprocess.run(  # noqa: S603 - the script itself
        [str(tools / "sh"), str(copy)],
        env={"PATH": str(tools)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_who_is_not_root_is_shown_the_line_and_nothing_runs(tools: Path, tmp_path: Path) -> None:
    stub(tools, "id", "echo 1000")
    done = run(tools, tmp_path)
    assert done.returncode == 1
    assert "sudo apt-get update && sudo apt-get install -y python3-venv" in done.stderr
    assert not (tmp_path / "ran").exists()
    assert not (tmp_path / "clone" / ".venv").exists()


def test_root_installs_without_sudo(tools: Path, tmp_path: Path) -> None:
    stub(tools, "id", "echo 0")
    assert run(tools, tmp_path).returncode == 7
    assert (tmp_path / "ran").read_text(encoding="utf-8") == "apt-get update -qq\n"


def test_without_apt_the_package_is_named(tools: Path, tmp_path: Path) -> None:
    stub(tools, "id", "echo 1000")
    (tools / "apt-get").unlink()
    done = run(tools, tmp_path)
    assert (done.returncode, "python3-venv" in done.stderr) == (1, True)
