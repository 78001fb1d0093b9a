"""Citewell on Discord: the only part that knows discord.py."""

from bot.service import KnowledgeService

FOLLOW_UP_SECONDS = 600.0


def run(
    service: KnowledgeService,
    token: str,
    api_url: str | None = None,
    follow_up_seconds: float = FOLLOW_UP_SECONDS,
) -> None:
    """Serve Discord until SIGTERM, which ends it quietly, or SIGINT (`KeyboardInterrupt`).

    Args:
        service: answers.
        token: the bot's.
        api_url: another address of Discord's API.
        follow_up_seconds: how long after an answer a question may follow up on it; 0: never.

    Raises:
        CitewellError: Discord refused the token, can't be reached, or closed for good.
    """
    from bot.chat.service import serve  # noqa: PLC0415 - discord.py takes half a second to import

    serve(service, token, api_url, follow_up_seconds)
