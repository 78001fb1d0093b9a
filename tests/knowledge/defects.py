"""Seeded defects: files in which '¶' marks the places where the problem must be told."""

from dataclasses import dataclass

from tests.knowledge.lamps import HEADER, LAMPS

MARK = "¶"


@dataclass(frozen=True)
class Defect:
    """A file that breaks one rule, mostly in one place."""

    rule: str
    file: str
    marked: str
    raw: bytes = b""

    @property
    def content(self) -> bytes:
        return self.raw or self.marked.replace(MARK, "").encode()

    @property
    def places(self) -> list[tuple[str, int, int]]:
        """Where it must be told; of several marks each is a place."""
        parts = self.marked.split(MARK)
        before = ["".join(parts[: number + 1]) for number in range(len(parts) - 1)]
        return [(self.file, b.count("\n") + 1, len(b) - b.rfind("\n")) for b in before]


def _entity(rule: str, rest: str, part: str = "") -> Defect:
    """A defect in an entity's file, after its name."""
    return Defect(rule, f"entities/d-{rule}{part}.yaml", f"{HEADER}name: The {rule}{part}\n{rest}")


def _facts(rule: str, facts: str, part: str = "") -> Defect:
    return _entity(rule, f"facts:\n{facts}", part)


def _attributes(rule: str, attribute: str, part: str = "") -> Defect:
    head = f"version: 1\nattributes:\n  d-{rule}{part}:\n    label: The {rule}{part}\n"
    return Defect(rule, f"attributes/d-{rule}{part}.yaml", head + attribute)


def _whole(rule: str, marked: str, raw: bytes = b"", part: str = "") -> Defect:
    return Defect(rule, f"entities/d-{rule}{part}.yaml", marked, raw)


BASE = LAMPS["base.yaml"]
DEEP = "[" * 18
BIG = b"version: 1\nname: Big\n#" + b"x" * 1024 * 1024

DEFECTS = (
    # The folder and its files
    Defect("passed-over", "notes/lamps.yaml", "¶version: 1\n"),
    Defect("passed-over", "lamps.yaml", "¶version: 1\n"),
    Defect("passed-over", "entities/lamp.yaml.txt", "¶version: 1\n"),
    Defect("passed-over", "sources.csv", "¶id,title\n"),
    Defect("misplaced-file", "Entities/d-lamp.yaml", "¶version: 1\n"),
    Defect("misplaced-file", "answers/english/d-lamp.yaml", "¶version: 1\n"),
    Defect("misplaced-file", "kinds.yml", "¶version: 1\n"),
    Defect("misplaced-file", "answers.yaml", "¶version: 1\n"),
    Defect("misplaced-file", "entities/lamp.yml", "¶version: 1\n"),
    _whole("too-big", "¶", BIG),
    _whole("not-utf8", "version: 1\nname: 灯 ¶", "version: 1\nname: 灯 ".encode() + b"\xff\n"),
    _whole("empty-file", "¶# nothing yet\n"),
    _whole("empty-file", "¶", b"\xef\xbb\xbf", "-mark"),
    # YAML itself
    _entity("syntax", "aliases: [one, two\nkind¶: tower\n"),
    _entity("syntax", "¶\tkind: tower\n", "-tab"),
    _entity("unprintable", "description: a ¶\x07 bell\n"),
    _entity("unprintable", 'description: ¶"a \\u202e mark"\n', "-escape"),
    _entity("unprintable", 'description: ¶"two\\nlines"\n', "-lines"),
    _entity("odd-character", "description:¶\xa0Grey\n"),
    _entity("odd-character", "aliases: [a]\nkind:¶\u3000tower\n", "-wide"),
    _entity("odd-character", "aliases:\n  - en:¶\xa0Grey\n  - b\n", "-item"),
    _entity("odd-character", "aliases:\n  - a\n  -¶\u2009b\n", "-dash"),
    _entity("odd-character", "description: Grey¶\xa0# or is it?\n", "-remark"),
    _entity("odd-character", "description¶：Grey\n", "-colon"),
    _facts("odd-character", "  lit: 1900\n  motto:¶\u202fShine\n", "-fact"),
    _facts("cut-short", "  motto: room ¶#5\n"),
    _facts("cut-short", "  motto: room ¶# 5\n", "-blank"),
    _facts("cut-short", "  motto: {en: a, zh: 在 ¶#大厅\n    }\n", "-zh"),
    _entity("cut-short", "aliases:\n  - Grey ¶#lamps\n  - b\n", "-item"),
    _entity("cut-short", "description: Grey *or-not ¶#5\n", "-events"),
    _entity("several-documents", "¶---\nversion: 1\nname: Two\n"),
    _facts("too-deep", f"  colours: {DEEP}¶[grey]{']' * 18}\n"),
    _entity("anchor", "description: ¶&a Grey\n"),
    _entity("anchor", "¶&a description: Grey\n", "-key"),
    _entity("tag", "description: ¶!!str Grey\n"),
    _entity("tag", "description: ¶! Grey\n", "-bare"),
    _entity("alias", "description: ¶*a\n"),
    _entity("alias", "kind: ¶*b\n", "-kind"),
    _entity("merge-key", "¶<<: {kind: tower}\n"),
    _facts("merge-key", "  lit: 1900\n  ¶<<: {height: 3}\n", "-facts"),
    _entity("duplicate-key", "¶name: Lamp Two\n"),
    _facts("duplicate-key", "  lit: 1900\n  ¶lit: 1901\n", "-facts"),
    _entity("duplicate-key", "aliases: {en: [a], ¶en: [b]}\n", "-language"),
    _entity("bent-word", "description: ¶no\n"),
    _entity("bent-word", "aliases: {¶no: [a]}\n", "-key"),
    _entity("bent-word", "aliases: [¶~]\n", "-null"),
    _facts("bent-word", "  motto: ¶Y\n", "-fact"),
    _attributes("bent-word", "    many: ¶yes\n", "-flag"),
    _entity("bent-number", "description: ¶12:30\n"),
    _facts("bent-number", "  height: ¶010\n", "-octal"),
    _facts("bent-number", "  height: ¶1_000\n", "-underscore"),
    _facts("bent-number", "  lit: ¶0618\n", "-date"),
    _facts("bent-number", "  height: ¶.inf\n", "-infinite"),
    # The shape of the format
    _whole("missing-version", "¶name: Lamp 1\ncolour: red\n"),
    _whole("unsupported-version", "name: Lamp 2\nversion: ¶2\ncolour: &a red\n"),
    _whole("unsupported-version", "name: Lamp 3\nversion: ¶'1'\n", part="-text"),
    _entity("unknown-key", "¶colour: red\n"),
    _facts("unknown-key", "  height:\n    value: 3\n    ¶asof: 2019\n", "-fact"),
    _whole("missing-key", f"¶{HEADER}kind: tower\n"),
    Defect(
        "missing-key",
        "sources/d-missing-key.yaml",
        "version: 1\nsources:\n  d-source:\n    ¶title: T\n    published: 2020\n",
    ),
    _entity("wrong-type", "aliases: ¶Grey\n"),
    _entity("wrong-type", "description: ¶[a]\n", "-list"),
    _entity("wrong-type", "facts: ¶[a]\n", "-map"),
    _entity("wrong-type", "¶[a]: b\n", "-key"),
    _whole("wrong-type", "¶- version: 1\n", part="-root"),
    _attributes("bad-choice", "    type: ¶figure\n"),
    _attributes("bad-choice", "    many: ¶'true'\n", "-flag"),
    _facts("bad-choice", "  height: {value: 3, status: ¶Claimed}\n", "-status"),
    _facts("bad-choice", "  height: {value: 3, bound: ¶near}\n", "-bound"),
    _entity("empty", "description: ¶''\n"),
    _entity("empty", "aliases: ¶[]\n", "-list"),
    _entity("empty", "facts: ¶{}\n", "-map"),
    _facts("empty", "  height:¶\n  lit: 1900\n", "-value"),
    _entity("too-long", f"description: ¶{'x' * 201}\n"),
    _facts("too-long", f"  motto: ¶{'x' * 1501}\n", "-prose"),
    # Ids and what they refer to
    Defect("bad-id", "entities/Tall Tower.yaml", f"¶{HEADER}name: Lamp 4\n"),
    Defect("bad-id", f"entities/{'x' * 41}.yaml", f"¶{HEADER}name: Lamp 5\n"),
    Defect(
        "bad-id",
        "kinds/d-bad-id.yaml",
        "version: 1\nkinds:\n  ¶Big Tower: {label: big tower}\n",
    ),
    _facts("bad-id", "  height: {value: 3, id: ¶No Slug}\n", "-suffix"),
    Defect("duplicate-id", "entities/offices/grey-tower.yaml", f"¶{HEADER}name: Lamp 6\n"),
    Defect(
        "duplicate-id",
        "attributes/d-duplicate-id.yaml",
        "version: 1\nattributes:\n  ¶motto: {label: motto}\n",
    ),
    _facts("duplicate-fact", "  height:\n    - value: 3\n    - ¶value: 4\n      as_of: 2021\n"),
    _facts("duplicate-fact", "  visitors: [{value: 3}, ¶{value: 4}]\n", "-date"),
    Defect("unknown-source", "entities/d-unknown-source.yaml", "version: 1\nname: L\nsource: ¶x\n"),
    _facts("unknown-source", "  height: {value: 3, source: ¶almanack}\n", "-fact"),
    _entity("unknown-kind", "kind: ¶towre\n"),
    _facts("unknown-attribute", "  ¶hieght: 3\n"),
    _facts("unknown-entity", "  tended-by: ¶harbor-office\n"),
    _facts("unknown-entity", "  height: {value: 3, said_by: ¶nobody}\n", "-speaker"),
    Defect("unknown-entity", "base.yaml", BASE.replace("grey-tower", "¶quill-bay")),
    # Languages and wording
    Defect(
        "shared-wording",
        "attributes/d-shared.yaml",
        "version: 1\nattributes:\n  d-breadth: {label: breadth, aliases: [¶How  tall?]}\n"
        "  d-depth: {label: depth, phrasings: [¶'how high is {entity}']}\n"
        "  d-care: {label: care, type: entity, inverse: {label: ¶first lit}}\n",
    ),
    Defect(
        "shared-wording",
        "kinds/d-shared.yaml",
        "version: 1\nkinds:\n  d-lamp: {label: lamp, aliases: [¶Lighthouses]}\n",
    ),
    Defect(
        "shared-wording",
        "answers/later-shared.yaml",
        f"{HEADER}answers:\n  d-go: {{phrasings: [go up, ¶May I go up?], text: You may}}\n",
    ),
    Defect(
        "indistinct-name",
        "entities/second-office.yaml",
        "version: 1\nname: ¶harbour  office\nkind: office\n",
    ),
    _entity("bad-language", "aliases: {¶English: [a]}\n"),
    _entity("unknown-language", "aliases: {¶fr: [a]}\n"),
    _attributes("bad-phrasing", "    phrasings: {en: [¶how high is it]}\n"),
    _attributes("bad-phrasing", '    phrasings: [¶"is {entity} {entity}"]\n', "-twice"),
    _attributes("bad-sentence", '    sentence: ¶"{entity} is high"\n'),
    _attributes("bad-sentence", '    sentence: {en: ¶"{value} {entity} {value}"}\n', "-twice"),
    _entity("repeated-name", "aliases: [a, ¶a]\n"),
    # Values
    _facts("bad-date", "  lit: ¶2020-13\n"),
    _facts("bad-date", "  lit: ¶2020-02-30\n", "-day"),
    _facts("bad-date", "  height: {value: 3, as_of: ¶May 2020}\n", "-as-of"),
    _facts("bad-number", "  height: ¶3 metres\n"),
    _facts("bad-number", "  height: ¶3,00\n", "-comma"),
    _facts("bad-number", "  cost: ¶3 million\n", "-money"),
    _facts("bad-number", "  height: {value: 3, paragraph: ¶0}\n", "-paragraph"),
    _facts("bad-number", "  height: {value: 3, rank: ¶'1'}\n", "-rank"),
    _facts("unknown-currency", "  cost: ¶3 million RMB\n"),
    _attributes("unknown-unit", "    type: number\n    unit: ¶metre\n"),
    _entity("bad-url", "links: [¶lamps.example]\n"),
    _entity("bad-url", "links: [¶'ftp://lamps.example']\n", "-ftp"),
    _facts("value-or-values", "  ¶height:\n    paragraph: 3\n"),
    _facts("value-or-values", "  ¶colours: {value: a, values: [b]}\n", "-both"),
    _facts("not-many", "  height: ¶[3, 4]\n"),
    _facts("not-many", "  height: {values: ¶[3, 4]}\n", "-long"),
    _facts("repeated-value", "  colours: [grey, ¶grey]\n"),
    _attributes("misused-unit", "    type: date\n    unit: ¶day\n"),
    _attributes("misused-inverse", "    inverse: ¶{label: Of}\n"),
    _facts("misused-also", "  height: {value: 3, also: ¶[3 EUR]}\n"),
    # Provenance
    _facts("overdue-review", "  height: {value: 3, review_by: ¶2023}\n"),
    Defect(
        "overdue-review",
        "answers/d-overdue.yaml",
        f"{HEADER}answers:\n  d-x: {{phrasings: [a c], text: c, review_by: ¶2023-01-31}}\n",
    ),
    Defect(
        "missing-source",
        "entities/d-missing-source.yaml",
        "version: 1\nname: Lamp 7\nas_of: 2020\nfacts:\n  ¶height: 3\n",
    ),
    Defect(
        "missing-as-of",
        "entities/d-missing-as-of.yaml",
        "version: 1\nname: Lamp 8\nsource: almanac\nfacts:\n  height:\n    - ¶value: 3\n",
    ),
    Defect(
        "missing-source",
        "answers/d-missing-source.yaml",
        "version: 1\nas_of: 2020\nanswers:\n  ¶x: {phrasings: [a b], text: c}\n",
    ),
    # Golden questions
    _facts(
        "repeated-question",
        "  height: {value: 3, golden: {answer: [how high], decline: [¶How  high]}}\n",
    ),
    _facts(
        "contested-question",
        "  height: {value: 3, golden: {answer: [is it high]}}\n"
        "  lit: {value: 1900, golden: {answer: [¶is it high]}}\n",
    ),
)
