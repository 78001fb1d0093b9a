"""Carries plans out by hand: what each smaller question is, and what it comes to."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bot.decision.planning import Proposer
from bot.linking.links import Links
from bot.matching.question import Question
from bot.matching.readings import Reading
from bot.model import Fact
from bot.query.nodes import Query
from bot.query.plan import Found, Plan

TODAY = date(2026, 8, 1)


def reading(key: str, *facts: Fact) -> Reading:
    return Reading(key, facts, 1.0)


def asked(proposer: Proposer, links: Links) -> list[str]:
    """The first smaller question of each plan."""
    found = [next(plan.steps, None) for plan in proposer(links, TODAY)]
    return [each.text for each in found if isinstance(each, Question)]


def carried_out(proposer: Proposer, links: Links, known: Mapping[Any, Reading]) -> list[Query]:
    """The queries that the plans come to, where these are the answers to smaller questions."""
    return [query for plan in proposer(links, TODAY) for query in _queries(plan, known)]


def _queries(plan: Plan, known: Mapping[Any, Reading]) -> Iterable[Query]:
    try:
        wanted = next(plan.steps)
        while True:
            key = wanted.text if isinstance(wanted, Question) else wanted
            found = next((reading for each, reading in known.items() if each == key), None)
            wanted = plan.steps.send(Found(found, 1.0) if found else None)
    except StopIteration as stop:
        if stop.value is not None:
            yield stop.value
