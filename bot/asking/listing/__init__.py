"""Lists, counts and relations: who belongs to what, in pages."""
