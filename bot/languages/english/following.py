"""Questions that follow an answer."""

from bot.languages.phrases import phrases
from bot.languages.structure import FollowingWords

FOLLOWING = FollowingWords(
    cues={
        "about": phrases(
            """
            what about, how about, and what about, and how about, what of, and, and for, and
            in, or, but, then, and then, also, and also
            """
        ),
        "it": phrases("it"),
        "its": phrases("its"),
        "they": phrases("they, their, them, theirs, both, both of them"),
        "person": phrases("he, his, him, she, her, hers"),
        "there": phrases("there"),
        "this": phrases("this, that, these, those"),
        "the": phrases("the"),
        "one": phrases("one, ones, the one, the ones, that, those"),
        "idle": phrases(
            """
            there is, there are, there was, there were, is there, are there, was there, were
            there, will there, there be, there been, and that, so that, this year, this month,
            this week
            """
        ),
        "who_said": phrases(
            """
            who said that, who said so, who said it, who said this, says who, who says so, who
            says that, who says, who said, who claims that, who told you, who told you that
            """
        ),
        "source": phrases(
            """
            source, sources, the source, what is the source, what is your source, your source,
            where did you get that, where did you get this, where did you get it, where is that
            from, where is this from, where do you get that from, where did you read that,
            according to whom, according to who, who published that, who published this, who
            published it, who reported that, who reported it, who wrote that, how do you know,
            how do you know that, reference, citation
            """
        ),
        "when_was": phrases(
            """
            when was that, when was this, when was it, when is that from, as of when, what year
            was that, which year was that, what year is that, which year is that, when is that,
            from when, from when is that, what year is that from, how old is that figure
            """
        ),
        "more": phrases("more, next, go on, continue"),
    },
    people=phrases(
        """
        person, people, politician, official, astronomer, scientist, engineer, artist, actor,
        author, writer, musician, singer, player, coach, president, minister, leader, founder
        """
    ),
    of="{rest} of {name}",
    said="Said by {who}: {fact}",
    published="Published by {who} in “{title}”: {fact}",
)
