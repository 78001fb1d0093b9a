"""The engine: one loaded fact base, its readers and its decision, serving every front alike."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.answer.compose import compose
from bot.answer.explain import explain
from bot.answer.reply import Reply
from bot.answer.scripts import in_traditional
from bot.asking.comparing.compared import Verdict
from bot.asking.context import NOTHING_SAID, Context
from bot.asking.listing.pages import named_page
from bot.asking.parts import Part, Told
from bot.asking.read import read
from bot.asking.result import Result, answer, unanswered
from bot.compiled.store import Shelf
from bot.decision.affirmed import affirmed
from bot.decision.certainty import is_certain, is_worked_out, same
from bot.decision.decide import Decider
from bot.decision.planning import Planner
from bot.decision.trees import Models
from bot.evaluate.dispatch import evaluate
from bot.languages.choice import language_of, reads_traditional
from bot.languages.han import traditional
from bot.linking.figures import Figures
from bot.linking.focus import focused
from bot.linking.links import Links
from bot.linking.near_kinds import NearKinds
from bot.linking.space import Space
from bot.linking.values import Values
from bot.matching.decision import Outcome, Thresholds
from bot.matching.free import PREFIX
from bot.matching.index import Index
from bot.matching.kept import keep_index, kept_index
from bot.matching.matcher import Matcher
from bot.matching.readings import Reading
from bot.meaning.encoder import Encoder
from bot.meaning.kept import Kept, kept_vectors
from bot.meaning.use import shared_encoder
from bot.model import Fact, FactBase
from bot.progress import Meter
from bot.query.nodes import BaseSources, Provenance, Rank
from bot.query.parse.claims import claim_in
from bot.query.parse.parsers import parse
from bot.suggesting import Completions, complete

LONGEST_SUGGESTION = 100


def _confirmed(result: Result) -> tuple[Fact, ...]:
    """The facts of an answer; none of one that says no."""
    denied = any(isinstance(part, Verdict) and not part.yes for part in result.parts)
    parts = () if denied or result.outcome is not Outcome.ANSWER else result.parts
    return tuple(fact for part in parts for fact in part.facts)


def _is_free(result: Result) -> bool:
    """Whether a result is a free answer, which is told with its source."""
    keys = [key for part in result.parts for key in part.keys]
    return bool(keys) and all(key.startswith(PREFIX) for key in keys)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that the base can answer; `label` and `question` hold at most 100 characters."""

    label: str
    question: str


class Engine:
    """Answers questions from one fact base.

    Args:
        base: what it answers from.
        thresholds: when to answer, and when to offer choices.
        shelf: where what it works out may be kept.
        encoder: what texts are compared by; else the shipped one.
        models: what candidates are weighed by; else the shipped ones.
        meter: shows how far the encoding of a large base is.
    """

    def __init__(
        self,
        base: FactBase,
        thresholds: Thresholds | None = None,
        shelf: Shelf | None = None,
        encoder: Encoder | None = None,
        models: Models | None = None,
        meter: Meter | None = None,
    ) -> None:
        self.base = base
        kept = kept_index(base, shelf) if shelf else None
        self._matcher = Matcher(
            base, thresholds, kept or Index(base, shelf.store if shelf else None)
        )
        self._values = Values(base)
        self._figures = Figures(base)
        self._unkept = shelf if kept is None else None
        encoder = shared_encoder() if encoder is None else encoder
        self._shelf = shelf
        self._vectors = Kept(encoder, kept_vectors(shelf, encoder) if shelf else None, meter)
        space = Space(self._matcher.index, encoder, self._vectors)
        self._decider = Decider(space, self._matcher.thresholds.decision, models)
        self._planner = Planner(self._matcher, self._decider, self._values, NearKinds(space))

    def keep(self) -> None:
        """Keep on the shelf what this engine worked out anew, so that the next one starts fast."""
        if self._unkept is not None:
            keep_index(self._matcher.index, self._unkept)
            self._unkept = None
        if self._shelf is not None and self._vectors.grown:
            self._vectors.keep(self._shelf)

    def get_ready(self) -> None:
        """Build now what the first question to be weighed would wait for."""
        self._decider.decide(read("what", self._matcher), NOTHING_SAID)
        self._values.get_ready()

    def ask(
        self,
        question: str,
        language: str | None = None,
        context: Context | None = None,
        today: date | None = None,
    ) -> Reply:
        """What comes of a question.

        Args:
            question: what was typed.
            language: the tag of the reader's, where the front knows it, such as ``zh-TW``.
            context: the context of the last reply in this conversation, where there is one.
            today: the asker's date; else this machine's.
        """
        result = self._decided(question, context or NOTHING_SAID, today)
        links = Links(result.decision.question, self._matcher.index, self._values)
        return self._composed(affirmed(result, links), question, language)

    def _decided(
        self, question: str, context: Context, today: date | None, *, claims: bool = True
    ) -> Result:
        """What comes of a question; what a claim says is read without looking for another one."""
        found = self._single(question, context, today, claims=claims)
        return self._planned(found, context, today) if claims else found

    def _planned(self, result: Result, before: Context, today: date | None) -> Result:
        """The query of several steps that is surer than what one step finds; else the result."""
        if result.complete or result.remark is not None or is_worked_out(result):
            return result
        day = today or date.today()  # noqa: DTZ011 - the asker's day is this machine's
        told = result.outcome is Outcome.ANSWER
        question = result.decision.question
        planned, vain = self._planner.best(question, day, before.facts, explicit=told)
        answered = {fact.id for part in result.parts for fact in part.facts}
        if told and not answered:
            return result
        if planned is None or planned.probability < self._decider.threshold:
            return unanswered(result) if answered and answered <= vain else result
        if not answered <= planned.facts:
            return result
        part = evaluate(planned.query, self._matcher.index)
        if part is None:
            return result
        return answer(result.decision, [part], planned.probability, steps=[str(planned.query)])

    def _single(
        self, question: str, context: Context, today: date | None, *, claims: bool = True
    ) -> Result:
        """What comes of a question by one step."""
        question = focused(question, self._matcher.index)
        result = read(question, self._matcher, context, today)
        queried = self._queried(result, context)
        if queried is None and claims:
            queried = self._of_claim(result, question, today)
        if queried is not None:
            return queried
        if context == NOTHING_SAID or is_certain(result):
            return self._decider.decide(result, context)
        alone = read(question, self._matcher, today=today)
        if same(result, alone) or (result.outcome is Outcome.DECLINE and is_certain(alone)):
            # What stands by itself word for word does not lean on what went before.
            return self._decider.decide(alone, context)
        return result

    def _queried(self, result: Result, context: Context) -> Result | None:
        """What the query comes to that explains every word, where nothing else is certain.

        No reader by letters knows of places in an order, so that none is certain there.
        """
        index = self._matcher.index
        query = parse(Links(result.decision.question, index, self._values))
        if query is None or (is_certain(result) and not isinstance(query, Rank)):
            return None
        if isinstance(query, BaseSources) and not self._asks_for_sources(result, context):
            return None
        part = evaluate(query, index)
        if part is None:
            return None
        found = answer(result.decision, [part], 1.0, steps=[str(query)])
        return replace(found, complete=True)

    def _asks_for_sources(self, result: Result, context: Context) -> bool:
        """Whether the base is meant: nothing was told before, and no free answer says it better."""
        if context != NOTHING_SAID:
            return False
        found = self._decider.decide(result, context)
        return found.outcome is not Outcome.ANSWER or not _is_free(found)

    def _of_claim(self, result: Result, question: str, today: date | None) -> Result | None:
        """Where what is claimed stands, or who says so, where the base says the same."""
        claim = claim_in(question, self.base.languages)
        if claim is None:
            return None
        certain = {f.id for p in result.parts for f in p.facts} if is_certain(result) else set()
        index = self._matcher.index
        links = Links(self._matcher.read(claim.text).question, index, self._values)
        stated = self._figures.meant(links, claim.text)
        found = (
            None if stated else self._decided(f"{claim.text}?", NOTHING_SAID, today, claims=False)
        )
        told = stated if found is None else _confirmed(found)
        query = Provenance(tuple(fact.id for fact in told), published=claim.published)
        if certain and certain != {*query.facts}:
            return None  # the base itself has something that is asked for in these words
        part = evaluate(query, index)
        if part is not None:
            return answer(result.decision, [part], 1.0, steps=[str(query)])
        return found if found is not None and _is_free(found) else None

    def explain(
        self, question: str, context: Context | None = None, today: date | None = None
    ) -> str:
        """Why a question comes out as it does, as lines of text; as `ask` takes it."""
        result = self._decided(question, context or NOTHING_SAID, today)
        return explain(result, self._decider)

    def tell(self, key: str, language: str | None = None) -> Reply | None:
        """The answer that a choice's key stands for; None where the base no longer has it."""
        page, reading = named_page(self._matcher.index, key), self._picked(key)
        part: Part | None = page or (Told(reading) if reading else None)
        if part is None:
            return None
        rest = page.rest if page else ""
        result = answer(self._matcher.read(""), [part], 1.0, rest=rest)
        return self._composed(result, "", language)

    def _composed(self, result: Result, text: str, reader: str | None) -> Reply:
        """A result in the language and the script of who asks."""
        reply = compose(self.base, result, language_of(text, self.base.languages, reader))
        reply = replace(reply, question=text)
        return in_traditional(reply) if reads_traditional(text, reader) else reply

    def _picked(self, key: str) -> Reading | None:
        index = self._matcher.index
        if key.startswith(PREFIX):
            known = key.removeprefix(PREFIX) in self.base.answers
            return Reading(key, (), 1.0) if known else None
        fact = self.base.facts.get(key)
        entity, _, label = key.partition("/")
        facts = (fact,) if fact else index.own.get(entity, {}).get(label, ())
        return Reading(key, facts, 1.0) if facts else None

    def suggest(self, text: str, limit: int = 25) -> tuple[Suggestion, ...]:
        """Questions that the base can answer and that the typed text may be growing into."""
        language = language_of(text, self.base.languages, None).code
        if text.strip():
            questions = complete(text, self._completions, language, limit, LONGEST_SUGGESTION)
        else:
            examples = dict.fromkeys(self.base.examples.get(language, ()))
            questions = [each for each in examples if len(each) <= LONGEST_SUGGESTION][:limit]
        if reads_traditional(text, None):
            questions = [traditional(question) for question in questions]
        return tuple(Suggestion(question, question) for question in questions)

    @cached_property
    def _completions(self) -> Completions:
        """Built with the first text that is to be completed: `ask` needs none of it."""
        return Completions(self.base)
