"""What is counted: figures, ranges, lists, shares, scores, Roman numerals."""
