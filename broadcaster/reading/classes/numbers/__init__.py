"""What is counted and measured: figures, amounts, rates, shares, scores."""
