import pytest

from bot.linking.links import Links
from bot.model import Citation, Fact, PartialDate, Reference
from bot.query.nodes import Path
from bot.query.parse.path import ends_of, path
from tests.query.lakes import LAKES, links
from tests.query.plans import TODAY, asked, carried_out, reading

OUTFLOW = LAKES.facts["velmo/outflow"]
DEPTH = LAKES.facts["velmo/depth"]


@pytest.mark.parametrize(
    ("text", "described", "then"),
    [
        (
            "how deep is the lake that the Tarn River leaves",
            "the lake that the Tarn River leaves?",
            "how deep is Lake Velmo?",
        ),
        (
            "the lake that the Tarn River leaves, how deep is it",
            "the lake that the Tarn River leaves?",
            "how deep is Lake Velmo?",
        ),
        (
            "how deep would whichever feeds Tarn River be",
            "whichever feeds Tarn River?",
            "how deep would Lake Velmo be?",
        ),
    ],
)
def test_a_description_is_looked_up_first(text: str, described: str, then: str) -> None:
    known = {
        described: reading("tarn-river/outflow~", OUTFLOW),
        then: reading("velmo/depth", DEPTH),
    }
    assert Path(("velmo/outflow",), "velmo/depth") in carried_out(path, links(text), known)


def test_what_only_names_a_thing_describes_no_other_one() -> None:
    known = {
        "the Velmo lake?": reading("velmo/outflow", OUTFLOW),
        "how long is Tarn River?": reading("tarn-river/length", DEPTH),
    }
    assert carried_out(path, links("how long is the Velmo lake"), known) == []


def test_a_description_with_a_year_is_not_asked_of_another_one() -> None:
    known = {
        "the lake that was deepest in 2019?": reading("tarn-river/outflow~", OUTFLOW),
        "how deep is Lake Velmo?": reading("velmo/depth", DEPTH),
    }
    text = "how deep is the lake that was deepest in 2019"
    assert carried_out(path, links(text), known) == []


def test_a_clause_makes_an_answer_to_the_description_alone_no_answer() -> None:
    def kinds(of: Links) -> set[tuple[bool, bool]]:
        return {(plan.explicit, plan.demanding) for plan in path(of, TODAY)}

    assert kinds(links("how deep is the lake that Tarn leaves")) == {(True, True)}
    assert kinds(links("how deep is the deepest lake of Norland")) == {(False, False)}


def test_no_more_plans_are_made_than_can_be_carried_out() -> None:
    assert len(asked(path, links("the a b " * 20))) <= 8
    assert asked(path, links("how deep is Velmo")) == []


def test_facts_lead_to_their_other_end() -> None:
    assert ends_of(reading("velmo/outflow", OUTFLOW)) == {"tarn-river"}
    assert ends_of(reading("tarn-river/outflow~", OUTFLOW)) == {"velmo"}
    assert ends_of(reading("velmo/depth", DEPTH)) == set()


def test_of_several_ends_the_one_of_the_named_kind_is_meant() -> None:
    other = Fact(
        "velmo/outflow/2", "velmo", "outflow", (Reference("ostrel"),), PartialDate(2021),
        Citation("survey"),
    )  # fmt: skip
    known = {
        f"the {noun} that Velmo feeds?": reading("velmo/outflow", OUTFLOW, other)
        for noun in ("lake", "one")
    } | {"how deep is Ostrel Water?": reading("ostrel/depth", LAKES.facts["ostrel/depth"])}
    found = carried_out(path, links("how deep is the lake that Velmo feeds"), known)
    assert found == [Path(("velmo/outflow/2",), "ostrel/depth")]
    assert carried_out(path, links("how deep is the one that Velmo feeds"), known) == []
