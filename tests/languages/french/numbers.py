"""Numbers in French words."""

from bot.languages.structure import NumberWords

NUMBERS = NumberWords(
    words={"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dix": 10, "vingt": 20},
    before_scales={"un": "1", "un demi": "0.5"},
    scales={"cent": 2, "cents": 2, "mille": 3, "million": 6, "millions": 6, "milliard": 9,
            "milliards": 9},
    ordinals=("e", "ème", "er"),
    point=",",
    groups=" \u00a0\u202f",
)  # fmt: skip
