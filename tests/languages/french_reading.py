"""The words that questions in French are read by, and answers made of: a third language, tried."""

from bot.languages.language import AnswerWords, ReadingWords
from bot.languages.phrases import phrases

READING = ReadingWords(
    function=phrases(
        """
        le, la, les, l, un, une, des, du, de, d, à, a, au, aux, en, dans, sur, par, pour, avec,
        et, ou, que, qui, qu, ce, cette, ces, c, s, se, il, elle, ils, elles, y, est, sont, était,
        fut, a été, ont, avait, fait, font, peut, bonjour, salut, merci, s il te plaît,
        s il vous plaît, stp, svp, dis moi, dites moi, sais tu, savez vous, je voudrais savoir,
        quel, quelle, quels, quelles, quoi, où, quand, comment, combien, pourquoi, est ce que,
        qu est ce que, t
        """
    ),
    articles=phrases("le, la, les, l, un, une"),
    asking=phrases(
        """
        quel, quelle, quels, quelles, qui, quoi, où, quand, comment, combien, pourquoi,
        est ce que, qu est ce que, dis moi, dites moi, est, sont
        """
    ),
    people=phrases("qui"),
    places=phrases("où"),
    times=phrases("quand, en quelle année, quelle année, à quelle date"),
    counts=phrases("combien"),
    changed_quantity=phrases("moyen, moyenne, par habitant, total, densité, taux"),
    other_holder=phrases("ancien, ancienne, futur, future, prochain, prochaine"),
    other_time=phrases("hier, demain, la semaine dernière, le mois dernier, jadis"),
    negation=phrases("ne, pas, non, jamais, sans, sauf"),
    comparison=phrases("plus, moins, que, le plus, la plus, différence, rapport"),
    lists=phrases("liste, tous, toutes, chaque, cite, citez"),
    latest=phrases("dernier, dernière, actuel, actuelle, actuellement"),
    forecast=phrases("prévu, prévue, prévision, attendu, attendue"),
    recorded=phrases("mesuré, mesurée, constaté, constatée"),
    claimed=phrases("prétendu, prétendue"),
    currencies={"EUR": phrases("euro, euros"), "CHF": phrases("franc, francs, francs suisses")},
    prepositions=phrases("de, avec, entre, près de, à, dans"),
    alternative=phrases("ou"),
)

ANSWER = AnswerWords(
    fact="{entity} – {label} : {value}",
    listing="{filters} – {noun} : {value}",
    detailed="{value} ({details})",
    bracketed="{value} ({other})",
    separator=" ; ",
    joined=", ",
    conjunction=" et ",
    statuses={
        "recorded": "{date}",
        "forecast": "prévision pour {date}",
        "claimed": "selon une affirmation, {date}",
    },
    as_of="au {date}",
    bounds={
        "exactly": "{value}",
        "about": "environ {value}",
        "over": "plus de {value}",
        "under": "moins de {value}",
    },
    said_by="selon {who}",
    source="Source : {publisher}, « {title} », {published}",
    place=", {place}",
    paragraph="paragraphe {number}",
    more="… et {count} de plus.",
    choose="Que voulez-vous dire ?",
    decline="Aucun fait ne me permet de répondre.",
    ask_instead="Vous pouvez demander, par exemple :",
    guards={
        "year": "Ce que j'ai de « {what} » date de {dates}.",
        "currency": "La source ne donne pas « {what} » dans cette monnaie.",
        "status": "Je n'ai pas de tel chiffre de « {what} ».",
    },
    quantity="{number} {word}",
    unit_length="long",
    scales=((9, "milliards"), (6, "millions")),
    currencies={},
)
