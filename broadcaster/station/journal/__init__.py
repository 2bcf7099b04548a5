"""The journal before an inspector: compared with what is kept elsewhere, carried out, checked without us."""
