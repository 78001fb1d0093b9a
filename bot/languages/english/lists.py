"""Lists, filters and counts."""

from bot.languages.phrases import phrases
from bot.languages.structure import ListWords

LISTS = ListWords(
    cues={
        "all": phrases(
            """
            list, list all, all, all the, all of the, every, each, name all, name the, name some,
            name every, enumerate, show all, show the, show me the, show me all, give me all,
            give me the, tell me all, list of, a list of, everything, both
            """
        ),
        "exist": phrases(
            """
            there are, are there, is there, there is, do you know, do you have, you know, exist,
            you have, are known, can you name, do you know of, have you got, are included
            """
        ),
        "here": phrases(
            """
            here, are named, named, named here, are named here, are mentioned, mentioned,
            mentioned here, listed here, are listed, in this base, in your base, in the base,
            in your data, do you know, do you know of, do you have, you know of, by name
            """
        ),
        "count": phrases("how many, how many of, number of, the number of, count, count the"),
        "things": phrases(
            "stuff, things, thing, anything, something, everything, ones, one, items, sth, smth"
        ),
        "about": phrases("related, related to, involving, concerning, regarding, connected with"),
        "number": phrases("number, no, nr, num"),
        "owned": phrases("s"),
        "subject": phrases("does, do, did, does the, did the"),
    },
    whole="{noun}: {value}",
    heading="{noun}, {first} to {last} of {total}: {value}",
    valued="{filters} as “{noun}”: {value}",
    filtered="{filters} – {list}",
    counted="{what}: {total} named here",
    stated="Another figure, which the source itself states: {fact}",
    spans={
        "year": "{what} in {start}",
        "within": "{what} {start}–{end}",
        "since": "{what} from {start} on",
        "until": "{what} up to {end}",
    },
)
