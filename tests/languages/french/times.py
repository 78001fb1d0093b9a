"""Periods and points in time."""

from bot.languages.phrases import phrases
from bot.languages.structure import TimeWords

TIMES = TimeWords(
    cues={
        "since": phrases("depuis, à partir de"),
        "after": phrases("après"),
        "before": phrases("avant"),
        "until": phrases("jusqu en, jusqu à"),
        "between": phrases("entre"),
        "from": phrases("de, en, pour, pendant, d"),
        "to": phrases("à, jusqu à, jusqu en"),
        "and": phrases("et"),
        "this_year": phrases("cette année"),
        "last_year": phrases("l année dernière, l an dernier, l an passé"),
        "next_year": phrases("l année prochaine, l an prochain"),
        "latest": phrases("dernier, dernière, actuel, actuelle, actuellement"),
    },
    relative={
        "this_year": "cette année",
        "last_year": "l'année dernière",
        "next_year": "l'année prochaine",
    },
    reasons={
        "years": "Ce que j'ai de « {what} » date de {dates}.",
        "assumed": "« {words} » est compris comme {year}.",
    },
)
