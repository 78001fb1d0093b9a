"""The index of a base, kept between starts.

Its parts are kept as they are, whatever they hold; but the facts of each entity are kept as
numbers, and the fit of free answers apart, for it outlives an edit of a fact.
"""

from bot.compiled.collecting import no_collecting
from bot.compiled.objects import Grouped, frozen, thawed
from bot.compiled.pack import DamagedError, Pack
from bot.compiled.release import release
from bot.compiled.store import Shelf
from bot.languages import LANGUAGES, SHIPPED
from bot.matching.answers.kept import kept_model, model_key
from bot.matching.classifier import Classifier
from bot.matching.index import Index, phrasings_of
from bot.matching.names import Names
from bot.matching.owned import Owned, Owners, frozen_own
from bot.model import FactBase
from bot.text.contexts import Contexts
from bot.text.neighbours import Neighbours
from bot.text.phrases import PhraseTable
from bot.text.postings import Pairs, Postings
from bot.text.spelling import Speller

_NAME = "index"
_CLASSES = (Names, Neighbours, Pairs, Postings, Classifier, PhraseTable, Speller, Contexts)
"""What an index is made of. A new part of it must be named here, or it isn't kept."""

_PARTS = {
    "names": Names,
    "attributes": Classifier,
    "roles": dict,
    "kinds": PhraseTable,
    "relations": PhraseTable,
    "places": PhraseTable,
    "speller": Speller,
    "words_of": dict,
    "members": dict,
    "linked": dict,
    "pairs": frozenset,
    "answer_pairs": frozenset,
}
_APART = {"base", "own", "owners", "answers", "_stems"}
"""Attributes that are not kept as they are."""

_OWN = 4
"""The arrays of `frozen_own`, which come first."""


def kept_index(base: FactBase, shelf: Shelf) -> Index | None:
    """The index of a base as it was kept; None where none is that can be trusted."""
    with no_collecting():
        return shelf.store.read(_NAME, _key(shelf), lambda pack: _thawed(pack, base, shelf))


def keep_index(index: Index, shelf: Shelf) -> None:
    """Keep the index of a base."""
    parts = {name: part for name, part in vars(index).items() if name not in _APART}
    pack, own = frozen(parts, _CLASSES, {}), frozen_own(index.base, index.own)
    tree = [pack.tree, own.tree, model_key(phrasings_of(index.base))]
    shelf.store.write(_NAME, _key(shelf), Pack(tree, [*own.arrays, *pack.arrays]))


def _thawed(pack: Pack, base: FactBase, shelf: Shelf) -> Index:
    if type(pack.tree) is not list or list(map(type, pack.tree)) != [list, list, str]:
        raise DamagedError("no index")
    tree, own, answers = pack.tree
    parts = thawed(Pack(tree, pack.arrays[_OWN:]), dict, _CLASSES, {})
    types = {name: type(part) for name, part in parts.items()}
    if {name: dict if of is Grouped else of for name, of in types.items()} != _PARTS:
        raise DamagedError("not the parts of an index")
    model = kept_model(answers, shelf.store)
    if model is None:
        raise DamagedError("without its model of answers")
    index = Index.__new__(Index)
    owned = Owned(Pack(own, pack.arrays[:_OWN]), base)
    vars(index).update(parts, base=base, own=owned, owners=Owners(owned), answers=model, _stems={})
    return index


def _key(shelf: Shelf) -> str:
    registered = [language for language in LANGUAGES.values() if language not in SHIPPED]
    return f"{shelf.key} {release()} {registered or ''}"
