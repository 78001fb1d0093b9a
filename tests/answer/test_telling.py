"""Free answers and notes are Markdown; where their date stands; all else is literal."""

from dataclasses import replace

import pytest

from bot.answer.markdown import Markdown
from bot.engine import Engine
from tests.small_base import BASE


def swim(text: str) -> tuple[str, ...]:
    """The passages of a free answer with this text, but for the source."""
    answer = replace(BASE.answers["swim"], text={"en": text})
    reply = Engine(replace(BASE, answers={"swim": answer})).ask("is swimming allowed")
    assert reply.facts == ("answer:swim",)
    assert reply.text.endswith(reply.passages[-1])
    return reply.passages[:-1]


def test_the_date_stands_behind_a_line() -> None:
    assert swim("**Yes**, it is.") == ("**Yes**, it is. (as of 2021)",)


@pytest.mark.parametrize(
    "text",
    [
        "a\n```\nb\n```",
        "```b```",
        "- one\n- two",
        "# Head",
        "> quote",
        "-# small",
        "1. one",
        "a\n\nb",
    ],
)
def test_the_date_stands_below_a_block(text: str) -> None:
    passages = swim(text)
    assert passages == (text, "(as of 2021)")
    assert [isinstance(each, Markdown) for each in passages] == [True, False]


def test_a_note_is_markdown_and_the_fact_literal() -> None:
    fact = replace(BASE.facts["velmo/depth"], note={"en": "**Measured** in `May`."})
    base = replace(BASE, facts={**BASE.facts, "velmo/depth": fact})
    reply = Engine(base).ask("how deep is Lake Velmo")
    fact_line, note, source = reply.passages
    assert [isinstance(each, Markdown) for each in reply.passages] == [False, True, True]
    assert note == "**Measured** in `May`."
    assert reply.text == f"{fact_line}\nMeasured in May.\n{source}"


def test_a_fact_is_literal_and_its_source_markdown() -> None:
    passages = Engine(BASE).ask("how deep is Lake Velmo").passages
    assert [isinstance(each, Markdown) for each in passages] == [False, True]
