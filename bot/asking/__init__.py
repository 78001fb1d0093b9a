"""Reads what a question asks for beyond one fact, and what it takes from the talk before it.

Lists, counts, comparisons, conversions, several questions in one, follow-ups, yes or no: each
is a reader of its own (`readers.py`) that puts together what `bot.matching` reads of one fact.
Pure functions of a question, a fact base, the talk so far and today's date.
"""
