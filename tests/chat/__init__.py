"""The chat part: pure functions in many cases, the rest over real sockets."""
