"""Queries read out of the links of an utterance: one parser a kind of query."""
