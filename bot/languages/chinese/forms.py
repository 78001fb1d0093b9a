"""The form of a Chinese text: what it asks for, or that it asks nothing."""

from bot.languages.phrases import phrases
from bot.languages.structure import FormWords

FORM_WORDS = FormWords(
    asks="吗|呢|什么|怎|多|几|谁|哪|何|是否|能不能|可不可|有没有|是不是|麻烦|求",
    states="^(我|咱|昨天|今天|今早|刚|这|那|谢|真|太)(?!.*[?？吗呢])",
    orders=(
        "^(请|麻烦)?(你)?(替我|帮我|给我|帮忙)?(写|翻译|画|订|预订|删|打电话|算|发|唱|背|预约|取消|报名)"
        "(?!.*[?？吗呢啥])"
    ),
    forms={
        "who": "谁",
        "when": "什么时候|何时|几点|哪年|哪一年|哪天|几月|几号",
        "where": "哪里|哪儿|在哪|何处|什么地方",
        "amount": "多少|几[个位家种次]|多大|多远|多高|多长|多久|多重",
        "how": "怎么|如何|怎样",
        "why": "为什么|为何|原因",
        "verdict": "吗|是不是|有没有|能不能|可不可以|是否",
        "which": "哪[些个几]",
    },
    of_type={"date": phrases("日期, 时间"), "number": phrases("数量, 数字")},
    number="[一二两三四五六七八九十百千万]",
    time="天|日|周|月|年|点|时|前|后",
    cost="多少钱|价格|费用|收费|几块",
    money="元|块|免费",
)
