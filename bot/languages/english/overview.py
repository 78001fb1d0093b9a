"""Questions for all that is known of a thing."""

from bot.languages.phrases import phrases
from bot.languages.structure import OverviewWords

OVERVIEW = OverviewWords(
    cues={
        "all": phrases(
            """
            everything about, everything on, everything of, everything there is to know about, all
            about, all you know about, all you know of, all you know on, all you have on, all you
            have about, all the info on, all info on, all the info about, all info about, all the
            information on, all the information about, all facts on, all facts about, all the facts
            about, all the facts on, what do you know about, what do you know of, what do u know
            about, what do you know on, what do u know on, what can you tell me about, what have you
            got on, what do you have on, key facts of, key facts on, key facts about, facts, facts
            about, facts on, tldr, tl dr, summary, summary of, a summary of, short summary of,
            summarise, summarize, sum up, overview, overview of, overview on, an overview of, in a
            nutshell, in short, in brief, profile, profile of, full profile of, short profile of, a
            full profile of, a short profile of, brief me on, lowdown on, the lowdown on, rundown
            on, rundown of, full rundown on, the full rundown on, introduce
            """
        ),
        "plain": phrases(
            """
            what, who, which, is, what is, what s, whats, what are, what was, what were, wat is,
            who is, who s, whos, who are, who was, who were
            """
        ),
        "figures": phrases(
            """
            stats, stats of, stats for, stats on, statistics of, statistics for, the stats of, the
            stats for, key figures of, the key figures of, figures on, all figures of
            """
        ),
    },
    further="I also have: {labels}.",
)
