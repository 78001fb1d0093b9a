"""What a half-typed question may be growing into: names it may be naming, and their labels."""

from bisect import bisect_left
from collections.abc import Iterable

from bot.matching.index import INVERSE, Index
from bot.matching.leftover import Leftover
from bot.matching.question import Question, parse
from bot.matching.slots import mentions

MOST_ENTITIES = 12


def completions(text: str, index: Index) -> Iterable[tuple[str, str]]:
    """Pairs of an entity's id and an attribute's id that it has, the likeliest first."""
    question = parse(text, index)
    for entity, start, end in _entities(question, index):
        leftover = Leftover(question, index, start, end)
        scores = index.attributes.scores(leftover.masked)
        score = dict(zip(index.attributes.labels, scores, strict=True))
        own = [label for label in index.own.get(entity, {}) if not label.endswith(INVERSE)]
        for label in sorted(own, key=lambda own_label: (-score[own_label], own_label)):
            yield entity, label


def _entities(question: Question, index: Index) -> list[tuple[str, int, int]]:
    """Entities that the text names or begins to name, with the span that does."""
    found = {
        entity: (entity, mention.start, mention.end)
        for mention in reversed(mentions(question, index))
        for entity in index.names.owners[mention.name]
    }
    size, keys = len(question.tokens), index.names.keys
    for start in range(max(0, size - 6), size):
        typed = "".join(question.tokens[start:])
        at = bisect_left(keys, typed)
        for number in range(at, min(at + MOST_ENTITIES, len(keys))):
            if keys[number].startswith(typed):
                for entity in index.names.owners[number]:
                    found.setdefault(entity, (entity, start, size))
    return list(reversed(found.values()))[:MOST_ENTITIES]
