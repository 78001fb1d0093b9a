"""Questions for yes or no; no is only said where a fact excludes it: the base is no whole world."""

from collections.abc import Iterable
from dataclasses import replace

from bot.asking.asked import Asked
from bot.asking.comparing.compared import Foremost, Verdict
from bot.asking.comparing.grades import graded_in
from bot.asking.comparing.superlatives import superlative
from bot.asking.judging.dated import dated
from bot.asking.judging.linked import linked
from bot.asking.judging.thresholds import threshold
from bot.asking.judging.verbs import openings, yes_or_no
from bot.asking.listing.members import speaking
from bot.asking.named import named_in_question, positions_of
from bot.asking.result import Result, answer
from bot.matching.decision import PHRASING, Outcome


def verdicts(asked: Asked) -> Result | None:
    """What comes of a question for yes or no; None where it is none, or not wholly explained."""
    if not yes_or_no(asked) or _alternative(asked):
        return None
    for way in (threshold, dated, linked, _of_kind, _foremost):
        found = way(asked)
        if found is not None:
            return found
    return _strange(asked)


def _strange(asked: Asked) -> Result | None:
    """A decline where a fact would be told although a word of the question stays unexplained."""
    decision = asked.decision
    if decision.outcome is not Outcome.ANSWER:
        return None
    if asked.language.spaced and _claimed(asked):
        step = "asks whether something is this or there, which no fact links"
        return _declined(asked, step, complete=True)
    if asked.language.spaced or not decision.chosen[0].unexplained:
        return None
    return _declined(asked, "asks yes or no of something that no fact tells")


def _claimed(asked: Asked) -> bool:
    """Whether it says what or where something is ("is A a B", "is A in B"), in its own words.

    A fact whose attribute only shares the word tells nothing of that.
    """
    features = asked.decision.chosen[0].features
    if features is None or features.likeness >= PHRASING:
        return False
    starts = {f.end for f in asked.at("verdicts.be") if f.start == 0}
    starts |= {i + 1 for i in starts if i in asked.question.at("articles")}
    named = named_in_question(asked)
    ends = {n.end for n in named if n.start in starts}
    into = {f.end for f in asked.at("verdicts.in") if f.start in ends}
    classed = any(f.start in ends for f in asked.at("verdicts.a"))
    return classed or any(n.start in into and n.end == len(asked.tokens) for n in named)


def _declined(asked: Asked, step: str, *, complete: bool = False) -> Result:
    """A decline; `complete` where every word was read, so that no other fact is meant."""
    return Result(
        asked.decision,
        Outcome.DECLINE,
        0.0,
        steps=(step,),
        context=asked.context,
        complete=complete,
    )


def _alternative(asked: Asked) -> bool:
    """Whether it offers answers of its own ("a or b"), beside a tag."""
    return bool(
        asked.question.at("alternative") - openings(asked)
        or asked.question.at("negation") - openings(asked)
    )


def _of_kind(asked: Asked) -> Result | None:
    """Whether something is of a kind; another kind it may have too, so that is no "no"."""
    kinds = list(asked.question.kinds)
    spans = {(f.start, f.end) for f in kinds}
    named = [n for n in named_in_question(asked) if (n.start, n.end) not in spans]
    if not kinds or not named:
        return None
    entity = named[0].entity
    kind = asked.index.base.entities[entity].kind
    own = {i for f in kinds if f.role == kind for i in range(f.start, f.end)}
    names = positions_of(n for n in named if n.entity == entity)
    every = {i for f in kinds for i in range(f.start, f.end)} - names
    if not every or not _nothing_else(asked, names | every):
        return None
    own -= names
    if not own or not _nothing_else(asked, names | own):
        step = "that something is of another kind too isn't told"
        return _declined(asked, step, complete=True)
    facts = speaking(asked.index, entity)
    if not facts:
        return _declined(asked, "no fact speaks of what is of the kind", complete=True)
    step = f"{entity} is of the kind {kind}"
    return answer(
        asked.decision, [Verdict(yes=True, facts=facts, entity=entity)], 1.0, steps=[step]
    )


def _foremost(asked: Asked) -> Result | None:
    """Whether something is the foremost of its kind: "is it the largest lake"."""
    named = named_in_question(asked)
    if not named or not asked.question.kinds or not graded_in(asked, most=True):
        return None
    for each in named:
        out = {*each.positions} | openings(asked)
        out |= {i for f in asked.at("verdicts.copula") for i in range(f.start, f.end)}
        found = superlative(asked.part(asked.without(out)))
        if found is None:
            continue
        if not found.parts:
            return replace(found, decision=asked.decision)
        part = found.parts[0]
        own = [f for f in part.facts if f.entity == each.entity]
        if isinstance(part, Foremost) and own:
            rest = [f for f in part.facts if f.entity != each.entity]
            leading = [f for f in rest if f.entity in part.winners]
            verdict = Verdict(each.entity in part.winners, (*own, *(leading or rest)))
            return answer(asked.decision, [verdict], 1.0, steps=found.steps)
    return None


def _nothing_else(asked: Asked, used: Iterable[int]) -> bool:
    covered = {*used} | openings(asked) | asked.question.at("articles")
    covered |= {i for f in asked.at("verdicts.copula", "verdicts.a") for i in range(f.start, f.end)}
    return all(i in covered for i in range(len(asked.tokens)))
