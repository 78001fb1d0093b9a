"""A decision becomes a reply: the words, the facts and the sources that they come from."""

from collections.abc import Iterable

from bot.answering import figures
from bot.answering.reply import Choice, Outcome, Reply
from bot.answering.wording import cited_sources, fact_line, joined, name, source_lines
from bot.facts import Attribute, Citation, Fact, FactBase, Wording, in_language
from bot.languages import LANGUAGES, Language
from bot.matching.decision import Decision
from bot.matching.free import PREFIX as ANSWER
from bot.matching.index import INVERSE
from bot.matching.lists import PREFIX as LIST
from bot.matching.readings import Reading

MOST_FACTS = 8
"""Facts that one answer tells in full."""

MOST_EXAMPLES = 3


def compose(base: FactBase, decision: Decision, language: Language) -> Reply:
    """The reply that a decision comes to."""
    text = decision.question.text
    if decision.outcome is Outcome.ANSWER:
        return answered(base, decision.chosen[0], text, decision.confidence, language)
    if decision.outcome is Outcome.CHOOSE:
        return _offered(base, decision, language)
    return Reply(
        question=text,
        outcome=Outcome.DECLINE,
        confidence=decision.confidence,
        text="\n".join(_declining(base, decision, language)),
        language=language.code,
    )


def answered(
    base: FactBase, reading: Reading, question: str, confidence: float, language: Language
) -> Reply:
    """The reply that tells what one reading asks for."""
    cited, lines = _told(base, reading, language)
    told = tuple(f.id for f in reading.facts) or (reading.key.removesuffix(INVERSE),)
    return Reply(
        question=question,
        outcome=Outcome.ANSWER,
        confidence=confidence,
        text="\n".join([*lines, *source_lines(base, cited, language)]),
        language=language.code,
        facts=told,
        sources=cited_sources(base, cited, language),
    )


def _told(base: FactBase, reading: Reading, language: Language) -> tuple[list[Citation], list[str]]:
    words = language.answer
    if reading.key.startswith(ANSWER):
        answer = base.answers[reading.key.removeprefix(ANSWER)]
        date = words.as_of.format(date=figures.day(answer.as_of, language))
        text = in_language(answer.text, language.code)
        return [answer.citation], [words.detailed.format(value=text, details=date)]
    lines = []
    if reading.members:
        lines.append(_listing(base, reading, language))
    about = reading.key.split("/")[0]
    for fact in reading.facts[:MOST_FACTS]:
        lines.append(
            fact_line(
                base,
                fact,
                _wording(base, reading, fact),
                fact.entity if reading.members else about,
                language,
            )
        )
        if fact.note:
            lines.append(in_language(fact.note, language.code))
    if len(reading.facts) > MOST_FACTS:
        lines.append(words.more.format(count=len(reading.facts) - MOST_FACTS))
    return [fact.citation for fact in reading.facts[:MOST_FACTS]], lines


def _wording(base: FactBase, reading: Reading, fact: Fact) -> Wording:
    attribute: Attribute = base.attributes[fact.attribute]
    inverse = attribute.inverse if reading.key.endswith(INVERSE) else None
    return inverse or attribute.wording


def _listing(base: FactBase, reading: Reading, language: Language) -> str:
    noun, _, filters = reading.key.removeprefix(LIST).partition(":")
    label = base.kinds[noun].label if noun in base.kinds else base.attributes[noun].wording.label
    return language.answer.listing.format(
        noun=in_language(label, language.code),
        filters=joined([name(base, f, language) for f in filters.split("+")], language),
        value=joined([name(base, member, language) for member in reading.members], language),
    )


def choice_key(reading: Reading) -> str:
    """What names a reading when it is picked later: one fact by its id, else the reading."""
    return reading.facts[0].id if len(reading.facts) == 1 else reading.key


def reading_label(base: FactBase, reading: Reading, language: Language) -> str:
    """A few words for a reading, to choose by."""
    if reading.key.startswith(ANSWER):
        answer = base.answers[reading.key.removeprefix(ANSWER)]
        several = answer.phrasings.get(language.code) or next(iter(answer.phrasings.values()))
        return several[0]
    if reading.members:
        return _listing(base, reading, language)
    entity, _, label = reading.key.partition("/")
    attribute = base.attributes[label.split("/")[0].removesuffix(INVERSE)]
    wording = (label.endswith(INVERSE) and attribute.inverse) or attribute.wording
    return f"{name(base, entity, language)} – {in_language(wording.label, language.code)}"


def _offered(base: FactBase, decision: Decision, language: Language) -> Reply:
    choices = tuple(
        Choice(
            label=reading_label(base, reading, language),
            facts=tuple(fact.id for fact in reading.facts) or (reading.key,),
            key=choice_key(reading),
        )
        for reading in decision.chosen
    )
    lines = [f"{number}. {choice.label}" for number, choice in enumerate(choices, 1)]
    return Reply(
        question=decision.question.text,
        outcome=Outcome.CHOOSE,
        confidence=decision.confidence,
        text="\n".join([language.answer.choose, *lines]),
        language=language.code,
        choices=choices,
    )


def _declining(base: FactBase, decision: Decision, language: Language) -> Iterable[str]:
    words = language.answer
    yield words.decline
    if decision.fired:
        yield from _guarded(base, decision.fired, language)
    examples = base.examples.get(language.code, ())[:MOST_EXAMPLES]
    if examples:
        yield words.ask_instead
        yield from (f"- {example}" for example in examples)


def _guarded(base: FactBase, fired: Reading, language: Language) -> Iterable[str]:
    """What the base has instead of what a guard kept back."""
    template = language.answer.guards.get(fired.guard or "")
    if template and not fired.key.startswith((ANSWER, LIST)):
        entity, _, label = fired.key.partition("/")
        known = sorted({fact.as_of for fact in base.facts_of(entity, label)})
        dates = joined([figures.day(when, language) for when in known], language)
        yield template.format(what=reading_label(base, fired, language), dates=dates)


def language_for(base: FactBase, text: str, reader: str | None) -> Language:
    """The language to answer in: the question's by its script, else the reader's."""
    known = [code for code in base.languages if code in LANGUAGES] or ["en"]
    unspaced = [code for code in known if not LANGUAGES[code].spaced]
    spaced = [code for code in known if LANGUAGES[code].spaced]
    if unspaced and any("\u3400" <= character <= "\u9fff" for character in text):
        return LANGUAGES[unspaced[0]]
    written = any(character.isalpha() for character in text)
    allowed = (spaced or known) if written else known
    return LANGUAGES[reader] if reader and reader in allowed else LANGUAGES[allowed[0]]
