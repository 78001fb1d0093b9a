"""Questions that lean on what was told before them."""
