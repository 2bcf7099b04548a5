"""What is measured: amounts with their units, ranges of them, rates."""
