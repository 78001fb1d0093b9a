"""Answers in words: a decision becomes a reply in the reader's language."""
