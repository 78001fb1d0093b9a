"""Several questions in one text."""
