"""What speaks for and against a reading of a question as an entity's attribute."""

import math
from collections.abc import Sequence

from bot.matching.comparison import Own
from bot.matching.features import FactFeatures
from bot.matching.leftover import Leftover
from bot.matching.names import Mention
from bot.text.frequency import KNOWN, frequency, rarity

WHOLLY = 0.15
"""The share of a name's letters from which on known words that differ are wholly others."""

_LEAST_RARITY = 0.3
"""What the words of a bare question ("what is …") weigh at the least."""


def _known_words(typed: Sequence[str], name: Sequence[str], share: float) -> float:
    """How much a span that differs from a name by known words alone is about something else."""
    other = [token for token in typed if token not in name]
    known = bool(other) and all(frequency(token) >= KNOWN for token in other)
    return min(1.0, share / WHOLLY) if known else 0.0


def evidence(leftover: Leftover, seen: Own, mention: Mention, entity: str, at: int) -> FactFeatures:
    """The features of reading `mention` as `entity` and what is left as attribute number `at`."""
    scores, foreign = seen.scores, seen.foreign
    index, tokens = leftover.index, leftover.question.tokens
    label, own = index.attributes.labels[at], seen.scores[at]
    rival = max((scores[i] for i in seen.owned if i != at), default=0.0)
    unexplained = leftover.unexplained(label, entity)
    weights = {i: rarity(leftover.question.mended[i]) for i in unexplained}
    key = index.names.keys[mention.name]
    typed = tokens[mention.start : mention.end]
    nested = any(
        m.start <= mention.start and mention.end <= m.end and m.end - m.start > len(typed)
        for m in leftover.question.named
    )
    return FactFeatures(
        stranger=min(3.0, sum(weights.values())),
        rarest=max(weights.values(), default=0.0),
        beside=max(weights.get(mention.start - 1, 0.0), weights.get(mention.end, 0.0)),
        other=leftover.strange_name(label, entity),
        nested=float(nested),
        edits=float(mention.distance),
        edit_share=mention.distance / len(key),
        known_words=_known_words(
            typed, index.names.tokens[mention.name], mention.distance / len(key)
        ),
        name_length=min(len(key), 20) / 10,
        name_rarity=min(2.0, sum(rarity(t) for t in index.names.tokens[mention.name])),
        owners=float(min(3, len(index.names.owners[mention.name]) - 1)),
        own=own,
        foreign_gap=max(0.0, foreign - own),
        foreign_ratio=math.log(max(own, 0.02) / max(foreign, 0.02)),
        margin=own - rival,
        best=max(0.0, *scores),
        alone=float(len(index.own.get(entity, {})) == 1),
        off=min(3.0, sum(rarity(tokens[i]) for i in leftover.off_label(label, entity))),
        share=sum(weights.values()) / max(_LEAST_RARITY, leftover.weight),
        unknown=float(min(2, sum(weight >= 1 for weight in weights.values()))),
        likeness=seen.likeness[at],
        foreign_likeness=max(0.0, seen.foreign_likeness - seen.likeness[at]),
    )
