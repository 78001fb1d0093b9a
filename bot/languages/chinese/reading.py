"""The words that questions in Chinese are read by."""

from bot.languages.language import ReadingWords
from bot.languages.phrases import phrases

READING = ReadingWords(
    function=phrases(
        """
        的, 是, 了, 在, 和, 与, 及, 有, 对, 被, 把, 给, 到, 从,
        向, 就, 都, 也, 还, 这, 那, 这个, 那个, 一下, 一, 个, 之,
        呀, 啊, 吧, 哦, 请, 请问, 你好, 您好, 你, 您, 我, 我想, 想,
        想知道, 我想知道, 知道, 你知道, 告诉, 告诉我, 能, 能不能, 可以,
        能告诉我, 麻烦, 谢谢, 问一下, 帮我, 查, 查一下, 说, 说说, 机器人,
        大家, 有人知道, 好奇, 大概, 大约, 年, 月, 日, 号, 现在, 目前,
        如今, 今天, 具体, 到底, 究竟, 所, 其, 中, 里, 上, 下, 跟,
        会, 将, 要, 为, 以, 于, 位, 家, 座, 地, 得, 着, 过, 嘿,
        喂, 什么, 谁, 哪, 哪个, 哪些, 哪里, 哪儿, 哪位, 哪家, 哪几个,
        多少, 几, 几个, 怎么, 怎样, 怎么样, 如何, 为什么, 何时, 何地,
        什么时候, 是多少, 有多少, 多大, 吗, 呢, 么, 是什么, 是谁, 啥,
        咋样, 谁知道, 有谁知道, 谁能告诉我, 有没有人知道, 我很好奇, 来着, 啦,
        嘛, 哪几, 哪几种, 第几
        """
    ),
    articles=phrases("这个, 那个, 该"),
    asking=phrases(
        """
        什么, 谁, 哪, 哪个, 哪些, 哪里, 哪儿, 哪位, 哪家, 哪几个, 多少,
        几, 几个, 怎么, 怎样, 怎么样, 如何, 为什么, 何时, 何地, 什么时候,
        是多少, 有多少, 多大, 吗, 呢, 么, 是什么, 是谁, 啥, 咋样, 请问,
        告诉我, 介绍, 列出, 说说, 查一下, 想知道, 是不是, 谁知道, 有谁知道,
        谁能告诉我, 有没有人知道, 哪几, 哪几种, 第几
        """
    ),
    people=phrases("谁, 哪位"),
    places=phrases("哪里, 哪儿, 在哪, 何地"),
    times=phrases("什么时候, 何时, 哪年, 哪一年, 哪天, 哪一天, 几号, 几月"),
    counts=phrases("多少, 几个, 几"),
    changed_quantity=phrases(
        """
        人均, 平均, 增长, 增长率, 增速, 密度, 排名, 比例, 占比, 百分比,
        一半, 总共, 合计, 前任, 原, 前, 下一任, 历任, 男性, 女性, 城镇,
        农村, 外国, 名义, 实际, 目标, 债务, 流动
        """
    ),
    other_holder=phrases("首任, 第一任, 前任, 原, 前, 下一任, 历任, 代理, 副, 助理"),
    other_time=phrases(
        """
        今年, 去年, 前年, 明年, 后年, 昨天, 明天, 上个月, 下个月, 上周, 下周,
        以前, 之前, 以后, 之后, 年前, 年后, 世纪, 年代, 过去, 未来,
        将来, 曾经
        """
    ),
    negation=phrases("不, 没, 没有, 不是, 并非, 除了, 无, 以外, 之外"),
    comparison=phrases("比, 更, 最, 相比, 差, 差距, 倍"),
    lists=phrases("列出, 所有, 全部, 哪些, 各, 列举, 都有"),
    latest=phrases("最新, 最近, 当前, 目前, 现在, 如今"),
    forecast=phrases("预计, 预测, 预期, 预估, 有望, 将达到"),
    recorded=phrases("实际数字, 已公布, 统计"),
    claimed=phrases("据称, 声称"),
    currencies={
        "USD": phrases("美元, 美金"),
        "CNY": phrases("人民币, 元"),
        "EUR": phrases("欧元"),
        "GBP": phrases("英镑"),
        "JPY": phrases("日元"),
        "HKD": phrases("港币, 港元"),
        "KRW": phrases("韩元"),
    },
    reasons=phrases("为什么, 为何, 什么原因, 怎么会"),
    prepositions=phrases("到, 至, 离, 从, 距, 距离, 与, 跟"),
    alternative=phrases("还是"),
)
