from pathlib import Path

import pytest

from bot.knowledge import load
from bot.knowledge.problem import Problem
from bot.knowledge.rules import ERRORS, RULES
from tests.knowledge.defects import DEFECTS, Defect
from tests.knowledge.lamps import LAMPS, write

# Told by other means than a file's content: test_folder.py seeds them.
ELSEWHERE = {"missing-file", "not-regular", "unreadable-file", "bad-pattern"}


def found(folder: Path, problems: tuple[Problem, ...]) -> list[tuple[str, int, int, str]]:
    """Problems as file (within the folder), line, column and rule."""
    return [
        (Path(place.file).relative_to(folder).as_posix(), place.line, place.column, problem.rule)
        for problem in problems
        for place in [problem.place]
    ]


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.file)
def test_a_defect_is_told_at_its_place_and_nothing_else_is(tmp_path: Path, defect: Defect) -> None:
    write(tmp_path, {**LAMPS, defect.file: defect.content})
    loaded = load(tmp_path)
    assert (loaded.base is None) == (defect.rule in ERRORS)
    expected = [(*place, defect.rule) for place in defect.places]
    assert found(tmp_path, loaded.problems) == expected


def test_all_defects_are_told_in_one_run(tmp_path: Path) -> None:
    write(tmp_path, {**LAMPS, **{defect.file: defect.content for defect in DEFECTS}})
    problems = load(tmp_path).problems
    expected = sorted((*place, defect.rule) for defect in DEFECTS for place in defect.places)
    assert sorted(found(tmp_path, problems)) == expected
    places = [(one.place.file, one.place.line, one.place.column) for one in problems]
    assert places == sorted(places)


def test_every_rule_has_a_seeded_defect() -> None:
    assert {defect.rule for defect in DEFECTS} | ELSEWHERE == set(RULES)


def test_every_message_is_one_line_with_a_mend(tmp_path: Path) -> None:
    write(tmp_path, {**LAMPS, **{defect.file: defect.content for defect in DEFECTS}})
    for problem in load(tmp_path).problems:
        assert problem.message.isprintable()
        assert ":" in problem.message, problem.message
