import pytest

from bot.query.nodes import Growth
from bot.query.parse.growth import growth
from tests.query.lakes import LAKES, links
from tests.query.plans import asked, carried_out, reading

OLD, NEW, EXPECTED = (f"velmo/visitors/{year}" for year in (2020, 2021, 2025))
READING = reading("velmo/visitors", *(LAKES.facts[each] for each in (OLD, NEW, EXPECTED)))


@pytest.mark.parametrize(
    ("text", "then", "second"),
    [
        ("by how much did Velmo's visitors go up from 2020 to 2021", "Velmo visitors?", NEW),
        ("growth of the visitors of Velmo between 2020 and 2021", "the visitors of Velmo?", NEW),
        ("how many more visitors did Velmo have in 2021 than in 2020", "visitors did Velmo have?",
         NEW),
        ("how much did Velmo's visitors grow since 2020", "did Velmo visitors?", EXPECTED),
    ],
)  # fmt: skip
def test_both_years_are_of_what_is_asked_without_them(text: str, then: str, second: str) -> None:
    assert then in asked(growth, links(text))
    assert carried_out(growth, links(text), {then: READING})[:1] == [Growth(OLD, second)]


def test_a_year_that_the_base_lacks_has_no_growth() -> None:
    text = "growth of the visitors of Velmo between 2010 and 2021"
    assert carried_out(growth, links(text), {"the visitors of Velmo?": READING}) == []


@pytest.mark.parametrize(
    "text", ["visitors of Velmo in 2020 and 2021", "how much did Velmo grow", "visitors in 2020"]
)
def test_other_questions_ask_for_no_growth(text: str) -> None:
    assert asked(growth, links(text)) == []
