"""Spoken sentences, tunes and beds become one sound; how loud it is in the end is decided behind it."""
