from bot.query.nodes import Rate
from bot.query.parse.rate import rate
from tests.query.lakes import LAKES, links
from tests.query.plans import asked, carried_out, reading

VISITORS = [LAKES.facts[f"velmo/visitors/{year}"] for year in (2020, 2021)]
UPKEEP = LAKES.facts["velmo/upkeep/2021"]
KNOWN = {
    "how much upkeep in 2021 at Velmo?": reading("velmo/upkeep", UPKEEP),
    "how many visitor in 2021 at Velmo?": reading("velmo/visitors", *VISITORS),
}


def test_both_figures_are_of_the_year_that_is_named() -> None:
    found = carried_out(rate, links("how much upkeep per visitor in 2021 at Velmo"), KNOWN)
    assert found == [Rate("velmo/upkeep/2021", "velmo/visitors/2021")]


def test_what_has_several_figures_needs_a_year() -> None:
    known = {text.replace(" in 2021", ""): each for text, each in KNOWN.items()}
    assert carried_out(rate, links("how much upkeep per visitor at Velmo"), known) == []


def test_nothing_before_or_behind_is_no_rate() -> None:
    assert asked(rate, links("per visitor")) == []
    assert asked(rate, links("upkeep per")) == []
    assert asked(rate, links("upkeep of Velmo")) == []
