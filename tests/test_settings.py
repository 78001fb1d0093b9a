"""Settings: read when asked for, from the environment and .env, with mends for mistakes."""

import re
from pathlib import Path

import pytest

from bot.errors import CitewellError
from bot.matching.decision import Thresholds
from bot.settings import Settings, read_settings, settings_table

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz-_0123456789"  # noqa: S105 - nobody's
NAMES = [str(field.validation_alias) for field in Settings.model_fields.values()]
EXAMPLE = Path(__file__).parents[1] / ".env.example"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_nothing_is_needed_to_read_them() -> None:
    settings = read_settings()
    assert settings.discord_token is None
    assert settings.discord_api_url is None
    assert settings.knowledge is None
    assert settings.cache is None
    assert settings.log_level == "INFO"
    assert settings.answer_threshold is None
    assert settings.choice_margin is None
    assert settings.follow_up_minutes == 10


def test_they_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", f" {TOKEN}\n")
    monkeypatch.setenv("DISCORD_API_URL", " http://127.0.0.1:80/api/v10/ ")
    monkeypatch.setenv("CITEWELL_KNOWLEDGE", " facts ")
    monkeypatch.setenv("CITEWELL_CACHE", " kept ")
    monkeypatch.setenv("CITEWELL_LOG_LEVEL", " debug ")
    monkeypatch.setenv("CITEWELL_ANSWER_THRESHOLD", " 0.9 ")
    monkeypatch.setenv("CITEWELL_CHOICE_MARGIN", "0")
    monkeypatch.setenv("CITEWELL_FOLLOW_UP_MINUTES", "0.5")
    settings = read_settings()
    assert settings.token() == TOKEN
    assert settings.discord_api_url == "http://127.0.0.1:80/api/v10"
    assert settings.knowledge == Path("facts")
    assert settings.cache_folder() == Path("kept")
    assert settings.log_level == "DEBUG"
    assert settings.answer_threshold == 0.9
    assert settings.choice_margin == 0
    assert settings.follow_up_minutes == 0.5


def test_they_come_from_a_file_that_the_environment_overrules(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = f"\ufeffDISCORD_TOKEN='{TOKEN}'\nCITEWELL_LOG_LEVEL=ERROR\nOTHER=x\n# 绍兴\n"
    Path(".env").write_text(lines, encoding="utf-8")
    monkeypatch.setenv("CITEWELL_LOG_LEVEL", "WARNING")
    settings = read_settings()
    assert settings.token() == TOKEN
    assert settings.log_level == "WARNING"


def test_empty_is_as_good_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = read_settings()
    for name in NAMES:
        monkeypatch.setenv(name, "")
    assert read_settings() == absent


def test_the_cache_is_in_the_users_own_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert read_settings().cache_folder() == tmp_path / "xdg" / "citewell"
    for value in ("", "relative"):
        monkeypatch.setenv("XDG_CACHE_HOME", value)
        assert read_settings().cache_folder() == tmp_path / "home" / ".cache" / "citewell"
    for value in ("off", " OFF "):
        monkeypatch.setenv("CITEWELL_CACHE", value)
        assert read_settings().cache_folder() is None
    assert not caplog.records


def test_who_has_no_home_is_told_where_to_name_a_folder(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert read_settings().cache_folder() is None
    assert "CITEWELL_CACHE" in caplog.text


@pytest.mark.parametrize("token", [None, "", "   ", "\n"])
def test_a_missing_token_is_mended(monkeypatch: pytest.MonkeyPatch, token: str | None) -> None:
    if token is not None:
        monkeypatch.setenv("DISCORD_TOKEN", token)
    with pytest.raises(CitewellError, match=r"^DISCORD_TOKEN is not set: put the bot's token"):
        read_settings().token()


@pytest.mark.parametrize(
    ("token", "mend"),
    [
        (f"'{TOKEN}'", "remove the quotes"),
        (f'"{TOKEN}', "remove the quotes"),
        (f"Bot {TOKEN}", "remove the word before"),
        (f"bearer {TOKEN}", "remove the word before"),
        (TOKEN.replace(".", ". "), "remove the spaces"),
        (TOKEN.replace(".", "\n"), "remove the spaces"),
        ("123456789012345678", "three parts"),
        ("0f" * 32, "three parts"),
        (TOKEN + ".x", "three parts"),
        ("..", "three parts"),
        (TOKEN.replace("a", "ä"), "three parts"),
        (TOKEN.replace("a", "$"), "three parts"),
    ],
)
def test_a_malformed_token_is_mended_and_not_told(
    monkeypatch: pytest.MonkeyPatch, token: str, mend: str
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", token)
    with pytest.raises(CitewellError, match=f"^DISCORD_TOKEN is malformed: .*{mend}") as caught:
        read_settings().token()
    assert "abcdefg" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CITEWELL_LOG_LEVEL", "loud"),
        ("CITEWELL_ANSWER_THRESHOLD", "1.1"),
        ("CITEWELL_ANSWER_THRESHOLD", "-0.1"),
        ("CITEWELL_ANSWER_THRESHOLD", "nan"),
        ("CITEWELL_CHOICE_MARGIN", "much"),
        ("CITEWELL_CHOICE_MARGIN", "inf"),
        ("DISCORD_API_URL", "http://discord.com/api/v10"),
        ("DISCORD_API_URL", "discord.com"),
    ],
)
def test_a_bad_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(CitewellError, match=rf"^{name} .*\.$") as caught:
        read_settings()
    assert "\n" not in str(caught.value)


def test_all_bad_settings_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITEWELL_LOG_LEVEL", "loud")
    monkeypatch.setenv("CITEWELL_CHOICE_MARGIN", "much")
    with pytest.raises(CitewellError) as caught:
        read_settings()
    assert len(str(caught.value).splitlines()) == 2


def test_a_file_that_is_no_text_is_mended() -> None:
    Path(".env").write_bytes(b"DISCORD_TOKEN=\xff\xfe")
    with pytest.raises(CitewellError, match=r"^\.env can't be read"):
        read_settings()


def test_the_token_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    settings = read_settings()
    assert TOKEN not in f"{settings!r} {settings} {settings.model_dump_json()}"


def test_the_table_and_the_example_tell_every_setting() -> None:
    table, example = settings_table(), EXAMPLE.read_text(encoding="utf-8")
    assert len(table.splitlines()) == 2 + len(NAMES)
    assert re.findall(r"^#?(\w+)=", example, re.MULTILINE) == NAMES
    assert all(f"`{name}`" in table for name in NAMES)


def test_the_example_itself_can_be_read() -> None:
    assert read_settings(EXAMPLE).discord_token is None


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("CITEWELL_KNOWLEGDE", "CITEWELL_KNOWLEDGE"),
        ("CITEWELL_CACHE_DIR", "CITEWELL_CACHE"),
        ("citewell_threshold", "CITEWELL_ANSWER_THRESHOLD"),
        ("CITEWELL_LOGLEVEL", "CITEWELL_LOG_LEVEL"),
        ("CITEWELL_FOLLOWUP", "CITEWELL_FOLLOW_UP_MINUTES"),
    ],
)
@pytest.mark.parametrize("where", ["environment", "file"])
def test_an_unknown_name_is_refused_with_the_nearest_one(
    monkeypatch: pytest.MonkeyPatch, name: str, nearest: str, where: str
) -> None:
    if where == "file":
        Path(".env").write_text(f"OTHER=1\n{name}=secret\n", encoding="utf-8")
    else:
        monkeypatch.setenv(name, "secret")
    with pytest.raises(CitewellError, match=rf"^{name} in .* the nearest one is {nearest};") as it:
        read_settings()
    assert "secret" not in str(it.value)


def test_all_unknown_names_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("CITEWELL_B=1\nCITEWELL_A\n", encoding="utf-8")
    monkeypatch.setenv("CITEWELL_C", "")
    with pytest.raises(CitewellError) as caught:
        read_settings()
    assert [line[:10] for line in str(caught.value).splitlines()] == [
        "CITEWELL_C", "CITEWELL_A", "CITEWELL_B",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "CITEWELL_SERVICE_HOST", "CITEWELL_SERVICE_PORT", "CITEWELL_SERVICE_PORT_HTTP",
        "CITEWELL_PORT", "CITEWELL_PORT_8080_TCP", "CITEWELL_PORT_8080_TCP_ADDR",
        "CITEWELL_METRICS_SERVICE_HOST", "CITEWELL_METRICS_PORT_80_TCP_PROTO",
        "DISCORD_WEBHOOK", "MY_CITEWELL_X",
    ],
)  # fmt: skip
def test_names_that_kubernetes_or_another_program_sets_are_none_of_ours(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    without = read_settings()
    monkeypatch.setenv(name, "tcp://10.0.0.1:80")
    assert read_settings() == without


@pytest.mark.parametrize("name", ["CITEWELL_KNOWLEDGE", "CITEWELL_CACHE"])
def test_a_home_is_found_without_a_shell(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    Path(".env").write_text(f"{name}=~/place\n", encoding="utf-8")
    settings = read_settings()
    assert tmp_path / "place" in (settings.knowledge, settings.cache_folder())
    monkeypatch.setenv(name, "~nobody-of-this-name/place")
    with pytest.raises(CitewellError, match=rf"^{name} is no good: there is no home ~nobody"):
        read_settings()


def test_thresholds_are_the_engines_but_for_those_that_are_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert read_settings().thresholds() == Thresholds()
    monkeypatch.setenv("CITEWELL_CHOICE_MARGIN", "0")
    assert read_settings().thresholds() == Thresholds(Thresholds().answer, 0.0)
    monkeypatch.setenv("CITEWELL_ANSWER_THRESHOLD", "0.9")
    assert read_settings().thresholds() == Thresholds(0.9, 0.0, 0.9)
