from bot.asking.parts import Told
from bot.evaluate.dispatch import evaluate
from bot.query.nodes import Alternative
from tests.linking.test_links import index


def test_the_fact_with_the_right_option_is_told() -> None:
    found = evaluate(Alternative("velmo", "outflow", ("velmo/outflow",)), index())
    assert isinstance(found, Told)
    assert [fact.id for fact in found.facts] == ["velmo/outflow"]
