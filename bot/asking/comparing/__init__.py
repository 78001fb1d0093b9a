"""Facts set against each other: growth, difference, ratio, per head, more, the foremost."""
