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
    }
)
