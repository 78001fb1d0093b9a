import gc
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.knowledge import load
from bot.knowledge.problem import errors
from bot.model import (
    Answer,
    Attribute,
    Bound,
    Citation,
    Entity,
    Expectation,
    Fact,
    FactBase,
    Money,
    Number,
    PartialDate,
    Reference,
    Source,
    Status,
    Text,
    Unit,
    ValueType,
    Wording,
)
from tests.knowledge.lamps import HEADER, LAMPS, load_with, rules_of, write

AS_OF = PartialDate(2020, 12, 19)
CITED = Citation("almanac")


@pytest.fixture
def base(tmp_path: Path) -> FactBase:
    loaded = load(write(tmp_path, LAMPS))
    assert loaded.problems == ()
    assert loaded.base
    return loaded.base


def test_the_base(base: FactBase) -> None:
    assert base.title == {"en": "The lamps of Quill Bay", "zh": "羽湾的灯塔"}
    assert base.languages == ("en", "zh")
    assert base.examples == {"en": ("how high is the Grey Tower",), "zh": ("灰塔有多高",)}


def test_the_vocabulary(base: FactBase) -> None:
    assert base.attributes["height"] == Attribute(
        "height",
        Wording(
            {"en": "height", "zh": "高度"},
            {"en": ("how high", "how tall"), "zh": ("多高",)},
            {"en": ("how high is {entity}",), "zh": ("{entity}有多高",)},
            {"en": "{entity} is {value} high", "zh": "{entity}高{value}"},
        ),
        ValueType.NUMBER,
        Unit("meter"),
    )
    assert base.attributes["visitors"].unit == Unit(label={"en": "people", "zh": "人"})
    assert base.attributes["visitors"].changes
    assert base.attributes["tended-by"].inverse == Wording(
        {"en": "lamps tended"}, {"en": ("looks after",)}, {"en": ("what does {entity} look after",)}
    )
    assert base.attributes["motto"].type is ValueType.TEXT
    assert base.attributes["colours"].many
    assert base.kinds["tower"].aliases == {"en": ("lighthouses",)}
    assert base.sources["almanac"] == Source(
        "almanac",
        {"en": "The Almanac of Quill Bay"},
        {"en": "Harbour Office"},
        AS_OF,
        PartialDate(2021, 1),
        "https://lamps.example/almanac",
    )


def test_an_entity(base: FactBase) -> None:
    assert base.entities["grey-tower"] == Entity(
        "grey-tower",
        {"en": "Grey Tower", "zh": "灰塔"},
        {"en": ("the Grey One", "Grey Lamp"), "zh": ("老灰",)},
        "tower",
        {"en": "The oldest lamp of the bay"},
        ("https://lamps.example/grey",),
    )
    assert set(base.entities) == {"grey-tower", "harbour-office"}


def test_facts_in_the_short_form(base: FactBase) -> None:
    def told(attribute: str, *values: object) -> Fact:
        name = f"grey-tower/{attribute}"
        return Fact(name, "grey-tower", attribute, values, AS_OF, CITED)  # type: ignore[arg-type]  # any value

    facts = base.facts
    assert facts["grey-tower/height"] == told("height", Number(Decimal("31.50")))
    assert facts["grey-tower/lit"] == told("lit", PartialDate(1871, 5))
    assert facts["grey-tower/tended-by"] == told("tended-by", Reference("harbour-office"))
    assert facts["grey-tower/motto"] == told("motto", Text({"en": "Shine on", "zh": "照耀"}))
    assert facts["grey-tower/colours"] == told(
        "colours", Text({"en": "grey"}), Text({"en": "white", "zh": "白"})
    )


def test_facts_in_the_long_form(base: FactBase) -> None:
    facts = base.facts
    assert facts["grey-tower/visitors/2019"] == Fact(
        "grey-tower/visitors/2019",
        "grey-tower",
        "visitors",
        (Number(Decimal("1.2E+4")),),
        PartialDate(2019),
        Citation("almanac", 3, {"en": "the table"}),
        bound=Bound.ABOUT,
        rank=-1,
    )
    forecast = facts["grey-tower/visitors/2022"]
    assert forecast.status is Status.FORECAST
    assert forecast.said_by == Reference("harbour-office")
    assert forecast.note == {"en": "A guess"}
    assert forecast.review_by == PartialDate(2999, 1, 31)
    assert facts["grey-tower/visitors/by-boat"].as_of == AS_OF
    cost = facts["grey-tower/cost"]
    assert cost.values == (Money(Decimal("2.5E+6"), "EUR"),)
    assert cost.also == (Money(Decimal("1.8E+7"), "CNY"),)
    assert cost.said_by == Text({"en": "the treasurer"})
    assert facts["harbour-office/colours"].values == (Text({"en": "blue"}), Text({"en": "white"}))
    assert len(facts) == 10


def test_answers_and_golden_questions(base: FactBase) -> None:
    assert base.answers["climb"] == Answer(
        "climb",
        {"en": ("how do i climb the tower", "may i go up")},
        {"en": "Ask at the door.\nMind the steps."},
        AS_OF,
        Citation("almanac", 1),
    )
    golden = [(one.expectation, one.question, one.target) for one in base.golden]
    assert golden == [
        (Expectation.ANSWER, "how many came to the Grey Tower in 2019", "grey-tower/visitors/2019"),
        (Expectation.OFFER, "visitors", "grey-tower/visitors/2019"),
        (Expectation.DECLINE, "how many came to the Red Tower", "grey-tower/visitors/2019"),
        (Expectation.ANSWER, "can i climb the tower", "answer:climb"),
    ]
    place = base.golden[1].place
    assert (Path(place.file).name, place.line, place.column) == ("grey-tower.yaml", 24, 17)


@pytest.mark.parametrize("file", ["sources", "kinds", "attributes", "base"])
def test_what_a_broken_file_may_hide_is_not_called_unknown(tmp_path: Path, file: str) -> None:
    assert rules_of(load_with(tmp_path, **{file: "version: 1\n'"})) == ["syntax"]
    assert rules_of(load_with(tmp_path, **{file: "version: 2\n"})) == ["unsupported-version"]


def test_the_values_of_a_broken_attribute_are_not_judged(tmp_path: Path) -> None:
    attributes = LAMPS["attributes.yaml"].replace("type: number", "type: figure", 1)
    loaded = load_with(tmp_path, attributes=attributes)
    assert rules_of(loaded) == ["bad-choice"]


def test_broken_languages_do_not_make_all_others_unknown(tmp_path: Path) -> None:
    base = LAMPS["base.yaml"].replace("[en, zh]", "[English, zh]")
    assert rules_of(load_with(tmp_path, base=base)) == ["bad-language"]
    base = LAMPS["base.yaml"].replace("[en, zh]", "[en, zh, en]")
    assert rules_of(load_with(tmp_path, base=base)) == ["repeated-name"]


def test_a_broken_default_is_told_once(tmp_path: Path) -> None:
    text = LAMPS["entities/grey-tower.yaml"].replace("as_of: 2020-12-19", "as_of: soon")
    write(tmp_path, {**LAMPS, "entities/grey-tower.yaml": text})
    assert rules_of(load(tmp_path)) == ["bad-date"]


def test_entities_may_share_names_that_a_kind_or_a_description_tells_apart(tmp_path: Path) -> None:
    twin = "version: 1\nname: Grey Tower\naliases: [the Grey One, how high]\n"
    third = f"{twin}description: A painting\n"
    assert load_with(tmp_path, entities__twin=twin, entities__third=third).problems == ()
    fourth = third.replace("A painting", "a  Painting")
    (problem,) = load_with(tmp_path, entities__vierte=fourth).problems
    assert problem.rule == "indistinct-name"
    assert "entities/third.yaml:2" in problem.message


BREADTH = "version: 1\nattributes: {breadth: {label: breadth, aliases: [how high]}}\n"


def test_attributes_may_share_words_if_no_thing_has_both(tmp_path: Path) -> None:
    ship = f"{HEADER}name: The Quill\nfacts: {{breadth: 3 m}}\n"
    loaded = load_with(tmp_path, attributes__more=BREADTH, entities__ship=ship)
    assert loaded.problems == ()
    both = ship.replace("breadth: 3 m", "breadth: 3 m, height: 4")
    loaded = load_with(tmp_path, attributes__more=BREADTH, entities__ship=both)
    assert loaded.base
    assert rules_of(loaded) == ["shared-wording"]


def test_an_attribute_may_be_asked_for_from_both_ends_in_the_same_words(tmp_path: Path) -> None:
    twins = "{label: twin, type: entity, inverse: {label: twin, phrasings: ['twin of {entity}']}}"
    more = f"version: 1\nattributes: {{twin: {twins}}}\n"
    assert load_with(tmp_path, attributes__more=more).problems == ()


def test_words_of_two_languages_are_two(tmp_path: Path) -> None:
    more = "version: 1\nattributes: {breadth: {label: breadth, aliases: {zh: [how high]}}}\n"
    assert load_with(tmp_path, attributes__more=more).problems == ()


@pytest.mark.parametrize(
    ("due", "today", "overdue"),
    [
        ("2023", date(2023, 12, 31), False),
        ("2023", date(2024, 1, 1), True),
        ("2024-02", date(2024, 2, 29), False),
        ("2024-02", date(2024, 3, 1), True),
        ("2024-02-10", date(2024, 2, 10), False),
        ("2024-02-10", date(2024, 2, 11), True),
    ],
)
def test_a_review_is_due_until_its_period_ends(
    tmp_path: Path, due: str, today: date, *, overdue: bool
) -> None:
    lamp = f"{HEADER}name: L\nfacts: {{height: {{value: 3, review_by: {due}}}}}\n"
    write(tmp_path, {**LAMPS, "entities/lamp.yaml": lamp})
    loaded = load(tmp_path, today=today)
    assert loaded.base
    assert rules_of(loaded) == ["overdue-review"] * overdue


def test_a_text_in_a_language_called_id_is_a_text(tmp_path: Path) -> None:
    base = "version: 1\ntitle: Lamps\nlanguages: [en, zh, id]\n"
    lamp = f"{HEADER}name: L\nfacts:\n  motto: {{id: terang, en: bright}}\n"
    loaded = load_with(tmp_path, base=base, entities__lamp=lamp)
    assert loaded.problems == ()
    assert loaded.base
    assert loaded.base.facts["lamp/motto"].values == (Text({"id": "terang", "en": "bright"}),)


def test_a_text_with_one_strange_language_is_still_a_text(tmp_path: Path) -> None:
    lamp = f"{HEADER}name: L\nfacts:\n  motto: {{en: bright, fr: clair}}\n"
    assert rules_of(load_with(tmp_path, entities__lamp=lamp)) == ["unknown-language"]
    lamp = f"{HEADER}name: L\nfacts:\n  colours: [grey, {{fr: gris, en: grey}}]\n"
    assert rules_of(load_with(tmp_path, entities__lamp=lamp)) == ["unknown-language"]


def test_a_plain_year_is_fine_as_a_text(tmp_path: Path) -> None:
    lamp = f"{HEADER}name: 1871\naliases: [2020-12-19, 5.0]\nfacts: {{motto: 1900}}\n"
    loaded = load_with(tmp_path, entities__lamp=lamp)
    assert loaded.base
    assert loaded.base.entities["lamp"].aliases == {"en": ("2020-12-19", "5.0")}


def test_a_fact_id_may_not_grow_too_long(tmp_path: Path) -> None:
    lamp = f"{HEADER}name: L\nfacts: {{tended-by: {{value: harbour-office, id: {'x' * 60}}}}}\n"
    assert rules_of(load_with(tmp_path, entities__lamp=lamp)) == ["bad-id"]


def test_the_ways_of_listing_facts_do_not_mix(tmp_path: Path) -> None:
    lamp = f"{HEADER}name: L\nfacts: {{height: [{{value: 3}}, 4]}}\n"
    assert rules_of(load_with(tmp_path, entities__lamp=lamp)) == ["wrong-type"]


def test_what_a_broken_fact_hides_from_none(tmp_path: Path) -> None:
    lamp = f"{HEADER}name: L\nfacts:\n  heigth: {{value: x, as_of: 2020-13, status: sure}}\n"
    assert rules_of(load_with(tmp_path, entities__lamp=lamp)) == [
        "unknown-attribute",
        "bad-date",
        "bad-choice",
    ]


def test_an_entity_can_be_named_though_its_file_is_broken(tmp_path: Path) -> None:
    broken = {"entities/offices/harbour-office.yaml": "version: 1\nname: [\n"}
    write(tmp_path, {**LAMPS, **broken})
    assert rules_of(load(tmp_path)) == ["syntax"]


def test_suggestions_stay_cheap_however_many_ids_are_wrong(tmp_path: Path) -> None:
    names = ", ".join(f"harbour-offise-{number}" for number in range(3000))
    attributes = "version: 1\nattributes: {near: {label: near, type: entity, many: true}}\n"
    lamp = f"{HEADER}name: L\nfacts: {{near: [{names}]}}\n"
    problems = load_with(tmp_path, attributes__near=attributes, entities__lamp=lamp).problems
    assert len(problems) == 3000
    assert "did you mean 'harbour-office'?" in problems[0].message
    assert "did you mean" not in problems[-1].message


def test_loading_leaves_the_collector_as_it_was(tmp_path: Path) -> None:
    write(tmp_path, LAMPS)
    load(tmp_path)
    assert gc.isenabled()
    gc.disable()
    try:
        load(tmp_path)
        assert not gc.isenabled()
    finally:
        gc.enable()


PARTS = [b"[a]", b"{a: b}", b"''", b"~", b"&a ", b"*a", b"!a ", b"[", b"}", b"\n", b": ", b"? "]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(LAMPS)), st.data())
def test_no_change_to_a_file_raises(tmp_path: Path, name: str, data: st.DataObject) -> None:
    text = LAMPS[name].encode()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 12)))
    part = data.draw(st.binary(max_size=6) | st.sampled_from(PARTS))
    write(tmp_path, {**LAMPS, name: text[:start] + part + text[end:]})
    loaded = load(tmp_path)
    assert (loaded.base is None) == bool(errors(loaded.problems))
    for problem in loaded.problems:
        assert problem.message.isprintable()
