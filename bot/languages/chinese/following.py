"""Questions that follow an answer."""

from bot.languages.phrases import phrases
from bot.languages.structure import FollowingWords

FOLLOWING = FollowingWords(
    cues={
        "about": phrases("那, 那么, 呢"),
        "it": phrases("它, 它的, 他, 他的, 她, 她的, 那里, 这"),
        "who_said": phrases("谁说的, 是谁说的, 谁这么说"),
        "more": phrases("更多, 继续, 下一页"),
    },
    said="{who}表示：{fact}",
    published="{who}发布：{fact}",
)
