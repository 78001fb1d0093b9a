import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.text.neighbours import FAR, SHORTEST, SHORTEST_FAR, Neighbours

KNOWN = ("population", "province", "distance", "region", "reason")
LETTERS = st.text(string.ascii_lowercase, min_size=SHORTEST, max_size=12)


def test_one_typo_of_each_kind_is_found() -> None:
    neighbours = Neighbours(KNOWN)
    for typed in ("populatoin", "popuation", "populaation", "populetion"):
        assert neighbours.of(typed) == ["population"]


def test_the_word_itself_digits_and_short_words_have_no_neighbours() -> None:
    neighbours = Neighbours([*KNOWN, "2019", "gdp"])
    assert neighbours.of("region") == []
    assert neighbours.of("2018") == []
    assert neighbours.of("gpd") == []
    assert Neighbours(["film"]).of("flm") == ["film"]
    assert Neighbours(KNOWN, reach=FAR).far("poplatoin") == ["population"]
    with pytest.raises(ValueError, match="one typo"):
        neighbours.far("poplatoin")


@given(st.lists(LETTERS, max_size=30), LETTERS)
def test_it_finds_exactly_what_the_distance_says(known: list[str], word: str) -> None:
    expected = sorted({w for w in known if OSA.distance(w, word) == 1})
    assert Neighbours(known).of(word) == expected


@given(st.lists(LETTERS, max_size=30), st.text(string.ascii_lowercase, max_size=12))
def test_two_typos_away_it_finds_exactly_what_the_distance_says(
    known: list[str], other: str
) -> None:
    neighbours = Neighbours(known, reach=FAR)
    for word in (other, *(w[1:-1] + other[:1] for w in known)):
        near = sorted({w for w in known if OSA.distance(w, word) == FAR})
        assert neighbours.far(word) == (near if len(word) >= SHORTEST_FAR else [])
