"""The parts of the README and of docs/ that are made from the program are what it does."""

import re
from functools import cache
from pathlib import Path

import pytest

from bot.engine import Engine
from bot.knowledge import load
from bot.settings import settings_table
from bot.talk import Talk
from tests.serving import over

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
ASKED = (
    "what is Shaoxing's GDP",
    "who are the financial partners",
    "shaoxing populaton",
    "Hangzhou's GDP",
    "绍兴离上海多远",
)
TALKED = (
    "Shaoxing's GDP since 2019?",
    "who said so?",
    "how far is Shaoxing from Shanghai in miles?",
    "which projects involve Tesla?",
    "how many projects are there?",
    "GDP per head of Shaoxing?",
    "population of Shaoxing and Shanghai?",
    "is Shaoxing in Zhejiang?",
    "紹興2019年的GDP超過6000億了嗎？",
)
EXPLAINED = "Shaoxing GDP in 2015"


@cache
def generated() -> dict[str, str]:
    base = load(ROOT / "knowledge").base
    assert base is not None
    engine = Engine(base)
    asked = [f'$ citewell ask "{question}"\n{engine.ask(question).text}' for question in ASKED]
    talk = Talk(over(engine))
    talked = [f"? {line}\n{talk.say(line).text}" for line in TALKED]
    why = f'$ citewell why "{EXPLAINED}"\n{engine.explain(EXPLAINED)}'
    return {
        "transcript": "```console\n" + "\n\n".join(asked) + "\n```\n",
        "talk": "```console\n$ citewell ask --chat\n" + "\n\n".join(talked) + "\n```\n",
        "why": f"```console\n{why}\n```\n",
        "settings": settings_table().strip() + "\n",
    }


def filled(page: str) -> str:
    for mark, text in generated().items():
        block = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- end -->)", re.DOTALL)
        page = block.sub(lambda m, text=text: m[1] + text + m[2], page)  # type: ignore[misc]
    return page


def test_every_generated_part_stands_on_one_page() -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert {mark: pages.count(f"<!-- {mark} -->") for mark in generated()} == dict.fromkeys(
        generated(), 1
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_shows_what_the_program_does(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text == filled(text), "run: python -m tests.test_readme"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8")
