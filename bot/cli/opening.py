"""What a command works on: the settings, the fact base's folder, and what answers from it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

import bot
from bot import progress
from bot.compiled.store import Store
from bot.knowledge import report
from bot.meaning.choice import encoder_named
from bot.service import BrokenBaseError, KnowledgeService

if TYPE_CHECKING:
    from bot.settings import Settings


def service_of(
    given: Path | None,
    settings: "Settings | None" = None,
    meter: progress.Meter | None = None,
    *,
    no_cache: bool,
    or_last_good: bool = False,
) -> KnowledgeService:
    """What answers, by the option `--knowledge` and the operator's settings."""
    settings = settings or settings_now()
    cache = None if no_cache else settings.cache_folder()
    try:
        return KnowledgeService.load(
            folder_of(given, settings),
            Store(cache) if cache else None,
            settings.thresholds(),
            meter or progress.on_terminal(),
            encoder_named(settings.encoder),
            or_last_good=or_last_good,
        )
    except BrokenBaseError as error:
        click.echo(report.text(error.problems), err=True)
        raise


def settings_now() -> "Settings":
    """The operator's settings, read now."""
    from bot.settings import read_settings  # noqa: PLC0415 - takes longer than all else of --help

    return read_settings()


def folder_of(given: Path | None, settings: "Settings") -> Path:
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
