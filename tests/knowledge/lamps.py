"""A small sound base about invented lighthouses, and what writes and loads such bases."""

from collections.abc import Mapping
from pathlib import Path

from bot.knowledge import Loaded, load

HEADER = "version: 1\nsource: almanac\nas_of: 2020-12-19\n"

LAMPS: Mapping[str, str] = {
    "base.yaml": """\
version: 1
title: {en: The lamps of Quill Bay, zh: 羽湾的灯塔}
languages: [en, zh]
subject: grey-tower
examples: {en: [how high is the Grey Tower], zh: [灰塔有多高]}
ignore: [drafts/, "*.draft.yaml"]
""",
    "attributes.yaml": """\
version: 1
attributes:
  height:
    label: {en: height, zh: 高度}
    aliases: {en: [how high, how tall], zh: [多高]}
    phrasings: {en: ["how high is {entity}"], zh: ["{entity}有多高"]}
    sentence: {en: "{entity} is {value} high", zh: "{entity}高{value}"}
    type: number
    unit: meter
  visitors:
    label: visitors
    type: number
    unit: {en: people, zh: 人}
    changes: true
  lit:
    label: first lit
    type: date
  cost:
    label: cost
    type: money
  tended-by:
    label: tended by
    type: entity
    inverse:
      label: lamps tended
      aliases: [looks after]
      phrasings: ["what does {entity} look after"]
  motto:
    label: motto
  colours:
    label: colours
    many: true
""",
    "kinds.yaml": """\
version: 1
kinds:
  tower: {label: {en: lighthouse, zh: 灯塔}, aliases: {en: [lighthouses]}}
  office: {label: office}
""",
    "sources.yaml": """\
version: 1
sources:
  almanac:
    title: The Almanac of Quill Bay
    publisher: Harbour Office
    published: 2020-12-19
    retrieved: 2021-01
    url: https://lamps.example/almanac
""",
    "entities/grey-tower.yaml": HEADER
    + """\
name: {en: Grey Tower, zh: 灰塔}
aliases: {en: [the Grey One, Grey Lamp], zh: [老灰]}
kind: tower
description: The oldest lamp of the bay
links: [https://lamps.example/grey]
facts:
  height: 31.50
  lit: 1871-05
  tended-by: harbour-office
  motto: {en: Shine on, zh: 照耀}
  colours: [grey, {en: white, zh: 白}]
  visitors:
    - value: 12 thousand
      as_of: 2019
      paragraph: 3
      where: {en: the table}
      bound: about
      rank: -1
      golden:
        answer: [how many came to the Grey Tower in 2019]
        offer: [visitors]
        decline: [how many came to the Red Tower]
    - value: 15,000
      as_of: 2022
      status: forecast
      said_by: harbour-office
      note: A guess
      review_by: 2999-01-31
    - id: by-boat
      value: 700
  cost:
    value: 2.5 million EUR
    also: [18 million CNY]
    source: almanac
    said_by: {en: the treasurer}
""",
    "entities/offices/harbour-office.yaml": """\
version: 1
name: Harbour Office
kind: office
facts:
  colours: {values: [blue, white], source: almanac, as_of: 2020}
""",
    "answers/help.yaml": HEADER
    + """\
answers:
  climb:
    phrasings: {en: [how do i climb the tower, may i go up]}
    text: |
      Ask at the door.
      Mind the steps.
    paragraph: 1
    golden: {answer: [can i climb the tower]}
""",
}
"""The name of a file → what is in it: every key of the format, and nothing wrong."""


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def load_with(folder: Path, **files: str | bytes) -> Loaded:
    """Loads the lamps with files changed or added; `entities__x` stands for entities/x.yaml."""
    changed = {f"{name.replace('__', '/')}.yaml": text for name, text in files.items()}
    return load(write(folder, {**LAMPS, **changed}))


def rules_of(loaded: Loaded) -> list[str]:
    return [problem.rule for problem in loaded.problems]
