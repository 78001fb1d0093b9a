"""Comparisons and figures that are computed of others."""

from bot.languages.phrases import phrases
from bot.languages.structure.computing import ComputingWords, degree

DEGREES = (
    degree("plus | le plus de, la plus grande, le plus grand | combien", generic=True, bare=False),
    degree("moins | le moins de, la plus petite, le plus petit | combien", up=False, generic=True,
           bare=False),
    degree("plus haut, plus haute, plus élevé, plus élevée | le plus haut, la plus haute, "
           "plus haut, plus haute, le plus élevé, la plus élevée | hauteur", generic=True),
    degree("plus bas, plus basse, moins haut, moins haute | le plus bas, la plus basse, "
           "plus bas, plus basse, le moins haut | hauteur", up=False, generic=True),
    degree("plus ancien, plus ancienne, plus tôt | le plus ancien, la plus ancienne, le plus tôt, "
           "en premier | quand", up=None, late=False, generic=True),
    degree("plus récent, plus récente, plus tard | le plus récent, la plus récente, le plus tard | "
           "quand", up=None, late=True, generic=True),
)  # fmt: skip

COMPUTING = ComputingWords(
    cues={
        "growth": phrases("croissance, a grandi, a augmenté, augmenté, grandi, a baissé, baissé"),
        "start": phrases("depuis, à partir de, de"),
        "percent": phrases("en pour cent, en pourcentage, pourcentage"),
        "more": phrases("plus, moins"),
        "per": phrases("par"),
        "sum": phrases("ensemble, au total"),
        "difference": phrases(
            "différence, la différence, différence de, quelle différence, différence entre, écart"
        ),
        "how_much": phrases("de combien, combien"),
        "margin": phrases("et de combien, de combien"),
        "ratio": phrases("rapport, rapport entre, combien de fois"),
        "per_head": phrases("par habitant, par tête"),
        "than": phrases("que, qu"),
        "beside": phrases("et, ou, entre, de, du"),
        "which": phrases("quel, quelle, quel est, quelle est, qui, lequel, lequel est"),
        "is": phrases("est, sont"),
        "most": tuple(phrase for each in DEGREES for phrase in each.most),
        "between": phrases("entre"),
        "period": phrases("de, à, entre, et, depuis, en, jusqu en, jusqu à"),
    },
    degrees=DEGREES,
    population=phrases("population, habitants"),
    sentences={
        "sum": "Ensemble : {result}.",
        "more": "{subject} : {result} de plus que {second}.",
        "less": "{subject} : {result} de moins que {second}.",
        "equal": "{subject} : comme {second}.",
        "ratio": "{subject} : {result} fois celle de {second}.",
        "grew": "{subject} : {result} de plus ({percent}) entre {start} et {end}.",
        "fell": "{subject} : {result} de moins ({percent}) entre {start} et {end}.",
        "stayed": "{subject} : inchangé de {start} à {end}.",
        "grew_plain": "{subject} : {result} de plus entre {start} et {end}.",
        "fell_plain": "{subject} : {result} de moins entre {start} et {end}.",
        "grew_expected": "{subject} : {result} de plus attendus ({percent}).",
        "fell_expected": "{subject} : {result} de moins attendus ({percent}).",
        "grew_expected_plain": "{subject} : {result} de plus attendus.",
        "fell_expected_plain": "{subject} : {result} de moins attendus.",
        "per_head": "{subject} par habitant : {result}.",
        "rate": "Soit {result} chacun : {label} par {heads}.",
        "percent": "{number} %",
        "which": "{first}.",
        "same": "{first} : à égalité.",
        "extreme": "{first}, parmi {count} ({kind}) comparés par {label}.",
        "further": "… et {count} de plus ont été comparés.",
    },
    reasons={
        "latest_two": "Sans année, les deux derniers chiffres constatés sont comparés.",
        "forecast": "L'un des chiffres est une prévision.",
        "apart": "Les chiffres sont de dates différentes : c'est approximatif.",
        "lacking": "Je ne peux pas comparer {what} : je n'ai rien de tel sur {name}.",
        "years": "Ces chiffres sont de dates différentes et ne se comparent pas :\n{facts}",
        "missing_years": "Ce que j'ai de {what} date de {dates}.",
        "statuses": "Des chiffres constatés ne se comparent pas à d'autres :\n{facts}",
        "currencies": "La source ne donne pas de monnaie commune :\n{facts}",
        "heads": "Le nombre d'habitants à la même date manque :\n{facts}",
        "sense": "Cela ne se calcule pas avec de tels chiffres :\n{facts}",
        "open": "Ces chiffres ne sont que des limites et ne permettent pas de trancher :\n{facts}",
    },
)
