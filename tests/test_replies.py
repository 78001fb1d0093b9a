"""docs/replies.md shows what the program replies: ``python -m tests.test_replies`` writes it."""

from datetime import date
from pathlib import Path

from bot.engine import Engine
from bot.knowledge import load
from tests.golden.structured import BASES

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "replies.md"
CORPUS = ROOT / "tests" / "corpus"
TODAY = date(2026, 6, 1)

HEAD = """\
# Replies

What Citewell replies to 40 questions over four fact bases: the shipped one, one about planets, and
two of [the corpus](../tests/corpus/README.md). This page is made by the program:
`python -m tests.test_replies` writes it, and a test fails where it is not current.
"""

QUESTIONS = {
    "Shaoxing and its projects with Shanghai": (
        BASES["shipped"],
        (
            "what is Shaoxing's GDP",
            "who is the party secretary of Shaoxing?",
            "how far is Shaoxing from Shanghai in miles?",
            "which industries will Shaoxing push",
            "who are the financial partners",
            "is Shaoxing in Zhejiang?",
            "who is the mayor of Shaoxing",
            "绍兴的GDP是多少",
            "绍兴离上海多远？",
            "谢谢",
        ),
    ),
    "Planets": (
        BASES["planets"],
        (
            "how big is Mars",
            "when was Neptune discovered",
            "who discovered Titan?",
            "which planet has the most moons",
            "what is the second largest planet?",
            "how many moons does Jupiter have",
            "everything about Io",
            "how old is Mars",
            "木星有多少颗卫星",
            "hello!",
        ),
    ),
    "A conference": (
        CORPUS / "conference" / "base",
        (
            "when is OpenFurrow?",
            "who gives the keynote on harvest data",
            "how much is a student ticket at the door?",
            "is lunch included",
            "how many seats does the Barn have",
            "which sessions are in the Loft",
            "can I get a refund",
            "stats of OpenFurrow",
            "what is the wifi password",
            "thanks, bye",
        ),
    ),
    "A museum": (
        CORPUS / "museum" / "base",
        (
            "who painted Market at Dusk",
            "what are the opening hours on Friday",
            "how much is the audio guide?",
            "who is the director of the museum",
            "when was the museum opened",
            "does the Kiln Hall have a café?",
            "云浦美术馆的馆长是谁？",
            "成人票多少钱？",
            "云浦美术馆在哪里",
            "why is the sky blue",
        ),
    ),
}


def page() -> str:
    return HEAD + "".join(_section(title, *of) for title, of in QUESTIONS.items())


def _section(title: str, folder: Path, questions: tuple[str, ...]) -> str:
    base = load(folder).base
    assert base is not None
    engine = Engine(base)
    replies = (
        f"**{question}**\n\n```text\n{engine.ask(question, today=TODAY).text}\n```\n"
        for question in questions
    )
    return f"\n## {title}\n\n" + "\n".join(replies)


def test_there_are_forty_questions() -> None:
    assert [len(questions) for _, questions in QUESTIONS.values()] == [10, 10, 10, 10]


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.test_replies"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
