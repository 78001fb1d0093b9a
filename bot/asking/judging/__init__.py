"""Questions for yes or no."""
