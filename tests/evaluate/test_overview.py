from dataclasses import replace

import pytest

from bot.evaluate import overview as module
from bot.evaluate.dispatch import evaluate
from bot.evaluate.overview import Profile
from bot.matching.index import Index
from bot.query.nodes import First, Overview
from tests.linking.test_links import index
from tests.small_base import BASE


def profile(query: Overview, of: Index | None = None) -> Profile:
    found = evaluate(query, of or index())
    assert isinstance(found, Profile)
    return found


def labels(found: Profile) -> list[str]:
    return [reading.key.partition("/")[2] for reading in found.readings]


def test_the_facts_come_in_the_order_in_which_the_base_has_its_attributes() -> None:
    found = profile(Overview("velmo"))
    assert labels(found) == ["depth", "visitors", "upkeep", "outflow"]
    assert found.keys == ("velmo/",)
    assert [fact.id for fact in found.facts][:2] == ["velmo/depth", "velmo/visitors/2021"]


def test_figures_come_first_where_they_are_wanted() -> None:
    order = {key: BASE.attributes[key] for key in sorted(BASE.attributes, reverse=True)}
    turned = Index(replace(BASE, attributes=order))
    assert labels(profile(Overview("velmo"), turned)) == ["visitors", "upkeep", "outflow", "depth"]
    assert labels(profile(Overview("velmo", First.FIGURES), turned)) == [
        "visitors", "upkeep", "depth", "outflow",
    ]  # fmt: skip


def test_what_is_too_much_to_tell_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_TOLD", 1)
    found = profile(Overview("velmo"))
    assert (labels(found), found.further) == (["depth"], ("visitors", "upkeep", "outflow"))


def test_of_a_thing_without_facts_there_is_none() -> None:
    assert evaluate(Overview("tarn-river"), index()) is None
