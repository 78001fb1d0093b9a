from hypothesis import given
from hypothesis import strategies as st

from bot.text.phrases import Found, PhraseTable

TABLE = PhraseTable([("where in the", "long"), ("where in", "short"), ("the", "article")])


def test_a_short_phrase_at_the_end_is_not_taken_for_a_longer_one() -> None:
    assert TABLE.find(("is", "where", "in")) == [Found(1, 3, "short")]


def test_overlapping_phrases_are_all_found() -> None:
    assert TABLE.find(("where", "in", "the")) == [
        Found(0, 3, "long"),
        Found(0, 2, "short"),
        Found(2, 3, "article"),
    ]


@given(st.lists(st.sampled_from(["where", "in", "the", "is"]), max_size=8))
def test_no_phrase_goes_beyond_the_tokens(tokens: list[str]) -> None:
    assert all(0 <= f.start < f.end <= len(tokens) for f in TABLE.find(tokens))
