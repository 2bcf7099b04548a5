"""
Letters: what others wrote, brought into Vietnamese words that a voice can read.

Made here: clean text, or the reason why there is none. May know: nothing of where the text came from.
"""
