"""How a fact reads as a sentence in French."""

from bot.languages.structure import SentenceWords

PRECISIONS = ("year", "month", "day")

SENTENCES = SentenceWords(
    owned="{entity} – {label}",
    again=("prévision", "prévision"),
    recorded=("{subject} : {value}", "{subject} : {value}"),
    over=("{subject} : {value}", "{subject} : {value}"),
    past=dict.fromkeys(PRECISIONS, ("{subject} : {value} ({date})",) * 2),
    forecast=dict.fromkeys(PRECISIONS, ("{subject} : {value} (prévision, {date})",) * 2),
    dated=dict.fromkeys(PRECISIONS, "{sentence} ({date})"),
    said=", selon {who}",
    claimed=", d'après la source",
    end=".",
)
