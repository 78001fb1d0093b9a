"""Loading through the cache is loading, whatever happened to the folder or to the cache."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.compiled.store import Store
from bot.knowledge import Loaded, cached, load, stamps
from bot.knowledge.cached import keep, load_kept
from tests.knowledge.lamps import LAMPS, write

GREY = "entities/grey-tower.yaml"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "facts", LAMPS)


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files count as old enough for their stamps at once."""
    monkeypatch.setattr(stamps, "SETTLED", -3600.0)


def start(folder: Path, store: Store) -> Loaded:
    loaded = load_kept(folder, store)
    keep(loaded, store)
    return loaded


def kept(store: Store, name: str) -> list[Path]:
    return sorted(store.folder.glob(f"{name}-*"))


def assert_right(folder: Path, store: Store, *, from_cache: bool) -> None:
    found, expected = start(folder, store), load(folder)
    assert found.base == expected.base
    assert found.problems == expected.problems
    assert found.kept is from_cache


@pytest.mark.parametrize("of", ["lamps", "shipped"])
def test_the_second_start_reads_no_yaml(
    tmp_path: Path, folder: Path, store: Store, of: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if of == "shipped":
        folder = Path(__file__).parents[2] / "knowledge"
    first = start(folder, store)
    assert first.base is not None
    assert not first.kept
    monkeypatch.setattr(cached, "load_found", None)
    second = load_kept(folder, store)
    assert second.kept
    assert second.base == first.base
    assert second.problems == ()
    assert tmp_path in kept(store, "base")[0].parents


@pytest.mark.usefixtures("settled")
def test_where_no_stamp_has_changed_no_file_is_read(
    folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(folder, store)
    monkeypatch.setattr(cached, "read", None)
    assert load_kept(folder, store).kept


def test_a_stamp_that_may_come_again_is_not_trusted(folder: Path, store: Store) -> None:
    start(folder, store)
    assert kept(store, "seen") == []
    assert len(kept(store, "base")) == 1


def edited(folder: Path) -> None:
    path = folder / GREY
    path.write_text(path.read_text(encoding="utf-8").replace("31.50", "32.50"), encoding="utf-8")


def edited_without_a_trace_in_size_and_time(folder: Path) -> None:
    before = (folder / GREY).stat()
    edited(folder)
    os.utime(folder / GREY, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (folder / GREY).stat().st_size == before.st_size


def added(folder: Path) -> None:
    write(folder, {"entities/red-tower.yaml": "version: 1\nname: Red Tower\n"})


def renamed(folder: Path) -> None:
    (folder / "entities/offices").rename(folder / "entities/bureaus")


def broken(folder: Path) -> None:
    (folder / GREY).write_text("version: 1\nnaem: x\n", encoding="utf-8")


def swapped(folder: Path) -> None:
    """The same bytes under each other's names."""
    other = folder / "entities/offices/harbour-office.yaml"
    one, two = (folder / GREY).read_bytes(), other.read_bytes()
    (folder / GREY).write_bytes(two)
    other.write_bytes(one)


CHANGES = [edited, edited_without_a_trace_in_size_and_time, added, renamed, broken, swapped]


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("change", CHANGES)
def test_any_change_is_seen(folder: Path, store: Store, change: Callable[[Path], None]) -> None:
    start(folder, store)
    assert_right(folder, store, from_cache=True)
    change(folder)
    assert_right(folder, store, from_cache=False)


@pytest.mark.usefixtures("settled")
def test_a_file_that_is_taken_away_is_seen(folder: Path, store: Store) -> None:
    added(folder)
    start(folder, store)
    (folder / "entities/red-tower.yaml").unlink()
    assert_right(folder, store, from_cache=False)


def test_what_is_changed_back_is_known_still(folder: Path, store: Store) -> None:
    start(folder, store)
    text = (folder / GREY).read_bytes()
    edited(folder)
    start(folder, store)
    (folder / GREY).write_bytes(text)
    assert_right(folder, store, from_cache=True)


def test_a_copy_elsewhere_tells_its_own_places(tmp_path: Path, folder: Path, store: Store) -> None:
    start(folder, store)
    copy = shutil.copytree(folder, tmp_path / "copy")
    assert_right(copy, store, from_cache=False)
    base = load_kept(copy, store).base
    assert base is not None
    assert "copy/" in base.golden[0].place.file


def test_another_program_reads_nothing_of_this_one(
    folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(folder, store)
    monkeypatch.setattr(cached, "release", lambda: "another")
    assert_right(folder, store, from_cache=False)


@pytest.mark.usefixtures("settled")
def test_a_link_is_read_again_each_time(folder: Path, store: Store) -> None:
    (folder / GREY).rename(folder / "grey.txt")
    (folder / GREY).symlink_to(folder / "grey.txt")
    assert_right(folder, store, from_cache=False)
    assert kept(store, "seen") == []
    edited(folder)
    assert_right(folder, store, from_cache=False)
    assert_right(folder, store, from_cache=True)


def test_a_base_with_problems_is_never_kept(folder: Path, store: Store) -> None:
    broken(folder)
    assert_right(folder, store, from_cache=False)
    assert_right(folder, store, from_cache=False)
    assert kept(store, "base") == []


def test_a_file_that_cannot_be_read_is_a_problem_as_ever(folder: Path, store: Store) -> None:
    (folder / GREY).unlink()
    (folder / GREY).symlink_to(folder / "nowhere.yaml")
    assert_right(folder, store, from_cache=False)
    assert kept(store, "base") == kept(store, "seen") == []


def test_a_base_with_warnings_is_kept_without_them(folder: Path, store: Store) -> None:
    write(folder, {"lamps.yaml": "version: 1", "entities/lamp.txt": ""})
    assert [problem.rule for problem in start(folder, store).problems] == ["passed-over"] * 2
    again = start(folder, store)
    assert again.kept
    assert again.base == load(folder).base


def test_a_misplaced_file_that_appears_stops_a_base_that_was_kept(
    folder: Path, store: Store
) -> None:
    start(folder, store)
    write(folder, {"entities/lamp.yml": "version: 1"})
    assert_right(folder, store, from_cache=False)
    assert start(folder, store).base is None


WAYS: dict[str, Callable[[bytes, int, int], bytes]] = {
    "flipped": lambda whole, at, by: whole[:at] + bytes([whole[at] ^ by]) + whole[at + 1 :],
    "cut": lambda whole, at, _by: whole[:at],
    "longer": lambda whole, _at, by: whole + bytes([by]),
    "other": lambda whole, _at, by: bytes([by]) * len(whole),
}


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["base", "seen"]),
    st.sampled_from(sorted(WAYS)),
    st.integers(0, 10**6 - 1),
    st.integers(1, 255),
)
@pytest.mark.usefixtures("settled")
def test_a_damaged_cache_is_made_anew(
    tmp_path: Path, name: str, way: str, millionth: int, by: int
) -> None:
    folder, store = write(tmp_path / "facts", LAMPS), Store(tmp_path / "cache")
    shutil.rmtree(store.folder, ignore_errors=True)
    start(folder, store)
    (path,) = kept(store, name)
    whole = path.read_bytes()
    path.write_bytes(WAYS[way](whole, len(whole) * millionth // 10**6, by))
    assert_right(folder, store, from_cache=name == "seen")
    assert_right(folder, store, from_cache=True)


def test_progress_counts_every_file_of_a_cold_load_only(folder: Path, store: Store) -> None:
    told: list[tuple[int, int]] = []
    loaded = load_kept(folder, store, lambda *far: told.append(far))
    files = len([name for name in LAMPS if name.endswith(".yaml")])
    assert told == [(done, files) for done in range(files + 1)]
    keep(loaded, store)
    load_kept(folder, store, lambda *far: told.append(far))
    assert len(told) == files + 1
