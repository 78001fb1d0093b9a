"""The form of an English text: what it asks for, or that it asks nothing."""

from bot.languages.phrases import phrases
from bot.languages.structure import FormWords

FORM_WORDS = FormWords(
    asks=(
        r"\b(who|wha?t|wat|whats|when|where|which|wich|why|how|whose|whom|whether|name|list|tell"
        r"|show|give|need|wonder|know|looking for)\b"
        r"|\b(do|does|did|is|are|was|were|can|could|will|would|should|has|have|may)"
        r" (i|we|you|it|he|she|they|there|the|that|this|my|your|our|anybody|anyone|someone"
        r"|somebody)\b"
    ),
    states=(
        r"^(i|we|my|our|the|that|it|he|she|they|this|what an?|so|just|haha|lol|wow|thanks?"
        r"|thank you)\b(?!.*\?)"
    ),
    orders=(
        r"^(please |pls |can you |could you )?(write|translate|make|create|send|book|order|buy"
        r"|cancel|call|draw|design|compose|roll|play|remind|calculate|solve|summari[sz]e|reserve"
        r"|register|sign me|turn|set|print|generate|sing|open|post|vote|tell (him|her|them))\b"
        r"(?!.*\?)"
    ),
    noun=r"\b(?:which|what|whats)\s+([^\W\d_]+)",
    forms={
        "who": r"\b(who|whose|whom)\b",
        "when": r"\bwhen\b|\b(what|which) (year|date|time|day|month)\b",
        "where": r"\bwhere\b",
        "amount": (
            r"\bhow (many|much|far|long|tall|old|big|large|high|heavy|fast|deep|often|wide)\b"
        ),
        "how": r"\bhow (do|can|to|does|did|should|would)\b",
        "why": r"\bwhy\b|\breason\b",
        "verdict": r"^(is|are|was|were|do|does|did|can|could|has|have|will|would|should|may)\b",
        "which": r"\bwhich\b",
    },
    of_type={"date": phrases("date, day"), "number": phrases("number, figure")},
    number=r"\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|none|no)\b",
    time=r"day|week|month|year|after|before|until|when|morning|evening|noon",
    cost=r"\bcosts?\b|\bprices?\b|\bfees?\b|\bpay\b|how much (is|are)",
    money=r"\b(euros?|dollars?|pounds?|yuan|free|cents?|charge)\b",
)
