"""
Manuscripts: the files people write or paste at the station.

Made here: Article, or the refusal that names file and remedy. May know: letters. Must never come in: feeds.
"""
