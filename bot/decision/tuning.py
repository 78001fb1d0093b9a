"""The thresholds of the decision, each fitted by `python -m tests.benchmarks fit`.

The fit chooses them on questions over bases that the trees have not seen.
"""

ANSWER = 0.82
"""The probability from which on the best candidate is the answer."""

OFFER = 0.25
"""The probability from which on several candidates are a near tie, where together they reach
`TIE`."""

TIE = 0.75

NEAREST = 0.2
"""The probability that one of the nearest is right from which on a decline offers them."""

LEAST_NEAREST = 0.003
"""The probability from which on a candidate is among them."""

REMARK = 0.8
"""The likeness to a remark of the stock from which on a text without an answer is one."""

MOST_NEAREST = 3
MOST_CHOICES = 5

VETOES = frozenset({"year", "near_name"})
"""Guards that are certain: what they keep back is no answer, however probable."""
