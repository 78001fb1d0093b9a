"""`citewell run`."""

import logging
from pathlib import Path

import click

from bot import progress
from bot.cli import options
from bot.cli.opening import service_of, settings_now


@click.command(short_help="Serve Discord.")
@options.knowledge
@options.no_cache
def run(knowledge: Path | None, *, no_cache: bool) -> None:
    """Serve Discord; the token comes from DISCORD_TOKEN in the environment or .env.

    An edit of the fact base is taken while it serves; so is SIGHUP. A base with errors is
    refused, and the one from before goes on.
    """
    from bot import chat, reloading  # noqa: PLC0415 - what only this command needs takes long

    settings = settings_now()
    token = settings.token()
    logging.basicConfig(
        level=settings.log_level, format="%(asctime)s %(levelname)-8s %(name)s: %(message)s"
    )
    with reloading.Reloader() as reloader:
        meter = progress.Log()
        service = service_of(knowledge, settings, meter, no_cache=no_cache, or_last_good=True)
        service.keep()
        reloader.start(service)
        chat.run(service, token, settings.discord_api_url, settings.follow_up_minutes * 60)
