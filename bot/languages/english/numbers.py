"""Numbers in English words."""

from bot.languages.structure import NumberWords

NUMBERS = NumberWords(
    words={
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40,
        "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    },
    before_scales={"half a": "0.5", "half an": "0.5", "a": "1", "an": "1"},
    scales={
        "hundred": 2, "thousand": 3, "k": 3, "million": 6, "mn": 6, "mio": 6,
        "billion": 9, "bn": 9, "trillion": 12, "tn": 12,
    },
    ordinals=("st", "nd", "rd", "th"),
    decades=("s",),
)  # fmt: skip
