"""The words that questions in French are read by."""

from bot.languages.language import ReadingWords
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
    counts=phrases("combien, combien de, combien d"),
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
    verbs=phrases("est, sont, a, ont, était"),
    prepositions=phrases("de, avec, entre, près de, à, dans"),
    alternative=phrases("ou"),
)
