from bot.decision.readings import as_read, is_structured, only_key, reads_facts
from tests.decision.lakes import evidence, result


def of(text: str, key: str) -> dict[str, float]:
    found = evidence(text, key)
    readings = {each.key: each for each in found.result.decision.considered}
    facts = {fact.id for part in found.result.parts for fact in part.facts}
    return as_read(found, found.units[0], readings.get(key), facts, only_key(found.result))


def test_what_the_letters_answer_is_marked() -> None:
    found = of("how deep is Lake Velmo", "velmo/depth")
    assert found["read"] == found["read_answer"] == 1
    assert found["read_free"] > 0.9
    assert found["read_guarded"] == found["read_part"] == found["read_choice"] == 0
    assert found["read_likeness"] > 0.9


def test_what_they_did_not_read_is_too() -> None:
    found = of("how deep is Lake Velmo", "ostrel/discovered")
    assert (found["read"], found["read_left"], found["read_free"]) == (0, -1, 0)


def test_a_guard_is_named() -> None:
    found = of("visitors of Velmo in 1990", "velmo/visitors")
    assert found["guard_year"] == 1
    assert found["read_free"] == 0 < found["read_guarded"]
    assert sum(value for name, value in found.items() if name.startswith("guard_")) == 1


def test_parts_of_a_longer_answer_are_marked() -> None:
    found = of("how deep is Lake Velmo and how many people visit it", "velmo/depth")
    assert found["read_part"] == 1
    assert found["read_answer"] == 0


def test_one_reading_is_no_structure() -> None:
    assert only_key(result("how deep is Lake Velmo")) == "velmo/depth"
    assert not is_structured(result("how deep is Lake Velmo"))
    assert only_key(result("is Velmo deeper than 100 meters")) == ""
    assert is_structured(result("is Velmo deeper than 100 meters"))
    assert not is_structured(result("who painted it"))


def test_nothing_is_read_of_a_free_answer() -> None:
    found = of("can I go swimming", "answer:swim")
    assert only_key(result("can I go swimming")) == "answer:swim"
    assert {name for name, value in found.items() if value} == {"read_left"}


def test_free_answers_are_no_facts() -> None:
    assert reads_facts(result("how deep is Lake Velmo"))
    assert reads_facts(result("is Velmo deeper than 100 meters"))
    assert not reads_facts(result("can I go swimming"))
    assert not reads_facts(result("who painted the ceiling"))
