"""Questions for the facts of a time: periods, years from today's, the latest."""
