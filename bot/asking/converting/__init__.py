"""Figures in another unit of the same kind."""
