"""Questions for where something stands, and who says so."""

from bot.languages.phrases import phrases
from bot.languages.structure import ProvenanceWords

PROVENANCE = ProvenanceWords(
    cues={
        "speaker_before": phrases("谁说, 是谁说, 谁表示, 谁声称"),
        "source_before": phrases("你说, 哪一段写了, 哪一段提到, 哪里写着"),
        "speaker_behind": phrases("这是谁说的, 是谁说的, 谁说的, 听谁说的"),
        "source_behind": phrases(
            """
            出处在哪里, 出处在哪儿, 出处是什么, 的出处, 数据来自哪里, 来自哪里, 这是哪里写的,
            是哪里写的, 哪里写的, 来源是什么, 的来源, 依据是什么, 有什么依据
            """
        ),
        "base": phrases(
            """
            来源, 来源是什么, 你的来源是什么, 资料来源, 资料来源是什么, 信息来源, 信息来源是什么,
            数据来源, 数据来源是什么, 这些信息来自哪里, 这些信息从哪里来, 这些内容来自哪里,
            你从哪里知道的,
            这是谁发布的, 这是谁写的, 这是哪家报纸的, 这是哪篇文章里的, 你的资料从哪里来
            """
        ),
    },
    base="我的事实来自：",
)
