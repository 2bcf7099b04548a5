"""The words as they are said: numbers, spelling, respelling, sentences, pauses."""
