"""Questions for yes or no."""

from bot.languages.phrases import phrases
from bot.languages.structure import VerdictWords

VERDICTS = VerdictWords(
    cues={
        "opening": phrases("是不是, 是否, 吗, 有没有"),
        "exceed": phrases("超过, 高于, 多于, 大于"),
        "fall_short": phrases("低于, 不到, 少于, 小于"),
    },
)
