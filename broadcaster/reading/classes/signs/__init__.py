"""What is neither a word nor a number: list markers, dashes, brackets, symbols."""
