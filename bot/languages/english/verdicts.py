"""Questions for yes or no."""

from bot.languages.phrases import phrases
from bot.languages.structure import VerdictWords

VERDICTS = VerdictWords(
    cues={
        "opening": phrases(
            """
            is, are, was, were, does, do, did, has, have, had, will, would, can, could, is it
            true that, is it right that, is it correct that, isn t, aren t, wasn t, weren t,
            doesn t, don t, didn t, hasn t
            """
        ),
        "to_come": phrases("will, is going to, are going to, gonna"),
        "exists": phrases(
            """
            is there, are there, was there, were there, is there going to be, are there going to be,
            will there be, is there any, are there any, is there a, is there an, are there some,
            do you have, do you have any, have you got, have you got any, does any
            """
        ),
        "closing": phrases(
            "right, correct, true, is that right, is that true, is that correct, isn t it, or not"
        ),
        "exceed": phrases(
            """
            exceed, exceeds, exceeded, exceeding, over, more than, above, greater than, higher
            than, larger than, bigger than, surpass, surpassed, be over, be above, be more than
            """
        ),
        "reach": phrases("at least, reach, reached, no less than, not less than"),
        "fall_short": phrases(
            "below, under, less than, fewer than, lower than, smaller than, short of"
        ),
        "at_most": phrases("at most, no more than, not more than, up to"),
        "be": phrases("is, are, was, were, isn t, aren t, wasn t, weren t"),
        "in": phrases("in, within, at, on, for, from, with, by, to, of"),
        "a": phrases("a, an"),
        "during": phrases("in, during"),
        "says_yes": phrases("yes"),
        "says_no": phrases("no"),
    },
    sentences={
        "yes": "Yes.",
        "no": "No.",
        "hedged": "No, not as far as I know.",
        "kind": "{name} – {kind}.",
    },
    reasons={"open": "What I have leaves this open:\n{facts}"},
)
