"""Which words of a question an attribute's wording has."""

from collections.abc import Collection

from bot.asking.asked import Asked
from bot.matching.index import INVERSE
from bot.matching.leftover import FORM


def explained(asked: Asked, attribute: str, positions: Collection[int]) -> frozenset[int]:
    """The positions whose words, or forms of them, an attribute has in a wording of its."""
    index, mended = asked.index, asked.question.mended
    found: set[int] = set()
    for label in (attribute, attribute + INVERSE):
        own, stems = index.words_of.get(label, frozenset()), index.stems(label, FORM)
        found |= {
            i
            for i in positions
            if mended[i] in own or (len(mended[i]) >= FORM and mended[i][:FORM] in stems)
        }
    return frozenset(found)
