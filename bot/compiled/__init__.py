"""The compiled cache: values as checked bytes, and the folder that keeps them between starts.

Nothing here knows what a fact is. `pack` makes bytes of numbers and words, `records` of
dataclasses, `objects` of a matcher's state; `store` keeps them; `release` tells which
program wrote them. What is read back is checked whole before any of it is used, and nothing
that stands in a file is ever run.
"""
