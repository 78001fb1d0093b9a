"""Questions for where something stands, and who says so."""

from bot.languages.phrases import phrases
from bot.languages.structure import ProvenanceWords

PROVENANCE = ProvenanceWords(
    cues={
        "speaker_before": phrases(
            """
            who says that, who says, who said that, who said, who claims that, who claims, who
            claimed that, who told you that, who told you, according to whom will, whose words are
            those about, whose words are these about, whose figure is, whose number is, whose
            estimate is
            """
        ),
        "source_before": phrases(
            """
            what is the source for, what is the source of, what is your source for, what is your
            source on, what is your source of, whats the source for, whats the source of, whats
            your source for, whats your source on, what's the source for, what's the source of,
            what's your source for, what's your source on, source for, source of, your source for,
            where does it stand that, where does it stand, where does it say that, where does it
            say, where is it written that, where is it written, where did you read that, where did
            you read, where did you get, where have you got, where do you have, in which paragraph
            is, in what paragraph is, which paragraph has, which paragraph mentions, which section
            mentions, which section has, in which section is, in what part does it stand that, how
            sure are you that, how sure are you about, how sure are you of, how sure r u that, how
            sure r u about, how certain are you that, how certain is it that, how certain is, is it
            certain that, how reliable is, how old is your, how old is the figure for, how old is
            the figure of, how old is that figure of, from which year is
            """
        ),
        "speaker_behind": phrases("who says so, says who, who said so, who claims that"),
        "source_behind": phrases(
            """
            where is that written, where is this written, where does that stand, where is that
            from, where does that come from, where did you get that, where did you get that from,
            where have you got that from, how do you know, how do you know that, which document
            says so, what is the source, what's the source, whats the source, whats your source,
            and the source, from which year is that, from which year is this
            """
        ),
        "base": phrases(
            """
            source, sources, your source, your sources, what is your source, what are your sources,
            whats your source, what are the sources, what is the source, whats the source, where is
            this from, where is all this from, where is this information from, where are the facts
            from, where do the facts come from, where does this come from, where does this
            information come from, where does all this come from, where did you get this, where did
            you get this from, where do you get this from, where did you get all this from, who
            published this, who wrote this, what newspaper did you get this from, which newspaper
            did you get this from, what newspaper is this from, which newspaper is this from, what
            article is this from, which article is this from, what article did you read, what
            documents do you use, which documents do you use, how do you know all this
            """
        ),
    },
    base="My facts come from:",
)
