"""What keeps back a reading whose name may be another's, or whose words ask for something else."""

from collections.abc import Collection

from bot.languages.pinyin import is_pinyin, sounds_like
from bot.matching.features import FactFeatures
from bot.matching.guards import is_verb
from bot.matching.leftover import Leftover
from bot.matching.names import Mention
from bot.text.frequency import rarity

_SUBSTANCE = 0.15
"""From this rarity on a word that nothing explains may be what is asked for."""

_VAGUE = 0.6
"""A likeness under which words in common speak for nothing."""


def near_in_pinyin(mention: Mention, typed: str, key: str) -> bool:
    """Whether what is typed differs from a name although both are pinyin: another place, likely."""
    return mention.distance > 0 and is_pinyin(typed) and is_pinyin(key)


def name_guard(
    leftover: Leftover, mention: Mention, key: str, unexplained: Collection[int]
) -> str | None:
    """The guard against a name that is another's, or a kind that is another's."""
    entity, _, label = key.partition("/")
    tokens = leftover.question.tokens
    typed = "".join(tokens[mention.start : mention.end])
    known = leftover.index.names.keys[mention.name]
    if near_in_pinyin(mention, typed, known) and not sounds_like(typed, known):
        return "near_name"
    if {mention.start - 1} & {*unexplained} and leftover.names_something(mention.start - 1):
        return "longer_name"
    if mention.end in unexplained and _goes_on(leftover, mention, label):
        return "longer_name"
    if mention.start - 1 in unexplained and _begins_before(leftover, mention, label):
        return "longer_name"
    return "kind" if leftover.other_kind(label, entity) else None


def _goes_on(leftover: Leftover, mention: Mention, label: str) -> bool:
    """Whether the word after a name seems part of it: "the GDP of Shaoxing Airport"."""
    question = leftover.question
    if leftover.meant(mention.end, label):
        return False
    inside = mention.start in question.capitals and mention.end in question.capitals
    last = mention.end == len(question.tokens) - 1
    before = mention.start - 1
    bound = before in leftover.weightless and before not in question.positions(["articles"])
    verb = before >= 0 and is_verb(question.mended[before])
    said = leftover.supported(label) and bound and not verb
    return inside or (said and last and rarity(question.mended[mention.end]) >= _SUBSTANCE)


def _begins_before(leftover: Leftover, mention: Mention, label: str) -> bool:
    """Whether the word before a name seems part of it: "the GDP of greater Shaoxing"."""
    question, before = leftover.question, mention.start - 2
    if leftover.meant(mention.start - 1, label) or not leftover.supported(label):
        return False
    bound = before in leftover.weightless and before not in question.positions(
        ("articles", "asking", "lists")
    )
    last = mention.end == len(question.tokens)
    return bound and last and rarity(question.mended[mention.start - 1]) >= _SUBSTANCE


def doubt(
    leftover: Leftover,
    mention: Mention,
    key: str,
    unexplained: Collection[int],
    features: FactFeatures,
) -> str | None:
    """What keeps back a reading that is not sure: words that seem to ask for something else."""
    entity, _, label = key.partition("/")
    if leftover.supported(label) or any(leftover.meant(i, label) for i in unexplained):
        return None
    if mention.end in unexplained:
        return "longer_name"
    rest = {*unexplained, *leftover.off_label(label, entity)}
    heavy = any(rarity(leftover.question.mended[i]) >= _SUBSTANCE for i in rest)
    vague = bool(unexplained) and features.likeness < _VAGUE
    return "unsupported" if heavy or vague else None
