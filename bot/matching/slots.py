"""Readings of a question as an entity's attribute: name first, then the words around it."""

from collections.abc import Collection, Iterable

from bot.matching.calibration import fact_probability
from bot.matching.comparison import Comparison, allowed_types
from bot.matching.doubts import doubt, name_guard, near_in_pinyin
from bot.matching.evidence import evidence
from bot.matching.features import FactFeatures
from bot.matching.guards import guard, qualify, strangers
from bot.matching.index import INVERSE, Index
from bot.matching.leftover import Leftover
from bot.matching.names import Mention
from bot.matching.question import Question
from bot.matching.readings import Reading
from bot.text.frequency import frequency, in_stock, rarity
from bot.text.normalise import is_unspaced

MOST_MENTIONS = 24
"""Mentions that are read further, exact and long ones first."""

_NAMES = "names"

MOST_READ = 256
"""Tokens that the leftovers of all mentions hold together: a long text has fewer read."""

MOST_OWNERS = 8
"""Entities of one name that are considered."""

MOST_LABELS = 2
"""Attributes of one entity that are considered, best first."""

HOPELESS = 0.5
"""So far behind the entity's best attribute in score another one is never told nor offered."""

_LACKING = 0.6
"""How sure an exact phrasing of an attribute is that the entity lacks."""

_DIRECTED = 0.1
"""How much nearer a relation's other end must read to be the one that is asked."""

_PHRASING = 0.8
"""The likeness from which on a question is an attribute's phrasing."""

CERTAIN = 0.8
"""The probability from which on an unknown word that seems no name may stay unexplained."""

NO_CHAT = 0.95
"""The probability from which on a sentence asks, whatever its form."""

SURE = 0.92
"""The probability from which on words without a meaning for the attribute raise no doubt."""

SURE_OF_TYPOS = 0.5
"""The same where all that nothing explains is misspelt: it hardly asks for something else."""

_LIKE = 0.75


def slot_readings(question: Question, index: Index) -> Iterable[Reading]:
    """A reading for each likely name and each attribute of its that fits best."""
    compared: dict[tuple[int, int], Comparison] = {}
    fits = allowed_types(question, index)
    for mention in mentions(question, index)[: max(1, MOST_READ // (len(question.tokens) or 1))]:
        span = mention.start, mention.end
        if span not in compared:
            compared[span] = Comparison.of(Leftover(question, index, *span), fits)
        for entity in index.names.owners[mention.name][:MOST_OWNERS]:
            yield from _readings(compared[span], mention, entity)


def mentions(question: Question, index: Index) -> list[Mention]:
    """The names that a question may hold, best first; what is a name is no misspelt other one."""
    if _NAMES not in question.looked:
        question.looked[_NAMES] = _mentions(question, index)
    return question.looked[_NAMES]


def with_mentions(question: Question, known: list[Mention]) -> Question:
    """A question whose names were linked where its words come from."""
    question.looked[_NAMES] = known[:MOST_MENTIONS]
    return question


def _mentions(question: Question, index: Index) -> list[Mention]:
    exact = [*question.named, *index.names.reordered(question.tokens)]
    known = {(m.start, m.end, m.name) for m in exact}
    near = [
        m
        for m in index.names.near(question.tokens)
        if m.distance
        and (m.start, m.end, m.name) not in known
        and not any(n.start <= m.start and m.end <= n.end for n in question.named)
    ]
    found = sorted([*exact, *near], key=lambda m: (m.distance, m.start - m.end, m.start, m.name))
    return found[:MOST_MENTIONS]


def _readings(compared: Comparison, mention: Mention, entity: str) -> Iterable[Reading]:
    labels = compared.leftover.index.attributes.labels
    own = compared.leftover.index.own.get(entity, {})
    owned = [i for i, label in enumerate(labels) if label in own]
    seen = compared.of_own(owned)
    order = sorted(owned, key=lambda i: (-seen.scores[i], labels[i]))[:MOST_LABELS]
    for i in order:
        if seen.scores[i] < seen.scores[order[0]] - HOPELESS:
            break
        if not _asked_from_the_other_end(labels, seen.likeness, i):
            features = evidence(compared.leftover, seen, mention, entity, i)
            yield _reading(compared.leftover, mention, entity, labels[i], features)
    yield from _lacking(compared, entity, owned)


def _asked_from_the_other_end(labels: tuple[str, ...], likeness: list[float], at: int) -> bool:
    """Whether a question is a phrasing of the same relation, asked of the other entity."""
    label = labels[at]
    twin = label.removesuffix(INVERSE) if label.endswith(INVERSE) else label + INVERSE
    if twin not in labels:
        return False
    other = likeness[labels.index(twin)]
    return other >= _PHRASING and other > likeness[at] + _DIRECTED


def _lacking(compared: Comparison, entity: str, owned: list[int]) -> Iterable[Reading]:
    """The attribute that the entity lacks, where the question is nearly its phrasing."""
    labels, likeness = compared.leftover.index.attributes.labels, compared.likeness.copy()
    own = float(likeness[owned].max(initial=0.0))
    likeness[owned] = 0.0
    at = int(likeness.argmax()) if len(likeness) else 0
    if len(likeness) and likeness[at] >= max(_LIKE, own):
        leftover = compared.leftover
        strange = leftover.unexplained(labels[at], entity)
        weight = sum(rarity(leftover.question.mended[i]) for i in strange)
        probability = _LACKING * float(likeness[at]) / (1 + weight)
        features = FactFeatures(likeness=float(likeness[at]))
        key = f"{entity}/{labels[at]}"
        yield Reading(key, (), probability, guard="lacking", features=features)


def _reading(
    leftover: Leftover, mention: Mention, entity: str, label: str, features: FactFeatures
) -> Reading:
    index, question = leftover.index, leftover.question
    unexplained = leftover.unexplained(label, entity)
    attribute = index.base.attributes[label.removesuffix(INVERSE)]
    facts, fired = qualify(question, attribute, index.own[entity][label], leftover.free(label))
    probability = fact_probability(features)
    narrowed = mention.start - 1 in unexplained
    fired = fired or guard(question, attribute, facts, leftover.free(label), unexplained)
    if fired == "statement" and probability >= NO_CHAT:
        fired = strangers(question, set(unexplained))
    stranger = question.proper & {*unexplained} or not in_stock(question.language)
    if fired == "stranger" and probability >= CERTAIN and not stranger:
        fired = None
    fired = fired or name_guard(leftover, mention, f"{entity}/{label}", unexplained)
    sure = SURE_OF_TYPOS if _misspelt(question, unexplained) else SURE
    if not fired and (narrowed or probability < sure):
        fired = doubt(leftover, mention, f"{entity}/{label}", unexplained, features)
    return Reading(
        key=f"{entity}/{label}",
        facts=() if fired else facts,
        probability=probability,
        guard=fired,
        span=" ".join(question.tokens[leftover.start : leftover.end]),
        unexplained=tuple(question.tokens[i] for i in unexplained),
        features=features,
        unsure=near_in_pinyin(
            mention,
            "".join(question.tokens[leftover.start : leftover.end]),
            index.names.keys[mention.name],
        ),
    )


def _misspelt(question: Question, positions: Collection[int]) -> bool:
    """Whether some words are left and all are misspelt ones, as far as one can tell."""
    clean = [
        i
        for i in positions
        if question.mended[i] == question.tokens[i]
        and (
            i in question.proper
            or frequency(question.tokens[i]) > 0
            or is_unspaced(question.tokens[i])
        )
    ]
    return bool(positions) and not clean and in_stock(question.language)
