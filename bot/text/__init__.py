"""Texts as they are typed: folding, tokens, spelling, terms, sentences and letters."""
