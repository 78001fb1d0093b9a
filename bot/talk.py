"""A conversation on the command line: each question may lean on what was told before it."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO

import click

from bot.answer.reply import Choice, Reply
from bot.asking.context import NOTHING_SAID, Context
from bot.service import KnowledgeService

ENDS = frozenset({"exit", "quit", "退出"})
"""What ends a conversation, typed alone."""

HOW = (
    "Ask, and follow up: “and its population?”, “what about 2020?”, “who said that?”.\n"
    "A number picks one of the choices; exit or Ctrl-D ends."
)
_AGAIN = "Ctrl-C once more, exit or Ctrl-D ends."
_PROMPT = "? "


class Talk:
    """What was told and offered last; a service's other callers share none of it."""

    def __init__(self, service: KnowledgeService) -> None:
        self._service = service
        self._language: str | None = None
        self._choices: tuple[Choice, ...] = ()
        self.context: Context = NOTHING_SAID

    def say(self, text: str) -> Reply:
        """What comes of a line: the choice with that number, else an answer to a question."""
        reply = self._picked(text)
        if reply is None:
            reply = self._service.ask(text, None, self.context)
            self._choices = reply.offered
        self.context, self._language = reply.context, reply.language
        return reply

    def _picked(self, text: str) -> Reply | None:
        """The answer to one of the choices, which stay open until the next question."""
        number = text.strip()
        if not number.isdecimal() or len(number) > len(str(len(self._choices))):
            return None
        if not 0 < int(number) <= len(self._choices):
            return None
        return self._service.tell(self._choices[int(number) - 1].key, self._language)


def converse(service: KnowledgeService, shown: Callable[[Reply], str]) -> None:
    """Answer the lines of standard input until they end; on a terminal with a prompt."""
    talk, prompted = Talk(service), sys.stdin.isatty() and sys.stdout.isatty()
    if prompted:
        click.echo(HOW)
    for line in typed() if prompted else _read(sys.stdin):
        if line.strip().casefold() in ENDS:
            return
        if line.strip():
            click.echo(shown(talk.say(line)))
            if prompted:
                click.echo()
            sys.stdout.flush()


def _read(questions: TextIO) -> Iterable[str]:
    if hasattr(questions, "reconfigure"):
        questions.reconfigure(encoding="utf-8", errors="replace")
    return (line.rstrip("\r\n") for line in questions)


def typed() -> Iterator[str]:
    """Lines typed at a prompt; Ctrl-C drops one, and twice in a row it ends the program."""
    _edit_lines()
    dropped = False
    while True:
        try:
            line = input(_prompt())
        except EOFError:
            click.echo()
            return
        except KeyboardInterrupt:
            click.echo()
            if dropped:
                raise
            dropped = True
            click.echo(_AGAIN, err=True)
        else:
            dropped = False
            yield line


def _edit_lines() -> None:
    """Let arrows and history work where Python was built with readline."""
    try:
        import readline  # noqa: F401, PLC0415 - by being imported it takes hold of input()
    except ImportError:
        return


def _prompt() -> str:
    """The prompt, in colour where the terminal has any; the marks tell readline its length."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb":
        return _PROMPT
    return f"\001\033[1;36m\002{_PROMPT}\001\033[0m\002"
