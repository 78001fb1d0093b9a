from decimal import Decimal

from bot.asking.comparing.compared import Computed
from bot.evaluate.dispatch import evaluate
from bot.query.nodes import Growth, Rate
from tests.query.lakes import index


def computed(query: Growth | Rate) -> Computed | None:
    found = evaluate(query, index())
    assert found is None or isinstance(found, Computed)
    return found


def test_growth_has_a_difference_and_a_percentage() -> None:
    found = computed(Growth("velmo/visitors/2020", "velmo/visitors/2021"))
    assert found is not None
    assert found.sentence == "grew"
    assert found.result is not None
    assert found.result.figure.amount == 2500
    assert found.percent is not None
    assert found.percent.figure.amount == 50


def test_what_is_expected_is_told_as_that() -> None:
    found = computed(Growth("velmo/visitors/2021", "velmo/visitors/2025"))
    assert found is not None
    assert found.sentence == "grew_expected"


def test_a_fall_is_told_without_a_sign() -> None:
    found = computed(Growth("velmo/visitors/2021", "velmo/visitors/2020"))
    assert found is not None
    assert found.sentence == "fell"
    assert found.result is not None
    assert found.result.figure.amount == 2500


def test_a_rate_is_money_for_each() -> None:
    found = computed(Rate("velmo/upkeep/2021", "velmo/visitors/2021"))
    assert found is not None
    assert found.result is not None
    assert found.result.currency == "EUR"
    assert found.result.figure.amount == Decimal("266.7")


def test_figures_that_are_far_apart_have_no_rate() -> None:
    assert computed(Rate("velmo/visitors/2025", "velmo/visitors/2020")) is None
    assert computed(Rate("velmo/visitors/2021", "velmo/upkeep/2021")) is None
    assert computed(Growth("velmo/visitors/2021", "velmo/upkeep/2021")) is None
