"""Questions for yes or no."""

from bot.languages.phrases import phrases
from bot.languages.structure import VerdictWords

VERDICTS = VerdictWords(
    cues={
        "closing": phrases("吗, 了吗, 的吗, 对吗, 是吗, 对吧, 对不对, 是不是, 么, 吧"),
        "to_come": phrases("会不会, 将会, 会, 将"),
        "inside": phrases("是不是, 是否, 有没有, 会不会, 有否"),
        "exceed": phrases("超过, 超过了, 高于, 多于, 大于, 突破, 突破了, 不止, 超"),
        "reach": phrases("至少, 达到, 达到了, 不少于, 不低于"),
        "fall_short": phrases("低于, 不到, 少于, 小于, 不足"),
        "at_most": phrases("至多, 最多, 不超过, 不高于"),
        "in": phrases("在, 位于"),
        "copula": phrases("是"),
        "during": phrases("年, 在"),
        "exists": phrases("有没有, 是否有, 有无"),
        "says_yes": phrases("是, 可以, 有"),
        "says_no": phrases("否, 不, 没有, 无"),
    },
    sentences={
        "yes": "是。",
        "no": "不是。",
        "hedged": "不是，就我所知没有。",
        "kind": "{name} – {kind}。",
    },
    reasons={"open": "现有的记录无法断定：\n{facts}"},
)
