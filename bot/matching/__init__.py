"""Reads a question and decides what fact answers it: pure functions of text and fact base."""
