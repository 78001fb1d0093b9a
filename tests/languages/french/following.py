"""Questions that follow an answer."""

from bot.languages.phrases import phrases
from bot.languages.structure import FollowingWords

FOLLOWING = FollowingWords(
    cues={
        "about": phrases("et, et pour, et en, et celle de, et celui de, qu en est il de"),
        "it": phrases("il, elle, celui ci, celle ci"),
        "its": phrases("son, sa, ses"),
        "they": phrases("ils, elles, leur, leurs, les deux"),
        "person": phrases("il, elle, lui"),
        "there": phrases("là bas"),
        "this": phrases("ce, cet, cette, ces"),
        "the": phrases("le, la, l"),
        "one": phrases("celui, celle, ceux, celles"),
        "idle": phrases("il y a, y a t il, qu en est il, cette année"),
        "who_said": phrases("qui l a dit, qui dit cela, qui a dit cela, qui dit ça, qui a dit ça"),
        "source": phrases("source, la source, quelle est la source, d où vient ce chiffre"),
        "when_was": phrases("de quand date ce chiffre, c était quand, de quelle année"),
        "more": phrases("encore, la suite, suite, plus"),
    },
    people=phrases("personne, alpiniste"),
    of="{rest} de {name}",
    said="Dit par {who} : {fact}",
    published="Publié par {who} : {fact}",
)
