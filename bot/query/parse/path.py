"""What is asked of a thing that is described: "how warm is it on the planet that Deimos circles".

The description is looked up first; then the same is asked of the thing that it leads to.
"""

from collections.abc import Iterator
from datetime import date

from bot.linking.links import Links, Span
from bot.linking.rebuilt import Named, Piece, rebuilt
from bot.matching.names import all_names
from bot.matching.readings import Reading
from bot.query.nodes import Path
from bot.query.plan import Plan, Steps
from bot.text.normalise import join, tokenise, words
from bot.text.terms import stem, terms, with_stems

MOST_OPENINGS = 3
MOST_PLANS = 8
LONGEST_TAIL = 5
"""Words that may stand behind a description without a comma between."""

LONGEST_NOUN = 3
"""Characters that a description may end with where they are no known kind."""

MOST_STEPS = 2
_PRONOUNS = ("it", "person", "they", "this")
_COMMAS = ",，;；"


def path(links: Links, today: date) -> Iterator[Plan]:
    """The ways to read a part of an utterance as a description, the innermost first."""
    del today
    for span in _spans(links)[:MOST_PLANS]:
        # "The head of the firm" may be all that is asked; "the man who heads it" describes him.
        clause = not links.cues("descriptions", "relative").isdisjoint(span.positions)
        yield Plan(_steps(links, span), explicit=clause, demanding=clause and _asks(links, span))


def _steps(links: Links, span: Span) -> Steps:
    question, index = links.question, links.index
    described = yield rebuilt(question, [span.positions], index)
    entity = _end(links, span, described.reading) if described else ""
    if (
        described is None
        or not entity
        or not _describes(links, span, described.reading.key.partition("/")[0])
    ):
        return None
    asked = yield rebuilt(question, _instead(links, span, Named(entity)), index)
    if asked is None:
        return None
    leading = (f.id for f in described.reading.facts if entity in {f.entity, *f.references})
    steps = (*described.steps, *leading, *asked.steps)
    return Path(tuple(dict.fromkeys(steps)), asked.reading.key)


def _instead(links: Links, span: Span, named: Named) -> list[Piece]:
    """The utterance with a name in the place of a description, or of what stands for it later."""
    end = len(links.question.tokens)
    pronouns = sorted(
        at for each in _PRONOUNS for at in links.cues("following", each) if at >= span.end
    )
    if span.start or not pronouns:
        return [range(span.start), named, range(span.end, end)]
    return [range(span.end, pronouns[0]), named, range(pronouns[0] + 1, end)]


def _asks(links: Links, span: Span) -> bool:
    """Whether words before a description carry meaning of their own."""
    return bool(terms(join(links.question.tokens[: span.start])))


def ends_of(reading: Reading) -> frozenset[str]:
    """The entities that a reading's facts lead to from what they are asked of."""
    start = reading.key.partition("/")[0]
    return frozenset(
        end
        for fact in reading.facts
        for end in (fact.references if fact.entity == start else (fact.entity,))
    )


def _end(links: Links, span: Span, reading: Reading) -> str:
    """The one end, of several the one of a kind that the description names; else empty."""
    ends = ends_of(reading)
    if len(ends) > 1:
        kinds = {kind.role for kind in links.question.kinds if kind.start in span.positions}
        ends = frozenset(e for e in ends if links.index.base.entities[e].kind in kinds)
    return min(ends) if len(ends) == 1 else ""


def _describes(links: Links, span: Span, entity: str) -> bool:
    """Whether a description says more than what the thing that it begins with is called.

    With a year it is of that year, which what is asked then need not be.
    """
    question, base = links.question, links.index.base
    if any(at in span.positions for at in question.years):
        return False
    known = base.entities.get(entity)
    kind = base.kinds.get(known.kind or "") if known else None
    texts = [*(all_names(known) if known else ()), *(kind.label.values() if kind else ())]
    named = with_stems(word for text in texts for word in words(text))
    said = terms(join(question.tokens[span.start : span.end]))
    return any(term not in named and stem(term) not in named for term in said)


def _spans(links: Links) -> list[Span]:
    """The spans that may describe a thing, and leave words that ask something of it."""
    tokens = links.question.tokens
    found = dict.fromkeys([*_opened(links), *_attached(links)])
    return [s for s in found if s.end - s.start < len(tokens) and _is_whole(links, s)]


def _is_whole(links: Links, span: Span) -> bool:
    """Whether a span ends with a word that means something, or with the utterance."""
    tokens = links.question.tokens
    end = span.end == len(tokens) or span.end - 1 not in links.empty
    return end and bool(terms(join(tokens[span.start : span.end])))


def _opened(links: Links) -> Iterator[Span]:
    """From a word that opens a description to the end, a comma or a word near the end."""
    end = len(links.question.tokens)
    breaks = [at for at in _commas(links) if at < end]
    openings = sorted(links.cues("descriptions", "opening"))[:MOST_OPENINGS]
    for start in reversed(openings):
        ends = [end, *breaks, *range(end - 1, end - LONGEST_TAIL - 1, -1)]
        yield from (Span(start, each) for each in ends if each - start > 2)  # noqa: PLR2004 - "the lake" is a name


def _attached(links: Links) -> Iterator[Span]:
    """From the beginning or a comma to the noun behind a particle that attaches it."""
    tokens, starts = links.question.tokens, [0, *_commas(links)]
    attached = links.cues("descriptions", "attached")
    for at in sorted(attached):
        if at + 1 in attached:
            continue
        kinds = [kind.end for kind in links.question.kinds if kind.start == at + 1]
        ends = kinds or range(at + 2, min(len(tokens), at + 2 + LONGEST_NOUN))
        begin = max(start for start in starts if start <= at)
        yield from (Span(begin, end) for end in ends)


def _commas(links: Links) -> list[int]:
    """The places of the tokens that stand behind a comma."""
    text = links.question.text
    places = (len(tokenise(text[:at])) for at, mark in enumerate(text) if mark in _COMMAS)
    return [at for at in dict.fromkeys(places) if at]
