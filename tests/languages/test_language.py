"""Every language has what the code looks up in it, and each cue is described."""

import string

import pytest

from bot.languages import LANGUAGES, Language
from bot.languages.language import CONCERNS, QUERIES
from tests.languages.french import LANGUAGE as FRENCH

EVERY = [*LANGUAGES.values(), FRENCH]
TEMPLATES = ("sentences", "reasons", "relative")


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("concern", CONCERNS + QUERIES)
@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_has_all_sentences_with_known_fields(language: Language, concern: str) -> None:
    mine, theirs = getattr(language, concern), getattr(LANGUAGES["en"], concern)
    for name in TEMPLATES:
        known, wanted = getattr(mine, name, {}), getattr(theirs, name, {})
        assert known.keys() == wanted.keys()
        assert all(fields(known[each]) <= fields(wanted[each]) for each in wanted)


@pytest.mark.parametrize("concern", CONCERNS + QUERIES)
@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_each_cue_is_described(language: Language, concern: str) -> None:
    words = getattr(language, concern)
    assert [cue for cue in words.cues if f"``{cue}``" not in (type(words).__doc__ or "")] == []


@pytest.mark.parametrize("language", EVERY, ids=lambda language: language.code)
def test_has_the_words_that_questions_are_put_together_with(language: Language) -> None:
    assert language.reading.times[0]
    assert language.several.cues["and"][0]
