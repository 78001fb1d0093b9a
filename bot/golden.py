"""Runs the golden questions of a base and finds those that come out otherwise than expected."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.answer.reply import Outcome, Reply
from bot.knowledge.report import annotation
from bot.model import Expectation, GoldenQuestion
from bot.service import KnowledgeService

_EXPECTED: Mapping[Expectation, str] = {
    Expectation.ANSWER: "answered by {target}",
    Expectation.OFFER: "{target} offered to choose from",
    Expectation.DECLINE: "not answered by {target}",
}


@dataclass(frozen=True, slots=True)
class Deviation:
    """A golden question and the reply to it, which is not what the question expects."""

    golden: GoldenQuestion
    reply: Reply

    @property
    def expected(self) -> str:
        """What must come of the question, in words."""
        return _EXPECTED[self.golden.expectation].format(target=self.golden.target)

    @property
    def got(self) -> str:
        """What came of it, in words, with how sure it was."""
        reply = self.reply
        if reply.outcome is Outcome.ANSWER:
            what = f"answered by {', '.join(reply.facts)}" if reply.facts else "answered otherwise"
        elif reply.outcome is Outcome.CHOOSE:
            what = f"a choice of {', '.join(_offered(reply))}"
        else:
            what = "declined"
        return f"{what} (confidence {reply.confidence:.2f})"


def deviations(
    service: KnowledgeService, progress: Callable[[int, int], None]
) -> tuple[Deviation, ...]:
    """The golden questions of a service's base that come out otherwise, in order of files.

    `progress` is called before each question, and at the end, with how many of how many
    are done.
    """
    every = service.base.golden
    found = []
    for done, golden in enumerate(every):
        progress(done, len(every))
        reply = service.ask(golden.question)
        if not as_expected(golden, reply):
            found.append(Deviation(golden, reply))
    progress(len(every), len(every))
    return tuple(sorted(found, key=_place))


def as_expected(golden: GoldenQuestion, reply: Reply) -> bool:
    """Whether a reply is what a golden question expects."""
    if golden.expectation is Expectation.OFFER:
        return golden.target in _offered(reply)
    return (golden.target in reply.facts) == (golden.expectation is Expectation.ANSWER)


def text(found: Sequence[Deviation]) -> str:
    """Deviations under the names of their files: place and question, expected, got."""
    return "\n\n".join(
        "\n".join([file, *map(_lines, of_file)])
        for file, of_file in groupby(found, lambda one: one.golden.place.file)
    )


def github(found: Iterable[Deviation]) -> str:
    """One workflow command a deviation, which GitHub shows beside the question."""
    return "\n".join(
        annotation(
            "error",
            one.golden.place,
            "golden question",
            f"{one.golden.question!r}: expected {one.expected}, got {one.got}",
        )
        for one in found
    )


def as_json(found: Iterable[Deviation]) -> str:
    """A JSON list of objects: place, question, expectation, target, and what came of it."""
    return json.dumps([_record(one) for one in found], ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Sequence[Deviation]], str]] = {
    "text": text,
    "github": github,
    "json": as_json,
}
"""The name of a format → the function that writes deviations in it."""


def _offered(reply: Reply) -> list[str]:
    return [fact for choice in reply.choices for fact in choice.facts]


def _place(one: Deviation) -> tuple[str, int, int]:
    place = one.golden.place
    return (place.file, place.line, place.column)


def _lines(one: Deviation) -> str:
    place = one.golden.place
    return "\n".join(
        [
            f"  {place.line}:{place.column}: {one.golden.question}",
            f"    expected: {one.expected}",
            f"    got:      {one.got}",
        ]
    )


def _record(one: Deviation) -> dict[str, object]:
    place = one.golden.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "question": one.golden.question,
        "expectation": one.golden.expectation.value,
        "target": one.golden.target,
        "outcome": one.reply.outcome.value,
        "confidence": round(one.reply.confidence, 4),
        "facts": list(one.reply.facts),
        "choices": _offered(one.reply),
    }
