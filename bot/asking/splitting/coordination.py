"""Things set side by side in one question: each piece becomes a question of its own."""

import re
from collections.abc import Sequence
from operator import or_

from bot.asking.asked import Asked
from bot.asking.named import Named, named_in_question
from bot.asking.splitting.filling import filled
from bot.asking.splitting.pieces import MOST_PIECES, Piece, clause, pieces_of

_LISTED = re.compile(r"\s*[,，、&]\s*")


def coordinated(asked: Asked, *, whole: bool) -> list[str]:
    """A question for each piece between conjunctions; none where a piece asks for nothing.

    Args:
        asked: the question.
        whole: whether it is already read as one question, all its words explained; then
            only clauses that each ask something of their own are several questions.
    """
    commas = not asked.at("several.and")
    asked = _listed(asked)
    pieces = pieces_of(asked)
    if _between(asked, pieces):
        return []
    spread = [] if whole or commas else _distributed(asked)
    if spread or not 1 < len(pieces) <= MOST_PIECES:
        return spread
    clauses = [clause(asked, piece) for piece in pieces]
    labelled = [bool(piece.label) for piece in pieces]
    if whole and not all(clauses):
        return []
    if commas and not all(map(or_, clauses, labelled)):
        return []
    texts = [filled(asked, piece, pieces) for piece in pieces]
    whole_texts = [text for text in texts if text]
    return whole_texts if len(whole_texts) == len(pieces) else []


def _listed(asked: Asked) -> Asked:
    """The question with conjunctions for the commas of a list."""
    if not _LISTED.search(asked.question.text):
        return asked
    found = next(iter(asked.at("several.and")), None)
    own = asked.language.several.cues["and"][0]
    word = asked.text(range(found.start, found.end)) if found else own
    return asked.part(_LISTED.sub(f" {word} ", asked.question.text))


def _distributed(asked: Asked) -> list[str]:
    """The question once for each of several names that stand side by side in it.

    None where they stand nowhere or at several places, or where a piece of the list is no
    name that is known.
    """
    named = named_in_question(asked)
    joints = {i for f in asked.at("several.and") for i in range(f.start, f.end)}
    joints |= asked.question.at("articles")
    runs: list[list[Named]] = []
    for each in named:
        before = runs[-1][-1].end if runs else 0
        between = range(before, each.start)
        if runs and between and all(i in joints for i in between):
            runs[-1].append(each)
        else:
            runs.append([each])
    lists = [run for run in runs if len(run) > 1]
    if len(lists) != 1 or len(lists[0]) > MOST_PIECES:
        return []
    run = lists[0]
    if any(f.start in (run[0].start - 1, run[-1].end) for f in asked.at("several.and")):
        return []
    inside = {*range(run[0].start, run[-1].end)}
    outside = [i for i in range(len(asked.tokens)) if i not in inside]
    if not outside:
        return []
    articles = asked.question.at("articles") & inside
    own = [[i for i in (one.start - 1, *one.positions) if i in articles or i >= one.start]
           for one in run]  # fmt: skip
    return [asked.text([*outside, *positions]) for positions in own]


def _between(asked: Asked, pieces: Sequence[Piece]) -> bool:
    """Whether what is set side by side is one question: "between A and B", "A and B compared"."""
    if not pieces:
        return False
    lending = any(piece.label is None or not piece.named for piece in pieces)
    single = [f for f in asked.at("several.joint") if f.start < pieces[-1].positions[-1]]
    together = bool(single or asked.question.at("comparison"))
    return together and lending and not all(clause(asked, piece) for piece in pieces)
