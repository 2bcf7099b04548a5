"""
Runs a Vietnamese commune loudspeaker and radio station: from news to proven airtime.

The house on one page: docs/first-reading.md.
"""

__version__ = "0.1.0"
