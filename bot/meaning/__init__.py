"""What texts mean: vectors of a sentence encoder, and what people ask about the world."""
