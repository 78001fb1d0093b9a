"""The thresholds of the decision, each fitted by `python -m tests.benchmarks fit`.

The fit chooses them on questions over bases that the trees have not seen.
"""

ANSWER = 0.84
"""The probability from which on the best candidate is the answer."""

OFFER = 0.3
"""The probability from which on several candidates are a near tie, where together they reach
`ANSWER`."""

NEAREST = 0.1
"""The probability of the best candidate from which on a decline offers the nearest ones."""

LEAST_NEAREST = 0.01
"""The probability from which on another candidate is offered beside it."""

REMARK = 0.8
"""The likeness to a remark of the stock from which on a text without an answer is one."""

MOST_NEAREST = 3
MOST_CHOICES = 5

VETOES = frozenset({"year", "near_name"})
"""Guards that are certain: what they keep back is no answer, however probable."""
