"""Questions for a part of a date: "what weekday was the treaty signed on"."""

from collections.abc import Iterator
from datetime import date

from bot.linking.links import Links
from bot.linking.rebuilt import Phrase, Piece, rebuilt
from bot.model import Fact, PartialDate
from bot.query.nodes import DateOf, DatePart
from bot.query.plan import Plan, Steps


def date_of(links: Links, today: date) -> Iterator[Plan]:
    """The way to the part of a date that is named: the same question, asking when."""
    for part in DatePart:
        places = sorted(links.cues("dates", part))
        if places and places == [*range(places[0], places[-1] + 1)]:
            last = _told_last(links, places)
            steps = _at_once(DateOf(last, part, today)) if last else None
            yield Plan(steps or _steps(links, places, part, today), explicit=True)


def _steps(links: Links, places: list[int], part: DatePart, today: date) -> Steps:
    question = links.question
    when = Phrase(links.language.reading.times[0])
    pieces: list[Piece] = [range(places[0]), when, range(places[-1] + 1, len(question.tokens))]
    found = yield rebuilt(question, pieces, links.index)
    fact = only_date(found.reading.facts) if found else None
    return DateOf(fact.id, part, today) if fact else None


def _told_last(links: Links, places: list[int]) -> str:
    """The one fact with a date that was told before, where nothing else is asked about."""
    pronouns = links.cues("following", "it") | links.cues("following", "this")
    opening = links.cues("following", "about") | links.cues("verdicts", "opening")
    free = links.empty | pronouns | opening | {*places}
    if not free.issuperset(range(len(links.question.tokens))):
        return ""
    facts = [links.index.base.facts.get(each) for each in links.told]
    dated = [f for f in facts if f and len(f.values) == 1 and isinstance(f.values[0], PartialDate)]
    return dated[0].id if len(dated) == 1 else ""


def _at_once(query: DateOf) -> Steps:
    yield from ()
    return query


def only_date(facts: tuple[Fact, ...]) -> Fact | None:
    """The one fact of several that has one value, where that is a date."""
    dated = [f for f in facts if len(f.values) == 1 and isinstance(f.values[0], PartialDate)]
    return dated[0] if len(dated) == len(facts) == 1 else None
