"""The words that answers in Chinese are made of."""

from bot.languages.language import AnswerWords

ANSWER = AnswerWords(
    fact="{entity}，{label}：{value}",
    listing="{filters}，{noun}：{value}",
    detailed="{value}（{details}）",
    bracketed="{value}（{other}）",
    separator="；",
    joined="、",
    conjunction="和",
    statuses={"recorded": "{date}", "forecast": "{date}预测", "claimed": "据称，{date}"},
    as_of="截至{date}",
    bounds={
        "exactly": "{value}",
        "about": "约{value}",
        "over": "超过{value}",
        "under": "不到{value}",
    },
    said_by="{who}表示",
    source="来源：{publisher}，《{title}》，{published}",
    place="，{place}",
    paragraph="第{number}段",
    more="……另有{count}条。",
    choose="您指的是哪一个？",
    decline="我没有能回答这个问题的事实。",
    remark="我根据事实库回答问题。",
    nearest="我有的最接近的内容：",
    ask_instead="您可以问我，例如：",
    guards={
        "year": "“{what}”我只有{dates}的数据。",
        "currency": "来源没有以该货币给出“{what}”。",
        "status": "“{what}”没有这样的数据。",
    },
    quantity="{number}{word}",
    unit_length="short",
    scales=((12, "万亿"), (8, "亿"), (4, "万")),
    currencies={"CNY": "元", "USD": "美元"},
    grouped=False,
)
