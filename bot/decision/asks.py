"""Whether a text asks anything: remarks and orders are told apart from questions by their form."""

import re

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
