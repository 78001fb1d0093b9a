from bot.languages.phrases import phrases
from bot.languages.structure import DateWords

DATES = DateWords(
    when="quand était",
    begun=phrases("quand né, quand fondé"),
    cues={
        "weekday": phrases("quel jour de la semaine"),
        "month": phrases("en quel mois, quel mois"),
        "ago": phrases("il y a combien de temps"),
        "days": phrases("combien de jours"),
        "weeks": phrases("combien de semaines"),
        "months": phrases("combien de mois"),
        "years": phrases("combien d ans, combien d années"),
        "time": phrases("combien de temps"),
        "passing": phrases("y a t il, il y a, s est écoulé"),
        "between": phrases("entre"),
        "and": phrases("et"),
        "first": phrases("en premier, d abord"),
        "last": phrases("en dernier"),
        "before": phrases("avant"),
        "after": phrases("après"),
    },
    sentences={
        "weekday": "Un {weekday}.",
        "month": "En {month}.",
        "ago": "Il y a {length}, compté le {today}.",
        "between": "{length}.",
        "same": "Le même jour.",
    },
)
