"""What a message says beside its question, over the lakes of the small base."""

from collections.abc import Collection
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.linking import asides
from bot.linking.asides import unaddressed, unplaced
from bot.matching.index import Index
from tests.small_base import BASE

VELMO = replace(BASE.entities["velmo"], description={"en": "A lake in the north of Norway."})


@cache
def index() -> Index:
    return Index(replace(BASE, entities={**BASE.entities, "velmo": VELMO}))


@pytest.mark.parametrize(
    "text",
    [
        "how deep is Lake Velmo, Norway?",
        "how deep is Lake Velmo (Norway)?",
        "how deep is Lake Velmo , norway?",
    ],
)
def test_the_place_behind_a_name_is_left_out_where_the_base_has_it(text: str) -> None:
    assert unplaced(text, index()) == "how deep is Lake Velmo?"


def test_a_place_may_stand_before_what_is_asked() -> None:
    assert unplaced("Velmo, Norway depth", index()) == "Velmo depth"


@pytest.mark.parametrize(
    "text",
    [
        "how deep is Lake Velmo, Texas?",  # another Velmo
        "how deep is Lake Velmo, Ostrel?",  # two lakes
        "how deep is Ostrel, Norway?",  # nothing says so
        "how deep is Lake Velmo, north?",  # no place
        "how deep is Lake Velmo (Norway or not)?",
        "Norway, how deep is it?",
    ],
)
def test_what_else_stands_behind_a_comma_stays(text: str) -> None:
    assert unplaced(text, index()) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I'm 14 and I need the depth of Lake Velmo", "I need the depth of Lake Velmo"),
        ("we are from Berlin, how deep is Velmo", "how deep is Velmo"),
        ("24/7 bot, how deep is Velmo", "how deep is Velmo"),
        ("hey bot, how deep is Velmo", "how deep is Velmo"),
    ],
)
def test_a_clause_about_the_asker_and_an_address_are_left_out(text: str, left: str) -> None:
    assert unaddressed(text, index()) == left


@pytest.mark.parametrize(
    "text",
    [
        "I like Ostrel and how deep is Velmo",  # a name
        "I was there in 1998, how deep was Velmo",  # a year
        "I met the owner, how deep is Velmo",  # a word that the base is asked by
        "I'm not sure, how deep is Velmo",  # a negation
        "I'm 14 and need the depth",  # nothing named behind it
        "fish, how deep is Velmo",
        "100, how deep is Velmo",
    ],
)
def test_a_clause_that_may_narrow_the_question_stays(text: str) -> None:
    assert unaddressed(text, index()) == text


@given(st.text(alphabet="Velmo,，() and Norway我?!", max_size=60))
def test_any_text_is_taken_and_none_grows(text: str) -> None:
    assert len(unplaced(unaddressed(text, index()), index())) <= len(text)


@pytest.mark.parametrize("unit", ["Velmo, Norway ", "Velmo (Norway) ", ", "])
def test_only_so_many_commas_and_brackets_are_looked_at(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, named_last = list[str](), asides._named_last

    def counted(text: str, of: Index) -> Collection[str]:
        looked.append(text)
        return named_last(text, of)

    monkeypatch.setattr(asides, "_named_last", counted)
    unplaced(unit * 200, index())
    assert len(looked) <= asides._MOST_PLACES
