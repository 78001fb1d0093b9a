"""What the bot knows of one language: the words it reads by and the words it answers in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.languages.phrases import Phrases
from bot.languages.structure import (
    ChatWords,
    ComputingWords,
    DateWords,
    DescriptionWords,
    FollowingWords,
    FormWords,
    ListWords,
    NumberWords,
    OverviewWords,
    ProvenanceWords,
    RankWords,
    SentenceWords,
    SeveralWords,
    TimeWords,
    UnitWords,
    VerdictWords,
)


@dataclass(frozen=True, slots=True)
class ReadingWords:
    """Phrases by what they do in a question; none of them is about any subject.

    Attributes:
        function: carry no meaning of their own: articles, auxiliaries, greetings, openings.
        articles: stand before a name and belong to it.
        definite: the one definite article, where it is the same for all nouns; else empty.
        asking: show that something is asked: question words, "tell me", "list".
        people, places, times, counts, reasons: question words by what they ask for.
        changed_quantity: make another quantity of the one they stand by ("per capita").
        other_holder: make it another one's office or thing ("former").
        other_time: move a question to a time that it doesn't name as a year ("last year").
        negation: turn a question around.
        comparison: set things against each other ("bigger than", "the largest").
        lists: ask for all there are.
        latest: ask for the newest figure.
        forecast, recorded, claimed: ask for a fact of that status.
        currencies: words for a currency, by ISO 4217 code.
        verbs: single words that questions for yes or no begin with ("is", "does").
        prepositions: what stands after them is a place, a person or a thing of its own.
        alternative: stand between the answers that a question offers itself ("or").
        abbreviations: what people write in chat, and the word that it stands for.
    """

    function: Phrases
    articles: Phrases
    asking: Phrases
    people: Phrases
    places: Phrases
    times: Phrases
    counts: Phrases
    changed_quantity: Phrases
    other_holder: Phrases
    other_time: Phrases
    negation: Phrases
    comparison: Phrases
    lists: Phrases
    latest: Phrases
    forecast: Phrases
    recorded: Phrases
    claimed: Phrases
    currencies: Mapping[str, Phrases]
    verbs: Phrases = ()
    prepositions: Phrases = ()
    reasons: Phrases = ()
    alternative: Phrases = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    definite: str = ""


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """Templates for `str.format`, and the words that answers are made of.

    A template's fields are named in it. `separator` stands between a value's details,
    `joined` and `conjunction` between the members of a list, `cited` between publisher, date and
    place of a source. `remarks` answer small talk by its class (see `bot.meaning.world`), and
    under no class all other. `scales` are powers of ten that
    figures are worded in, largest first; `currencies` are names that the language uses
    instead of CLDR's; `grouped` tells that digits stand in groups; `unit_length` is the CLDR
    form that spells units out.
    """

    fact: str
    listing: str
    detailed: str
    bracketed: str
    separator: str
    joined: str
    conjunction: str
    statuses: Mapping[str, str]
    as_of: str
    bounds: Mapping[str, str]
    said_by: str
    source: str
    numbered_source: str
    cited: str
    paragraph: str
    more: str
    choose: str
    decline: str
    lacking: str
    lacking_something: str
    remarks: Mapping[str, str]
    nearest: str
    ask_instead: str
    guards: Mapping[str, str]
    quantity: str
    unit_length: Literal["long", "short"]
    scales: tuple[tuple[int, str], ...]
    currencies: Mapping[str, str]
    grouped: bool = True


CONCERNS = ("times", "units", "lists", "computing", "several", "following", "verdicts")
"""The fields of a language that are about questions for more than one fact."""


QUERIES = ("overview", "rank", "provenance", "descriptions", "dates")
"""The fields of a language that the parsers of `bot.query` look for."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its BCP 47 code, whether it is written without spaces, and its words.

    `world` names the package that holds the stock of the world in this language (see
    `bot.meaning.world`); empty where there is none.
    """

    code: str
    spaced: bool
    reading: ReadingWords
    answer: AnswerWords
    numbers: NumberWords
    times: TimeWords
    units: UnitWords
    lists: ListWords
    computing: ComputingWords
    several: SeveralWords
    following: FollowingWords
    verdicts: VerdictWords
    chat: ChatWords
    sentences: SentenceWords
    overview: OverviewWords = field(default_factory=OverviewWords)
    rank: RankWords = field(default_factory=RankWords)
    provenance: ProvenanceWords = field(default_factory=ProvenanceWords)
    dates: DateWords = field(default_factory=DateWords)
    descriptions: DescriptionWords = field(default_factory=DescriptionWords)
    forms: FormWords = field(default_factory=FormWords)
    world: str = ""
