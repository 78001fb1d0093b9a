"""Lists, filters and counts."""

from bot.languages.phrases import phrases
from bot.languages.structure import ListWords

LISTS = ListWords(
    cues={
        "all": phrases("liste, liste des, la liste des, tous les, toutes les, cite les, citez les"),
        "exist": phrases("il y a, y a t il, connais tu, connaissez vous, existe t il"),
        "here": phrases("ici, connais tu, connaissez vous, cités ici, nommés ici"),
        "count": phrases("combien de, combien d, nombre de, le nombre de"),
    },
    whole="{noun} : {value}",
    heading="{noun}, {first} à {last} sur {total} : {value}",
    valued="{filters}, « {noun} » : {value}",
    filtered="{filters} – {list}",
    counted="{what} : {total} cités ici",
    stated="Un autre chiffre, donné par la source elle-même : {fact}",
)
