import pytest

from bot.query.nodes import Compare, Task
from bot.query.parse.compare import compare
from tests.query.lakes import DATED, dated_links
from tests.query.plans import asked, carried_out, reading

DEEP = {
    "how deep Lake Velmo?": reading("velmo/depth", DATED.facts["velmo/depth"]),
    "how deep Mirra?": reading("mirra/depth", DATED.facts["mirra/depth"]),
}
FOUND = {
    "when Ostrel Water found?": reading("ostrel/discovered", DATED.facts["ostrel/discovered"]),
    "when Mirra found?": reading("mirra/discovered", DATED.facts["mirra/discovered"]),
}


@pytest.mark.parametrize(
    ("text", "task", "falling"),
    [
        ("which is deeper, Velmo or Mirra", Task.WHICH, True),
        ("whats shallower, velmo or mirra?", Task.WHICH, False),
        ("is Velmo deeper than Mirra", Task.VERDICT, True),
        ("how much deeper is Velmo than Mirra", Task.DIFFERENCE, True),
    ],
)
def test_the_same_is_asked_of_both(text: str, task: Task, falling: bool) -> None:  # noqa: FBT001
    found = carried_out(compare, dated_links(text), DEEP)
    assert found == [Compare("velmo/depth", "mirra/depth", task, falling)]


@pytest.mark.parametrize(
    ("text", "task", "falling"),
    [
        ("was Ostrel or Mirra found first?", Task.WHICH, False),
        ("was Ostrel found before Mirra?", Task.VERDICT, False),
        ("was Ostrel found after Mirra?", Task.VERDICT, True),
    ],
)
def test_dates_are_compared(text: str, task: Task, falling: bool) -> None:  # noqa: FBT001
    found = carried_out(compare, dated_links(text), FOUND)
    assert found == [Compare("ostrel/discovered", "mirra/discovered", task, falling)]


def test_two_sides_ask_for_what_each_says() -> None:
    known = {
        "how large depth Lake Velmo?": reading("velmo/depth", DATED.facts["velmo/depth"]),
        "how large Mirra age?": reading("mirra/discovered", DATED.facts["mirra/discovered"]),
    }
    text = "is the depth of Velmo larger than Mirra's age"
    assert carried_out(compare, dated_links(text), known) == []


@pytest.mark.parametrize(
    "text",
    [
        "is Velmo deeper",
        "which is deeper, Velmo, Ostrel or Mirra",
        "Velmo or Mirra",
        "how deep is Velmo",
    ],
)
def test_other_questions_compare_no_two_things(text: str) -> None:
    assert asked(compare, dated_links(text)) == []
