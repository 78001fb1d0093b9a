from functools import cache

from bot.linking.links import Links, Span
from bot.linking.values import Values
from bot.matching.index import Index
from bot.matching.question import parse
from tests.small_base import BASE


@cache
def index() -> Index:
    return Index(BASE)


def links(text: str) -> Links:
    return Links(parse(text, index()), index(), Values(BASE))


def test_a_long_name_leaves_no_room_for_the_short_one_in_it() -> None:
    (link,) = links("everything about Lake Velmo").entities
    assert (link.span, link.entities, link.distance) == (Span(2, 4), ("velmo",), 0)


def test_a_misspelt_name_says_by_how_many_letters() -> None:
    (link,) = links("depth of Lake Vellmo").entities
    assert (link.entities, link.distance) == (("velmo",), 1)


def test_words_for_a_kind_and_cues_have_their_places() -> None:
    found = links("summary of the lake Ostrel please")
    assert found.kind_words("lake") == {3}
    assert found.cues("overview", "all") == {0, 1}
    assert {1, 2, 5} <= found.empty
    assert not found.cues("overview", "figures")


def test_nothing_is_linked_in_an_empty_utterance() -> None:
    assert links("").entities == ()
