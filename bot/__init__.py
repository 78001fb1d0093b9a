"""Citewell: answers questions from a curated fact base, with source and date, or declines."""

__version__ = "0.1.0"
