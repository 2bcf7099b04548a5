"""What is measured and paid: amounts with their units, ranges of them, money, prices, rates."""
