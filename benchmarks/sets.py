"""Public question sets in their one plain shape, as fact bases of the bot's own format."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.matching.free import PREFIX as ANSWER
from bot.model import (
    Answer,
    Attribute,
    Citation,
    Entity,
    Fact,
    FactBase,
    PartialDate,
    Source,
    Text,
    ValueType,
    Wording,
)

_DATE = PartialDate(2020)
_CITED = Citation("set")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the key that answers it (None: nothing in the base does), and why not."""

    text: str
    gold: str | None
    why: str | None


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A base, what is asked of it, and one text for each thing that can be answered.

    `texts` holds pairs of a text and the key that it stands for, as the plain ways want it.
    """

    name: str
    base: FactBase
    questions: Sequence[Asked]
    texts: Sequence[tuple[str, str]]


def read_sets(folder: Path) -> list[QuestionSet]:
    """Every set of a folder, by name; files of another shape are passed over."""
    sets = []
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(data, dict) and "questions" in data:
            language = _language(data)
            if "attributes" in data:
                sets.append(_facts(path.stem, data, language))
            elif "answers" in data:
                sets.append(_answers(path.stem, data, language))
    return sets


def _language(data: Mapping[str, Any]) -> str:
    """Chinese where most of a set's questions have a Han character, else English."""
    questions = data["questions"]
    han = sum(_HAN.search(question["q"]) is not None for question in questions)
    return "zh" if 2 * han > len(questions) else "en"


def _base(language: str, **parts: Any) -> FactBase:  # noqa: ANN401 - fields of FactBase
    source = Source("set", {language: "Question set"}, {language: "Public"}, _DATE)
    empty: dict[str, Any] = {"attributes": {}, "entities": {}, "facts": {}, "answers": {}}
    return FactBase(
        title={language: "Question set"},
        languages=(language,),
        sources={"set": source},
        kinds={},
        **{**empty, **parts},
    )


def _facts(name: str, data: Mapping[str, Any], language: str) -> QuestionSet:
    attributes = {
        key: Attribute(
            key,
            Wording(
                {language: entry["name"]},
                {language: tuple(entry["aliases"])},
                {language: tuple(entry["phrasings"])},
            ),
            ValueType.TEXT,
            many=True,
        )
        for key, entry in data["attributes"].items()
    }
    entities, facts, texts = {}, {}, []
    for key, entry in data["entities"].items():
        entities[key] = Entity(key, {language: entry["name"]})
        for attribute, values in entry["facts"].items():
            fact_id = f"{key}/{attribute}"
            told = tuple(Text({language: value}) for value in values)
            facts[fact_id] = Fact(fact_id, key, attribute, told, _DATE, _CITED)
            label = data["attributes"][attribute]["name"]
            texts.append((f"What is {entry['name']}'s {label}", fact_id))
    base = _base(language, attributes=attributes, entities=entities, facts=facts)
    return QuestionSet(name, base, _asked(data, ""), texts)


def _answers(name: str, data: Mapping[str, Any], language: str) -> QuestionSet:
    answers = {
        key: Answer(key, {language: tuple(phrasings)}, {language: key}, _DATE, _CITED)
        for key, phrasings in data["answers"].items()
    }
    texts = [(text, ANSWER + key) for key, several in data["answers"].items() for text in several]
    return QuestionSet(name, _base(language, answers=answers), _asked(data, ANSWER), texts)


def _asked(data: Mapping[str, Any], prefix: str) -> list[Asked]:
    return [
        Asked(q["q"], prefix + q["gold"] if q["gold"] else None, q.get("why"))
        for q in data["questions"]
    ]
