"""Comparisons and figures that are computed of others."""

from bot.languages.phrases import phrases
from bot.languages.structure import ComputingWords

COMPUTING = ComputingWords(
    cues={
        "growth": phrases(
            """
            growth, grow, grew, grown, increase, increased, rise, rose, change, changed
            """
        ),
        "difference": phrases(
            """
            difference, how much more, how much larger, how much bigger, how much higher
            """
        ),
        "ratio": phrases("ratio, how many times, times as"),
        "per_head": phrases("per capita, per head, per person"),
        "more": phrases("bigger, larger, higher, more, greater, longer, taller, heavier"),
        "less": phrases("smaller, lower, fewer, less, shorter, lighter"),
        "most": phrases("biggest, largest, highest, most, greatest, longest, tallest, heaviest"),
        "least": phrases("smallest, lowest, fewest, least, shortest, lightest"),
        "than": phrases("than"),
    },
)
