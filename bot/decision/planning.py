"""Queries that come of several smaller questions, each decided like a question of its own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from bot.asking.context import NOTHING_SAID
from bot.asking.parts import Told
from bot.asking.result import plain
from bot.decision.decide import Decider
from bot.evaluate.dispatch import evaluate
from bot.evaluate.path import Reached
from bot.linking.links import Links
from bot.linking.near_kinds import NearKinds
from bot.linking.values import Values
from bot.matching.decision import Outcome
from bot.matching.matcher import Matcher
from bot.matching.question import Question
from bot.matching.readings import Reading
from bot.query.nodes import Query
from bot.query.parse.by_number import by_number
from bot.query.parse.chosen import chosen
from bot.query.parse.compare import compare
from bot.query.parse.date_of import date_of
from bot.query.parse.each_of import each_of
from bot.query.parse.foremost import of_foremost
from bot.query.parse.growth import growth
from bot.query.parse.interval import interval
from bot.query.parse.overview import about
from bot.query.parse.path import path
from bot.query.parse.rank import ranked
from bot.query.parse.rate import rate
from bot.query.parse.whether import exists, whether
from bot.query.plan import Found, Plan

Proposer: TypeAlias = Callable[[Links, date], Iterable[Plan]]

PROPOSERS: tuple[Proposer, ...] = (
    date_of,
    interval,
    compare,
    growth,
    rate,
    whether,
    exists,
    each_of,
    chosen,
    ranked,
    of_foremost,
    about,
    by_number,
    path,
)
"""One a kind of query; each proposes plans, whatever the others propose."""

MOST_LOOKUPS = 24
"""Smaller questions that all plans of one utterance ask: this bounds its cost."""

MOST_TOKENS = 36
"""A longer utterance asks for one fact, if it asks at all."""

MOST_LEVELS = 2
"""How deep plans lie in each other: a description in a description."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A query, and how probable it is that it is meant.

    Attributes:
        query: what is asked.
        probability: the product of its steps' probabilities.
        facts: the ids of all facts that its steps found.
    """

    query: Query
    probability: float
    facts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Planner:
    """Carries out the plans that the parsers propose for an utterance."""

    matcher: Matcher
    decider: Decider
    values: Values
    near_kinds: NearKinds

    def best(
        self,
        question: Question,
        today: date,
        told: tuple[str, ...] = (),
        *,
        explicit: bool = False,
    ) -> tuple[Planned | None, frozenset[str]]:
        """The most probable query of all plans, if any, and the facts that are no whole answer.

        `told` are the ids of the facts that were told last; `explicit` carries out explicit plans
        alone.
        """
        return _Planning(self, today, told).best(question, 1, explicit=explicit)


@dataclass(frozen=True, slots=True)
class _Planning:
    """The plans of one utterance while they are carried out.

    Attributes:
        of: what carries them out.
        today: the asker's date.
        told: the ids of the facts that were told last.
        known: what answers each smaller question.
    """

    of: Planner
    today: date
    told: tuple[str, ...] = ()
    known: dict[tuple[str, ...], Found | None] = field(default_factory=dict)

    def best(
        self, question: Question, level: int, *, explicit: bool
    ) -> tuple[Planned | None, frozenset[str]]:
        if len(question.tokens) > MOST_TOKENS:
            return None, frozenset()
        of = self.of
        links = Links(question, of.matcher.index, of.values, of.near_kinds, self.told)
        vain, found = set[str](), list[Planned]()
        for plan in (plan for proposer in PROPOSERS for plan in proposer(links, self.today)):
            if plan.explicit or not explicit:
                planned, first = self._carried_out(plan, level)
                if planned:
                    found.append(planned)
                elif plan.demanding:
                    vain.update(first)
        return max(found, key=lambda p: p.probability, default=None), frozenset(vain)

    def _carried_out(self, plan: Plan, level: int) -> tuple[Planned | None, tuple[str, ...]]:
        """The query of a plan, if any, and the facts of its first step."""
        probability, first, facts = plan.prior, tuple[str, ...](), set[str]()
        try:
            wanted = next(plan.steps)
            while True:
                found = self._found(wanted, level)
                if found:
                    probability *= found.probability
                    ids = tuple(fact.id for fact in found.reading.facts)
                    first = first or ids
                    facts.update(ids)
                wanted = plan.steps.send(found)
        except StopIteration as stop:
            query: Query | None = stop.value
        return (Planned(query, probability, frozenset(facts)) if query else None), first

    def _found(self, question: Question | Query, level: int) -> Found | None:
        if not isinstance(question, Question):
            return self._evaluated(question)
        if question.tokens not in self.known:
            if len(self.known) >= MOST_LOOKUPS:
                return None
            self.known[question.tokens] = None
            self.known[question.tokens] = self._looked_up(question, level)
        return self.known[question.tokens]

    def _looked_up(self, question: Question, level: int) -> Found | None:
        """What answers a question by one step, unless that is a part of it; else by several."""
        found = self._decided(question)
        if level == MOST_LEVELS:
            return found
        planned, vain = self.best(question, level + 1, explicit=found is not None)
        if found and not vain.issuperset(fact.id for fact in found.reading.facts):
            return found
        part = evaluate(planned.query, self.of.matcher.index) if planned else None
        if planned is None or not isinstance(part, Reached):
            return None
        steps = tuple(fact.id for fact in part.steps)
        return Found(part.reading, planned.probability, steps)

    def _evaluated(self, query: Query) -> Found | None:
        """The one thing that a query comes to, with the facts that say so."""
        part = evaluate(query, self.of.matcher.index)
        if part is None or len(part.keys) != 1:
            return None
        return Found(Reading(part.keys[0], part.facts[:1], 1.0), 1.0)

    def _decided(self, question: Question) -> Found | None:
        read = plain(self.of.matcher.decide(question))
        result = self.of.decider.decide(read, NOTHING_SAID)
        if result.outcome is not Outcome.ANSWER or len(result.parts) != 1:
            return None
        (part,) = result.parts
        if not isinstance(part, Told) or not part.facts:
            return None
        return Found(part.reading, result.confidence)
