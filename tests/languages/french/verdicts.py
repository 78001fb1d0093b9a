"""Questions for yes or no."""

from bot.languages.phrases import phrases
from bot.languages.structure import VerdictWords

VERDICTS = VerdictWords(
    cues={
        "opening": phrases("est ce que, est ce qu, est il vrai que, est"),
        "inside": phrases(
            """
            est il, est elle, sont ils, sont elles, a t il, a t elle, fait il, se trouve t il,
            dépasse t il, dépasse t elle, atteint il, mesure t il
            """
        ),
        "closing": phrases("n est ce pas, non, pas vrai"),
        "open": phrases("quel, quelle, quels, quelles, qui, quand, où, combien, comment, pourquoi"),
        "exceed": phrases("dépasse, dépasse t il, dépasse t elle, plus de, plus haut que"),
        "reach": phrases("au moins, atteint, atteint il"),
        "fall_short": phrases("moins de, n atteint pas"),
        "at_most": phrases("au plus"),
        "be": phrases("est"),
        "in": phrases("en, dans, au, aux, à"),
        "copula": phrases("est, sont"),
        "a": phrases("un, une"),
        "during": phrases("en, pendant"),
        "says_yes": phrases("oui"),
        "says_no": phrases("non"),
    },
    sentences={
        "yes": "Oui.",
        "no": "Non.",
        "hedged": "Non, pas que je sache.",
        "kind": "{name} – {kind}.",
    },
    reasons={"open": "Ce que je sais ne permet pas de trancher :\n{facts}"},
)
