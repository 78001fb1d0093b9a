"""From evidence to a probability, and from probabilities to one of three outcomes."""
