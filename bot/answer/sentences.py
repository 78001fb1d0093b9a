"""Facts as sentences: by their attribute's own template, else by the language's."""

from dataclasses import dataclass

from bot.answer import figures
from bot.answer.wording import SENTENCE_ENDS, name, speaker, stated
from bot.languages import Language
from bot.model import (
    PLACEHOLDER,
    VALUE,
    Fact,
    FactBase,
    PartialDate,
    Status,
    Text,
    Wording,
    in_language,
)

LONGEST_TEXT = 60
"""Characters of a text up to which it is read as a part of a sentence, not as one of its own."""


@dataclass(frozen=True, slots=True)
class End:
    """An end that a fact is asked from: its entity, or one that is its value.

    Attributes:
        entity: its id.
        wording: how the fact's attribute is asked for from there.
    """

    entity: str
    wording: Wording


def sentence(
    base: FactBase,
    fact: Fact,
    end: End,
    language: Language,
    unit: str | None = None,
    *,
    again: bool = False,
) -> str | None:
    """A fact as a sentence; None where its label and value make none.

    Args:
        base: the base of the fact.
        fact: the fact.
        end: where it is asked from.
        language: the reader's.
        unit: a CLDR unit that figures are converted to.
        again: whether the sentence before was about the same attribute of the same entity.
    """
    about, wording, words = end.entity, end.wording, language.sentences
    text = stated(base, fact, about, language, unit)
    if text.endswith(SENTENCE_ENDS):
        return None
    templated = language.code in wording.sentence and fact.status is not Status.FORECAST
    if templated and not again and not unit:
        made = _filled(wording, name(base, about, language), text, language)
        made = _dated(base, fact, made, language)
    elif about != fact.entity or not _fits(fact, text, wording, language):
        return None
    else:
        made = _made(base, fact, wording, language, text, again=again)
    return _capitalised(made + _behind(base, fact, language) + words.end)


def filled(wording: Wording, entity: str, value: str, language: Language) -> str:
    """The sentence of a wording that has one in this language."""
    return _capitalised(_filled(wording, entity, value, language) + language.sentences.end)


def _capitalised(text: str) -> str:
    """A sentence whose first word is no name with capitals of its own ("iPhone")."""
    first = text.split(" ", 1)[0]
    plain = first.replace("-", "").isalpha() and first.islower()
    return text[0].upper() + text[1:] if plain else text


def _filled(wording: Wording, entity: str, value: str, language: Language) -> str:
    before, _, behind = wording.sentence[language.code].partition(VALUE)
    return value.join(part.replace(PLACEHOLDER, entity) for part in (before, behind))


def _fits(fact: Fact, text: str, wording: Wording, language: Language) -> bool:
    """Whether label and value are the parts of a sentence, as far as their words show."""
    words, label = language.sentences, in_language(wording.label, language.code)
    if any(isinstance(value, Text) for value in fact.values) and len(text) > LONGEST_TEXT:
        return False
    parts = label.lower().split()
    return not (
        not parts
        or parts[0] in words.openings
        or parts[-1] in words.prepositions
        or any(part.endswith(words.unfit) for part in parts if words.unfit)
        or any(each in label for each in words.contained)
    )


def _made(
    base: FactBase, fact: Fact, wording: Wording, language: Language, text: str, *, again: bool
) -> str:
    """A sentence by the language's template for what the fact is."""
    words, label = language.sentences, in_language(wording.label, language.code)
    entity, plural = name(base, fact.entity, language), _is_plural(label, language)
    if fact.status is Status.FORECAST:
        templates = words.forecast[_precision(fact)]
    elif base.attributes[fact.attribute].changes:
        templates = words.past[_precision(fact)]
    else:
        templates = words.over if _over(fact) else words.recorded
    return templates[plural].format(
        subject=words.again[plural] if again else subject(base, fact.entity, wording, language),
        entity=entity,
        label=label,
        value=text,
        date=figures.day(fact.as_of, language),
    )


def subject(base: FactBase, entity: str, wording: Wording, language: Language) -> str:
    """An attribute as an entity's own: "Shaoxing's GDP"."""
    words, owner = language.sentences, name(base, entity, language)
    sibilant = bool(words.sibilants) and owner.lower().endswith(words.sibilants)
    owned = words.owned_sibilant if sibilant else words.owned
    return owned.format(entity=owner, label=in_language(wording.label, language.code))


def _dated(base: FactBase, fact: Fact, made: str, language: Language) -> str:
    """A sentence with the date of a fact that changes."""
    if not base.attributes[fact.attribute].changes:
        return made
    template = language.sentences.dated[_precision(fact)]
    return template.format(sentence=made, date=figures.day(fact.as_of, language))


def _precision(fact: Fact) -> str:
    return "day" if fact.as_of.day else "month" if fact.as_of.month else "year"


def _over(fact: Fact) -> bool:
    """Whether a fact is a date that had passed when the fact was recorded."""
    dates = [value for value in fact.values if isinstance(value, PartialDate)]
    return bool(dates) and all(_days(value) <= _days(fact.as_of) for value in dates)


def _days(when: PartialDate) -> tuple[int, int, int]:
    return when.year, when.month or 0, when.day or 0


def _behind(base: FactBase, fact: Fact, language: Language) -> str:
    """Who said it, or that a source only claims it."""
    words, who = language.sentences, speaker(base, fact, language)
    if who:
        return words.said.format(who=who)
    return words.claimed if fact.status is Status.CLAIMED else ""


def _is_plural(label: str, language: Language) -> bool:
    """Whether the head of a label is a plural: the word before its first preposition."""
    words, head = language.sentences, ""
    for word in label.split():
        if head and word.lower() in words.prepositions:
            break
        head = word
    return bool(words.plural) and head.endswith(words.plural) and not head.endswith(words.singular)
