"""What is counted: figures, ranges, lists, shares, Roman numerals."""
