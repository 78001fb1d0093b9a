from functools import cache

import pytest

from bot.asking.read import read
from bot.decision.candidates import candidates
from bot.decision.evidence import Evidence
from bot.decision.features import features
from bot.decision.views import views
from bot.knowledge import load
from bot.linking.space import Space
from bot.matching.matcher import Matcher
from bot.meaning.remembered import Remembered
from bot.meaning.use import UniversalSentenceEncoder
from tests.corpus.test_corpus import HERE


@cache
def pharma() -> tuple[Matcher, Space]:
    base = load(HERE / "pharma" / "base").base
    assert base is not None
    matcher = Matcher(base)
    return matcher, Space(matcher.index, Remembered(UniversalSentenceEncoder()))


def weighed(question: str) -> dict[str, dict[str, float]]:
    matcher, space = pharma()
    result = read(question, matcher)
    seen = views(result.decision.question, space)
    units = candidates(seen, result, space)
    rows = features(Evidence(seen, result, units, space))
    return {unit.key: row for unit, row in zip(units, rows, strict=True)}


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("Where do the diabetes tablets get produced?", "glucavant/made-at"),
        ("What is going to be filled at the seventh plant?", "setubal/makes"),
        ("How is the migraine product taken?", "migrelle/form"),
    ],
)
def test_a_thing_that_is_described_is_a_candidate(question: str, key: str) -> None:
    assert key in weighed(question)


@pytest.mark.parametrize("question", ["", "?", "…", "a" * 4000, "麻烦问下", "12345", "@@@ 😀"])
def test_any_text_can_be_weighed(question: str) -> None:
    rows = list(weighed(question).values())
    assert all(abs(value) < 100 for row in rows for value in row.values())


def test_what_nothing_explains_speaks_against_a_candidate() -> None:
    plain = weighed("Who manages the plant in Setubal?")["setubal/manager"]
    other = weighed("Who manages the zeppelin plant in Setubal?")["setubal/manager"]
    assert other["unexplained"] > plain["unexplained"]
    assert other["nowhere"] > plain["nowhere"]


@pytest.mark.parametrize("text", ["a", "?", "the", "   ", "\u200b", "12", "what what what"])
def test_texts_without_much_in_them_are_weighed(text: str) -> None:
    assert isinstance(weighed(text), dict)
