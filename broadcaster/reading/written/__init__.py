"""The text as it came: cleaned, tidied, scanned, its shapes and doubts."""
