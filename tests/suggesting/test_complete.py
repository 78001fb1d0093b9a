from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer.reply import Outcome
from bot.engine import Engine
from bot.knowledge import load
from bot.model import Entity, FactBase, Reference
from bot.suggesting import Completions, complete
from bot.suggesting.questions import Questions
from bot.suggesting.typed import typed
from tests.suggesting.small import VALLEYS, answer, attribute, base, fact

SHIPPED = Path(__file__).parents[2] / "knowledge"
INDEX = Completions(VALLEYS)


def shipped() -> FactBase:
    loaded = load(SHIPPED).base
    assert loaded is not None
    return loaded


ENGINE = Engine(shipped())


def offered(text: str, index: Completions = INDEX, language: str = "en") -> list[str]:
    return complete(text, index, language)


def suggested(text: str) -> list[str]:
    return [suggestion.question for suggestion in ENGINE.suggest(text)]


def of_fact(question: str) -> tuple[str, ...]:
    reply = ENGINE.ask(question)
    assert reply.outcome is Outcome.ANSWER, question
    return reply.facts


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("gdp", "what is Shaoxing's GDP"),
        ("population", "what is the population of Shaoxing"),
        ("what is the population of", "what is the population of Shaoxing"),
        ("inhabitants", "how many inhabitants does Shaoxing have"),
        ("shao", "what is Shaoxing"),
        ("绍兴", "绍兴是什么"),
        ("人口", "绍兴有多少人口"),
        ("绍兴人口", "绍兴人口多少"),
        ("紹興人口", "紹興人口多少"),
        ("who wrote", "who wrote the answers"),
        ("shaoxign popul", "what is the population of Shaoxing"),
    ],
)
def test_the_likeliest_question_comes_first(text: str, first: str) -> None:
    assert suggested(text)[0] == first


def test_an_attribute_that_is_begun_behind_a_name() -> None:
    assert set(suggested("shaoxing p")[:3]) == {
        "what is the population of Shaoxing",
        "which province is Shaoxing in",
        "who is the party secretary of Shaoxing",
    }


def test_facts_and_answers_that_go_on_with_what_is_typed() -> None:
    found = suggested("how")
    assert all(question.startswith("how") for question in found)
    assert "how many people live in Shaoxing" in found
    assert "how do I add a fact" in found


def test_the_name_that_is_typed_most_completely_comes_first() -> None:
    found = suggested("shao")
    others = [n for n, question in enumerate(found) if "Shaoxing and" in question]
    plain = [n for n, q in enumerate(found) if "Shaoxing" in q and "Shaoxing and" not in q]
    assert len(plain) > 10
    assert plain[10] < min(others)


def test_every_question_of_the_shipped_base_is_answered_by_its_fact() -> None:
    index = Completions(shipped())
    nothing = typed("zzzz", index.phrases)
    assert nothing is not None
    for language in ("en", "zh"):
        questions = Questions(nothing, index, language, 100)
        for entity, relation in zip(index.pair_entity, index.pair_relation, strict=True):
            id_, key = index.entities[entity], index.relations[relation]
            question = questions.of_pair(id_, int(relation))
            assert question is not None
            facts = {each.id for each in index.facts_of(id_, key)}
            assert facts.intersection(of_fact(question.text)), question


@pytest.mark.parametrize("text", ["shao", "shaoxing", "the", "deal", "signed", "when", "photo"])
def test_wording_is_what_a_person_would_type(text: str) -> None:
    for question in suggested(text):
        assert "was Shaoxing signed" not in question
        for noun in ("deal of", "photo of", "agreement with", "cooperation of", "project for"):
            assert noun not in question or f"the {noun}" in question


@pytest.mark.parametrize("text", ["", "s", "shao", "what", "what is", "绍", "is", "signed"])
def test_no_fact_twice_and_no_more_than_fit(text: str) -> None:
    found = suggested(text)
    assert len(found) == len(set(found)) <= 25
    assert all(len(question) <= 100 for question in found)
    facts = [of_fact(question) for question in found]
    assert all(first != second for first, second in pairwise(sorted(facts)))


@pytest.mark.parametrize(
    "text",
    [
        "gdp hangzhou",
        "population of shanghai",
        "gdp 2015 shaoxing",
        "shaoyang",
        "杭州人口",
        "😀",
        "?",
    ],
)
def test_no_question_leaves_out_a_word_with_a_meaning(text: str) -> None:
    assert suggested(text) == []


def test_words_without_a_meaning_may_be_left_out() -> None:
    assert suggested("please tell me the population of shaoxing ")[0] == (
        "what is the population of Shaoxing"
    )


def test_a_letter_may_become_any_word() -> None:
    assert offered("alton i")[0] == "what is the population of Alton"


def test_a_word_inside_a_name_or_an_alias() -> None:
    assert offered("upon")[0] == "what is Alton"
    assert {"what is the population of New Alton"} == {
        question for question in offered("new") if "New" in question
    }


def test_the_phrasing_that_is_begun_is_the_one_offered() -> None:
    assert offered("how many pe")[0] == "how many people live in Alton"
    assert offered("people")[0] == "how many people live in Alton"
    assert offered("popul")[0] == "what is the population of Alton"


def test_a_space_behind_a_word_ends_it() -> None:
    assert offered("who a")
    assert offered("new a")[0] == "what is the population of New Alton"


def test_the_phrasing_that_golden_questions_use() -> None:
    assert "when did Alton sign" in offered("alton")
    assert "when was the treaty of Alton and Dorn signed" in offered("treaty")
    assert not [question for question in offered("when was") if "Alton signed" in question]
    without = Completions(replace(VALLEYS, golden=()))
    assert "when was Alton signed" in offered("alton", without)


def test_a_person_is_asked_after_as_one() -> None:
    assert offered("ann") == ["who is Ann Alder"]
    assert "who is Alton" not in offered("who is")


def test_a_relation_from_its_other_end() -> None:
    assert offered("dorn")[0] == "which places lie in Dorn Valley"
    assert offered("which places")[0] == "which places lie in Dorn Valley"
    assert offered("region") == ["which region is Alton in"]


def test_what_has_no_phrasing_is_its_name_and_its_label() -> None:
    assert offered("height") == ["Alton height"]
    assert offered("高", language="zh") == []


def test_a_free_answer_by_any_word_of_a_phrasing() -> None:
    assert offered("licence") == ["how do I get a fishing licence"]
    assert offered("permits") == ["how do I get a fishing licence"]
    assert offered("fishing p")[0] == "fishing permits"


def test_things_of_one_name_are_one_question() -> None:
    twin = Entity("twin", {"en": "Alton"}, {}, "town")
    facts = {**VALLEYS.facts, "twin/height": fact("twin/height")}
    both = replace(VALLEYS, entities={**VALLEYS.entities, "twin": twin}, facts=facts)
    assert offered("height", Completions(both)) == ["Alton height"]


def test_a_name_that_is_too_long_gives_way_to_an_alias() -> None:
    long = Entity("long", {"en": "Very " * 30 + "long"}, {"en": ("Longy", "V L")})
    one = base((attribute("height", "how high is {entity}"),), (long,), (fact("long/height"),))
    assert offered("very", Completions(one)) == ["how high is V L"]
    alone = replace(one, entities={"long": replace(long, aliases={})})
    assert offered("very", Completions(alone)) == []


def test_the_limits_are_minded() -> None:
    assert len(complete("a", INDEX, "en", limit=2)) == 2
    assert all(len(question) <= 20 for question in complete("a", INDEX, "en", longest=20))


def test_file_order_changes_nothing_but_that_of_attributes() -> None:
    turned = replace(
        VALLEYS,
        entities=dict(reversed([*VALLEYS.entities.items()])),
        facts=dict(reversed([*VALLEYS.facts.items()])),
    )
    other = Completions(turned)
    for text in ("a", "alton", "what", "when", "population", "d"):
        assert offered(text, other) == offered(text)


def test_an_empty_base_completes_nothing() -> None:
    empty = Completions(base((), (), ()))
    assert offered("a", empty) == []
    only = Completions(base((), (), (), (answer("a", "how do I get there"),)))
    assert offered("how", only) == ["how do I get there"]


def test_a_fact_that_names_several_is_offered_once() -> None:
    shared = fact("pact/region", Reference("dorn"))
    both = Completions(replace(VALLEYS, facts={**VALLEYS.facts, shared.id: shared}))
    assert offered("which places", both) == ["which places lie in Dorn Valley"]
    assert len([each for each in offered("dorn", both) if each.endswith("Dorn Valley")]) == 1


@given(st.text(max_size=40) | st.sampled_from([*VALLEYS.entities, "what is", "how", "阿尔", "a"]))
def test_any_text_gets_few_different_questions(text: str) -> None:
    found = offered(text)
    assert len(found) == len(set(found)) <= 25
    assert all(0 < len(question) <= 100 for question in found)


@given(st.data())
def test_each_beginning_of_a_question_offers_it(data: st.DataObject) -> None:
    question = data.draw(st.sampled_from(offered("alton") + offered("how")))
    size = data.draw(st.integers(1, len(question)))
    begun = question[:size]
    assert len(begun) == 1 or question in offered(begun)
    assert offered(question)[0] == question
