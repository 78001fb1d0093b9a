"""Questions for where a claim stands and who says so."""

import pytest

from bot.engine import Engine
from bot.query.parse.claims import Claim, claim_in
from tests.small_base import BASE

LANGUAGES = ("en", "zh")
SAID = "the lake office"


@pytest.mark.parametrize(
    ("text", "claim", "published"),
    [
        ("who says that Velmo is deep?", "Velmo is deep", False),
        ("Who says Velmo is deep", "Velmo is deep", False),
        ("what’s your source for the depth of Velmo?", "the depth of Velmo", True),
        ("Velmo is 120 m deep, where is that written?", "Velmo is 120 m deep", True),
        ("Velmo is deep - says who", "Velmo is deep -", False),
        ("谁说绍兴很大", "绍兴很大", False),
        ("绍兴很大，出处在哪里？", "绍兴很大", True),
    ],
)
def test_the_claim_is_what_stands_beside_the_cue(text: str, claim: str, published: bool) -> None:  # noqa: FBT001
    assert claim_in(text, LANGUAGES) == Claim(claim, published)


@pytest.mark.parametrize(
    "text", ["who says that?", "source for", "how deep is Velmo", "the whole sayshome", ""]
)
def test_without_a_claim_there_is_none(text: str) -> None:
    assert claim_in(text, LANGUAGES) is None


@pytest.mark.parametrize(
    ("question", "facts", "text"),
    [
        ("who says that Velmo gets 9000 visitors", "velmo/visitors/2025", f"Said by {SAID}"),
        ("what is the source for the depth of Velmo", "velmo/depth", "“Lakes of the north”"),
        ("Velmo is 120 m deep, where is that written", "velmo/depth", "Published by Lake office"),
        ("where did you read that swimming is allowed", "answer:swim", "Source: Lake office"),
    ],
)
def test_a_claim_that_the_base_has_is_told_with_its_provenance(
    question: str, facts: str, text: str
) -> None:
    reply = Engine(BASE).ask(question)
    assert reply.facts == (facts,)
    assert text in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "who says that Velmo is 300 metres deep",
        "what is the source for the mayor of Velmo",
        "who told you that Atlantis gets 9000 visitors",
    ],
)
def test_what_the_base_does_not_say_has_no_provenance(question: str) -> None:
    assert Engine(BASE).ask(question).facts == ()


def test_a_claim_in_a_claim_is_not_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    engine, read = Engine(BASE), list[str]()
    decided = engine._decided

    def counted(question: str, *others: object, **more: object) -> object:
        read.append(question)
        return decided(question, *others, **more)  # type: ignore[arg-type]  # passed on as it is

    monkeypatch.setattr(engine, "_decided", counted)
    engine.ask("who says that " * 100)
    assert len(read) == 2
