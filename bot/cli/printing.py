"""Replies as JSON, and counts in words."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from bot.answer.reply import Choice, Reply


def as_json(reply: Reply) -> str:
    """A reply as one JSON object on one line."""
    fields = {
        "question": reply.question,
        "outcome": reply.outcome.value,
        "confidence": round(reply.confidence, 4),
        "text": reply.text,
        "facts": list(reply.facts),
        "sources": [asdict(source) for source in reply.sources],
        "choices": _picks(reply.choices),
        "nearest": _picks(reply.nearest),
        "notes": list(reply.notes),
        "language": reply.language,
    }
    return json.dumps(fields, ensure_ascii=False)


def _picks(choices: Iterable[Choice]) -> list[dict[str, object]]:
    return [{"label": each.label, "facts": list(each.facts)} for each in choices]


def counted(count: int, one: str, several: str = "") -> str:
    """A count with its noun in the right number."""
    return f"{count} {one if count == 1 else several or f'{one}s'}"
