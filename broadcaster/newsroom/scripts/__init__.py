"""
Scripts: Jinja2 templates filled in a closed room.

Made here: Script. May know: templates, what they may say. Must never come in: feeds, files.
"""
