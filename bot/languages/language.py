"""What the bot knows of one language: the words it reads by and the words it answers in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Phrases: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingWords:
    """Phrases by what they do in a question; none of them is about any subject.

    Attributes:
        function: carry no meaning of their own: articles, auxiliaries, greetings, openings.
        asking: show that something is asked: question words, "tell me", "list".
        people, places, times, counts: question words by what they ask for.
        changed_quantity: make another quantity of the one they stand by ("per capita").
        other_time: move a question to a time that it doesn't name as a year ("last year").
        negation: turn a question around.
        comparison: set things against each other ("bigger than", "the largest").
        lists: ask for all there are.
        latest: ask for the newest figure.
        forecast, recorded, claimed: ask for a fact of that status.
        currencies: words for a currency, by ISO 4217 code.
    """

    function: Phrases
    asking: Phrases
    people: Phrases
    places: Phrases
    times: Phrases
    counts: Phrases
    changed_quantity: Phrases
    other_time: Phrases
    negation: Phrases
    comparison: Phrases
    lists: Phrases
    latest: Phrases
    forecast: Phrases
    recorded: Phrases
    claimed: Phrases
    currencies: Mapping[str, Phrases]


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """Templates (for `str.format`) and words that answers are made of.

    `fact` takes label, entity and value; `dated` a value and its date; `source` publisher,
    title, published and place; the rest name their fields.
    """

    fact: str
    inverse: str
    listing: str
    dated: str
    statuses: Mapping[str, str]
    bounds: Mapping[str, str]
    also: str
    said_by: str
    source: str
    as_of: str
    paragraph: str
    separator: str
    conjunction: str
    place_separator: str
    choose: str
    decline: str
    ask_instead: str
    guards: Mapping[str, str]
    scales: tuple[tuple[int, str], ...]
    currencies: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its BCP 47 code, whether it is written without spaces, and its words."""

    code: str
    spaced: bool
    reading: ReadingWords
    answer: AnswerWords
