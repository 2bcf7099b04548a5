"""What is counted: figures, years, ranges, lists, shares, scores, Roman numerals."""
