"""How a fact reads as a sentence in Chinese."""

from bot.languages.structure import SentenceWords

SENTENCES = SentenceWords(
    owned="{entity}的{label}",
    again=("", ""),
    recorded=("{subject}是{value}", "{subject}是{value}"),
    over=("{subject}是{value}", "{subject}是{value}"),
    past={
        "year": ("{entity}{date}的{label}为{value}",) * 2,
        "month": ("{entity}{date}的{label}为{value}",) * 2,
        "day": ("截至{date}，{subject}为{value}",) * 2,
    },
    forecast={
        "year": ("{subject}预计{date}{value}",) * 2,
        "month": ("{subject}预计{date}{value}",) * 2,
        "day": ("截至{date}，{subject}预计{value}",) * 2,
    },
    dated={
        "year": "{date}，{sentence}",
        "month": "{date}，{sentence}",
        "day": "截至{date}，{sentence}",
    },
    said="，{who}表示",
    claimed="（据来源称）",
    end="。",
    between="",
    contained=("的", "什么", "哪", "谁", "是否"),
)
