"""The words that answers in English are made of."""

from bot.languages.language import AnswerWords

ANSWER = AnswerWords(
    fact="{entity} – {label}: {value}",
    listing="{filters} – {noun}: {value}",
    detailed="{value} ({details})",
    bracketed="{value} ({other})",
    separator="; ",
    joined=", ",
    conjunction=" and ",
    statuses={
        "recorded": "{date}",
        "forecast": "forecast for {date}",
        "claimed": "claimed, {date}",
    },
    as_of="as of {date}",
    bounds={
        "exactly": "{value}",
        "about": "about {value}",
        "over": "over {value}",
        "under": "under {value}",
    },
    said_by="said by {who}",
    source="Source: {source}",
    numbered_source="Source {number}: {source}",
    cited=", ",
    paragraph="¶ {number}",
    more="… and {count} more.",
    choose="Which of these do you mean?",
    decline="I have no fact that answers this.",
    lacking="I have no fact about the {attribute} of {entity}.",
    lacking_something="I know {entity}, but no fact of mine answers this.",
    remarks={
        "": "I answer questions from my fact base.",
        "greeting": "Hello! Ask me about what is in my fact base.",
        "thanks": "You're welcome.",
        "praise": "Thank you.",
        "farewell": "Goodbye!",
        "apology": "No problem.",
    },
    nearest="The nearest that I have:",
    ask_instead="You can ask me, for example:",
    guards={
        "year": "What I have of “{what}” is for {dates}.",
        "currency": "The source does not give “{what}” in that currency.",
        "status": "I have no such figure of “{what}”.",
    },
    quantity="{number} {word}",
    unit_length="long",
    scales=((12, "trillion"), (9, "billion"), (6, "million")),
    currencies={"CNY": "yuan", "USD": "US dollars"},
)
