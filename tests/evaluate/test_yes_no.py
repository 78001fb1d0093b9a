from bot.asking.comparing.compared import Verdict
from bot.evaluate.dispatch import evaluate
from bot.query.nodes import Exists, YesNo
from tests.query.lakes import index


def verdict(entity: str, attribute: str, wanted: str) -> tuple[bool, bool]:
    found = evaluate(YesNo(entity, attribute, wanted), index())
    assert isinstance(found, Verdict)
    return found.yes, found.hedged


def test_a_fact_says_yes() -> None:
    assert verdict("velmo", "outflow", "tarn-river") == (True, False)
    assert verdict("velmo", "owner", "velmo/owner") == (True, False)


def test_a_list_that_lacks_something_says_a_hedged_no() -> None:
    assert verdict("velmo", "outflow", "ostrel") == (False, True)


def test_another_text_excludes_nothing_but_is_told() -> None:
    found = evaluate(YesNo("velmo", "owner", "mirra/owner"), index())
    assert found is not None
    assert not isinstance(found, Verdict)
    assert [fact.id for fact in found.facts] == ["velmo/owner"]


def test_what_the_base_has_no_fact_of_stays_open() -> None:
    assert evaluate(YesNo("sorn", "owner", "mirra/owner"), index()) is None


def test_what_facts_say_exists() -> None:
    found = evaluate(Exists(("velmo/outflow",)), index())
    assert isinstance(found, Verdict)
    assert found.yes
    assert evaluate(Exists(("velmo/gone",)), index()) is None
    assert evaluate(Exists(()), index()) is None
