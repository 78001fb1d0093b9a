"""The command line: one module a command.

Exit codes: 0 done, 1 something that the user can mend, 3 a bug, 130 interrupted.
"""

import sys
from collections.abc import Iterable

import click

import bot
from bot.cli.ask import ask
from bot.cli.check import check
from bot.cli.run import run
from bot.cli.test import test
from bot.cli.why import why
from bot.errors import CitewellError

MENDABLE, BUG, INTERRUPTED = 1, 3, 130

_HELP = """Answer questions from a curated fact base, with source and date, or decline.

\b
Try:
  citewell ask "what is Shaoxing's GDP"
  citewell why "who are the financial partners"
  citewell check
  citewell test
"""


@click.group(
    help=_HELP,
    commands=[ask, check, run, test, why],
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(bot.__version__, prog_name="citewell")
def cli() -> None:
    """Group the commands."""


def main(arguments: Iterable[str] | None = None) -> None:
    """Run the command line and exit with its code: the one handler at the door."""
    sys.exit(_guarded(list(arguments) if arguments is not None else None))


def _guarded(arguments: list[str] | None) -> int:
    try:
        cli.main(arguments, prog_name="citewell", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return MENDABLE
    except CitewellError as error:
        click.echo(f"citewell: {error}", err=True)
        return MENDABLE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as error:
        click.echo(f"citewell: this is a bug, please report it: {error!r}", err=True)
        raise SystemExit(BUG) from error
    return 0
