"""What is neither a word nor a number: list markers, brackets, strokes, symbols."""
