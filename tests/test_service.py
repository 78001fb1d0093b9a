"""One holder of what serves: a reload swaps whole bases, a bad one changes nothing."""

import gc
import re
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest

import bot.engine as engine_module
from bot.answer.reply import Context
from bot.compiled.pack import Pack
from bot.compiled.store import Store
from bot.errors import CitewellError
from bot.knowledge import cached
from bot.matching.decision import Thresholds
from bot.model import FactBase
from bot.service import BrokenBaseError, KnowledgeService
from bot.suggesting import Completions
from tests.harbour import BAD, HERON, LENGTH, QUESTION, warn, write_harbour
from tests.knowledge.lamps import LAMPS, write

QUESTIONS, RELOADS = 300, 50


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_harbour(tmp_path / "facts", 11)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


def figures(text: str) -> list[str]:
    return re.findall(r"(\d+) (?:meters|metric tons)", text)


def state(service: KnowledgeService) -> tuple[bool, bool]:
    """Whether the folder's base is at fault, and whether the last good one serves for it."""
    return service.fault is not None, service.outdated is not None


def spoil(folder: Path) -> None:
    (folder / HERON).write_text(BAD, encoding="utf-8")


@pytest.mark.slow
def test_questions_during_fifty_reloads_see_only_whole_bases(folder: Path) -> None:
    service = KnowledgeService.load(folder)
    service.get_ready()
    over, number, seen = threading.Event(), count(1), set[str]()

    def ask() -> None:
        while next(number) <= QUESTIONS or not over.is_set():
            found = figures(service.ask(QUESTION).text)
            assert len(found) == 2
            assert len(set(found)) == 1
            seen.update(found)

    with ThreadPoolExecutor(4) as pool:
        asking = [pool.submit(ask) for _ in range(4)]
        try:
            for figure in range(100, 100 + RELOADS):
                write_harbour(folder, figure)
                assert service.reload()
        finally:
            over.set()
        for each in asking:
            each.result()
    assert next(number) > QUESTIONS
    assert len(seen) > 2  # the questions did not all come before or after the reloads
    assert seen <= {"11", *map(str, range(100, 100 + RELOADS))}


def test_what_served_before_goes_though_the_collector_does_not_walk_it(folder: Path) -> None:
    service = KnowledgeService.load(folder)
    gc.disable()
    try:
        freed: list[weakref.ref[object]] = []
        for figure in range(12, 15):
            assert figures(service.ask(LENGTH).text)
            assert service.suggest("heron")
            assert service.explain(QUESTION)
            engine = service._engine
            freed += [weakref.ref(engine), weakref.ref(engine._matcher.index)]
            freed += [weakref.ref(engine._completions)]
            del engine
            write_harbour(folder, figure)
            frozen = gc.get_freeze_count()
            service.reload()
            assert gc.get_freeze_count() > frozen / 2
        assert [each() for each in freed] == [None] * len(freed)
        assert gc.get_count()[0] < 10_000  # what serves now is frozen too
    finally:
        gc.enable()


@pytest.mark.parametrize("cached_too", [True, False])
def test_the_same_content_changes_nothing(folder: Path, store: Store, *, cached_too: bool) -> None:
    service = KnowledgeService.load(folder, store if cached_too else None)
    base = service.base
    write_harbour(folder, 11)
    (folder / "notes.txt").write_text("nothing of the base", encoding="utf-8")
    assert not service.reload()
    assert service.base is base
    write_harbour(folder, 12)
    assert service.reload()
    assert figures(service.ask(LENGTH).text) == ["12"]


def test_the_thresholds_stay_with_a_reload(folder: Path) -> None:
    service = KnowledgeService.load(folder, None, Thresholds(1.0, 0.0, 1.0))
    assert "answer from 1.00" in service.explain(LENGTH)
    write_harbour(folder, 12)
    service.reload()
    assert "answer from 1.00" in service.explain(LENGTH)


def rewrite(folder: Path, figure: int) -> None:
    if folder.is_file():
        folder.unlink()
    (folder / HERON).unlink(missing_ok=True)
    write_harbour(folder, figure)


def unreadable(folder: Path) -> None:
    (folder / HERON).unlink()
    (folder / HERON).symlink_to("nowhere.yaml")


def emptied(folder: Path) -> None:
    for path in folder.rglob("*.yaml"):
        path.unlink()


def gone(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def a_file(folder: Path) -> None:
    gone(folder)
    folder.write_text("version: 1\n", encoding="utf-8")


BREAKS = [spoil, unreadable, emptied, gone, a_file]


@pytest.mark.parametrize("break_it", BREAKS)
def test_a_bad_folder_is_refused_and_the_base_from_before_goes_on(
    folder: Path, break_it: Callable[[Path], None]
) -> None:
    service = KnowledgeService.load(folder)
    break_it(folder)
    with pytest.raises(CitewellError) as caught:
        service.reload()
    assert service.fault is caught.value
    assert figures(service.ask(LENGTH).text) == ["11"]
    rewrite(folder, 12)
    assert service.reload()
    assert state(service) == (False, False)
    assert figures(service.ask(LENGTH).text) == ["12"]


def test_problems_come_with_their_places(folder: Path) -> None:
    service = KnowledgeService.load(folder)
    spoil(folder)
    with pytest.raises(BrokenBaseError) as caught:
        service.reload()
    assert (2, "unknown-key") in [(each.place.line, each.rule) for each in caught.value.problems]


@pytest.mark.parametrize("break_it", BREAKS)
def test_a_start_with_a_bad_folder_has_the_last_good_base(
    folder: Path, store: Store, break_it: Callable[[Path], None]
) -> None:
    for figure in (12, 13):
        write_harbour(folder, figure)
        KnowledgeService.load(folder, store).keep()
    break_it(folder)
    with pytest.raises(CitewellError):
        KnowledgeService.load(folder, store)
    service = KnowledgeService.load(folder, store, or_last_good=True)
    assert state(service) == (True, True)
    assert figures(service.ask(LENGTH).text) == ["13"]
    service.keep()
    rewrite(folder, 13)
    assert not service.reload()  # it serves already, and is no longer behind the folder
    assert state(service) == (False, False)


def test_a_reload_is_what_the_next_start_falls_back_to(folder: Path, store: Store) -> None:
    service = KnowledgeService.load(folder, store)
    service.keep()
    write_harbour(folder, 12)
    service.reload()
    spoil(folder)
    again = KnowledgeService.load(folder, store, or_last_good=True)
    assert figures(again.ask(LENGTH).text) == ["12"]


def test_nothing_good_is_known_without_a_store_or_of_another_folder(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    KnowledgeService.load(folder, store).keep()
    spoil(folder)
    other = write_harbour(tmp_path / "other", 11)
    spoil(other)
    for place, kept_in in ((folder, None), (other, store), (folder, Store(tmp_path / "none"))):
        with pytest.raises(BrokenBaseError):
            KnowledgeService.load(place, kept_in, or_last_good=True)


def test_a_folder_is_known_by_its_path_however_that_is_written(
    folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    KnowledgeService.load(folder, store).keep()
    spoil(folder)
    monkeypatch.chdir(folder.parent)
    for path in (Path("facts"), Path("facts/../facts"), Path("./facts/")):
        assert KnowledgeService.load(path, store, or_last_good=True).fault


def test_bases_of_other_folders_leave_the_last_good_one_in_use(
    folder: Path, store: Store, tmp_path: Path
) -> None:
    KnowledgeService.load(folder, store).keep()
    for number in range(3):
        other = write_harbour(tmp_path / f"other-{number}", 20 + number)
        KnowledgeService.load(other, store).keep()
        KnowledgeService.load(folder, store).keep()
    KnowledgeService.load(write_harbour(tmp_path / "last", 30), store).keep()
    spoil(folder)
    assert KnowledgeService.load(folder, store, or_last_good=True).fault


@pytest.mark.parametrize(
    "tree", [[], ["x"], ["x", 1], [1, "2020-01-01"], ["x", "no time"], "x", {}]
)
def test_a_damaged_note_is_no_note(folder: Path, store: Store, tree: object) -> None:
    KnowledgeService.load(folder, store).keep()
    store.write("last", cached._name(folder), Pack(tree))
    spoil(folder)
    with pytest.raises(BrokenBaseError):
        KnowledgeService.load(folder, store, or_last_good=True)


def test_two_reloads_at_once_are_one_after_the_other(folder: Path, store: Store) -> None:
    service = KnowledgeService.load(folder, store)
    write_harbour(folder, 12)
    with ThreadPoolExecutor(4) as pool:
        done = [each.result() for each in [pool.submit(service.reload) for _ in range(4)]]
    assert sorted(done) == [False, False, False, True]


FOLLOW_UPS = (
    "and its weight?", "who said that?", "when was that?", "in feet?", "what about 2020?",
    "and the Heron?", "more", "is it longer than the Heron?", "why?", "how many?", "the other one",
)  # fmt: skip


@pytest.mark.parametrize("question", FOLLOW_UPS)
def test_a_question_may_follow_up_on_what_the_base_no_longer_has(
    folder: Path, question: str
) -> None:
    service = KnowledgeService.load(folder)
    lamps = write(folder.with_name("lamps"), LAMPS)
    before = KnowledgeService.load(lamps)
    contexts = [before.ask(each).context for each in ("how high is the Grey Tower", "may I go up")]
    contexts += [service.ask(QUESTION).context, Context(("kind:tower:",), (), "kind:tower:@10")]
    (folder / "entities/gannet.yaml").unlink()
    service.reload()
    for context in contexts:
        reply = service.ask(question, None, context)
        assert set(reply.facts) <= set(service.base.facts)
        for key in (*context.keys, *context.facts, context.rest):
            assert key.startswith("heron/") or service.tell(key) is None


def test_completion_is_ready_before_a_base_serves(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, built = KnowledgeService.load(folder), list[tuple[str, ...]]()

    class Noted(Completions):
        def __init__(self, base: FactBase) -> None:
            built.append(tuple(figures(service.ask(LENGTH).text)))
            super().__init__(base)

    monkeypatch.setattr(engine_module, "Completions", Noted)
    service.get_ready()
    write_harbour(folder, 12)
    service.reload()
    assert built == [("11",), ("11",)]
    assert service.suggest("heron")
    assert len(built) == 2


def test_completion_is_built_for_nobody_who_needs_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "Completions", None)
    service = KnowledgeService.load(folder)
    write_harbour(folder, 12)
    assert service.reload()
    assert figures(service.ask(LENGTH).text) == ["12"]


def test_warnings_stop_no_base_and_are_listed(folder: Path) -> None:
    service = KnowledgeService.load(folder)
    assert [each.rule for each in service.warnings] == []
    warn(folder)
    assert service.reload()
    assert [each.rule for each in service.warnings] == ["passed-over"]


def test_a_service_suggests_from_what_serves_now(folder: Path) -> None:
    service = KnowledgeService.load(folder)
    assert any("Heron" in each.question for each in service.suggest("heron"))
    renamed = (folder / HERON).rename(folder / "entities/egret.yaml")
    renamed.write_text(renamed.read_text("utf-8").replace("Heron", "Egret"), "utf-8")
    service.reload()
    assert not any("Heron" in each.question for each in service.suggest("heron"))
    assert any("Egret" in each.question for each in service.suggest("egret"))
