"""A reply in traditional characters: its words, and nothing that must stay as it is."""

from bot.answering.reply import Outcome, Reply
from bot.answering.scripts import in_traditional


def test_an_address_leads_where_it_led() -> None:
    text = "来源：环球时报，<https://a.b/国_(来)>，https://a.b/来源。"
    reply = in_traditional(Reply("", Outcome.ANSWER, 0.9, text, "zh"))
    assert reply.text == "來源：環球時報，<https://a.b/国_(来)>，https://a.b/来源。"
