"""What a text asks for by its question words, and whether it asks anything at all."""

import re
from collections.abc import Iterable

_ASKS = re.compile(
    r"[?？]|吗|呢|什么|怎|多|几|谁|哪|何|是否|能不能|可不可|有没有|是不是|麻烦|求"
    r"|\b(who|wha?t|wat|whats|when|where|which|wich|why|how|whose|whom|whether|name|list|tell|show"
    r"|give|need|wonder|know|looking for)\b"
    r"|\b(do|does|did|is|are|was|were|can|could|will|would|should|has|have|may)"
    r" (i|we|you|it|he|she|they|there|the|that|this|my|your|our|anybody|anyone|someone|somebody)\b",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"^(i|we|my|our|the|that|it|he|she|they|this|what an?|so|just|haha|lol|wow|thanks?|thank you)\b"
    r"(?!.*\?)"
    r"|^(我|咱|昨天|今天|今早|刚|这|那|谢|真|太)(?!.*[?？吗呢])|[!！。~～]$",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"^(please |pls |can you |could you )?(write|translate|make|create|send|book|order|buy|cancel"
    r"|call|draw|design|compose|roll|play|remind|calculate|solve|summari[sz]e|reserve|register"
    r"|sign me|turn|set|print|generate|sing|open|post|vote|tell (him|her|them))\b(?!.*\?)"
    r"|^(请|麻烦)?(你)?(替我|帮我|给我|帮忙)?(写|翻译|画|订|预订|删|打电话|算|发|唱|背|预约|取消|报名)"
    r"(?!.*[?？吗呢啥])",
    re.IGNORECASE,
)


def states(text: str) -> bool:
    """Whether a text begins as a statement does, or ends as one."""
    return _STATES.search(text) is not None


def orders(text: str) -> bool:
    """Whether a text asks for something to be done instead of told."""
    return _ORDERS.search(text) is not None


def asks_nothing(text: str) -> bool:
    """Whether a text is an order, or a statement without any word that asks."""
    return orders(text) or (states(text) and _ASKS.search(text) is None)


def asked_forms(text: str) -> Iterable[str]:
    """The question words of a text, by what they ask for."""
    lowered = text.lower()
    return (form for form, pattern in _FORMS.items() if pattern.search(lowered))


_FORMS = {
    "who": re.compile(r"\b(who|whose|whom)\b|谁"),
    "when": re.compile(
        r"\bwhen\b|\b(what|which) (year|date|time|day|month)\b"
        r"|什么时候|何时|几点|哪年|哪一年|哪天|几月|几号"
    ),
    "where": re.compile(r"\bwhere\b|哪里|哪儿|在哪|何处|什么地方"),
    "amount": re.compile(
        r"\bhow (many|much|far|long|tall|old|big|large|high|heavy|fast|deep|often|wide)\b"
        r"|多少|几[个位家种次]|多大|多远|多高|多长|多久|多重"
    ),
    "how": re.compile(r"\bhow (do|can|to|does|did|should|would)\b|怎么|如何|怎样"),
    "why": re.compile(r"\bwhy\b|\breason\b|为什么|为何|原因"),
    "verdict": re.compile(
        r"^(is|are|was|were|do|does|did|can|could|has|have|will|would|should|may)\b"
        r"|吗|是不是|有没有|能不能|可不可以|是否"
    ),
    "which": re.compile(r"\bwhich\b|哪[些个几]"),
}

FORMS = tuple(_FORMS)
"""What question words may ask for."""
