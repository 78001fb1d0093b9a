"""What the bot itself says in chat."""

from bot.languages.structure import ChatWords

CHAT = ChatWords(
    help="请向我提问：提及我、回复我、发私信给我，或使用 /ask。",
    examples="例如：",
    failed="出了点问题，现在无法回答。请稍后再试。",
    slow="用时过长，现在无法回答。请稍后再试，或把问题说得短一些。",
    not_yours="这些按钮只供提问者使用。您可以用 /ask 自己提问。",
    gone="我已没有这个答案：资料库有了变化。请重新提问。",
    cut="[……此处有省略：完整的回答超出了 Discord 的长度限制。]",
    no_room="我不能在您提问的频道发言，所以在这里回答您。",
    more="更多",
)
