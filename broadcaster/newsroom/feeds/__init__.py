"""
Feeds: fetched within limits, made harmless, read into clean items, and kept once.

Made here: FeedReport. May know: the web of the feeds, letters. Must never come in: templates, articles.
"""
