"""Queries carried out on a base: one module a kind of query."""
