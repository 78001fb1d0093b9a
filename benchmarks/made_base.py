"""A fact base of any size, as YAML: made up, but the same for the same seed."""

from pathlib import Path
from random import Random

FACTS_OF_ONE = 20
LABELS = 40
LONG = 0.25
"""The share of facts that stand in the long form, with a paragraph and a status."""

_SYLLABLES = (
    "ba", "ko", "ri", "tan", "mel", "vo", "shi", "ner", "dal", "qui", "pes", "lor", "um", "gar",
    "fen", "tol", "wick", "ham", "dra", "sel",
)  # fmt: skip
_TYPES = ("text", "number", "money", "date", "entity")
_HEADER = "version: 1\nsource: almanac\nas_of: 2020-12-19\n"


def write_base(folder: Path, facts: int, seed: int) -> str:
    """Write a base of so many facts, one file an entity, and return a question it answers."""
    rng = Random(seed)  # noqa: S311 - seeded on purpose
    (folder / "entities").mkdir(parents=True)
    count = max(1, facts // FACTS_OF_ONE)
    attributes = {f"{_word(rng)}-{n}": _TYPES[n % len(_TYPES)] for n in range(LABELS)}
    labels = {attribute: f"{_word(rng)} {_word(rng)}" for attribute in attributes}
    _write(folder / "base.yaml", "version: 1\ntitle: A made-up base\nlanguages: [en]\n")
    _write(
        folder / "sources.yaml",
        "version: 1\nsources:\n  almanac: {title: A, publisher: B, published: 2020-12-19}\n",
    )
    worded = "".join(
        f"  {attribute}:\n    label: {labels[attribute]}\n    type: {of}\n"
        f"    phrasings: ['what is the {labels[attribute]} of {{entity}}']\n"
        for attribute, of in attributes.items()
    )
    _write(folder / "attributes.yaml", f"version: 1\nattributes:\n{worded}")
    names = [f"{_word(rng).title()} {_word(rng).title()} {n}" for n in range(count)]
    for number, name in enumerate(names):
        told = "".join(
            f"  {attribute}: {_fact(attributes[attribute], count, rng)}\n"
            for attribute in rng.sample(sorted(attributes), FACTS_OF_ONE)
        )
        text = f"{_HEADER}name: {name}\naliases: [{_word(rng)} {_word(rng)}]\nfacts:\n{told}"
        _write(folder / "entities" / f"e{number}.yaml", text)
    last = told.split(":", 1)[0].strip()
    return f"what is the {labels[last]} of {names[-1]}"


def _fact(kind: str, entities: int, rng: Random) -> str:
    value = {
        "text": f"{_word(rng)} {_word(rng)} {_word(rng)}",
        "number": f"{rng.randint(1, 10**6)}",
        "money": f"{rng.randint(1, 999)} million EUR",
        "date": f"{rng.randint(1000, 2020)}-{rng.randint(1, 12):02d}",
        "entity": f"e{rng.randrange(entities)}",
    }[kind]
    if rng.random() >= LONG:
        return value
    return f"{{value: {value}, paragraph: {rng.randint(1, 50)}, status: claimed}}"


def _word(rng: Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4)))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
