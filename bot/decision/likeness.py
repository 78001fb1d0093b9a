"""How alike a question is to what a candidate is called and asked for by, and to what it says."""

import numpy as np

from bot.decision.evidence import Evidence
from bot.linking.unit import Unit
from bot.text.letters import dice, trigrams

LONGEST_NAME = 20


def likenesses(of: Evidence, unit: Unit) -> dict[str, float]:
    """By meaning and by letters, and how much nearer than what else could be asked."""
    views, space = of.views, of.space
    if not unit.label:
        at = space.answers.at[unit.key]
        near = float(views.answers[at])
        own = max(
            (dice(trigrams(views.asking), g) for g in space.answers.trigrams[at]), default=0.0
        )
        return {
            "meaning": near,
            "sentence": float(views.answer_texts[at]),
            "letters": own,
            "beyond_own": 0.0,
            "beyond_foreign": 0.0,
            "beyond_world": near - views.whole.world,
            "world": views.whole.world,
            "beyond_remark": near - views.remark,
        }
    view, at = views.of(unit.entity), space.labels.at[unit.label]
    near = float(view.labels[at])
    own_labels = [space.labels.at[label] for label in space.index.own[unit.entity]]
    others = [i for i in own_labels if i != at]
    foreign = np.delete(view.labels, own_labels)
    typed = trigrams(view.text)
    return {
        "meaning": near,
        "sentence": _sentence(of, unit),
        "letters": max((dice(typed, g) for g in space.labels.trigrams[at]), default=0.0),
        "beyond_own": near - max((float(view.labels[i]) for i in others), default=0.0),
        "beyond_foreign": near - float(foreign.max(initial=0.0)),
        "beyond_world": near - view.world,
        "world": view.world,
        "beyond_remark": near - views.remark,
    }


def profile(of: Evidence, unit: Unit) -> dict[str, float]:
    """How alike question and candidate are beside the common attributes of the world."""
    space = of.space
    rows = space.label_profiles if unit.label else space.answer_profiles
    _, at = space.owner(unit)
    return {"profile": float(rows[at] @ of.views.world)}


def _sentence(of: Evidence, unit: Unit) -> float:
    at = of.space.fact_at.get(unit.key)
    return float(of.views.facts[at]) if at is not None else 0.0


def names(of: Evidence, unit: Unit) -> dict[str, float]:
    """How the candidate's entity is named or described, and what else is named."""
    named = of.views.named
    exact = {e: n.length for e, n in named.items() if not n.distance}
    own = named.get(unit.entity) if unit.entity else None
    others = [length for e, length in exact.items() if e != unit.entity and e not in unit.linked]
    mine = exact.get(unit.entity, 0)
    longest = max(others, default=0)
    return {
        "exact": float(own is not None and not own.distance),
        "near": float(own is not None and own.distance > 0),
        "edits": float(own.distance) if own else 0.0,
        "name_length": min(LONGEST_NAME, mine) / 10,
        "linked": float(any(e in exact for e in unit.linked)),
        "other_name": min(LONGEST_NAME, longest) / 10 if longest > mine else 0.0,
        "other_names": float(min(3, len(others))),
        "subject": float(unit.entity == of.space.subject and bool(unit.entity)),
        **_description(of, unit),
        "only_owner": float(len(of.space.index.owners.get(unit.label, ())) == 1),
    }


def _description(of: Evidence, unit: Unit) -> dict[str, float]:
    """How well the question describes the candidate's entity instead of naming it."""
    views, space = of.views, of.space
    at = space.entity_at.get(unit.entity)
    if at is None:
        return {"described": 0.0, "described_margin": 0.0, "entity": 0.0, "entity_margin": 0.0}
    share = views.described.get(unit.entity, 0.0)
    other = max((s for e, s in views.described.items() if e != unit.entity), default=0.0)
    near = float(views.entities[at])
    rest = max(views.entities[:at].max(initial=0.0), views.entities[at + 1 :].max(initial=0.0))
    return {
        "described": share,
        "described_margin": share - other,
        "entity": near,
        "entity_margin": near - float(rest),
    }
