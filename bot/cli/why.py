"""`citewell why`."""

from pathlib import Path

import click

from bot import talk
from bot.cli import options
from bot.cli.opening import service_of

_WHY = """Explain how QUESTION is read and why it is answered, offered or declined.

\b
Try:
  citewell why "who are the financial partners"
  citewell why --after "what is Shaoxing's GDP" "and its population?"
"""


@click.command(help=_WHY, short_help="Explain how a question is read.")
@click.argument("question")
@click.option(
    "--after",
    "before",
    multiple=True,
    metavar="QUESTION",
    help="A question that was asked before it; may be given several times, in order.",
)
@options.knowledge
@options.no_cache
def why(question: str, before: tuple[str, ...], knowledge: Path | None, *, no_cache: bool) -> None:
    """Explain how QUESTION is read and why it is answered, offered or declined."""
    service = service_of(knowledge, no_cache=no_cache)
    said = talk.Talk(service)
    for earlier in before:
        said.say(earlier)
    click.echo(service.explain(question, said.context))
    service.keep()
