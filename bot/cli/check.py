"""`citewell check`."""

from pathlib import Path

import click

from bot.cli import options
from bot.cli.opening import folder_of, settings_now
from bot.cli.printing import counted
from bot.errors import CitewellError
from bot.knowledge import load, report
from bot.knowledge.problem import errors
from bot.model import FactBase


@click.command(short_help="Print every problem of the fact base.")
@options.form
@options.knowledge
def check(form: str, knowledge: Path | None) -> None:
    """Print every problem of the fact base as file:line:column: severity: message.

    Exit 1 where there is an error; a warning stops nothing.
    """
    loaded = load(folder_of(knowledge, settings_now()))
    printed = report.FORMATS[form](loaded.problems)
    if printed:
        click.echo(printed)
    wrong = errors(loaded.problems)
    warnings = len(loaded.problems) - len(wrong)
    if wrong:
        more = f", and {counted(warnings, 'warning')}" if warnings else ""
        raise CitewellError(f"{counted(len(wrong), 'error')} to mend in the fact base{more}")
    if form == "text" and loaded.base is not None:
        found = f"No errors, {counted(warnings, 'warning')}" if warnings else "No problems"
        click.echo(f"{found}: {_summary(loaded.base)}")


def _summary(base: FactBase) -> str:
    counts = [
        counted(len(base.entities), "entity", "entities"),
        counted(len(base.facts), "fact"),
        counted(len(base.answers), "answer"),
        counted(len(base.golden), "golden question"),
    ]
    unrun = " (not run: run `citewell test`)" if base.golden else ""
    return f"{', '.join(counts)}{unrun}."
