"""The fit of free answers, kept between starts: it depends on nothing but their phrasings."""

from collections.abc import Sequence
from functools import partial
from hashlib import blake2b
from typing import TypeAlias

from bot.compiled.objects import Shared, frozen, thawed
from bot.compiled.release import release
from bot.compiled.store import Store
from bot.matching.answers.kernel import Kernel
from bot.matching.answers.model import AnswerModel
from bot.matching.answers.regression import Fit
from bot.matching.answers.rehearsal import Rehearsal
from bot.matching.answers.space import Space
from bot.matching.answers.table import word_table

_NAME = "answers"
_CLASSES = (AnswerModel, Space, Fit, Kernel, Rehearsal)
"""What a model is made of. A new part of it must be named here, or it isn't kept."""


Phrasings: TypeAlias = Sequence[tuple[Sequence[str], str]]
"""The tokens of each phrasing, and its answer's id."""


def model_key(phrasings: Phrasings) -> str:
    """What the model of these phrasings is kept under; empty where there are none."""
    if not phrasings:
        return ""
    inputs = repr(sorted({(label, tuple(tokens)) for tokens, label in phrasings}))
    return f"{blake2b(inputs.encode('utf-8', 'surrogatepass')).hexdigest()} {release()}"


def kept_model(key: str, store: Store) -> AnswerModel | None:
    """The model that was kept under a key; None where none is that can be trusted."""
    if not key:
        return AnswerModel(())
    made_of = partial(thawed, kind=AnswerModel, classes=_CLASSES, shared=_shared())
    return store.read(_NAME, key, made_of)


def learnt(phrasings: Phrasings, store: Store | None) -> AnswerModel:
    """The model of these phrasings, out of the store if it is there."""
    if store is None or not phrasings:
        return AnswerModel(phrasings)
    key = model_key(phrasings)
    model = kept_model(key, store)
    if model is None:
        model = AnswerModel(phrasings)
        store.write(_NAME, key, frozen(model, _CLASSES, _shared()))
    return model


def _shared() -> Shared:
    """What every model has and no file needs to hold."""
    return {"words": word_table()}
