"""Which questions letters and structure alone answer, so that nothing needs to be weighed."""

from collections.abc import Iterator, Sequence

from bot.asking.comparing.compared import Computed, Foremost, Verdict
from bot.asking.context import Context
from bot.asking.parts import Converted, Said, Told, Unanswered
from bot.asking.result import Result
from bot.decision.asks import asked_forms
from bot.decision.naming import Named, named_in, without
from bot.decision.readings import is_structured, only_key
from bot.decision.tuning import EVERYDAY, SURE, SURE_UNSPACED, WORDED
from bot.decision.types import fits
from bot.languages import LANGUAGES, of_languages
from bot.linking.owners import Owners
from bot.linking.space import Space
from bot.matching.decision import PHRASING, Outcome
from bot.matching.free import PREFIX as ANSWER
from bot.matching.question import STATUSES, Question
from bot.matching.readings import Reading
from bot.model import Fact
from bot.text.frequency import frequency
from bot.text.letters import dice, trigrams
from bot.text.normalise import join
from bot.text.sentences import is_marked
from bot.text.terms import stem, terms, with_stems

_WORKED_OUT = (Computed, Converted, Foremost, Verdict)
"""What is only worked out where every word of the question has its part in it."""


def is_certain(result: Result) -> bool:
    """Whether a reader explained every word, or the question is a phrasing but for an ending."""
    if result.outcome is not Outcome.ANSWER:
        return False
    if result.complete or is_worked_out(result):
        return True
    told = [part.reading for part in result.parts if isinstance(part, Told)]
    if not told or not all(isinstance(part, (Told, Said, Unanswered)) for part in result.parts):
        return False
    only = told[0].features if len(result.parts) == 1 else None
    phrased = only is not None and only.likeness >= PHRASING
    spaced = LANGUAGES[result.decision.question.language].spaced
    least = SURE if spaced else SURE_UNSPACED
    return phrased or all(_is_clear(reading, least) for reading in told)


def is_worked_out(result: Result) -> bool:
    """Whether all that a result answers is worked out, for which every word has its part."""
    return bool(result.parts) and all(isinstance(part, _WORKED_OUT) for part in result.parts)


def _is_clear(reading: Reading, least: float) -> bool:
    """Whether a fact is read with such a probability, and no word of the question is left."""
    free = reading.key.startswith(ANSWER) or bool(reading.members)
    return not free and not reading.unexplained and reading.probability >= least


def is_worded(result: Result, space: Space) -> bool:
    """Whether the one thing that the letters answer has a phrasing with nearly the same letters."""
    key, question = only_key(result), result.decision.question
    if key in space.answers.at:
        return _has_wording(question.text, space.answers, space.answers.at[key])
    entity, _, label = key.partition("/")
    named = named_in(question, space).get(entity)
    if named is None or label not in space.labels.at:
        return False
    return _has_wording(without(question, named), space.labels, space.labels.at[label])


def _has_wording(text: str, owners: Owners, at: int) -> bool:
    typed = trigrams(text)
    return any(
        dice(typed, letters) >= WORDED and _has_no_other_word(text, wording)
        for letters, wording in zip(owners.trigrams[at], owners.texts[at], strict=True)
    )


def _has_no_other_word(text: str, wording: str) -> bool:
    """Whether what a text has beside a wording are typos: "how old" is no typo of "how cold"."""
    known = with_stems(terms(wording))
    strange = (term for term in terms(text) if term not in known and stem(term) not in known)
    return all(frequency(term) < EVERYDAY for term in strange)


def covered(result: Result, space: Space) -> tuple[Reading, ...]:
    """The readings that have every word of a question that carries meaning, and no other.

    Each has a name of its entity to the letter, and one of its wordings has just the other words
    and asks by the same question word, if by any. Several are of namesakes. There are none where
    a guard keeps one of them back.
    """
    if is_structured(result) or result.complete:
        return ()
    named = {e: n for e, n in named_in(result.decision.question, space).items() if not n.distance}
    longest = max((name.length for name in named.values()), default=0)
    found = {
        key
        for entity, name in named.items()
        if name.length == longest
        for key in _covering(result, entity, name, space)
    }
    read = {r.key: r for r in reversed(result.decision.considered) if r.key in found}
    question = result.decision.question
    free = all(not r.guard and _is_qualified(r.facts, question) for r in read.values())
    return tuple(read.values()) if free and read.keys() == found else ()


def _is_qualified(facts: Sequence[Fact], question: Question) -> bool:
    """Whether there are facts, for each year and of the status that the question names."""
    wanted = question.said & {*STATUSES}
    of_status = all(fact.status in wanted for fact in facts) or not wanted
    return bool(facts) and of_status and _years(question) <= {fact.as_of.year for fact in facts}


def _years(question: Question) -> set[int]:
    return {int(question.tokens[at]) for at in question.years}


def _covering(result: Result, entity: str, name: Named, space: Space) -> Iterator[str]:
    question = result.decision.question
    text = without(question, name)
    qualifying = [f for f in question.roles if f.role in ("latest", *STATUSES)]
    free = {question.tokens[at] for at in question.years}
    free |= {w for f in qualifying for w in terms(join(question.tokens[f.start : f.end]))}
    words, forms = frozenset(terms(text)) - free, frozenset(asked_forms(text))
    for label in space.index.own.get(entity, ()) if words else ():
        unit = space.unit(f"{entity}/{label}")
        if not _years(question) <= {fact.as_of.year for fact in unit.facts}:
            continue
        wordings = space.labels.texts[space.labels.at[label]]
        nothing = _type_words(space.type_of(unit))
        same = (e for e in wordings if frozenset(terms(e)) - nothing == words - nothing)
        if fits(forms, space.type_of(unit)) >= 0 and any(_agree(forms, each) for each in same):
            yield unit.key


@of_languages
def _type_words(type_: str) -> frozenset[str]:
    """The words that only say of what type a value is, in all languages."""
    phrases = (p for each in LANGUAGES.values() for p in each.forms.of_type.get(type_, ()))
    return frozenset(word for phrase in phrases for word in terms(phrase))


def _agree(forms: frozenset[str], wording: str) -> bool:
    """Whether a wording asks by the same question words, where it has any."""
    own = frozenset(asked_forms(wording))
    return not own or not forms or own == forms


def is_bare(result: Result, space: Space) -> bool:
    """Whether a text is one word, which something else than the base's subject is asked for by.

    A single everyday word ("job") is no question for what happens to be called so; that the
    subject is meant goes without saying.
    """
    question, key = result.decision.question, only_key(result)
    entity = key.partition("/")[0]
    if "/" not in key or entity == space.subject or entity in named_in(question, space):
        return False
    few = len(terms(question.text)) <= 1
    return few and not is_marked(question.text) and not any(asked_forms(question.text))


def goes_on(result: Result, before: Context, space: Space) -> bool:
    """Whether a bare name asks of another thing what was told last ("and Ostrel?")."""
    question = result.decision.question
    entity, _, label = only_key(result).partition("/")
    named = named_in(question, space).get(entity)
    last = {key.partition("/")[2].partition("/")[0] for key in before.keys}
    return named is not None and label in last and not terms(without(question, named))


def same(one: Result, other: Result) -> bool:
    """Whether two results tell the same for the same reasons."""
    return (one.outcome, one.parts, one.choices, one.refusal, one.steps) == (
        other.outcome, other.parts, other.choices, other.refusal, other.steps,
    )  # fmt: skip
