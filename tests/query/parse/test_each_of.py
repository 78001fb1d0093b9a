import pytest

from bot.query.nodes import Several
from bot.query.parse.each_of import each_of
from tests.query.lakes import LAKES, links
from tests.query.plans import asked, carried_out, reading

DEPTHS = ("velmo/depth", "ostrel/depth", "mirra/depth")


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("how deep are Velmo, Ostrel and Mirra", "how deep are {}?"),
        ("Velmo / Ostrel / Mirra depth?", "{} depth?"),
        ("depth velmo ostrel mirra", "depth {}?"),
        ("the depth of Velmo, of the Ostrel and Mirra", ""),
    ],
)
def test_the_same_is_asked_of_each(text: str, template: str) -> None:
    names = ("Lake Velmo", "Ostrel Water", "Mirra")
    known = {
        template.format(name): reading(key, LAKES.facts[key])
        for name, key in zip(names, DEPTHS, strict=True)
    }
    wanted = [Several(DEPTHS)] if template else []
    assert carried_out(each_of, links(text), known) == wanted


def test_all_must_be_asked_for_the_same() -> None:
    known = {
        "who has Lake Velmo?": reading("velmo/owner", LAKES.facts["velmo/owner"]),
        "who has Mirra?": reading("mirra/depth", LAKES.facts["mirra/depth"]),
    }
    assert carried_out(each_of, links("who has Velmo and Mirra"), known) == []


@pytest.mark.parametrize(
    "text", ["how deep is Velmo", "the way from Velmo to Mirra", "a boat of Velmo for Mirra"]
)
def test_names_that_are_not_listed_are_no_list(text: str) -> None:
    assert asked(each_of, links(text)) == []
