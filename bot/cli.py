"""The command line: ask, why, check, test, run.

Exit codes: 0 done, 1 something that the user can mend, 3 a bug, 130 interrupted.
"""

import json
import logging
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

import bot
from bot import golden, progress, talk
from bot.answering.reply import Choice, Reply
from bot.compiled.store import Store
from bot.errors import CitewellError
from bot.facts import FactBase
from bot.knowledge import load, report
from bot.knowledge.problem import errors
from bot.service import BrokenBaseError, KnowledgeService

if TYPE_CHECKING:
    from bot.settings import Settings

MENDABLE, BUG, INTERRUPTED = 1, 3, 130

_knowledge = click.option(
    "--knowledge",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The fact base's folder (default: CITEWELL_KNOWLEDGE, else knowledge/ here, else the "
    "shipped one).",
)


_no_cache = click.option(
    "--no-cache",
    is_flag=True,
    help="Load every file anew, and keep nothing for the next start (see CITEWELL_CACHE).",
)

_format = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="How it is printed: for people, as annotations of GitHub's, or as a JSON list.",
)

_HELP = """Answer questions from a curated fact base, with source and date, or decline.

\b
Try:
  citewell ask "what is Shaoxing's GDP"
  citewell why "who are the financial partners"
  citewell check
  citewell test
"""


_ASK = """Answer QUESTION, offer readings to choose from, or decline.

\b
Try:
  citewell ask "GDP and population of Shaoxing"
  citewell ask --chat
  ? what is Shaoxing's GDP
  ? and its population?
  ? who said that?
"""

_WHY = """Explain how QUESTION is read and why it is answered, offered or declined.

\b
Try:
  citewell why "who are the financial partners"
  citewell why --after "what is Shaoxing's GDP" "and its population?"
"""


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


@click.group(help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(bot.__version__, prog_name="citewell")
def cli() -> None:
    """Group the commands."""


@cli.command(help=_ASK, short_help="Answer a question, or decline.")
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
@_knowledge
@_no_cache
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
    service = _service(knowledge, no_cache=no_cache)
    if lines:
        service.keep()
        _ask_lines(service, sys.stdin)
        return
    if chat:
        service.keep()
        talk.converse(service, _json if as_json else _text)
        return
    reply = service.ask(question or "")
    click.echo(_json(reply) if as_json else reply.text)
    service.keep()


def _ask_lines(service: KnowledgeService, questions: TextIO) -> None:
    if hasattr(questions, "reconfigure"):
        questions.reconfigure(encoding="utf-8", errors="replace")
    for line in questions:
        click.echo(_json(service.ask(line.rstrip("\r\n"))))
        sys.stdout.flush()


@cli.command(help=_WHY, short_help="Explain how a question is read.")
@click.argument("question")
@click.option(
    "--after",
    "before",
    multiple=True,
    metavar="QUESTION",
    help="A question that was asked before it; may be given several times, in order.",
)
@_knowledge
@_no_cache
def why(question: str, before: tuple[str, ...], knowledge: Path | None, *, no_cache: bool) -> None:
    """Explain how QUESTION is read and why it is answered, offered or declined."""
    service = _service(knowledge, no_cache=no_cache)
    said = talk.Talk(service)
    for earlier in before:
        said.say(earlier)
    click.echo(service.explain(question, said.context))
    service.keep()


@cli.command(short_help="Print every problem of the fact base.")
@_format
@_knowledge
def check(form: str, knowledge: Path | None) -> None:
    """Print every problem of the fact base as file:line:column: severity: message.

    Exit 1 where there is an error; a warning stops nothing.
    """
    loaded = load(_folder(knowledge, _settings()))
    printed = report.FORMATS[form](loaded.problems)
    if printed:
        click.echo(printed)
    wrong = errors(loaded.problems)
    warnings = len(loaded.problems) - len(wrong)
    if wrong:
        more = f", and {_counted(warnings, 'warning')}" if warnings else ""
        raise CitewellError(f"{_counted(len(wrong), 'error')} to mend in the fact base{more}")
    if form == "text" and loaded.base is not None:
        found = f"No errors, {_counted(warnings, 'warning')}" if warnings else "No problems"
        click.echo(f"{found}: {_summary(loaded.base)}")


def _summary(base: FactBase) -> str:
    counts = [
        _counted(len(base.entities), "entity", "entities"),
        _counted(len(base.facts), "fact"),
        _counted(len(base.answers), "answer"),
        _counted(len(base.golden), "golden question"),
    ]
    unrun = " (not run: run `citewell test`)" if base.golden else ""
    return f"{', '.join(counts)}{unrun}."


def _counted(count: int, one: str, several: str = "") -> str:
    return f"{count} {one if count == 1 else several or f'{one}s'}"


@cli.command(help=_TEST, short_help="Run the golden questions of the fact base.")
@_format
@_knowledge
@_no_cache
def test(form: str, knowledge: Path | None, *, no_cache: bool) -> None:
    """Run the golden questions and print those that come out otherwise; exit 1 if any."""
    meter = progress.on_terminal()
    service = _service(knowledge, meter=meter, no_cache=no_cache)
    with meter.questions() as progressed:
        found = golden.deviations(service, progressed)
    service.keep()
    if printed := golden.FORMATS[form](found):
        click.echo(printed)
    every = _counted(len(service.base.golden), "golden question")
    if found:
        raise CitewellError(
            f"{len(found)} of {every} came out otherwise: mend the wording of what should answer, "
            "or the question; `citewell why` explains each"
        )
    if form == "text":
        click.echo(f"{every}: {_ALL_WELL if service.base.golden else _NONE_THERE}")


@cli.command(short_help="Serve Discord.")
@_knowledge
@_no_cache
def run(knowledge: Path | None, *, no_cache: bool) -> None:
    """Serve Discord; the token comes from DISCORD_TOKEN in the environment or .env.

    An edit of the fact base is taken while it serves; so is SIGHUP. A base with errors is
    refused, and the one from before goes on.
    """
    from bot import chat, reloading  # noqa: PLC0415 - what only this command needs takes long

    settings = _settings()
    token = settings.token()
    logging.basicConfig(
        level=settings.log_level, format="%(asctime)s %(levelname)-8s %(name)s: %(message)s"
    )
    with reloading.Reloader() as reloader:
        meter = progress.Log()
        service = _service(knowledge, settings, meter, no_cache=no_cache, or_last_good=True)
        service.keep()
        reloader.start(service)
        chat.run(service, token, settings.discord_api_url, settings.follow_up_minutes * 60)


def _service(
    given: Path | None,
    settings: "Settings | None" = None,
    meter: progress.Meter | None = None,
    *,
    no_cache: bool,
    or_last_good: bool = False,
) -> KnowledgeService:
    """What answers, by the option `--knowledge` and the operator's settings."""
    settings = settings or _settings()
    cache = None if no_cache else settings.cache_folder()
    try:
        return KnowledgeService.load(
            _folder(given, settings),
            Store(cache) if cache else None,
            settings.thresholds(),
            meter or progress.on_terminal(),
            or_last_good=or_last_good,
        )
    except BrokenBaseError as error:
        click.echo(report.text(error.problems), err=True)
        raise


def _settings() -> "Settings":
    from bot.settings import read_settings  # noqa: PLC0415 - takes longer than all else of --help

    return read_settings()


def _folder(given: Path | None, settings: "Settings") -> Path:
    """The fact base's folder; where no option gave it, standard error tells which it is."""
    if given is not None:
        return given
    folder, why = _usual_folder(settings)
    click.echo(f"Fact base: {folder} ({why})", err=True)
    return folder


def _usual_folder(settings: "Settings") -> tuple[Path, str]:
    if settings.knowledge is not None:
        return settings.knowledge, "by CITEWELL_KNOWLEDGE"
    here, package = Path("knowledge"), Path(bot.__file__).parent
    if here.is_dir():
        return here, "in this folder"
    shipped = (package.parent / "knowledge", package / "shipped")
    found = next((folder for folder in shipped if folder.is_dir()), None)
    return (found, "the shipped one") if found else (here, "in this folder")


def _text(reply: Reply) -> str:
    return reply.text


def _json(reply: Reply) -> str:
    fields = {
        "question": reply.question,
        "outcome": reply.outcome.value,
        "confidence": round(reply.confidence, 4),
        "text": reply.text,
        "facts": list(reply.facts),
        "sources": [asdict(source) for source in reply.sources],
        "choices": _picks(reply.choices),
        "nearest": _picks(reply.nearest),
        "notes": list(reply.notes),
        "language": reply.language,
    }
    return json.dumps(fields, ensure_ascii=False)


def _picks(choices: Iterable[Choice]) -> list[dict[str, object]]:
    return [{"label": each.label, "facts": list(each.facts)} for each in choices]


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
