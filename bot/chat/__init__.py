"""Citewell on Discord: the only part that knows discord.py."""

from bot.engine import Engine


def run(engine: Engine, token: str, api_url: str | None = None) -> None:
    """Serve Discord until SIGTERM, which ends it quietly, or SIGINT (`KeyboardInterrupt`).

    Raises:
        CitewellError: Discord refused the token, can't be reached, or closed for good.
    """
    from bot.chat.service import serve  # noqa: PLC0415 - discord.py takes half a second to import

    serve(engine, token, api_url)
