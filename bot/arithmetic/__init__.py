"""Arithmetic of sourced figures: what they say of one another, with their bounds kept.

Pure functions of amounts and bounds that know nothing of entities or languages. Where the
bounds leave a result open it is None, never a guess.
"""
