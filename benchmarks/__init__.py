"""What measures and fits the bot: quality, speed and load; CONTRIBUTING.md tells how.

All but `load` need the extra `bench`.
"""
