"""A comparison that also asks by how much: "which is hotter, and by how much"."""

from bot.asking.asked import Asked
from bot.asking.comparing.grades import graded_in


def margin(asked: Asked) -> frozenset[int]:
    """The places of the words that ask by how much, at the end of a question."""
    return frozenset(
        i
        for f in asked.at("computing.margin")
        if f.end == len(asked.tokens)
        for i in range(f.start, f.end)
    )


def with_margin(asked: Asked) -> bool:
    """Whether a comparative stands before them."""
    places = margin(asked)
    return bool(places) and any(g.end <= min(places) for g in graded_in(asked, most=False))
