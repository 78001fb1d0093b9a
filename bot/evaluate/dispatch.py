"""Carries a query out on a base: one function a kind of query."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.asking.parts import Part
from bot.evaluate.alternative import alternative
from bot.evaluate.base_sources import base_sources
from bot.evaluate.compare import compare
from bot.evaluate.dates import date_of, interval
from bot.evaluate.growth import grown, rate
from bot.evaluate.list_of import list_of
from bot.evaluate.overview import overview
from bot.evaluate.path import path
from bot.evaluate.provenance import provenance
from bot.evaluate.rank import rank
from bot.evaluate.several import several
from bot.evaluate.yes_no import exists, yes_no
from bot.matching.index import Index
from bot.query.nodes import (
    Alternative,
    BaseSources,
    Compare,
    DateOf,
    Exists,
    Growth,
    Interval,
    ListOf,
    Overview,
    Path,
    Provenance,
    Query,
    Rank,
    Rate,
    Several,
    YesNo,
)

_EVALUATORS: Mapping[type, Callable[[Any, Index], Part | None]] = {
    Overview: overview,
    ListOf: list_of,
    Rank: rank,
    Alternative: alternative,
    YesNo: yes_no,
    Exists: exists,
    Path: path,
    DateOf: date_of,
    Interval: interval,
    Compare: compare,
    Growth: grown,
    Rate: rate,
    Several: several,
    Provenance: provenance,
    BaseSources: base_sources,
}


def evaluate(query: Query, index: Index) -> Part | None:
    """What a query comes to; None where the base has nothing for it."""
    return _EVALUATORS[type(query)](query, index)
