"""What the bot itself says in chat."""

from bot.languages.structure import ChatWords

CHAT = ChatWords(
    help="Ask me a question: mention me, reply to me, write me a direct message, or use /ask.",
    examples="For example:",
    failed="Something went wrong, so I can't answer this now. Please try again later.",
    slow="That took too long, so I can't answer it now. Please try later, or ask shorter.",
    not_yours="These buttons are for the person who asked. Ask me yourself with /ask.",
    gone="I no longer have that answer: my facts have changed. Please ask again.",
    cut="[… Something is missing here: the whole answer is too long for Discord.]",
    no_room="I'm not allowed to write where you asked, so I answer you here.",
    more="More",
)
