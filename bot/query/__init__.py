"""What can be asked, as values, and what reads them out of an utterance."""
