"""Comparisons and figures that are computed of others."""

from bot.languages.phrases import phrases
from bot.languages.structure.computing import ComputingWords, degree

DEGREES = (
    degree("more | most | how much, how many", generic=True, bare=False),
    degree("less, fewer | least, fewest | how much, how many", up=False, generic=True, bare=False),
    degree("bigger, larger, as big, as large | biggest, largest | how big, how large",
               generic=True),
    degree("smaller, littler, tinier | smallest, littlest, tiniest | "
               "how big, how large, how small", up=False, generic=True),
    degree("higher, greater, as high | highest, greatest | how high, how great",
               generic=True),
    degree("lower | lowest | how low, how high", up=False, generic=True),
    degree("longer, as long | longest | how long", generic=True),
    degree("shorter | shortest | how long, how short", up=False, generic=True),
    degree("taller, as tall | tallest | how tall, how high"),
    degree("stronger, as strong | strongest | how strong", generic=True),
    degree("weaker | weakest | how strong, how weak", up=False, generic=True),
    degree("heavier, more massive, as heavy | heaviest, most massive | "
               "how heavy, how massive"),
    degree("lighter | lightest | how heavy", up=False),
    degree("hotter, warmer, as hot | hottest, warmest | how hot, how warm"),
    degree("colder, cooler | coldest, coolest | how hot, how cold", up=False),
    degree("further, farther, as far | furthest, farthest | how far"),
    degree("nearer, closer | nearest, closest | how far", up=False),
    degree("wider, broader, as wide | widest, broadest | how wide"),
    degree("narrower | narrowest | how wide", up=False),
    degree("deeper, as deep | deepest | how deep"),
    degree("shallower | shallowest | how deep", up=False),
    degree("faster, quicker, as fast | fastest, quickest | how fast"),
    degree("slower | slowest | how fast", up=False),
    degree("richer | richest | how rich"),
    degree("poorer | poorest | how rich", up=False),
    degree("more expensive, dearer, pricier, costlier, as expensive | "
               "most expensive, dearest, priciest, costliest | "
               "how expensive, how much cost"),
    degree("cheaper, less expensive | cheapest, least expensive | "
               "how expensive, how much cost", up=False),
    degree("more populous | most populous | how many people, how populous"),
    degree("less populous | least populous | how many people, how populous", up=False),
    degree("older, as old, around longer, been around longer | oldest | how old", late=False),
    degree("younger, newer | youngest, newest | how old", up=False, late=True),
    degree("earlier | earliest, the earliest | ", up=None, late=False, generic=True),
    degree("later | latest, the latest, most recently | ", up=None, late=True,
               generic=True),
)  # fmt: skip

COMPUTING = ComputingWords(
    cues={
        "growth": phrases(
            """
            growth, grow, grew, grown, increase, increased, rise, rose, risen, growth of,
            growth in, gain, gained, fall, fell, fallen, drop, dropped, decrease, decreased,
            shrink, shrank, shrunk, change, changed, by how much did, by what percentage did,
            by how many percent did
            """
        ),
        "percent": phrases(
            """
            in percent, percent, by what percent, percentage, by what percentage, in percentage
            """
        ),
        "sum": phrases(
            """
            together, put together, combined, altogether, in total, the sum of, sum of, taken
            together
            """
        ),
        "difference": phrases("difference, difference between, difference in, differ, gap"),
        "how_much": phrases("how much, by how much, how many"),
        "more": phrases(
            """
            more, fewer, less, higher, lower, go up, went up, gone up, go down, went down, up, down,
            bigger, smaller, dearer, cheaper
            """
        ),
        "average": phrases("on average, average"),
        "per": phrases("per, for each, for every"),
        "start": phrases("from, since, after"),
        "margin": phrases("and by how much, by how much, and how much"),
        "ratio": phrases("ratio, ratio of, ratio between, how many times, times"),
        "per_head": phrases(
            "per capita, per head, per person, per inhabitant, per head of population"
        ),
        "than": phrases("than"),
        "as": phrases("as"),
        "beside": phrases("and, or, to, with, from, between, versus, vs"),
        "which": phrases("which, which one, what, whose, who, which one is it, which is it"),
        "is": phrases("is, are, was, were"),
        "most": tuple(phrase for each in DEGREES for phrase in each.most),
        "between": phrases("between"),
        "period": phrases("from, to, between, and, since, in, until, till, through, over, for"),
    },
    degrees=DEGREES,
    population=phrases("population, inhabitants, residents"),
    sentences={
        "sum": "Together: {result}.",
        "more": "{subject} is {result} more than that of {second}.",
        "less": "{subject} is {result} less than that of {second}.",
        "equal": "{subject} is the same as that of {second}.",
        "ratio": "{subject} is {result} times that of {second}.",
        "grew": "{subject} grew by {result} ({percent}) from {start} to {end}.",
        "fell": "{subject} fell by {result} ({percent}) from {start} to {end}.",
        "stayed": "{subject} did not change from {start} to {end}.",
        "grew_plain": "{subject} grew by {result} from {start} to {end}.",
        "fell_plain": "{subject} fell by {result} from {start} to {end}.",
        "grew_expected": "{subject} was expected to grow by {result} ({percent}), "
        "from the {start} figure to the {end} forecast.",
        "fell_expected": "{subject} was expected to fall by {result} ({percent}), "
        "from the {start} figure to the {end} forecast.",
        "grew_expected_plain": "{subject} was expected to grow by {result}, "
        "from the {start} figure to the {end} forecast.",
        "fell_expected_plain": "{subject} was expected to fall by {result}, "
        "from the {start} figure to the {end} forecast.",
        "per_head": "{subject} per head is {result}: {start} {label} by the {end} {heads}.",
        "rate": "That is {result} each: {label} by {heads}.",
        "percent": "{number}%",
        "which": "{first}.",
        "same": "{first}: the same.",
        "extreme": "{first}, of {count} {kind} that I can compare by {label}.",
        "further": "… and {count} more that were compared.",
    },
    reasons={
        "latest_two": "No years were named: the two latest recorded figures are compared.",
        "lacking": "I have nothing to compare {what} with: of {name} I have no such fact.",
        "years": "The figures are of different dates, so I do not compare them:\n{facts}",
        "missing_years": "What I have of {what} is for {dates}.",
        "statuses": "Recorded figures are not ranked with forecasts or claims:\n{facts}",
        "forecast": "One of the figures is a forecast.",
        "apart": "The figures are of different dates, so this is approximate.",
        "currencies": "The source gives these figures in no common currency:\n{facts}",
        "heads": "There is no figure of about the same date for the number of people:\n{facts}",
        "sense": "Of such figures I can't work this out:\n{facts}",
        "open": "The figures are only about or limits, so they leave this open:\n{facts}",
    },
)  # fmt: skip
