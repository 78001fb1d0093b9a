"""Comparisons and figures that are computed of others."""

from bot.languages.phrases import phrases
from bot.languages.structure.computing import ComputingWords, degree

DEGREES = (
    degree("大, 更大, 大些 | 最大 | 多大", generic=True),
    degree("小, 更小, 小些 | 最小 | 多大, 多小", up=False, generic=True),
    degree("多, 更多, 多些 | 最多 | 多少", generic=True, bare=False),
    degree("少, 更少, 少些 | 最少 | 多少", up=False, generic=True, bare=False),
    degree("高, 更高, 高些 | 最高 | 多高, 多少", generic=True),
    degree("低, 更低, 低些, 矮 | 最低, 最矮 | 多高, 多低", up=False, generic=True),
    degree("长, 更长 | 最长 | 多长", generic=True),
    degree("短, 更短 | 最短 | 多长, 多短", up=False, generic=True),
    degree("强, 更强 | 最强 | 多强, 多大", generic=True),
    degree("弱, 更弱 | 最弱 | 多强, 多大", up=False, generic=True),
    degree("重, 更重 | 最重 | 多重"),
    degree("轻, 更轻 | 最轻 | 多重", up=False),
    degree("热, 更热 | 最热 | 多热"),
    degree("冷, 更冷 | 最冷 | 多冷, 多热", up=False),
    degree("远, 更远 | 最远 | 多远"),
    degree("近, 更近 | 最近 | 多远", up=False),
    degree("快, 更快 | 最快 | 多快"),
    degree("慢, 更慢 | 最慢 | 多快", up=False),
    degree("深, 更深 | 最深 | 多深"),
    degree("浅, 更浅 | 最浅 | 多深", up=False),
    degree("贵, 更贵 | 最贵 | 多少钱, 多贵"),
    degree("便宜, 更便宜 | 最便宜 | 多少钱", up=False),
    degree("老, 年长, 更老, 更年长 | 最老, 最年长 | 多大", late=False),
    degree("年轻, 更年轻 | 最年轻 | 多大", up=False, late=True),
    degree("早, 更早 | 最早 | ", up=None, late=False, generic=True),
    degree("晚, 更晚, 新, 更新 | 最晚, 最新 | ", up=None, late=True, generic=True),
)  # fmt: skip

COMPUTING = ComputingWords(
    cues={
        "growth": phrases(
            """
            增长, 增长了, 增长多少, 增长了多少, 增加, 增加了, 增加多少, 增加了多少, 上升了多少,
            涨了多少, 增长了百分之几, 增幅, 减少, 减少了, 减少了多少, 下降, 下降了, 下降了多少,
            变化, 变化了多少, 上涨, 上涨了多少
            """
        ),
        "percent": phrases("百分之几, 百分之多少, 增幅"),
        "sum": phrases("一共, 总共, 合计, 加起来, 之和, 的总和, 共"),
        "difference": phrases("相差, 相差多少, 差多少, 差距, 差距是多少, 差别, 之差, 的差"),
        "how_much": phrases("多少"),
        "more": phrases("多, 少, 高, 低, 上升, 下降"),
        "average": phrases("平均"),
        "per": phrases("每, 每个, 每位, 平均每, 平均每个, 平均每位"),
        "start": phrases("从, 自, 自从"),
        "margin": phrases(
            """
            相差多少, 差多少, 多多少, 少多少, 高多少, 低多少, 大多少, 小多少, 热多少, 冷多少, 重多少
            """
        ),
        "ratio": phrases("几倍, 的几倍, 多少倍, 的多少倍, 比例, 之比, 倍"),
        "per_head": phrases("人均, 每人, 平均每人"),
        "than": phrases("比"),
        "beside": phrases("和, 与, 跟, 同, 及, 还是, 之间"),
        "which": phrases(
            """
            哪个, 哪一个, 哪颗, 哪座, 哪张, 哪位, 哪项, 谁, 是谁, 是哪个, 是哪颗, 是哪座, 是哪张,
            是哪一个, 哪些
            """
        ),
        "most": tuple(phrase for each in DEGREES for phrase in each.most),
        "between": phrases("之间, 之"),
        "period": phrases("从, 到, 至, 年, 在, 间, 之间, 以来, 和, 与, 期间"),
    },
    degrees=DEGREES,
    population=phrases("人口, 居民"),
    sentences={
        "sum": "合计：{result}。",
        "more": "{subject}比{second}多{result}。",
        "less": "{subject}比{second}少{result}。",
        "equal": "{subject}与{second}相同。",
        "ratio": "{subject}是{second}的{result}倍。",
        "grew": "{subject}从{start}到{end}增长{result}（{percent}）。",
        "fell": "{subject}从{start}到{end}减少{result}（{percent}）。",
        "stayed": "{subject}从{start}到{end}没有变化。",
        "grew_plain": "{subject}从{start}到{end}增长{result}。",
        "fell_plain": "{subject}从{start}到{end}减少{result}。",
        "grew_expected": "{subject}预计增长{result}（{percent}），从{start}的数据到{end}的预测。",
        "fell_expected": "{subject}预计减少{result}（{percent}），从{start}的数据到{end}的预测。",
        "grew_expected_plain": "{subject}预计增长{result}，从{start}的数据到{end}的预测。",
        "fell_expected_plain": "{subject}预计减少{result}，从{start}的数据到{end}的预测。",
        "per_head": "{subject}人均为{result}：{start}的{label}除以{end}的{heads}。",
        "rate": "平均{result}：{label}除以{heads}。",
        "percent": "{number}%",
        "which": "{first}。",
        "same": "{first}：相同。",
        "extreme": "{first}（可比较{label}的{count}个{kind}之中）。",
        "further": "……另有{count}个也参与了比较。",
    },
    reasons={
        "latest_two": "没有指明年份：比较的是最近两次记录的数字。",
        "lacking": "{what}无从比较：关于{name}没有这样的记录。",
        "years": "这些数字的日期不同，因此不作比较：\n{facts}",
        "missing_years": "“{what}”有记录的是{dates}。",
        "statuses": "实际数字不与预测或声称的数字比较：\n{facts}",
        "forecast": "其中一个数字是预测。",
        "apart": "这些数字的日期不同，因此结果只是近似值。",
        "currencies": "来源没有给出共同货币的数字：\n{facts}",
        "heads": "没有相近日期的人数：\n{facts}",
        "sense": "从这样的数字算不出来：\n{facts}",
        "open": "这些数字只是约数或界限，因此无法断定：\n{facts}",
    },
)  # fmt: skip
