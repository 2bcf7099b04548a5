"""Words that are not written out: abbreviations, titles, foreign words."""
