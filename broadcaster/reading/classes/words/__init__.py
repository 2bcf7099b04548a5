"""Words that are not written out: abbreviations and acronyms, elements, foreign words."""
