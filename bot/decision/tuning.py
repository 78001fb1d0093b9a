"""The thresholds of the decision.

They were chosen by what came of questions over bases that the trees had not seen (see
`benchmarks.held_out`): wrong and false answers at about 2.5 % of all questions, the nearest
facts offered on about half of the declines. `python -m benchmarks.fit_decision` leaves them.
"""

ANSWER = 0.77
"""The probability from which on the best candidate is the answer."""

OFFER = 0.25
"""The probability from which on several candidates are a near tie, where together they reach
`TIE`."""

TIE = 0.75

NEAR_TIE = 0.5
"""The share of the best one's probability from which on another is in a tie with it."""

WORDED, WORDED_PROBABILITY = 0.8, 0.99
"""Dice's coefficient to a phrasing, from which on what the letters answer too is right with this
probability: of the questions of the corpus, the shared and the public sets 765 of 768 were."""

EVERYDAY = 4.5
"""The frequency (Zipf scale) from which on a word is no typo of a phrasing's word."""

SURE, SURE_UNSPACED = 0.955, 0.85
"""The probability by letters from which on a fact is certain that leaves no word unexplained; the
second one in scripts without spaces, where letters are less sure. Of the golden tables, the corpus
and the shared sets 323 of 327 such questions were right."""

LEAST_ALONE = 0.3
"""The probability that a fact has at least where it is all that a reader of structure answers."""

NEAREST = 0.165
"""The probability that one of the nearest is right from which on a decline offers them."""

LEAST_NEAREST = 0.003
"""The probability from which on a candidate is among them."""

REMARK = 0.8
"""The likeness to a remark of the stock from which on a text without an answer is one."""

LACKING = 0.75
"""The likeness to a common attribute of the world from which on a decline names it."""

SAME_LIKENESS = 0.02
"""The difference below which a label and a common attribute are equally near."""

MOST_NEAREST = 3
MOST_CHOICES = 5

VETOES = frozenset({"year", "near_name"})
"""Guards that are certain: what they keep back is no answer, however probable."""
