"""The operator's settings, read once from the environment and `.env` when a command asks."""

import logging
import os
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.chat.address import checked_address
from bot.errors import CitewellError
from bot.matching.decision import Thresholds

_log = logging.getLogger(__name__)

# Three parts of URL-safe Base64: the bot's id, a time and a signature.
_TOKEN = re.compile(r"[\w-]+\.[\w-]+\.[\w-]+", re.ASCII)
_WHERE_TOKENS_ARE = "https://discord.com/developers/applications (your application, Bot)"


def _checked_api(url: str) -> str:
    try:
        return checked_address(url, "DISCORD_API_URL")
    except CitewellError as error:
        raise ValueError(str(error)) from error


def _upper(level: object) -> str:
    return str(level).strip().upper()


def _expanded(path: Path) -> Path:
    """A path whose ``~`` is the home it names, for no shell has read what stands in `.env`."""
    try:
        return path.expanduser()
    except RuntimeError:
        raise ValueError(f"there is no home {path.parts[0]}: write the path out") from None


def _cache_path(value: str) -> str:
    return value if value.lower() == "off" else str(_expanded(Path(value)))


Level = Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]
Probability = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class Settings(BaseSettings):
    """What an operator can set; each field's description is its manual."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True,
        extra="ignore",
        str_strip_whitespace=True,
        frozen=True,
        hide_input_in_errors=True,
    )

    discord_token: SecretStr | None = Field(
        None,
        validation_alias="DISCORD_TOKEN",
        description="The bot's token; `run` needs it. Never share or commit it.",
    )
    discord_api_url: Annotated[str, AfterValidator(_checked_api)] | None = Field(
        None,
        validation_alias="DISCORD_API_URL",
        description="Another address of Discord's API, for a proxy or a test server.",
    )
    knowledge: Annotated[Path, AfterValidator(_expanded)] | None = Field(
        None,
        validation_alias="CITEWELL_KNOWLEDGE",
        description="The fact base's folder, unless `--knowledge` names one; else `knowledge/` "
        "here, else the shipped one.",
    )
    cache: Annotated[str, AfterValidator(_cache_path)] | None = Field(
        None,
        validation_alias="CITEWELL_CACHE",
        description="The folder that keeps compiled fact bases, also the last good one, between "
        "starts, or `off`; else "
        "`$XDG_CACHE_HOME/citewell` or `~/.cache/citewell`.",
    )
    log_level: Annotated[Level, BeforeValidator(_upper)] = Field(
        "INFO",
        validation_alias="CITEWELL_LOG_LEVEL",
        description="How much is logged: DEBUG, INFO, WARNING, ERROR or CRITICAL.",
    )
    answer_threshold: Probability | None = Field(
        None,
        validation_alias="CITEWELL_ANSWER_THRESHOLD",
        description="How sure an answer must be, from 0 to 1; else the engine's own.",
    )
    choice_margin: Probability | None = Field(
        None,
        validation_alias="CITEWELL_CHOICE_MARGIN",
        description="How near a tie must be to offer choices, 0 to 1; else the engine's own.",
    )

    encoder: str = Field(
        "use",
        validation_alias="CITEWELL_ENCODER",
        description="What texts are compared by: `use` (the shipped sentence encoder), `none` "
        "(their letters alone), or `package.module:Class` of your own.",
    )
    follow_up_minutes: Annotated[float, Field(ge=0, le=1440, allow_inf_nan=False)] = Field(
        10,
        validation_alias="CITEWELL_FOLLOW_UP_MINUTES",
        description="How long after an answer a question on Discord may follow up on it (“and "
        "its population?”); 0 turns that off.",
    )

    def cache_folder(self) -> Path | None:
        """The folder of the compiled cache; None where it is off or this user has no home."""
        if self.cache is not None:
            return None if self.cache.lower() == "off" else Path(self.cache)
        # A relative path there is to be ignored, says the XDG base directory specification.
        given = os.environ.get("XDG_CACHE_HOME", "")
        try:
            home = Path(given) if Path(given).is_absolute() else Path.home() / ".cache"
        except RuntimeError:
            _log.warning("this user has no home: name a folder for the cache with CITEWELL_CACHE")
            return None
        return home / "citewell"

    def thresholds(self) -> Thresholds:
        """When to answer and when to offer choices; the engine's own where they are not set."""
        usual, answer, margin = Thresholds(), self.answer_threshold, self.choice_margin
        return Thresholds(
            usual.answer if answer is None else answer,
            usual.margin if margin is None else margin,
            answer,
        )

    def token(self) -> str:
        """The bot's token.

        Raises:
            CitewellError: it is missing, or it can't be a token.
        """
        token = self.discord_token.get_secret_value().strip() if self.discord_token else ""
        if not token:
            raise CitewellError(
                "DISCORD_TOKEN is not set: put the bot's token into the environment or into "
                f".env; it is at {_WHERE_TOKENS_ARE}."
            )
        if mistake := _mistake_in(token):
            raise CitewellError(f"DISCORD_TOKEN is malformed: {mistake}.")
        return token


def _mistake_in(token: str) -> str:
    """What is wrong with a token, without telling any of it."""
    if token[0] in "'\"" or token[-1] in "'\"":
        return "remove the quotes around it"
    if token.lower().startswith(("bot ", "bearer ")):
        return "remove the word before the token itself"
    if any(character.isspace() for character in token):
        return "remove the spaces and line breaks in it"
    if not _TOKEN.fullmatch(token):
        return (
            "a token has three parts with a dot between them (it is not the application's id, "
            f"its public key or its client secret); copy it from {_WHERE_TOKENS_ARE}"
        )
    return ""


def read_settings(env_file: Path | None = Path(".env")) -> Settings:
    """The settings in the environment, else in `.env`.

    Raises:
        CitewellError: a setting is no good or unknown; the message names it and says what mends
            it.
    """
    try:
        if problems := [*_unknown("in the environment", os.environ), *_unknown_in(env_file)]:
            raise CitewellError("\n".join(problems))
        # mypy doesn't know that BaseSettings takes the file here.
        return Settings(_env_file=env_file, _env_file_encoding="utf-8-sig")  # type: ignore[call-arg]
    except ValidationError as error:
        raise CitewellError("\n".join(_problem(each) for each in error.errors())) from None
    except (OSError, UnicodeDecodeError) as error:
        raise CitewellError(
            f"{env_file} can't be read: make it a file of UTF-8 text that this user may open."
        ) from error


_PREFIX = "CITEWELL_"

# Kubernetes and Docker put these into the environment of what runs beside a service "citewell".
_LINK = re.compile(r"(\w+_)?(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT(_\d+_(TCP|UDP|SCTP)(_\w+)?)?)")


def _unknown_in(env_file: Path | None) -> Iterator[str]:
    if env_file is not None and env_file.is_file():
        yield from _unknown(f"in {env_file}", dotenv_values(env_file, encoding="utf-8-sig"))


def _unknown(where: str, names: Iterable[str]) -> Iterator[str]:
    """A sentence for each name that is like a setting's and is none."""
    known = {_suffix(alias): alias for alias in _aliases() if alias.startswith(_PREFIX)}
    for name in sorted(names):
        suffix = _suffix(name.upper())
        if name.upper().startswith(_PREFIX) and suffix not in known and not _LINK.fullmatch(suffix):
            (nearest,) = get_close_matches(suffix, known, n=1, cutoff=0)
            yield (
                f"{_visible(name)} {where} is not a setting: the nearest one is {known[nearest]}; "
                "correct the name or remove it."
            )


def _aliases() -> list[str]:
    return [str(field.validation_alias) for field in Settings.model_fields.values()]


def _suffix(name: str) -> str:
    return name.removeprefix(_PREFIX)


def _visible(name: str) -> str:
    return name if name.isprintable() else ascii(name)[1:-1]


def _problem(error: Any) -> str:  # noqa: ANN401 - pydantic's own type is private
    """One sentence about a bad setting; its value is never told, for it may be a secret."""
    name = str(error["loc"][0])
    message = error["msg"].removeprefix("Value error, ").replace("Input should", "it should")
    return message if message.startswith(name) else f"{name} is no good: {message}."


def settings_table() -> str:
    """All settings as a Markdown table, for docs/operating.md."""
    rows = [
        f"| `{field.validation_alias}` | {_default(field.default)} | {field.description} |"
        for field in Settings.model_fields.values()
    ]
    return "\n".join(["| Variable | Default | What it is |", "| --- | --- | --- |", *rows])


def _default(value: object) -> str:
    return "" if value is None else f"`{value}`"
