"""Texts made to be slow to read, and what reading them costs: calls made, or seconds.

A text is a recipe: some kinds of pieces (names of the base, misspelt names, marks, emoji …),
drawn in turn and run together until the text is long enough. Recipes are what hypothesis
varies, so that its search for slow texts moves between kinds and lengths, not single letters.
"""

import functools
import gc
import random
import string
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from types import FrameType

from hypothesis import strategies as st

from benchmarks import speed_base
from benchmarks.typos import with_typos
from bot.engine import Engine
from bot.model import Answer, Citation, FactBase, PartialDate
from bot.text.frequency import stock

LONGEST = 2000
"""Characters of a Discord message."""

FACTS = 10_000
ALLOWED = 20
"""How many times the cost of a median ordinary question the worst text may cost."""

HOW_TO = (
    "register a boat",
    "rent the town hall",
    "report a broken lamp",
    "get a fishing licence",
    "pay the harbour fee",
    "find the museum",
    "book a guided tour",
    "become a member",
)
PHRASINGS = tuple(
    f"{opening} {what}"
    for what in HOW_TO
    for opening in ("how do I", "where can I", "I would like to", "help me", "what does it cost to")
)

Draw = Callable[[random.Random], str]


def base() -> FactBase:
    """A synthetic base of `FACTS` facts and some free answers beside them."""
    answers = {
        what: Answer(
            what,
            {"en": tuple(text for text in PHRASINGS if text.endswith(what))},
            {"en": f"Ask at the office how to {what}."},
            PartialDate(2020),
            Citation("survey"),
        )
        for what in HOW_TO
    }
    return replace(speed_base.build(FACTS), answers=answers)


@functools.cache
def pieces() -> dict[str, Draw]:
    """What hostile texts are made of, by kind."""
    names = speed_base.names(FACTS // speed_base.PER_ENTITY)
    labels = list(speed_base.ATTRIBUTES)
    common = sorted(word for word in stock() if 4 <= len(word) <= 10)
    words = [word for name in names for word in name.split()]

    def one_of(several: Sequence[str], typos: int = 0) -> Draw:
        return lambda rng: with_typos(rng.choice(several), typos, rng)

    def letters(alphabet: str, least: int, most: int) -> Draw:
        return lambda rng: "".join(rng.choices(alphabet, k=rng.randint(least, most)))

    return {
        "name": one_of(names),
        "misspelt name": one_of(names, 1),
        "badly misspelt name": one_of(names, 2),
        "word of a name": one_of(words),
        "misspelt word of a name": one_of(words, 1),
        "one name": lambda _: names[0],
        "label": one_of(labels),
        "misspelt label": one_of(labels, 1),
        "badly misspelt label": one_of(labels, 2),
        "set noun": one_of(["settlements", "settlement", "twin town", "nearest airport"]),
        "common word": one_of(common),
        "phrasing": one_of(PHRASINGS),
        "misspelt common word": one_of(common, 1),
        "question word": one_of(["who", "when", "where", "how many", "what", "which", "is"]),
        "changed": one_of(["not", "per capita", "last year", "more than", "predicts", "yuan"]),
        "cue": one_of(
            ["and", "its", "what about", "in feet", "the largest", "than", "since 1990", "how much",
             "between", "is", "who said that", "list all", "more", "和", "比", "吗", "2019"]
        ),
        "syllables": letters("abdeilmnorstu", 4, 9),
        "letter": letters(string.ascii_lowercase, 1, 1),
        "figures": letters(string.digits, 1, 6),
        "year": lambda rng: str(rng.randint(1000, 2999)),
        "marks": lambda rng: "e" + "\u0301\u0302\u0327" * rng.randint(1, 20),
        "emoji": one_of(["\U0001f600", "\U0001f468\u200d\U0001f469", "\u2764\ufe0f"]),
        "Han": lambda rng: chr(rng.randint(0x4E00, 0x9FFF)),
        "kana": lambda rng: chr(rng.randint(0x3041, 0x30FE)),
        "ligature": one_of(["\ufdfa", "\ufb03", "\u3300", "\u33c2", "\u00bd", "\u2167"]),
        "any": lambda rng: chr(rng.choice([rng.randint(0, 0xD7FF), rng.randint(0xE000, 0x10FFFF)])),
        "punctuation": letters("?!.,'’`-_*|<>@#&;:/\\\"()[]{}", 1, 3),
    }  # fmt: skip


def cook(kinds: Sequence[str], between: str, length: int, seed: int) -> str:
    """A text of pieces of these kinds, in turn, of at most so many characters."""
    rng = random.Random(seed)  # noqa: S311 - seeded on purpose
    drawn: list[str] = []
    size = 0
    while size < length:
        drawn.append(pieces()[kinds[len(drawn) % len(kinds)]](rng))
        size += len(drawn[-1]) + len(between)
    return between.join(drawn)[:length]


def texts() -> st.SearchStrategy[str]:
    """Hostile texts of up to `LONGEST` characters; also plain noise, repeated."""
    kinds = st.lists(st.sampled_from(sorted(pieces())), min_size=1, max_size=4)
    between = st.sampled_from([" ", "", ", ", "'s ", "\u200b", " of ", "\n"])
    lengths = st.integers(100, LONGEST)
    cooked = st.builds(cook, kinds, between, lengths, st.integers(0, 1 << 16))
    return cooked | st.text(min_size=1, max_size=60).map(lambda text: (text * LONGEST)[:LONGEST])


def ordinary(count: int) -> list[str]:
    """Ordinary questions: misspelt a little, about facts of the base."""
    return [question.text for question in speed_base.questions(FACTS, count)]


def calls(engine: Engine, text: str) -> int:
    """How many functions are called, of Python or of C, to answer: the same on every machine.

    Where a table of words was loaded on the way, as the first Chinese text loads the units in
    Chinese, the text is answered once more: that is paid once a process, for no text by itself.
    """
    before = table_entries()
    made = _calls(engine, text)
    return made if table_entries() == before else _calls(engine, text)


def _calls(engine: Engine, text: str) -> int:
    forget()
    made = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    gc.disable()  # who listens to collections, as hypothesis does, is no part of the text's cost
    sys.setprofile(count)
    try:
        engine.ask(text)
    finally:
        sys.setprofile(before)
        gc.enable()
    return made


def seconds(engine: Engine, text: str, times: int) -> float:
    """The processor's time for the quickest of several answers to a text, nothing remembered.

    Not the clock's: what else runs on a machine is no part of what a text costs.
    """
    return min(_seconds(engine, text) for _ in range(times))


def _seconds(engine: Engine, text: str) -> float:
    forget()
    start = time.thread_time()
    engine.ask(text)
    return time.thread_time() - start


def forget() -> None:
    """Empty what the bot remembers of words and figures that it has seen; not its tables."""
    for memory in _memories():
        memory.cache_clear()


def table_entries() -> int:
    """How much is in the caches without a limit: tables, which no text may make grow for long."""
    return sum(table.cache_info().currsize for table in _caches(limited=False))


def forget_tables() -> None:
    """Empty the caches without a limit, as they are when a process starts."""
    for table in _caches(limited=False):
        table.cache_clear()


@functools.cache
def _memories() -> tuple["functools._lru_cache_wrapper[object]", ...]:
    """The caches of limited size: those that hold what was asked."""
    return tuple(_caches(limited=True))


def _caches(*, limited: bool) -> Iterator["functools._lru_cache_wrapper[object]"]:
    """The caches of the bot's modules, each once, that have a limit, or that have none."""
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("bot.")]
    values = {id(value): value for module in modules for value in vars(module).values()}
    for value in values.values():
        if isinstance(value, functools._lru_cache_wrapper) and (
            (value.cache_info().maxsize is not None) == limited
        ):
            yield value
