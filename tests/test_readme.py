"""The parts of the README that are made from the program are what the program does."""

import re
from pathlib import Path

from bot.engine import Engine
from bot.knowledge import load
from bot.settings import settings_table
from bot.talk import Talk
from tests.serving import over

ROOT = Path(__file__).parents[1]
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


def filled(readme: str) -> str:
    for mark, text in generated().items():
        block = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- end -->)", re.DOTALL)
        readme = block.sub(lambda m, text=text: m[1] + text + m[2], readme)  # type: ignore[misc]
    return readme


def test_the_readme_shows_what_the_program_does() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme == filled(readme), "run: python -m tests.test_readme"


if __name__ == "__main__":
    target = ROOT / "README.md"
    target.write_text(filled(target.read_text(encoding="utf-8")), encoding="utf-8")
