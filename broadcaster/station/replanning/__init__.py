"""Changes of a day or of the week by hand: what each would break is said before it is written."""
