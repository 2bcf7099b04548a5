"""Filters and curves of gain, by convolution."""
