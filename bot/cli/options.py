"""Options that several commands take."""

from pathlib import Path

import click

knowledge = click.option(
    "--knowledge",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The fact base's folder (default: CITEWELL_KNOWLEDGE, else knowledge/ here, else the "
    "shipped one).",
)

no_cache = click.option(
    "--no-cache",
    is_flag=True,
    help="Load every file anew, and keep nothing for the next start (see CITEWELL_CACHE).",
)

form = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="How it is printed: for people, as annotations of GitHub's, or as a JSON list.",
)
