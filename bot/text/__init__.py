"""Texts as they are typed: their terms, their sentences and their letters."""
