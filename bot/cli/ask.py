"""`citewell ask`."""

import sys
from pathlib import Path
from typing import TextIO

import click

from bot import talk
from bot.answer.reply import Reply
from bot.cli import options, printing
from bot.cli.opening import service_of
from bot.service import KnowledgeService

_ASK = """Answer QUESTION, offer readings to choose from, or decline.

\b
Try:
  citewell ask "GDP and population of Shaoxing"
  citewell ask --chat
  ? what is Shaoxing's GDP
  ? and its population?
  ? who said that?
"""


@click.command(help=_ASK, short_help="Answer a question, or decline.")
@click.argument("question", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--chat",
    is_flag=True,
    help="Converse: read questions that may follow up on the last answer, until exit.",
)
@click.option(
    "--lines",
    is_flag=True,
    help="Read questions from standard input, one a line; print one JSON object a line.",
)
@options.knowledge
@options.no_cache
def ask(
    question: str | None,
    knowledge: Path | None,
    *,
    as_json: bool,
    chat: bool,
    lines: bool,
    no_cache: bool,
) -> None:
    """Answer QUESTION, offer readings to choose from, or decline."""
    if chat + lines + (question is not None) != 1:
        raise click.UsageError("give a QUESTION, --lines or --chat: one of them, and only one")
    service = service_of(knowledge, no_cache=no_cache)
    if lines:
        service.keep()
        _ask_lines(service, sys.stdin)
        return
    if chat:
        service.keep()
        talk.converse(service, printing.as_json if as_json else _text)
        return
    reply = service.ask(question or "")
    click.echo(printing.as_json(reply) if as_json else reply.text)
    service.keep()


def _ask_lines(service: KnowledgeService, questions: TextIO) -> None:
    if hasattr(questions, "reconfigure"):
        questions.reconfigure(encoding="utf-8", errors="replace")
    for line in questions:
        click.echo(printing.as_json(service.ask(line.rstrip("\r\n"))))
        sys.stdout.flush()


def _text(reply: Reply) -> str:
    return reply.text
