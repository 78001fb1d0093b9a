import pytest

from bot.query.nodes import ListOf, ValueFilter
from bot.query.parse.chosen import chosen
from tests.query.lakes import DATED, dated_links
from tests.query.plans import asked, carried_out, reading

DEPTH = reading("velmo/depth", DATED.facts["velmo/depth"])
FOUND = reading("ostrel/discovered", DATED.facts["ostrel/discovered"])


def deep(*lakes: str) -> ValueFilter:
    return ValueFilter("depth", tuple(f"{lake}/depth" for lake in lakes))


def found(*lakes: str) -> ValueFilter:
    return ValueFilter("discovered", tuple(f"{lake}/discovered" for lake in lakes))


@pytest.mark.parametrize(
    ("text", "then", "lakes"),
    [
        ("lakes spotted in 1871", "when Ostrel Water spotted?", ["ostrel"]),
        ("which lakes were spotted in June 1871?", "when Ostrel Water spotted?", ["ostrel"]),
        ("which lakes were spotted in May 1871?", "when Ostrel Water spotted?", []),
        ("lakes spotted before 1900", "when Ostrel Water spotted?", ["ostrel"]),
        ("lakes spotted since 1900", "when Ostrel Water spotted?", ["mirra"]),
        ("lakes not spotted in 1871", "when Ostrel Water spotted?", ["mirra"]),
    ],
)
def test_a_date_is_read_of_one_member(text: str, then: str, lakes: list[str]) -> None:
    assert asked(chosen, dated_links(text)) == ([then] if lakes else [])
    wanted = [ListOf("lake", (found(*lakes),))] if lakes else []
    assert carried_out(chosen, dated_links(text), {then: FOUND}) == wanted


def test_a_limit_is_read_of_one_member() -> None:
    known = {"how deep Lake Velmo?": DEPTH, "how many go down Lake Velmo?": DEPTH}
    wanted = [ListOf("lake", (deep("velmo"),))]
    assert carried_out(chosen, dated_links("lakes deeper than 80 meters"), known) == wanted
    assert carried_out(chosen, dated_links("lakes of 120 meters"), known) == wanted


def test_without_other_words_the_only_attribute_of_the_type_is_meant() -> None:
    assert carried_out(chosen, dated_links("which lake is from 1871"), {}) == [
        ListOf("lake", (found("ostrel"),))
    ]


def test_what_is_denied_is_of_the_others() -> None:
    (query,) = carried_out(chosen, dated_links("lakes that are not owned by town council"), {})
    assert isinstance(query, ListOf)
    assert query.filters == (ValueFilter("owner", ("velmo/owner",)),)


def test_things_of_any_kind_are_of_the_kind_that_is_left() -> None:
    (query,) = carried_out(chosen, dated_links("anything with caves"), {})
    assert query == ListOf("lake", (ValueFilter("habitat", ("mirra/habitat", "ostrel/habitat")),))


@pytest.mark.parametrize("text", ["lakes", "lakes with fish", "which lakes", "deep in 1871"])
def test_without_a_constraint_nothing_is_chosen(text: str) -> None:
    assert carried_out(chosen, dated_links(text), {}) == []
