"""A third language, made of data alone, reads and answers each kind of question."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.chat.texts import language_of
from bot.chat.words import words_in
from bot.engine import Engine
from bot.knowledge import load
from bot.model import FactBase
from tests.golden.structured import KINDS, Row, Verdict, judge, lacking, plain, row
from tests.languages.french import french

HERE = Path(__file__).parent
TODAY = date(2024, 3, 15)


def rows() -> list[Row]:
    with (HERE / "french.tsv").open(encoding="utf-8", newline="") as file:
        _, *cells = csv.reader(file, "excel-tab", quoting=csv.QUOTE_NONE)
    return [row(*each) for each in cells]


@pytest.fixture(scope="module")
def alps() -> Iterator[FactBase]:
    with french():
        base = load(HERE / "alps").base
        assert base is not None
        yield base


@pytest.fixture(scope="module")
def engine(alps: FactBase) -> Engine:
    return Engine(alps)


@pytest.fixture(scope="module")
def bilingual(alps: FactBase) -> Engine:
    return Engine(replace(alps, languages=("en", "fr")))


@pytest.mark.parametrize("wanted", rows(), ids=lambda wanted: wanted.question)
@pytest.mark.parametrize("name", ["engine", "bilingual"])
def test_french_questions(wanted: Row, name: str, request: pytest.FixtureRequest) -> None:
    engine: Engine = request.getfixturevalue(name)
    context = None
    for question in (*wanted.before, wanted.question):
        reply = engine.ask(question, context=context, today=TODAY, language="fr")
        context = reply.context
    assert judge(wanted, reply) is Verdict.RIGHT, (lacking(wanted, reply), reply.text)
    assert reply.language == "fr"


def test_chat_speaks_it(alps: FactBase) -> None:
    assert words_in(language_of(" ".join(alps.examples["fr"]))).more == "Suite"


def test_each_kind_is_answered_and_declined() -> None:
    asked = {(each.kind, each.outcome) for each in rows()}
    assert asked >= {(kind, outcome) for kind in KINDS for outcome in ("answer", "decline")}


@pytest.mark.parametrize(
    ("question", "reader", "told"),
    [
        ("what is the altitude of the Cervin", "fr", "4,478 meters"),
        ("quelle est l'altitude du Cervin", "en", "4 478 mètres"),
        ("altitude of the Cervin in feet", "fr", "14,690 feet, converted from"),
        ("altitude du Cervin en pieds", "en", "14 690 pieds, conversion de"),
        ("altitude of the Cervin and the Eiger", "fr", "3,967 meters"),
        ("how many sommets are there?", "fr", "3 named here"),
        ("altitude Cervin", "fr-CA", "4 478 mètres"),
        ("altitude Cervin", "en-GB", "4,478 meters"),
    ],
)
def test_words_choose_the_language_then_the_reader(
    question: str, reader: str, told: str, bilingual: Engine
) -> None:
    text = bilingual.ask(question, reader).text
    assert plain(told) in plain(text)
