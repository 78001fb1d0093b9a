import pytest

from bot.query.nodes import Path, Rank, ValueFilter
from bot.query.parse.foremost import of_foremost
from tests.query.lakes import IN_CAVES, LAKES, links
from tests.query.plans import carried_out, reading

DEPTH = reading("velmo/depth", LAKES.facts["velmo/depth"])
OWNED = ValueFilter("outflow", ("velmo/outflow",))


@pytest.mark.parametrize(
    ("text", "read", "filters", "then"),
    [
        ("who owns the deepest lake", "how deep Lake Velmo?", (), "who owns the Lake Velmo?"),
        (
            "who owns the lake with the greatest depth",
            "how great Lake Velmo depth?",
            (),
            "who owns the Lake Velmo?",
        ),
        (
            "who owns the deepest lake with caves",
            "how deep Lake Velmo?",
            (IN_CAVES,),
            "who owns the Lake Velmo?",
        ),
        (
            "who owns the deepest lake of the Tarn River",
            "how deep Lake Velmo?",
            (OWNED,),
            "who owns the Lake Velmo?",
        ),
    ],
)
def test_the_same_is_asked_of_the_foremost(
    text: str, read: str, filters: tuple[ValueFilter, ...], then: str
) -> None:
    known = {
        read: DEPTH,
        Rank("lake", "depth", 1, 1, filters): DEPTH,
        then: reading("velmo/owner", LAKES.facts["velmo/owner"]),
    }
    found = carried_out(of_foremost, links(text), known)
    assert found == [Path(("velmo/depth",), "velmo/owner")]


@pytest.mark.parametrize("text", ["the deepest lake", "who owns a lake", "who is the deepest"])
def test_where_nothing_more_is_asked_there_is_no_path(text: str) -> None:
    known = {"how deep Lake Velmo?": DEPTH}
    assert carried_out(of_foremost, links(text), known) == []
