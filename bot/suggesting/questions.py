"""How a candidate is put into words that a person would type."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.languages import LANGUAGES
from bot.model import PLACEHOLDER, Entity, in_language
from bot.suggesting.completions import Completions
from bot.suggesting.evidence import OF_OTHER_KINDS, OF_THE_ENTITY, Relation
from bot.suggesting.templates import SLOT, Template, labelled
from bot.suggesting.typed import Typed
from bot.text.normalise import words


@dataclass(frozen=True, slots=True)
class Question:
    """A question in words.

    Attributes:
        text: the question.
        has: a bit for each word of the typed text that it has.
        begun: whether the typed text is its beginning.
    """

    text: str
    has: int
    begun: bool


class Questions:
    """Puts candidates for one typed text into words.

    Args:
        typed: the text.
        index: the base.
        language: the code of the language that the questions are in.
        longest: how many characters a question may have.
    """

    def __init__(self, typed: Typed, index: Completions, language: str, longest: int) -> None:
        self._typed, self._index = typed, index
        self._language, self._longest = language, longest
        self._has: dict[int, int] = {}

    def of_pair(self, entity: str, relation: int) -> Question | None:
        """A question for a relation of an entity; None where none is short enough.

        The phrasing that the text begins comes first, then the one that has most of its nouns,
        then the one that golden questions use, then the base's first.
        """
        thing, key = self._index.base.entities[entity], self._index.relations[relation]
        weight = self._index.evidence.weight
        for name in self._names(thing):
            tokens = words(name)
            has = self._bits(tokens, tokens)
            ranked = sorted(
                self._fitting(self._templates(relation), thing, key),
                key=lambda each: (
                    not self._begun(each, tokens),
                    -((self._template_bits(each) | has) & self._typed.wanted).bit_count(),
                    -weight(thing, key, each.tokens),
                ),
            )
            for template in ranked:
                text = _filled(template, name, self._language)
                if len(text) <= self._longest:
                    bits = self._template_bits(template) | has
                    return Question(text, bits, self._begun(template, tokens))
        return None

    def of_answer(self, answer: int) -> Question | None:
        """The phrasing of a free answer that the text fits best; None if all are too long."""
        best = min(
            (
                each
                for each in map(self._index.phrasings.__getitem__, self._index.answer_rows(answer))
                if len(each.text) <= self._longest
            ),
            key=lambda each: (
                each.language != self._language,
                not self._begun(each, ()),
                not each.is_whole,
                -self._template_bits(each).bit_count(),
            ),
            default=None,
        )
        if best is None:
            return None
        return Question(best.text, self._template_bits(best), self._begun(best, ()))

    def _begun(self, template: Template, name: tuple[str, ...]) -> bool:
        """Whether the text is the beginning of a question, word for word."""
        tokens, typed = template.tokens, self._typed.tokens
        if tokens[0] not in (SLOT, typed[0]) and not tokens[0].startswith(typed[-1]):
            return False
        if SLOT in tokens:
            at = tokens.index(SLOT)
            tokens = (*tokens[:at], *name, *tokens[at + 1 :])
        head = tokens[: len(typed)]
        if len(head) < len(typed) or head[:-1] != typed[:-1]:
            return False
        return head[-1].startswith(typed[-1]) if self._typed.is_open else head[-1] == typed[-1]

    def _template_bits(self, template: Template) -> int:
        key = id(template)
        if key not in self._has:
            self._has[key] = self._bits(template.tokens, template.nouns)
        return self._has[key]

    def _bits(self, tokens: Sequence[str], nouns: Sequence[str]) -> int:
        """The words of the text that are among tokens; "i" does not begin "in", but a noun."""
        found = 0
        for number, word in enumerate(self._typed.words):
            for spelling in word.spellings:
                begun = word.begins and any(noun.startswith(spelling) for noun in nouns)
                if begun or spelling in tokens:
                    found |= 1 << number
        return found

    def _templates(self, relation: int) -> Sequence[Template]:
        """The whole questions in the language, else all phrasings, else name and label."""
        index = self._index
        several = [index.templates[row] for row in index.relation_rows(relation)]
        phrased = [each for each in several if each.is_phrasing and each.language == self._language]
        whole = [each for each in phrased if each.is_whole]
        return whole or phrased or [_labelled(index, index.relations[relation], self._language)]

    def _fitting(
        self, templates: Sequence[Template], thing: Entity, relation: Relation
    ) -> Sequence[Template]:
        """The phrasings that go with an entity, in order; all of them if none does.

        Of the bare ones ("what is {entity}", "who are {entity}") one stays: that which golden
        questions use, else the first that asks for a person where the entity is one, and for
        none where it isn't. Where golden questions use another phrasing with other kinds,
        what goes with one kind doesn't with another: only those that they use stay.
        """
        weight = [self._index.evidence.weight(thing, relation, each.tokens) for each in templates]
        least = int(OF_OTHER_KINDS in weight and OF_THE_ENTITY in weight)
        usual = [at for at, each in enumerate(weight) if each >= least] or range(len(templates))
        bare = [at for at in usual if templates[at].is_bare]
        person = thing.kind in self._index.person_kinds
        one = min(
            bare, key=lambda at: (-weight[at], templates[at].of_person is not person), default=None
        )
        return [templates[at] for at in usual if at == one or at not in bare]

    def _names(self, thing: Entity) -> Iterator[str]:
        """The name with the article that it takes, then the aliases, which may be shorter."""
        name, article = in_language(thing.name, self._language), self._article(thing)
        yield f"{article} {name}" if article else name
        yield from sorted(thing.aliases.get(self._language, ()), key=len)

    def _article(self, thing: Entity) -> str:
        return self._index.article(thing.id, self._language)


def _labelled(index: Completions, relation: Relation, language: str) -> Template:
    attribute = index.base.attributes[relation[0]]
    wording = attribute.inverse if relation[1] and attribute.inverse else attribute.wording
    return labelled(wording.label, language)


def _filled(template: Template, name: str, language: str) -> str:
    """A question with a name in it, and no article twice."""
    before = words(template.text.partition(PLACEHOLDER)[0])[-1:]
    articles: Iterable[str] = LANGUAGES[language].reading.articles if language in LANGUAGES else ()
    article, _, bare = name.partition(" ")
    doubled = before and before[0] in articles and article in articles
    return template.filled(bare if doubled and bare else name)
