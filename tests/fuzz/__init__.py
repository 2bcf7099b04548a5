"""Whatever comes from outside is refused with a reason or read; nothing unforeseen comes out of a reader."""
