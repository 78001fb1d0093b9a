"""Questions that follow an answer."""

from bot.languages.phrases import phrases
from bot.languages.structure import FollowingWords

FOLLOWING = FollowingWords(
    cues={
        "about": phrases("那, 那么, 那么说, 还有, 还, 再, 而, 至于"),
        "closing": phrases("呢, 怎么样, 如何"),
        "it": phrases("它"),
        "its": phrases("它的, 其"),
        "they": phrases("它们, 他们, 她们, 它们的, 他们的, 两者, 两个都"),
        "person": phrases("他, 她, 此人, 这个人, 那个人"),
        "there": phrases("那里, 那儿, 那边, 当地, 这里"),
        "this": phrases("这个, 那个, 该, 这座, 那座, 这家, 那家, 这些, 那些, 此, 这, 这位"),
        "the": phrases("该, 此"),
        "one": phrases("的, 那个, 那些"),
        "idle": phrases("这一年, 这年, 其中, 其他, 其它, 这个月, 这个星期, 那年"),
        "who_said": phrases(
            """
            谁说的, 是谁说的, 谁这么说, 谁说, 谁这么说的, 这是谁说的, 这话谁说的, 听谁说的,
            谁讲的
            """
        ),
        "source": phrases(
            """
            来源, 来源是什么, 出处, 出处是什么, 消息来源, 哪里来的, 哪来的, 从哪里得知, 从哪知道的,
            谁发布的, 谁报道的, 谁公布的, 有什么根据, 根据什么, 依据是什么, 你怎么知道, 你怎么知道的
            """
        ),
        "when_was": phrases(
            """
            什么时候的, 是什么时候, 那是什么时候, 哪年的, 哪一年的, 什么时候的数据, 是哪一年, 何时的
            """
        ),
        "more": phrases("更多, 继续, 下一页"),
    },
    people=phrases("人, 人物, 官员, 天文学家, 科学家, 艺术家, 演员, 作家, 歌手, 球员, 教练"),
    of="{name}{rest}",
    said="{who}表示：{fact}",
    published="{who}发布（《{title}》）：{fact}",
)
