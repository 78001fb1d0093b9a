"""Benchmarks: quality on public question sets, measured beside the plain ways.

`python -m benchmarks quality` needs the extra `bench`; CONTRIBUTING.md tells more.
"""
