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
        "from": phrases("de, en, pour, pendant, d, dans, au"),
        "to": phrases("à, jusqu à, jusqu en"),
        "and": phrases("et"),
        "decade": phrases("les années, années"),
        "century": phrases("siècle"),
        "this_year": phrases("cette année"),
        "last_year": phrases("l année dernière, l an dernier, l an passé"),
        "next_year": phrases("l année prochaine, l an prochain"),
        "year_before_last": phrases("il y a deux ans"),
        "year_after_next": phrases("dans deux ans"),
        "latest": phrases("dernier, dernière, actuel, actuelle, actuellement"),
    },
    relative={
        "this_year": "cette année",
        "last_year": "l'année dernière",
        "next_year": "l'année prochaine",
        "year_before_last": "il y a deux ans",
        "year_after_next": "dans deux ans",
    },
    reasons={
        "years": "Ce que j'ai de « {what} » date de {dates}.",
        "lacking": "Je n'ai rien de tel pour {years}.",
        "assumed": "« {words} » est compris comme {year}.",
    },
)
