"""Dashes: for *đến*, for an aside, between two sides, before what is below nought."""
