"""Yes or no where the fact that answers says so in a word: "can it be folded" – folding: no."""

from dataclasses import replace

from bot.asking.comparing.compared import Verdict
from bot.asking.parts import Told
from bot.asking.result import Result
from bot.linking.links import Links
from bot.matching.decision import Outcome
from bot.model import Fact, Text, in_language
from bot.text.normalise import words


def affirmed(result: Result, links: Links) -> Result:
    """The verdict of the one fact that answers a question for yes or no; else the result."""
    if result.outcome is not Outcome.ANSWER or len(result.parts) != 1 or not _wants_verdict(links):
        return result
    (part,) = result.parts
    if not isinstance(part, Told) or len(part.facts) != 1:
        return result
    yes = _says(part.facts[0], links)
    return result if yes is None else replace(result, parts=(Verdict(yes=yes, facts=part.facts),))


def _wants_verdict(links: Links) -> bool:
    opening = links.cues("verdicts", "opening")
    return 0 in opening or bool(links.cues("verdicts", "inside"))


def _says(fact: Fact, links: Links) -> bool | None:
    """What the first word of a fact's text says; None where it is neither yes nor no."""
    value = fact.values[0]
    if len(fact.values) != 1 or not isinstance(value, Text):
        return None
    language = links.language
    first = words(in_language(value.texts, language.code))[:1]
    for cue, yes in (("says_yes", True), ("says_no", False)):
        if any(first == words(phrase) for phrase in language.verdicts.cues.get(cue, ())):
            return yes
    return None
