from dataclasses import replace

import pytest

from bot.linking.space import Space
from bot.matching.index import INVERSE, Index
from bot.model import FactBase
from tests.meaning.hashed import HashedEncoder
from tests.small_base import BASE


def over(base: FactBase) -> Space:
    return Space(Index(base), HashedEncoder())


SPACE = over(BASE)


def test_labels_are_all_attributes_in_order() -> None:
    assert list(SPACE.labels.keys) == sorted(SPACE.labels.keys)
    assert set(BASE.attributes) <= set(SPACE.labels.keys)
    assert SPACE.labels.keys[SPACE.labels.at["depth"]] == "depth"


def test_units_are_an_entity_with_a_label_or_an_answer() -> None:
    unit = SPACE.unit("velmo/outflow")
    assert (unit.entity, unit.label) == ("velmo", "outflow")
    assert unit.linked == {"tarn-river"}
    assert [fact.id for fact in unit.facts] == ["velmo/outflow"]
    answer = SPACE.unit("answer:swim")
    assert (answer.entity, answer.label, answer.facts, answer.signature) == (
        "",
        "",
        (),
        ("answer:swim",),
    )
    assert SPACE.unit("velmo/outflow") is unit


@pytest.mark.parametrize("key", ["velmo/owner", "nobody/depth", "answer:nothing", ""])
def test_there_is_no_unit_of_what_the_base_lacks(key: str) -> None:
    with pytest.raises(KeyError):
        SPACE.unit(key)


def test_two_units_that_tell_the_same_have_one_signature() -> None:
    facts = {
        **BASE.facts,
        "ostrel/owner": replace(BASE.facts["velmo/depth"], id="ostrel/owner", entity="ostrel"),
    }
    twins = over(replace(BASE, facts=facts))
    assert twins.unit("ostrel/depth").signature != twins.unit("velmo/depth").signature


def test_types_are_those_of_the_values() -> None:
    assert SPACE.type_of(SPACE.unit("velmo/upkeep")) == "money"
    assert SPACE.type_of(SPACE.unit("answer:swim")) == "answer"
    assert SPACE.type_of(SPACE.unit("velmo/outflow")) == "entity"


def test_facts_of_one_entity_stand_side_by_side() -> None:
    firsts = [SPACE.fact_keys[at].partition("/")[0] for at in SPACE.entity_starts]
    assert firsts == list(SPACE.entities)
    assert SPACE.fact_keys[SPACE.fact_at["velmo/depth"]] == "velmo/depth"
    assert SPACE.entities[SPACE.entity_at["ostrel"]] == "ostrel"


def test_a_unit_explains_its_words() -> None:
    words = SPACE.unit_words(SPACE.unit("velmo/outflow"))
    assert {"velmo", "lake", "river", "leaves", "leav", "tarn", "outflow"} <= words
    assert "deep" not in words
    assert {"swimming", "swim", "june"} <= SPACE.unit_words(SPACE.unit("answer:swim"))


def test_a_profile_has_what_the_thing_is_described_by() -> None:
    assert {"velmo", "lake", "lakes", "tarn", "120"} <= SPACE.profiles["velmo"]
    assert "velmo" in SPACE.described["tarn"]
    assert SPACE.described["ostrel"] == ("ostrel",)
    assert {"velmo", "depth", "swimming", "tarn"} <= SPACE.vocabulary


def test_the_subject_is_the_one_given_or_has_most_facts() -> None:
    assert SPACE.subject == "velmo"
    assert over(replace(BASE, subject="ostrel")).subject == "ostrel"
    assert over(replace(BASE, facts={})).subject == ""


def test_what_a_unit_says_and_is_called() -> None:
    unit = SPACE.unit("velmo/depth")
    assert SPACE.said_by(unit) == "120"
    assert "2021" in SPACE.text_of(unit)
    assert "lake velmo" in SPACE.text_of(unit)
    assert SPACE.said_by(SPACE.unit("answer:swim")) == "Swimming is allowed from June to August."
    assert "is swimming allowed" in SPACE.text_of(SPACE.unit("answer:swim"))


def test_vectors_have_an_owner_for_each_thing() -> None:
    assert len(SPACE.labels.phrases) == len(SPACE.labels.term_phrases) == len(SPACE.labels)
    assert len(SPACE.fact_phrases) == len(SPACE.fact_keys)
    assert len(SPACE.answers.phrases) == len(SPACE.answer_text_phrases) == 1
    assert SPACE.label_profiles.shape == (len(SPACE.labels), len(SPACE.world_profile))
    assert SPACE.answer_profiles.shape == (1, len(SPACE.world_profile))
    assert len(SPACE.answers.trigrams[0]) == len(SPACE.answers.texts[0]) == 3
    assert len(SPACE.labels.trigrams) == len(SPACE.labels)


def test_a_base_with_nothing_in_it_has_a_space() -> None:
    empty = over(replace(BASE, entities={}, facts={}, answers={}, attributes={}))
    assert (empty.labels.keys, empty.answers.keys, empty.fact_keys, empty.entities) == (
        (),
        (),
        (),
        (),
    )
    assert empty.vocabulary == frozenset()
    assert INVERSE not in empty.labels.keys
