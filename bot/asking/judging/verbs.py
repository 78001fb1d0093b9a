"""Whether a question wants yes or no: by the verb that it begins with, a particle or a tag."""

from bot.asking.asked import Asked


def yes_or_no(asked: Asked) -> bool:
    """Whether a question wants yes or no."""
    return bool(openings(asked)) and not asked.at("verdicts.open")


def openings(asked: Asked) -> frozenset[int]:
    """The places of the words that show it: at the start, at the end or anywhere, as they do."""
    verdicts = "verdicts"
    found = [
        *(f for f in asked.at(f"{verdicts}.opening") if f.start == _first(asked)),
        *(f for f in asked.at(f"{verdicts}.closing") if f.end == len(asked.tokens)),
        *asked.at(f"{verdicts}.inside"),
    ]
    return frozenset(i for f in found for i in range(f.start, f.end))


def _first(asked: Asked) -> int:
    """Where a question begins, behind words that only link it to the talk."""
    start = 0
    for found in asked.at("following.about"):
        if found.start == 0:
            start = max(start, found.end)
    return start
