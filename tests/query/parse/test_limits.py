import pytest

from bot.query.nodes import ListOf, Rank, ValueFilter
from tests.query.lakes import IN_CAVES, query


def deep(*lakes: str) -> ValueFilter:
    return ValueFilter("depth", tuple(f"{lake}/depth" for lake in lakes))


@pytest.mark.parametrize(
    ("text", "lakes"),
    [
        ("lakes with a depth of more than 75 meters", ["velmo"]),
        ("which lakes have a depth of at least 75 metres?", ["mirra", "velmo"]),
        ("lakes with more than 40 meters of depth", ["mirra", "velmo"]),
        ("lakes with a depth under 75", ["ostrel", "sorn"]),
        ("lakes with no more than 40 metres of depth", ["sorn"]),
        ("lakes over 100 meters deep", ["velmo"]),
    ],
)
def test_a_limit_narrows_a_kind(text: str, lakes: list[str]) -> None:
    assert query(text) == ListOf("lake", (deep(*lakes),))


def test_a_limit_goes_with_a_value_and_with_a_rank() -> None:
    assert query("lakes with caves and a depth of at least 75 meters") == ListOf(
        "lake", (IN_CAVES, deep("mirra", "velmo"))
    )
    found = query("shallowest lake with a depth over 40 meters")
    assert found == Rank("lake", "depth", 1, 1, (deep("mirra", "velmo"),), falling=False)


@pytest.mark.parametrize(
    "text",
    [
        "lakes with more than 75 fish",
        "lakes with a depth of more than 75 kilograms",
        "lakes with a depth of more than a little",
        "lakes with more than 75",
        "lakes with a depth of more than 20 and less than 75 meters",
        "lakes with a depth of more than 75 meters in 1998",
    ],
)
def test_what_stays_open_is_no_limit(text: str) -> None:
    assert query(text) is None
