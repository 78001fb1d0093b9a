"""Loads a folder: every file is read and every problem found, whatever else is broken."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TypeAlias

from yaml.nodes import MappingNode, Node, ScalarNode

from bot.compiled.collecting import no_collecting
from bot.knowledge.answers import read_answers
from bot.knowledge.composed import Composed
from bot.knowledge.draft import Draft
from bot.knowledge.entities import read_entity
from bot.knowledge.folder import File, Folder, find, read, shown_in
from bot.knowledge.format1 import ENTITY_ID, VERSION
from bot.knowledge.ignoring import problems_of, without_ignored
from bot.knowledge.nodes import compose, need_libyaml
from bot.knowledge.page import Page, quoted
from bot.knowledge.problem import Problem, errors, in_order
from bot.knowledge.provenance import folded
from bot.knowledge.scalars import is_slug
from bot.knowledge.sharing import indistinct_names, shared_wording
from bot.knowledge.statements import plans
from bot.knowledge.vocabulary import read_attributes, read_base, read_kinds, read_sources
from bot.model import Expectation, FactBase, Place, Reference


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading a folder: a base and perhaps warnings, or no base and the problems.

    A base that comes out of the cache comes without its warnings. `content` is a digest of
    the files, where it was asked for; `kept` tells that the base came out of the cache.
    """

    base: FactBase | None
    problems: tuple[Problem, ...]
    content: str = ""
    kept: bool = False


Progress: TypeAlias = Callable[[int, int], None]
"""Is told before each file, and at the end, how many have been read of how many."""

Reading: TypeAlias = Callable[[File], bytes | str]
"""Gives the bytes of a file, or says why it can't be read."""


# In this order, after base.yaml: what comes later names what came before.
_READERS: Mapping[str, Callable[[Page, Node], None]] = {
    "kinds": read_kinds,
    "sources": read_sources,
    "attributes": read_attributes,
}


def load(folder: Path, progress: Progress | None = None, today: date | None = None) -> Loaded:
    """The fact base in a folder, with all of its problems in the order of files and lines.

    There is no base where one of them is an error. `today` is the day by which reviews are
    due; else this machine's.

    Raises:
        CitewellError: the folder can't be read or holds no YAML, or PyYAML lacks libyaml.
    """
    need_libyaml()
    return load_found(find(folder), read, progress, today)


def load_found(
    found: Folder,
    reading: Reading,
    progress: Progress | None = None,
    today: date | None = None,
) -> Loaded:
    """What `load` returns, from files that were found before."""
    need_libyaml()
    total = sum(map(len, found.files.values()))
    if progress is not None:
        reading = _counting(reading, total, progress)
    with no_collecting():
        loaded = _load(found, reading, Draft(today or datetime.now().astimezone().date()))
    if progress is not None:
        progress(total, total)
    return loaded


def _counting(reading: Reading, total: int, progress: Progress) -> Reading:
    """The same reading, which tells each time how many files are done with."""
    done = 0

    def counted(file: File) -> bytes | str:
        nonlocal done
        progress(done, total)
        done += 1
        return reading(file)

    return counted


def _load(found: Folder, reading: Reading, draft: Draft) -> Loaded:
    if "base" not in found.files:
        mend = "add base.yaml with version, title and languages"
        place = Place(shown_in(found, "base.yaml"), 1, 1)
        draft.problems.append(Problem(place, "missing-file", f"there is no base.yaml: {mend}"))
    for file in found.files.get("base", ()):
        _read(reading(file), file, draft, "base", read_base)
    found = without_ignored(found, draft.ignore)
    draft.problems += problems_of(found)
    for sort, reader in _READERS.items():
        for file in found.files.get(sort, ()):
            _read(reading(file), file, draft, sort, reader)
    _read_entities(found.files.get("entities", []), draft, reading)
    for file in found.files.get("answers", ()):
        _read(reading(file), file, draft, "answers", read_answers)
    _note_unknown_subject(draft)
    _note_contested(draft)
    draft.problems += shared_wording(draft.words, draft.facts.values())
    draft.problems += indistinct_names(draft.entities.values(), draft.places)
    problems = tuple(sorted(draft.problems, key=in_order))
    return Loaded(None if errors(problems) else draft.finish(), problems)


def _read(
    data: bytes | str, file: File, draft: Draft, sort: str, reader: Callable[[Page, Node], None]
) -> None:
    if isinstance(data, str):
        message = f"the file can't be read ({data}): give yourself access"
        draft.problems.append(Problem(Place(file.shown, 1, 1), "unreadable-file", message))
        draft.hidden.add(sort)
        return
    composed = compose(data)
    page = Page(file.shown, draft, composed.spoiled)
    root = composed.root
    if root is None:
        draft.hidden.add(sort)
        _note_faults(page, composed)
    elif _is_of_this_version(page, root):
        _note_faults(page, composed)
        reader(page, root)
    else:
        draft.hidden.add(sort)
    draft.problems += page.problems


def _read_entities(files: Sequence[File], draft: Draft, reading: Reading) -> None:
    """All entities are known by their files' names before the first is read."""
    first: dict[str, File] = {}
    for file in files:
        if first.setdefault(file.stem, file) is file:
            draft.references[file.stem] = Reference(file.stem)
            rule, message = _bad_id(file.stem)
        else:
            other = first[file.stem].shown
            rule = "duplicate-id"
            message = f"{other} has the same name, which is the entity's id: rename one of them"
        if rule:
            draft.problems.append(Problem(Place(file.shown, 1, 1), rule, message))
    known = plans(draft)
    for file in files:
        reader = partial(read_entity, entity=file.stem, known=known)
        _read(reading(file), file, draft, "entities", reader)


def _note_unknown_subject(draft: Draft) -> None:
    """The subject stands in the first file that is read, before any entity is known."""
    if draft.subject and draft.subject not in draft.references:
        mend = "write the name of a file in entities/ without its ending"
        message = f"{quoted(draft.subject)} is no entity: {mend}"
        place = draft.places["subject", ""]
        draft.problems.append(Problem(place, "unknown-entity", message))


def _bad_id(stem: str) -> tuple[str, str]:
    if is_slug(stem, ENTITY_ID):
        return "", ""
    mend = f"rename it to at most {ENTITY_ID} of a-z, 0-9 and '-', a letter or digit first"
    return "bad-id", f"the file's name {quoted(stem)} is no id for an entity: {mend}"


def _is_of_this_version(page: Page, root: Node) -> bool:
    """Whether a file says that it is written in this format; nothing else is judged if not."""
    if type(root) is not MappingNode:
        page.wrong_type(root, "a file of the base", "a map that starts with 'version: 1'")
        return False
    for key, value in root.value:
        if key.value == "version":
            return _is_version(page, value)
    page.note(root, "missing-version", f"the file has no version: start with 'version: {VERSION}'")
    return False


def _is_version(page: Page, node: Node) -> bool:
    if type(node) is ScalarNode and node.value == VERSION and not node.style:
        return True
    message = f"this is no known version of the format: write version: {VERSION}, without quotes"
    page.note(node, "unsupported-version", message)
    return False


def _note_faults(page: Page, composed: Composed) -> None:
    for fault in composed.faults:
        line, column = fault.position
        page.problems.append(Problem(Place(page.file, line, column), fault.rule, fault.message))


def _note_contested(draft: Draft) -> None:
    answered: dict[str, str] = {}
    for golden in draft.golden:
        if golden.expectation is Expectation.ANSWER:
            other = answered.setdefault(folded(golden.question), golden.target)
            if other != golden.target:
                message = f"{quoted(golden.question)} is to be answered by {other} too"
                message = f"{message}: keep it at one of them"
                draft.problems.append(Problem(golden.place, "contested-question", message))
