"""The part of a message that asks, over the lakes of the small base."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.linking.focus import focused
from bot.matching.index import Index
from tests.small_base import BASE


@cache
def index() -> Index:
    return Index(BASE)


@pytest.mark.parametrize(
    "message",
    [
        "I live in Berlin. How deep is Lake Velmo?",
        "hi! How deep is Lake Velmo?",
        "How deep is Lake Velmo? I need it for my homework",
        "How deep is Lake Velmo? Thanks and regards, Tom",
        "How deep is Lake Velmo? see https://example.org/Ostrel",
        "next one: How deep is Lake Velmo?",
        "How deep is Lake Velmo? :)",
    ],
)
def test_what_stands_around_a_question_is_left_out(message: str) -> None:
    assert focused(message, index()) == "How deep is Lake Velmo?"


@pytest.mark.parametrize(
    "message",
    [
        "I read about Lake Velmo. How deep is it?",
        "I mean Atlantis. How deep is it?",
        "How deep is it? I mean Lake Velmo.",
        "Lake Velmo: how deep is it",
        "Lake Velmo. Depth.",
        "in 1998: how deep was Lake Velmo",
        "How deep is Lake Velmo? How deep is Ostrel?",
    ],
)
def test_what_the_question_needs_stays(message: str) -> None:
    assert focused(message, index()) == message


def test_words_that_are_run_together_are_parted_unless_they_are_known() -> None:
    assert focused("VelmoDepth", index()) == "Velmo Depth"
    assert focused("how deep is LakeVelmo", index()) == "how deep is Lake Velmo"


@pytest.mark.parametrize(
    "message",
    [
        "depth of Lake Velmo… Thanks and regards, Tom",
        "Hi there! depth of Lake Velmo… Cheers.",
    ],
)
def test_a_greeting_and_a_signature_are_left_out(message: str) -> None:
    assert focused(message, index()) == "depth of Lake Velmo…"


def test_an_abbreviation_is_read_without_its_points() -> None:
    assert focused("the G.D.P. of Velmo", index()) == "the GDP of Velmo"


def test_without_a_mark_the_first_words_show_what_asks() -> None:
    text = "hello all. what is the depth of Velmo. thanks"
    assert focused(text, index()) == "what is the depth of Velmo."


def test_lines_are_left_to_the_readers_of_several_questions() -> None:
    text = "hello\nhow deep is Velmo\nhow deep is Ostrel"
    assert focused(text, index()) == text


def test_signs_between_attributes_join_them() -> None:
    assert focused("Velmo depth/visitors", index()) == "Velmo depth and visitors"


@given(st.text(max_size=200))
def test_something_is_left_of_every_text(text: str) -> None:
    assert bool(focused(text, index())) == bool(text)
