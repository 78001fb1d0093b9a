"""The rules: what each problem's slug means, in one line. README.md lists them from here.

A base that breaks one of `ERRORS` does not load; `WARNINGS` are worth a look and stop nothing.
"""

from collections.abc import Mapping

ERRORS: Mapping[str, str] = {
    # The folder and its files
    "missing-file": "A file that every base needs is not there.",
    "misplaced-file": "A YAML file of the base is in the wrong place or has the wrong name.",
    "not-regular": "A link that leads out of the folder, a linked folder, or no plain file.",
    "bad-pattern": "A pattern of `ignore` in base.yaml is none that .gitignore knows.",
    "unreadable-file": "The system does not let the file be read.",
    "too-big": "A file is over 1 MiB.",
    "not-utf8": "A file is not written in UTF-8.",
    "empty-file": "A file holds no YAML, or nothing but comments.",
    # YAML itself
    "syntax": "The text is no valid YAML.",
    "odd-character": "A no-break or wide space, or a wide colon, where YAML needs a plain one.",
    "unprintable": "A control or other invisible character stands in the text.",
    "several-documents": "A `---` starts a second document in one file.",
    "too-deep": "Lists and maps are nested deeper than 20 levels.",
    "anchor": "An `&anchor` names a part of the file.",
    "alias": "An `*alias` repeats a part of the file.",
    "tag": "A `!tag` gives a value a type of its own.",
    "merge-key": "A `<<` key merges one map into another.",
    "duplicate-key": "One map has the same key twice.",
    "bent-word": "An unquoted word that YAML reads as true, false or null: `no`, `on`, `~`.",
    "bent-number": "An unquoted number that YAML reads as another: `010`, `12:30`, `1_000`.",
    # The shape of the format
    "missing-version": "A file does not say `version: 1`.",
    "unsupported-version": "A file is written in another version of the format.",
    "unknown-key": "The format knows no such key here.",
    "missing-key": "A key that must be there is not.",
    "wrong-type": "A map, a list, a text or a whole number stands where another is wanted.",
    "bad-choice": "A word is none of those that the key allows.",
    "empty": "A text, list or map has nothing in it.",
    "too-long": "A text is longer than chat can show well.",
    # Ids and what they refer to
    "bad-id": "An id is no slug (`a-z`, `0-9`, `-`) or is too long.",
    "duplicate-id": "Two things of one sort have the same id.",
    "duplicate-fact": "Two facts would have the same fact id.",
    "unknown-source": "No source has this id.",
    "unknown-kind": "No kind of entity has this id.",
    "unknown-attribute": "No attribute has this id.",
    "unknown-entity": "No entity has this id.",
    # Languages and wording
    "bad-language": "A language tag is not of the form `en` or `zh-Hant`.",
    "unknown-language": "A language is not among those that base.yaml lists.",
    "bad-phrasing": "A phrasing does not have `{entity}` exactly once.",
    "bad-sentence": "A sentence does not have `{entity}` and `{value}` exactly once each.",
    "repeated-name": "One list has the same name, phrasing or language twice.",
    # Values
    "bad-date": "A date is not a year, year-month or year-month-day that exists.",
    "bad-number": "A number is not of the form `12`, `5,000`, `3.5` or `5 million`.",
    "unknown-currency": "A currency is no ISO 4217 code.",
    "unknown-unit": "A unit is not one that CLDR knows.",
    "bad-url": "An address is not http:// or https:// with a host.",
    "value-or-values": "A fact has neither `value` nor `values`, or both.",
    "not-many": "A fact has several values of an attribute that has one.",
    "repeated-value": "A fact has the same value twice.",
    "misused-unit": "A unit on an attribute that is no number.",
    "misused-inverse": "An inverse on an attribute whose values are no entities.",
    "misused-also": "Other currencies on an attribute that is no money.",
    # Provenance
    "missing-source": "A fact or answer has no source.",
    "missing-as-of": "A fact or answer does not say as of when it holds.",
    # Golden questions
    "repeated-question": "A golden question stands twice beside one fact or answer.",
    "contested-question": "A golden question is to be answered by two different targets.",
}
"""The slug of a rule → what breaks it, so that the base does not load."""

WARNINGS: Mapping[str, str] = {
    "passed-over": "A file looks like part of the base and is not read.",
    "cut-short": "A ` #` ends a value, and what follows it is lost: `room #5`.",
    "shared-wording": "Two attributes, kinds or answers have one word or phrasing in common, and "
    "no thing tells them apart.",
    "indistinct-name": "Two things have the same name, the same kind and the same description.",
    "overdue-review": "The day of a `review_by` has passed.",
}
"""The slug of a rule → what breaks it, though the base loads."""

RULES: Mapping[str, str] = {**ERRORS, **WARNINGS}
"""The slug of a rule → what breaks it."""
