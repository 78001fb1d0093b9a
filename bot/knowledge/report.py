"""Problems as text for people, as GitHub annotations and as JSON; printing is the caller's."""

import json
from collections.abc import Callable, Iterable, Mapping

from bot.knowledge.problem import Problem
from bot.model import Place


def text(problems: Iterable[Problem]) -> str:
    """One line a problem: ``file:line:column: severity: message [rule]``."""
    return "\n".join(map(str, problems))


def github(problems: Iterable[Problem]) -> str:
    """One workflow command a problem, which GitHub shows beside the line it is about."""
    return "\n".join(map(_annotation, problems))


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON list of objects: the problem's file, line, column, severity, rule and message."""
    return json.dumps([_record(problem) for problem in problems], ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Iterable[Problem]], str]] = {
    "text": text,
    "github": github,
    "json": as_json,
}
"""The name of a format → the function that writes problems in it."""


def annotation(level: str, place: Place, title: str, message: str) -> str:
    """A workflow command of GitHub's, which shows a message beside a line of a file.

    `level` is ``error`` or ``warning``.
    """
    where = f"file={_property(place.file)},line={place.line},col={place.column}"
    return f"::{level} {where},title={_property(title)}::{_data(message)}"


def _annotation(problem: Problem) -> str:
    return annotation(problem.severity, problem.place, problem.rule, problem.message)


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def _record(problem: Problem) -> dict[str, str | int]:
    place = problem.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "message": problem.message,
    }
