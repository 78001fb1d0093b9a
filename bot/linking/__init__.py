"""What the spans of a question may mean in a base, by letters and by meaning."""
