"""Why something is not answered, or how an open word was taken, in words."""

from collections.abc import Iterable

from bot.answer import figures
from bot.answer.telling import facts_named, label_of
from bot.answer.wording import joined, name
from bot.asking.result import Assumption, Refusal
from bot.languages import Language
from bot.matching.free import PREFIX as ANSWER
from bot.matching.lists import PREFIX as LIST
from bot.matching.readings import Reading
from bot.model import Fact, FactBase, in_language


def reason(base: FactBase, of: Refusal | Assumption, language: Language) -> str:
    """The sentence that a reason names: ``concern.sentence``, among a concern's `reasons`.

    Its fields are the reason's own words, and of a refusal's facts ``what`` (entities with
    their attributes), ``dates`` and ``facts`` (a line each).
    """
    concern, _, sentence = of.reason.partition(".")
    template: str = getattr(language, concern).reasons[sentence]
    facts = of.facts if isinstance(of, Refusal) else ()
    return template.format(**_named(base, facts, language), **dict(of.words))


def guarded(base: FactBase, fired: Reading, language: Language) -> Iterable[str]:
    """What the base has instead of what a guard kept back."""
    template = language.answer.guards.get(fired.guard or "")
    if template and not fired.key.startswith((ANSWER, LIST)):
        entity, _, label = fired.key.partition("/")
        facts = base.facts_of(entity, label)
        if "{dates}" in template and not facts:
            return
        yield template.format(what=label_of(base, fired, language), dates=_dates(facts, language))


def _named(base: FactBase, facts: tuple[Fact, ...], language: Language) -> dict[str, str]:
    what = [
        f"{name(base, fact.entity, language)} – "
        + in_language(base.attributes[fact.attribute].wording.label, language.code)
        for fact in facts
    ]
    return {
        "what": joined(list(dict.fromkeys(what)), language),
        "dates": _dates(facts, language),
        "facts": facts_named(base, facts, language),
    }


def _dates(facts: Iterable[Fact], language: Language) -> str:
    known = sorted({fact.as_of for fact in facts})
    return joined([figures.day(when, language) for when in known], language)
