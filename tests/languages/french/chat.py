"""What the bot itself says in chat."""

from bot.languages.structure import ChatWords

CHAT = ChatWords(
    help="Posez-moi une question : mentionnez-moi, répondez-moi ou écrivez /ask.",
    examples="Par exemple :",
    failed="Quelque chose s'est mal passé. Réessayez plus tard.",
    slow="Cela a pris trop de temps. Réessayez plus tard, ou posez une question plus courte.",
    not_yours="Ces boutons sont pour la personne qui a demandé. Demandez vous-même avec /ask.",
    gone="Je n'ai plus cette réponse : les faits ont changé. Demandez de nouveau.",
    cut="[… Il manque quelque chose ici : la réponse est trop longue pour Discord.]",
    no_room="Je ne peux pas écrire là où vous avez demandé ; je vous réponds ici.",
    more="Suite",
)
