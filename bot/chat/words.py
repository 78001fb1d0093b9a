"""The bot's own few words, as data: everything else that it says comes from the fact base."""

from dataclasses import asdict, dataclass
from functools import cache

from bot.languages.choice import primary, reads_traditional
from bot.languages.han import traditional


@dataclass(frozen=True, slots=True)
class Words:
    """What the bot itself says in one language."""

    help: str
    examples: str
    failed: str
    slow: str
    not_yours: str
    gone: str
    cut: str
    no_room: str
    more: str


_WORDS = {
    "en": Words(
        help="Ask me a question: mention me, reply to me, write me a direct message, or use /ask.",
        examples="For example:",
        failed="Something went wrong, so I can't answer this now. Please try again later.",
        slow="That took too long, so I can't answer it now. Please try later, or ask shorter.",
        not_yours="These buttons are for the person who asked. Ask me yourself with /ask.",
        gone="I no longer have that answer: my facts have changed. Please ask again.",
        cut="[… Something is missing here: the whole answer is too long for Discord.]",
        no_room="I'm not allowed to write where you asked, so I answer you here.",
        more="More",
    ),
    "zh": Words(
        help="请向我提问：提及我、回复我、发私信给我，或使用 /ask。",
        examples="例如：",
        failed="出了点问题，现在无法回答。请稍后再试。",
        slow="用时过长，现在无法回答。请稍后再试，或把问题说得短一些。",
        not_yours="这些按钮只供提问者使用。您可以用 /ask 自己提问。",
        gone="我已没有这个答案：资料库有了变化。请重新提问。",
        cut="[……此处有省略：完整的回答超出了 Discord 的长度限制。]",
        no_room="我不能在您提问的频道发言，所以在这里回答您。",
        more="更多",
    ),
}

COMMAND_WORDS = {
    "Ask a question; the answer comes with its source and date": {
        "zh-CN": "提一个问题；回答附有来源和日期",
        "zh-TW": "提一個問題；回答附有來源和日期",
    },
    "What you want to know": {"zh-CN": "您想知道什么", "zh-TW": "您想知道什麼"},
}
"""The slash command's descriptions: the English one, then those of Discord's other locales."""


def words_in(language: str) -> Words:
    """The bot's words in a language and its script, else in English."""
    words = _WORDS.get(primary(language), _WORDS["en"])
    return _in_traditional(words) if reads_traditional("", language) else words


@cache
def _in_traditional(words: Words) -> Words:
    return Words(**{name: traditional(text) for name, text in asdict(words).items()})
