import os
import shutil
from pathlib import Path

import pytest

from bot.errors import CitewellError
from bot.knowledge import folder, load
from tests.harbour import mount_config_map
from tests.knowledge.lamps import LAMPS, load_with, rules_of, write


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CitewellError, match="--knowledge"):
        load(tmp_path / "none")
    (tmp_path / "file").write_text("version: 1")
    with pytest.raises(CitewellError, match="no folder"):
        load(tmp_path / "file")


def test_a_folder_without_yaml(tmp_path: Path) -> None:
    write(tmp_path, {"README.md": "# Lamps"})
    with pytest.raises(CitewellError, match=r"base\.yaml"):
        load(tmp_path)


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(CitewellError, match="Permission denied"):
        load(tmp_path)


def test_a_base_needs_base_yaml(tmp_path: Path) -> None:
    files = {name: text for name, text in LAMPS.items() if name != "base.yaml"}
    (problem,) = load(write(tmp_path, files)).problems
    assert problem.rule == "missing-file"
    assert problem.place.file == f"{tmp_path}/base.yaml"


def test_files_are_shown_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "facts", {**LAMPS, "entities/x.yaml": "version: 2"})
    monkeypatch.chdir(tmp_path)
    assert load(tmp_path / "facts").problems[0].place.file == "facts/entities/x.yaml"
    assert load(Path("facts")).problems[0].place.file == "facts/entities/x.yaml"
    monkeypatch.chdir(tmp_path / "facts")
    assert load(Path()).problems[0].place.file == "entities/x.yaml"
    assert load(Path("../facts")).problems[0].place.file == "../facts/entities/x.yaml"


def test_links_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    secret = write(tmp_path / "out", {"x.yaml": "version: 1\nname: Secret\n"}) / "x.yaml"
    base = write(tmp_path / "in", LAMPS)
    (base / "entities" / "out.yaml").symlink_to(secret)
    (base / "entities" / "nowhere.yaml").symlink_to(tmp_path / "nowhere.yaml")
    (base / "entities" / "circle.yaml").symlink_to(base / "entities" / "circle.yaml")
    (base / "entities" / "folder").symlink_to(tmp_path / "out")
    (base / "entities" / "twin.yaml").symlink_to(base / "entities" / "grey-tower.yaml")
    os.mkfifo(base / "entities" / "pipe.yaml")
    (base / "entities" / "dir.yaml").mkdir()
    loaded = load(base)
    assert [(problem.rule, Path(problem.place.file).name) for problem in loaded.problems] == [
        ("not-regular", name)
        for name in ("circle.yaml", "folder", "nowhere.yaml", "out.yaml", "pipe.yaml")
    ] + [("indistinct-name", "twin.yaml"), ("contested-question", "twin.yaml")]


def test_a_mounted_config_map_with_folders_loads(tmp_path: Path) -> None:
    loaded = load(mount_config_map(tmp_path / "mount", "..2026_01", 11))
    assert loaded.base is not None
    assert loaded.problems == ()
    assert set(loaded.base.entities) == {"heron", "gannet"}


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("entities/more", "..2026"),  # not at the top
        ("answers", ".git"),  # not a version of the mount
        ("answers", "entities"),  # read already
        ("answers", "."),  # a circle
        ("answers", "../outside"),
    ],
)
def test_no_other_link_to_a_folder_is_followed(tmp_path: Path, name: str, target: str) -> None:
    base = write(tmp_path / "base", LAMPS)
    shutil.rmtree(base / "answers")
    for goal in (base / "..2026", base / ".git", tmp_path / "outside"):
        write(goal, {"x.yaml": "version: 1\n"})
    (base / name).symlink_to(base / target)
    assert [(p.place.file[-len(name) :], p.rule) for p in load(base).problems] == [
        (name, "not-regular")
    ]


def test_a_base_mounted_through_links_inside_it_loads(tmp_path: Path) -> None:
    write(tmp_path / "..2024", LAMPS)
    (tmp_path / "..data").symlink_to("..2024")
    for name in LAMPS:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).symlink_to(tmp_path / "..data" / name)
    assert load(tmp_path).problems == ()


def test_hidden_files_and_other_files_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path, {".github/x.yaml": "no", ".x.yaml": "no", "schema.json": "{}", "a.txt": ""})
    assert load_with(tmp_path).problems == ()


FOREIGN = {
    "docker-compose.yml": "services: {}",
    "compose.override.yaml": "services: {}",
    "mkdocs.yml": "site_name: x",
    ".pre-commit-config.yaml": "repos: []",
    ".github/workflows/ci.yml": "on: push",
    "node_modules/x/x.yaml": "a: &b c",
    "README.md": "# Lamps",
    "entities/README.md": "# Lamps",
    "entities/grey-tower.yaml~": "version: 1",
    "pyproject.toml": "",
}


def test_a_base_in_a_repository_is_not_stopped_by_its_other_files(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, {**LAMPS, **FOREIGN}))
    assert loaded.problems == ()
    assert loaded.base


def test_an_unknown_folder_of_yaml_files_is_one_warning(tmp_path: Path) -> None:
    files = {f"charts-old/{number}.yaml": "a: &b c" for number in range(30)}
    loaded = load(write(tmp_path, {**LAMPS, **files}))
    assert loaded.base
    (problem,) = loaded.problems
    assert problem.rule == "passed-over"
    assert "29 more in charts-old/" in problem.message


def test_a_folder_with_a_misspelt_name_is_told_the_right_one(tmp_path: Path) -> None:
    (problem,) = load(write(tmp_path, {**LAMPS, "entites/x.yaml": "version: 1"})).problems
    assert "rename the folder to entities/" in problem.message


def test_what_base_yaml_ignores_is_not_read_wherever_it_stands(tmp_path: Path) -> None:
    broken = {
        "entities/drafts/x.yaml": "[",
        "entities/x.draft.yaml": "[",
        "entities/old.yml": "[",
        "drafts/y.yaml": "[",
        "charts-old/values.yaml": "[",
    }
    ignore = "ignore: [drafts/, '*.draft.yaml', /entities/*.yml, charts-old/, base.yaml]\n"
    files = {**LAMPS, **broken, "base.yaml": LAMPS["base.yaml"].partition("ignore")[0] + ignore}
    assert load(write(tmp_path, files)).problems == ()


def test_a_base_may_be_told_of_what_is_usually_ignored(tmp_path: Path) -> None:
    base = LAMPS["base.yaml"].partition("ignore")[0] + 'ignore: ["!mkdocs.yml"]\n'
    write(tmp_path, {**LAMPS, **FOREIGN, "base.yaml": base})
    assert rules_of(load(tmp_path)) == ["passed-over"]


def test_an_entity_may_have_the_name_of_a_foreign_file(tmp_path: Path) -> None:
    loaded = load_with(tmp_path, **{"entities__docker-compose": "version: 1\nname: Compose\n"})
    assert loaded.base
    assert "docker-compose" in loaded.base.entities


@pytest.mark.parametrize("pattern", ["'!'", "'a['", "'#x'", "/", "'*a*a*a*a*a*a*a'"])
def test_a_pattern_that_is_none(tmp_path: Path, pattern: str) -> None:
    base = LAMPS["base.yaml"].partition("ignore")[0] + f"ignore: [x, {pattern}]\n"
    loaded = load_with(tmp_path, base=base)
    assert rules_of(loaded) == ["bad-pattern"]
    assert loaded.problems[0].place.column == 13


def test_links_outside_the_places_of_the_base_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path / "out", {"x.yaml": "a: b"})
    base = write(tmp_path / "in", LAMPS)
    (base / "docs").symlink_to(tmp_path / "out")
    assert load(base).problems == ()
    (base / "answers.yaml").symlink_to(tmp_path / "out" / "x.yaml")
    assert rules_of(load(base)) == ["not-regular"]


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, LAMPS)
    read = folder.read

    def refuse(file: folder.File) -> bytes | str:
        return "Permission denied" if file.stem == "sources" else read(file)

    monkeypatch.setattr("bot.knowledge.loader.read", refuse)
    loaded = load(tmp_path)
    assert rules_of(loaded) == ["unreadable-file"]  # and not that every source is unknown


def test_names_that_would_break_a_line_are_shown_escaped(tmp_path: Path) -> None:
    name = "entities/a\nb\udcff.yaml"
    (problem,) = load(write(tmp_path, {**LAMPS, name: "version: 1\nname: x"})).problems
    assert problem.rule == "bad-id"
    assert problem.place.file.endswith(r"a\nb\udcff.yaml")
