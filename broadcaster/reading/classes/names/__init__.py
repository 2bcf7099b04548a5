"""Names: persons by title or initials, places by their district, shares by their letters."""
