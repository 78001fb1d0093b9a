"""What a question with a comparative or a superlative would ask without it."""

from collections.abc import Collection, Iterable

from bot.asking.asked import Asked
from bot.asking.comparing.grades import Graded
from bot.asking.comparing.measured import COMPARABLE, QUANTITIES
from bot.asking.named import named_in_question, positions_of
from bot.asking.splitting.several import wholly_read
from bot.model import PLACEHOLDER, Attribute, ValueType
from bot.text.normalise import words

_NOTHING = ("function", "articles", "asking", "prepositions", "counts", "people", "lists")


def plainly(asked: Asked, kept: Collection[int], graded: Graded | None, name: str = "") -> str:
    """The label of the comparable attribute that a question is about, once it is asked of one.

    Args:
        asked: the question.
        kept: the places of its words that ask for the attribute of one entity.
        graded: the adjective, which is left out, worded as a question or kept, as fits.
        name: the name of an entity to ask of, where none is among the kept words.

    Returns:
        ``entity/label``, or an empty text where no attribute is asked clearly and wholly.
    """
    for option, text in _texts(asked, kept, graded, name):
        decision = asked.read(text)
        key = decision.chosen[0].key if wholly_read(decision) else ""
        entity, _, label = key.partition("/")
        attribute = asked.index.base.attributes.get(label)
        if attribute is None or attribute.type not in COMPARABLE:
            continue
        named = _content(asked, kept, entity) or _names(asked, attribute, option, graded)
        if named and _fits(graded, attribute.type):
            return key
    return ""


def counted(asked: Asked, kept: Collection[int]) -> str:
    """The key of what words count, once it is asked how many: "Saturn's moons"; else empty."""
    rest = asked.text(kept)
    for word in asked.language.computing.cues["how_much"]:
        parts = [word, rest] if asked.language.spaced else [rest, word]
        decision = asked.read(asked.joined(parts))
        key = decision.chosen[0].key if wholly_read(decision) else ""
        attribute = asked.index.base.attributes.get(key.partition("/")[2])
        if attribute is not None and attribute.type in QUANTITIES:
            return key if _content(asked, kept, key.partition("/")[0]) else ""
    return ""


def _fits(graded: Graded | None, kind: ValueType) -> bool:
    return graded is None or graded.wanted(kind) is not None


def _content(asked: Asked, kept: Collection[int], entity: str) -> bool:
    """Whether words beside the entity's name say what attribute is meant."""
    own = positions_of(n for n in named_in_question(asked) if n.entity == entity)
    nothing = asked.question.positions(_NOTHING) | own
    return any(i not in nothing for i in kept)


def _names(asked: Asked, attribute: Attribute, option: str, graded: Graded | None) -> bool:
    """Whether an adjective says what attribute is meant: its own wording has it."""
    if not option or graded is None or not graded.degree.bare:
        return False
    typed = option not in graded.degree.bases
    return _is_wording(attribute, option) if typed else _in_wording(asked, attribute, option)


def _is_wording(attribute: Attribute, phrase: str) -> bool:
    """Whether a phrase is one of an attribute's own names: "hottest", not "shortest" of a year."""
    wording, tokens = attribute.wording, words(phrase)
    names = [*wording.label.values(), *(a for s in wording.aliases.values() for a in s)]
    return any(tokens == words(name) for name in names)


def _in_wording(asked: Asked, attribute: Attribute, phrase: str) -> bool:
    """Whether one of an attribute's wordings is the phrase and words that say nothing more."""
    wording, tokens, size = attribute.wording, words(phrase), len(words(phrase))
    reading = asked.language.reading
    nothing = {w for text in (*reading.function, *reading.articles) for w in words(text)}
    lists = [*wording.aliases.values(), *wording.phrasings.values()]
    texts = [*wording.label.values(), *(text for several in lists for text in several)]
    return any(
        tokens == text[i : i + size] and nothing.issuperset(text[:i] + text[i + size :])
        for text in (words(text.replace(PLACEHOLDER, " ")) for text in texts)
        for i in range(len(text))
    )


def _texts(
    asked: Asked, kept: Collection[int], graded: Graded | None, name: str
) -> Iterable[tuple[str, str]]:
    rest = asked.text(kept)
    if graded is None:
        yield "", asked.joined([rest, name]) if name else rest
        return
    bases = list(graded.degree.bases)
    options = [*([""] if graded.degree.generic else []), *bases, asked.text(graded.positions)]
    for option in options:
        parts = [option, rest, name] if asked.language.spaced else [name, rest, option]
        yield option, asked.joined([part for part in parts if part])
