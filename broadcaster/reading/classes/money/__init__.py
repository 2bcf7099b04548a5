"""What is paid: sums, prices in a row, cells of English tables."""
