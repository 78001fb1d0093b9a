"""A result becomes a reply: the words, the facts and the sources that they come from."""

from collections.abc import Iterable

from bot.answer.markdown import Markdown
from bot.answer.plainly import text_of
from bot.answer.reasons import guarded, reason
from bot.answer.reply import Choice, Outcome, Reply
from bot.answer.sources import cited_sources, source_lines
from bot.answer.telling import label_of
from bot.answer.worded import worded
from bot.answer.wording import name
from bot.asking.parts import Told
from bot.asking.result import Lacking, Result
from bot.evaluate.base_sources import Origins
from bot.languages import Language
from bot.matching.index import INVERSE
from bot.matching.readings import Reading
from bot.meaning.world import title
from bot.model import Citation, FactBase, in_language

MOST_EXAMPLES = 3

_POLITE = frozenset({"thanks", "praise", "farewell", "apology"})
"""Classes of small talk after which nobody needs to be told what can be asked."""


def compose(base: FactBase, result: Result, language: Language) -> Reply:
    """The reply that a result comes to."""
    if result.outcome is Outcome.ANSWER:
        return _answered(base, result, language)
    if result.outcome is Outcome.CHOOSE:
        return _offered(base, result, language)
    return _declined(base, result, language)


def _answered(base: FactBase, result: Result, language: Language) -> Reply:
    lines: list[str] = []
    cited: list[Citation] = []
    for part in result.parts:
        more, citations = worded(base, part, language)
        lines += more
        cited += citations
    lines += [reason(base, each, language) for each in result.assumptions]
    if not any(isinstance(part, Origins) for part in result.parts):  # which are the sources
        lines += source_lines(base, cited, language)
    return Reply(
        question=result.decision.question.text,
        outcome=Outcome.ANSWER,
        confidence=result.confidence,
        text=text_of(lines),
        language=language.code,
        facts=_told_ids(result),
        sources=cited_sources(base, cited, language),
        context=result.context,
        passages=tuple(lines) if any(isinstance(line, Markdown) for line in lines) else (),
    )


def _told_ids(result: Result) -> tuple[str, ...]:
    """The ids of the facts that are told; of a free answer its key."""
    ids = []
    for part in result.parts:
        free = [part.reading.key.removesuffix(INVERSE)] if isinstance(part, Told) else []
        ids += [fact.id for fact in part.facts] or free
    return tuple(dict.fromkeys(ids))


def choice_key(reading: Reading) -> str:
    """What names a reading when it is picked later: one fact by its id, else the reading."""
    return reading.facts[0].id if len(reading.facts) == 1 else reading.key


def _offered(base: FactBase, result: Result, language: Language) -> Reply:
    choices = _choices(base, result.choices, language)
    lines = [f"{number}. {choice.label}" for number, choice in enumerate(choices, 1)]
    return Reply(
        question=result.decision.question.text,
        outcome=Outcome.CHOOSE,
        confidence=result.confidence,
        text="\n".join([language.answer.choose, *lines]),
        language=language.code,
        choices=choices,
        context=result.context,
    )


def _choices(base: FactBase, readings: Iterable[Reading], language: Language) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            label=label_of(base, reading, language),
            facts=tuple(fact.id for fact in reading.facts) or (reading.key,),
            key=choice_key(reading),
        )
        for reading in readings
    )


def _declined(base: FactBase, result: Result, language: Language) -> Reply:
    nearest = _choices(base, result.nearest, language)
    notes = tuple(_notes(base, result, language))
    if nearest:
        instead = _nearest(nearest, language)
    else:
        instead = () if result.remark in _POLITE else _examples(base, language)
    first = language.answer.decline if notes else _first(base, result, language)
    return Reply(
        question=result.decision.question.text,
        outcome=Outcome.DECLINE,
        confidence=result.confidence,
        text="\n".join([first, *notes, *instead]),
        language=language.code,
        context=result.context,
        nearest=nearest,
        notes=notes,
    )


def _first(base: FactBase, result: Result, language: Language) -> str:
    """What a decline begins with: small talk's answer, or what the base lacks."""
    words = language.answer
    if result.remark is not None:
        return words.remarks.get(result.remark, words.remarks[""])
    if result.lacking is None:
        return words.decline
    what = _what(base, result.lacking, language)
    template = words.lacking if what else words.lacking_something
    return template.format(entity=name(base, result.lacking.entity, language), attribute=what)


def _what(base: FactBase, lacking: Lacking, language: Language) -> str:
    """What an attribute of the base or of the world is called; empty where none is known."""
    if lacking.attribute:
        return in_language(base.attributes[lacking.attribute].wording.label, language.code)
    return title(lacking.common, language.code) if lacking.common else ""


def _notes(base: FactBase, result: Result, language: Language) -> Iterable[str]:
    yield from (reason(base, each, language) for each in result.assumptions)
    if result.refusal:
        yield reason(base, result.refusal, language)
    elif result.decision.fired:
        yield from guarded(base, result.decision.fired, language)


def _nearest(nearest: Iterable[Choice], language: Language) -> Iterable[str]:
    yield language.answer.nearest
    yield from (f"{number}. {each.label}" for number, each in enumerate(nearest, 1))


def _examples(base: FactBase, language: Language) -> Iterable[str]:
    examples = base.examples.get(language.code, ())[:MOST_EXAMPLES]
    if examples:
        yield language.answer.ask_instead
        yield from (f"- {example}" for example in examples)
