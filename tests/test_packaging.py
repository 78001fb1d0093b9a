"""What is installed is what is in the tree."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_package_of_the_tree_is_installed() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = set(settings["tool"]["setuptools"]["packages"]) - {"bot.shipped"}
    folders = [path.parent.relative_to(ROOT) for path in (ROOT / "bot").rglob("__init__.py")]
    assert listed == {".".join(folder.parts) for folder in folders}


def test_the_constraints_name_no_address() -> None:
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert line.startswith("#") or line.count("==") == 1, line
        assert "/" not in line


def test_what_the_wheel_carries_is_under_the_licences_that_it_names() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {name.removeprefix("LicenseRef-") for name in settings["license"].split(" AND ")}
    table = (ROOT / "bot" / "matching" / "data" / "README.md").read_text(encoding="utf-8")
    rows = [line.split("|")[3].strip() for line in table.splitlines() if line.startswith("| ")]
    assert {_identifier(licence) for licence in rows[1:]} | {"MIT"} == named
    assert not any("SA" in name for name in named)


def test_each_licence_has_its_text_in_the_wheel() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = {path.name for pattern in settings["license-files"] for path in ROOT.glob(pattern)}
    assert found == {
        "LICENSE", "Apache-2.0.txt", "CC-BY-3.0.txt", "SCOWL.txt", "SymSpell.txt", "jieba.txt",
    }  # fmt: skip


def _identifier(licence: str) -> str:
    return "SCOWL" if licence.startswith("SCOWL") else licence.replace("CC BY ", "CC-BY-")
