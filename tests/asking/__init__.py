"""Tests of `bot.asking`."""
