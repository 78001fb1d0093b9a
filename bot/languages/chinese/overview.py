"""Questions for all that is known of a thing."""

from bot.languages.phrases import phrases
from bot.languages.structure import OverviewWords

OVERVIEW = OverviewWords(
    cues={
        "all": phrases(
            """
            介绍一下, 介绍下, 简单介绍, 总结一下, 概括一下, 概况, 简介, 的情况, 情况, 基本情况,
            一览, 的全部信息, 所有信息, 全部信息, 所有资料, 都知道些什么, 知道些什么, 知道什么,
            都告诉我, 全部告诉我, 关于
            """
        ),
        "plain": phrases("是什么, 是谁, 是啥, 是什么东西, 是哪位, 是什么人"),
        "figures": phrases("的数据, 数据, 统计数据, 各项数据, 主要数据"),
    },
    further="我还有：{labels}。",
)
