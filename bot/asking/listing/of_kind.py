"""A relation's values narrowed to the kind that is asked for: "which partners are companies"."""

from collections.abc import Iterator

from bot.asking.asked import Asked
from bot.asking.listing.members import Member
from bot.asking.listing.pages import Listed
from bot.matching.decision import Outcome
from bot.matching.index import INVERSE
from bot.model import Fact, Reference


def of_kind(asked: Asked) -> Listed | None:
    """What a fact would tell, less what is of another kind; None where all is of the kind."""
    decision = asked.decision
    if decision.outcome is not Outcome.ANSWER or not asked.question.kinds:
        return None
    reading = decision.chosen[0]
    entity, _, label = reading.key.partition("/")
    if label.removesuffix(INVERSE) not in asked.index.base.attributes:
        return None
    entities = asked.index.base.entities
    pairs = list(_told(reading.facts, inverse=label.endswith(INVERSE)))
    kinds = {entities[each].kind for each, _ in pairs}
    wanted = _asked_for(asked) & kinds - {entities[entity].kind}
    if len(wanted) != 1 or len(kinds) == 1:
        return None
    kind = wanted.pop()
    kept: dict[str, tuple[Fact, ...]] = {}
    for each, fact in pairs:
        if entities[each].kind == kind:
            kept[each] = (*kept.get(each, ()), fact)
    members = tuple(Member(each, facts) for each, facts in kept.items())
    return Listed(str(kind), (entity,), members, 0, len(members))


def _asked_for(asked: Asked) -> set[str | None]:
    """The kinds that are named outside of names and of longer words for kinds."""
    kinds = asked.question.kinds
    spans = [(m.start, m.end) for m in asked.question.named]
    longer = [(f.start, f.end) for f in kinds]
    return {
        found.role
        for found in kinds
        if not any(start <= found.start and found.end <= end for start, end in spans)
        and not any(
            start <= found.start and found.end <= end and end - start > found.end - found.start
            for start, end in longer
        )
    }


def _told(facts: tuple[Fact, ...], *, inverse: bool) -> Iterator[tuple[str, Fact]]:
    for fact in facts:
        if inverse:
            yield fact.entity, fact
        else:
            yield from ((v.entity, fact) for v in fact.values if isinstance(v, Reference))
