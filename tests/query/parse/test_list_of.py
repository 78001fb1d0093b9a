import pytest

from bot.query.nodes import ListOf, ValueFilter
from tests.query.lakes import IN_CAVES, query


@pytest.mark.parametrize(
    "text",
    [
        "which lakes have caves",
        "cave lakes",
        "list all lakes with the habitat cave",
        "Lakes: caves?",
    ],
)
def test_a_value_is_found_but_for_its_ending(text: str) -> None:
    assert query(text) == ListOf("lake", (IN_CAVES,))


def test_how_many_counts_them() -> None:
    assert query("how many lakes have caves") == ListOf("lake", (IN_CAVES,), counted=True)


def test_a_value_of_several_attributes_is_the_worded_ones() -> None:
    owned = ValueFilter("owner", ("mirra/owner", "ostrel/owner"))
    assert query("which lakes does the town council like") is None
    assert query("lakes whose owner is the town council") == ListOf("lake", (owned,))


def test_several_values_narrow_together() -> None:
    found = query("lakes with caves and the owner town council")
    assert isinstance(found, ListOf)
    assert [each.attribute for each in found.filters] == ["habitat", "owner"]


@pytest.mark.parametrize(
    "text",
    [
        "which lakes have no caves",
        "which lakes have caves and fish",
        "which rivers have caves",
        "which lakes near Velmo have caves",
        "lakes",
        "caves",
        "",
    ],
)
def test_what_says_more_or_less_is_no_such_list(text: str) -> None:
    assert query(text) is None
