import pytest

from bot.query.nodes import Exists, YesNo
from bot.query.parse.whether import exists, whether
from tests.query.lakes import LAKES, links
from tests.query.plans import asked, carried_out, reading

OUTFLOW = reading("velmo/outflow", LAKES.facts["velmo/outflow"])
DEPTH = reading("velmo/depth", LAKES.facts["velmo/depth"])


def test_the_other_thing_must_be_among_the_values() -> None:
    asking = "does Velmo send its water to the Tarn River"
    then = "what does Lake Velmo send its water to the?"
    assert then in asked(whether, links(asking))
    assert carried_out(whether, links(asking), {then: OUTFLOW}) == [
        YesNo("velmo", "outflow", "tarn-river")
    ]
    assert carried_out(whether, links(asking), {then: DEPTH}) == []


@pytest.mark.parametrize(
    "text",
    [
        "Velmo sends its water to the Tarn River",
        "does Velmo not send its water to the Tarn River",
        "does Velmo or Ostrel send water",
        "is Velmo deep",
    ],
)
def test_other_questions_ask_for_no_verdict_of_two(text: str) -> None:
    assert asked(whether, links(text)) == []


def test_a_description_that_is_answered_exists() -> None:
    text = "is there a river that leaves Velmo"
    found = carried_out(exists, links(text), {"river that leaves Velmo?": OUTFLOW})
    assert found == [Exists(("velmo/outflow",))]
    assert carried_out(exists, links(text), {}) == []


def test_a_name_alone_exists() -> None:
    assert carried_out(exists, links("is there any Mirra"), {}) == [Exists(("mirra/owner",))]
    assert carried_out(exists, links("is there no Mirra"), {}) == []
    assert carried_out(exists, links("where is there any Mirra"), {}) == []
