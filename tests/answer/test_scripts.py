"""A reply in traditional characters: its words, and nothing that must stay as it is."""

from bot.answer.markdown import Markdown
from bot.answer.reply import Outcome, Reply
from bot.answer.scripts import in_traditional


def test_an_address_leads_where_it_led() -> None:
    text = "来源：环球时报，<https://a.b/国_(来)>，https://a.b/来源。"
    reply = in_traditional(Reply("", Outcome.ANSWER, 0.9, text, "zh"))
    assert reply.text == "來源：環球時報，<https://a.b/国_(来)>，https://a.b/来源。"
    assert reply.passages == ()


def test_code_and_addresses_in_markdown_stay() -> None:
    note = Markdown("**来源** `来源` [来源](https://a.b/来)\n```sh\n来源\n```")
    reply = in_traditional(Reply("", Outcome.ANSWER, 0.9, "", "zh", passages=("环球", note)))
    shown = "**來源** `来源` [來源](https://a.b/来)\n```sh\n来源\n```"
    assert reply.passages == ("環球", shown)
    assert isinstance(reply.passages[1], Markdown)
    assert reply.text == "環球\n來源 来源 來源 <https://a.b/来>\n来源"
