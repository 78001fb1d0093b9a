import pytest

from bot.query.nodes import Rank, ValueFilter
from tests.query.lakes import IN_CAVES, query


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("which is the second deepest lake", Rank("lake", "depth", 2, 1)),
        ("2nd deepest lake?", Rank("lake", "depth", 2, 1)),
        ("third shallowest lake", Rank("lake", "depth", 3, 1, falling=False)),
        ("the three deepest lakes", Rank("lake", "depth", 1, 3)),
        ("top 3 lakes by depth", Rank("lake", "depth", 1, 3)),
        ("top 2 deepest lakes", Rank("lake", "depth", 1, 2)),
        ("second largest lake by depth", Rank("lake", "depth", 2, 1)),
        ("deepest lake with caves", Rank("lake", "depth", 1, 1, (IN_CAVES,))),
        (
            "deepest lake of the tarn river",
            Rank("lake", "depth", 1, 1, (ValueFilter("outflow", ("velmo/outflow",)),)),
        ),
        ("second oldest lake", Rank("lake", "discovered", 2, 1, falling=False)),
    ],
)
def test_a_kind_is_put_in_an_order(text: str, wanted: Rank) -> None:
    assert query(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "deepest lake",  # no place, number or filter
        "second largest lake",  # larger in what?
        "second deepest river",
        "second deepest lake of the north",  # a word that nothing explains
        "second deepest and warmest lake",
        "top 3 lakes",
        "top 999 lakes by depth",
        "",
    ],
)
def test_what_names_no_order_is_none(text: str) -> None:
    assert not isinstance(query(text), Rank)
