"""The words that answers in French are made of."""

from bot.languages.language import AnswerWords

ANSWER = AnswerWords(
    fact="{entity} – {label} : {value}",
    listing="{filters} – {noun} : {value}",
    detailed="{value} ({details})",
    bracketed="{value} ({other})",
    separator=" ; ",
    joined=", ",
    conjunction=" et ",
    statuses={
        "recorded": "{date}",
        "forecast": "prévision pour {date}",
        "claimed": "selon une affirmation, {date}",
    },
    as_of="au {date}",
    bounds={
        "exactly": "{value}",
        "about": "environ {value}",
        "over": "plus de {value}",
        "under": "moins de {value}",
    },
    said_by="selon {who}",
    source="Source : {source}",
    numbered_source="Source {number} : {source}",
    cited=", ",
    paragraph="paragraphe {number}",
    more="… et {count} de plus.",
    choose="Que voulez-vous dire ?",
    decline="Aucun fait ne me permet de répondre.",
    lacking="Je n'ai aucun fait sur {entity} : {attribute}.",
    lacking_something="Je connais {entity}, mais aucun fait ne répond à cela.",
    remarks={"": "Je réponds aux questions d'après ma base de faits."},
    nearest="Ce que j'ai de plus proche :",
    ask_instead="Vous pouvez demander, par exemple :",
    guards={
        "year": "Ce que j'ai de « {what} » date de {dates}.",
        "currency": "La source ne donne pas « {what} » dans cette monnaie.",
        "status": "Je n'ai pas de tel chiffre de « {what} ».",
    },
    quantity="{number} {word}",
    unit_length="long",
    scales=((9, "milliards"), (6, "millions")),
    currencies={},
)
