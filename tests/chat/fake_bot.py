"""The real chat part over an engine that does as it is told: ``python -m tests.chat.fake_bot``."""

import logging
import os
import sys
from datetime import date
from pathlib import Path

from bot.answer.reply import Choice, Context, Outcome, Reply
from bot.chat import retrying, run
from bot.engine import Engine, Suggestion
from bot.errors import CitewellError
from bot.languages.choice import primary
from bot.settings import read_settings
from tests.serving import over

SOURCE = "Source: The Paper (2020-12-19), https://example.org/a_b_c"
ANSWER = f"Shaoxing's GDP was over 600 billion yuan (2020).\n{SOURCE}"
CHINESE = "绍兴2020年的GDP超过6000亿元。\n来源：澎湃新闻（2020-12-19）"
CHOICES = ("Shaoxing's GDP in 2019", "Shaoxing's GDP in 2020", "gone")
SUGGESTIONS = ("What is Shaoxing's GDP?", "Who lives in Shaoxing?")


class FakeEngine(Engine):
    """Whatever a test wants to come of a question stands in the question."""

    def __init__(self) -> None:
        """Without a fact base."""

    def ask(  # noqa: C901, PLR0911 - a case for each thing that a test wants
        self,
        question: str,
        language: str | None = None,
        context: Context | None = None,
        today: date | None = None,
    ) -> Reply:
        del today
        match question.split(" ", maxsplit=1)[0]:
            case "choose":
                return _reply(question, Outcome.CHOOSE)
            case "crash":
                raise RuntimeError("the token is " + os.environ["DISCORD_TOKEN"])
            case "long":
                return _told("\n".join(f"line {number} " + "word " * 20 for number in range(45)))
            case "endless":
                return _told("word " * 100_000)
            case "list":
                return _paged("page 1", "list:city:@10")
            case "wait":
                self.wait()
            case "gdp":
                pass
            case "again":
                return _told(f"after {', '.join(context.keys) if context else 'nothing'}")
            case _:
                return _told(f"I don't know {question}. Ask: {SUGGESTIONS[0]}", Outcome.DECLINE)
        return _told(
            CHINESE if primary(language or "") == "zh" else ANSWER, language=language or "en"
        )

    def tell(self, key: str, language: str | None = None) -> Reply | None:
        if key == "crash":
            raise RuntimeError("no answer")
        if key == "list:city:@10":
            return _paged("page 2", "list:city:@20")
        if key.startswith("wait"):
            self.wait()
        if key in ("key-2", "wait-gone"):
            return None
        return _told(f"{ANSWER} [{key}]", language=language or "en")

    def suggest(self, text: str, limit: int = 25) -> tuple[Suggestion, ...]:
        if text == "crash":
            raise RuntimeError("no suggestion")
        found = [each for each in SUGGESTIONS if text.lower() in each.lower()]
        return tuple(Suggestion(each, each) for each in found[:limit])

    @staticmethod
    def wait() -> None:
        """Take as long as the test wants: until it opens the other end."""
        Path(os.environ["WAIT_FOR"]).read_text(encoding="ascii")


def _told(text: str, outcome: Outcome = Outcome.ANSWER, language: str = "en") -> Reply:
    context = Context((text.partition("'")[0],))
    return Reply("", outcome, 0.9, text, language, context=context)


def _paged(text: str, rest: str) -> Reply:
    return Reply("", Outcome.ANSWER, 0.9, text, "en", context=Context(("list:city:",), (), rest))


def _reply(question: str, outcome: Outcome) -> Reply:
    listed = "\n".join(f"{number}. {label}" for number, label in enumerate(CHOICES, start=1))
    choices = tuple(Choice(label, (), f"key-{number}") for number, label in enumerate(CHOICES))
    return Reply(question, outcome, 0.5, f"Did you mean:\n{listed}", "en", choices=choices)


def main() -> int:
    settings = read_settings()
    if "PAUSE" in os.environ:
        retrying.PAUSES = (float(os.environ["PAUSE"]),) * len(retrying.PAUSES)
    logging.basicConfig(level=settings.log_level, stream=sys.stderr)
    try:
        seconds = settings.follow_up_minutes * 60
        run(over(FakeEngine()), settings.token(), settings.discord_api_url, seconds)
    except CitewellError as error:
        print(f"mend: {error}", file=sys.stderr)  # noqa: T201 - as the command line does
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
