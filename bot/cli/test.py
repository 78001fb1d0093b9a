"""`citewell test`."""

from pathlib import Path

import click

from bot import golden, progress
from bot.cli import options
from bot.cli.opening import service_of
from bot.cli.printing import counted
from bot.errors import CitewellError

_TEST = """Run the golden questions, which stand beside facts and answers in the fact base.

Print those that come out otherwise than they should, by file: the question, what is expected
and what came of it; exit 1 if there are any.

\b
Try:
  citewell test
  citewell test --format github
"""

_ALL_WELL = "all came out as expected."
_NONE_THERE = "write some beside facts and answers, as 'golden' (see knowledge/README.md)."


@click.command(help=_TEST, short_help="Run the golden questions of the fact base.")
@options.form
@options.knowledge
@options.no_cache
def test(form: str, knowledge: Path | None, *, no_cache: bool) -> None:
    """Run the golden questions and print those that come out otherwise; exit 1 if any."""
    meter = progress.on_terminal()
    service = service_of(knowledge, meter=meter, no_cache=no_cache)
    with meter.questions() as progressed:
        found = golden.deviations(service, progressed)
    service.keep()
    if printed := golden.FORMATS[form](found):
        click.echo(printed)
    every = counted(len(service.base.golden), "golden question")
    if found:
        raise CitewellError(
            f"{len(found)} of {every} came out otherwise: mend the wording of what should answer, "
            "or the question; `citewell why` explains each"
        )
    if form == "text":
        click.echo(f"{every}: {_ALL_WELL if service.base.golden else _NONE_THERE}")
