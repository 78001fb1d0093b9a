"""What a reply becomes: messages, buttons, completions, and a command to compare."""

import copy
import json
from typing import Any

import discord
import pytest

from bot.answer.reply import Choice, Context, Outcome, Reply
from bot.chat.commands import CommandTranslator, ask, completions
from bot.chat.delivery import Speech, contents
from bot.chat.sync import same
from bot.chat.texts import size
from bot.chat.views import choices_view
from bot.chat.words import COMMAND_WORDS, words_in
from bot.engine import Suggestion
from tests.chat.checks import assert_no_ping
from tests.discord_server.things import command

ASKER = 2**64 - 1  # no id of Discord's is longer


def _reply(text: str, outcome: Outcome, *choices: Choice, language: str = "en") -> Reply:
    return Reply("", outcome, 0.5, text, language, choices=choices)


def _custom_ids(view: discord.ui.View | None) -> list[str]:
    rows: list[dict[str, Any]] = view.to_components() if view is not None else []
    return [button["custom_id"] for row in rows for button in row["components"]]


def test_buttons_fit_at_the_limits() -> None:
    choices = [Choice("绍" * 200, (), str(number).rjust(72, "k")) for number in range(30)]
    view = choices_view(_reply("", Outcome.CHOOSE, *choices, language="zh-Hant"), ASKER)
    assert view is not None
    components = [button for row in view.to_components() for button in row["components"]]
    assert len(components) == 25
    assert all(len(button["custom_id"]) <= 100 for button in components)
    assert all(size(button["label"]) <= 80 for button in components)
    assert components[0]["label"].startswith("1. 绍")


def test_keys_that_do_not_fit_or_come_twice_have_no_button_of_their_own() -> None:
    choices = [Choice("a", (), "k"), Choice("b", (), "k"), Choice("c", (), "x" * 73)]
    view = choices_view(_reply("", Outcome.CHOOSE, *choices), 1)
    assert _custom_ids(view) == ["1:en:k"]


def test_keys_may_hold_anything() -> None:
    view = choices_view(_reply("", Outcome.CHOOSE, Choice("", (), "a:b/绍 兴\n+")), 1)
    assert _custom_ids(view) == ["1:en:a:b/绍 兴\n+"]


def test_a_list_that_goes_on_has_a_button() -> None:
    rest = "list:".ljust(72, "k")
    reply = Reply("", Outcome.ANSWER, 0.5, "", "zh", context=Context((), (), rest))
    assert _custom_ids(choices_view(reply, ASKER)) == [f"{ASKER}:zh:{rest}"]


def test_without_choices_there_are_no_buttons() -> None:
    assert choices_view(_reply("", Outcome.ANSWER), 1) is None


@pytest.mark.parametrize(
    ("outcome", "count"), [(Outcome.ANSWER, 3), (Outcome.CHOOSE, 1), (Outcome.DECLINE, 3)]
)
def test_a_long_text_takes_few_messages(outcome: Outcome, count: int) -> None:
    told = contents(_reply("word " * 10_000, outcome, language="zh"))
    assert len(told) == count
    assert words_in("zh").cut in told[-1]


def test_an_empty_text_is_not_sent() -> None:
    assert contents(_reply(" \n", Outcome.ANSWER)) == [words_in("en").failed]


def test_a_link_is_a_link_in_an_answer_only() -> None:
    link = "https://example.org/"
    assert contents(_reply(link, Outcome.ANSWER)) == [f"<{link}>"]
    assert link not in contents(_reply(link, Outcome.DECLINE))[0]


def test_the_buttons_stand_under_the_last_message() -> None:
    view = discord.ui.View()
    first, last = Speech(["a", "b"], view).messages()
    assert "view" not in first
    assert last["view"] is view
    for each in (first, last):
        assert_no_ping({"allowed_mentions": each["allowed_mentions"].to_dict()})


def test_completions_fit_at_the_limits() -> None:
    many = [Suggestion(f"{number} " + "😀" * 99, f"q{number}") for number in range(40)]
    offered = completions(tuple(many))
    assert len(offered) == 25
    assert all(size(choice.name) <= 100 for choice in offered)


def test_a_question_is_never_cut_into_another() -> None:
    suggestions = [
        Suggestion("too long", "q" * 101),
        Suggestion("too long for UTF-16", "😀" * 51),
        Suggestion("empty", " "),
        Suggestion("first", "twice"),
        Suggestion("second", "twice"),
        Suggestion("", "no label"),
    ]
    offered = [(choice.name, choice.value) for choice in completions(tuple(suggestions))]
    assert offered == [("second", "twice"), ("no label", "no label")]


def test_all_words_are_there_in_every_language() -> None:
    english, chinese = words_in("en-GB"), words_in("zh-TW")
    for name in english.__slots__:
        assert getattr(english, name) != getattr(chinese, name)
    assert words_in("de") is english


async def _payload() -> dict[str, Any]:
    client = discord.Client(intents=discord.Intents.none())
    tree: discord.app_commands.CommandTree[discord.Client] = discord.app_commands.CommandTree(
        client
    )
    payload = await ask.get_translated_payload(tree, CommandTranslator())
    as_sent: dict[str, Any] = json.loads(json.dumps(payload))
    return as_sent


async def test_the_command_is_described_in_all_its_languages() -> None:
    payload = await _payload()
    described = [payload, payload["options"][0]]
    for each, words in zip(described, COMMAND_WORDS.values(), strict=True):
        assert each["description_localizations"] == words
    assert payload["contexts"] == [0, 1]
    assert payload["options"][0]["required"] is True
    assert payload["options"][0]["max_length"] == 500


async def test_what_discord_adds_is_no_change() -> None:
    wanted = await _payload()
    kept = command(copy.deepcopy(wanted), "1")
    kept["contexts"] = [1, 0]
    kept |= {"name_localizations": None, "handler": None, "new_field": 5}
    assert same([wanted], [kept])


@pytest.mark.parametrize(
    "change",
    [
        {"description": "other"},
        {"contexts": [0]},
        {"integration_types": [0, 1]},
        {"description_localizations": None},
        {"default_member_permissions": "0"},
        {"nsfw": True},
        {"options": []},
        {"name": "other"},
        {"type": 2},
    ],
)
async def test_a_change_is_seen(change: dict[str, Any]) -> None:
    wanted = await _payload()
    assert not same([wanted], [{**command(wanted, "1"), **change}])


async def test_a_command_too_many_is_seen() -> None:
    wanted = await _payload()
    assert not same([wanted], [wanted, {**wanted, "name": "old"}])
    assert not same([wanted], [])


async def test_a_change_in_an_option_is_seen() -> None:
    wanted = await _payload()
    kept = copy.deepcopy(wanted)
    kept["options"][0]["max_length"] = 100
    assert not same([wanted], [kept])
