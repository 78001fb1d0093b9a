"""Lists, filters and counts."""

from bot.languages.phrases import phrases
from bot.languages.structure import ListWords

LISTS = ListWords(
    cues={
        "all": phrases(
            "列出, 列举, 所有, 全部, 所有的, 全部的, 都有哪些, 列一下, 一一列出, 清单, 名单"
        ),
        "exist": phrases("有哪些, 有什么, 都有, 有哪几个, 包括哪些, 有没有"),
        "here": phrases(
            """
            这里, 在这里, 提到, 提到的, 提到了, 这里提到, 列出了, 你知道, 你知道的, 已知的, 收录,
            收录了, 点名, 库里, 资料库里
            """
        ),
        "about": phrases("有关, 有关的, 相关, 相关的, 类, 类的, 方面的"),
        "number": phrases("号, 编号, 号码, 第"),
        "things": phrases("东西"),
        "count": phrases(
            """
            多少个, 几个, 多少, 几家, 多少家, 几颗, 多少颗, 几座, 多少座, 几位, 多少位, 几项,
            多少项, 几张, 多少张, 几种, 多少种, 几名, 多少名, 几条, 多少条, 数量, 数一下,
            一共, 总共, 共有
            """
        ),
        "owned": phrases("的"),
        "measure": phrases("个, 家, 颗, 座, 位, 项, 张, 种, 名, 条"),
    },
    whole="{noun}：{value}",
    heading="{noun}（共{total}个，第{first}至第{last}个）：{value}",
    valued="{filters}作为“{noun}”：{value}",
    filtered="{filters} – {list}",
    counted="{what}：这里提到{total}个",
    stated="另一个数字，出自资料来源本身：{fact}",
    spans={
        "year": "{what}{start}年",
        "within": "{what}{start}年至{end}年",
        "since": "{what}自{start}年起",
        "until": "{what}截至{end}年",
    },
)
