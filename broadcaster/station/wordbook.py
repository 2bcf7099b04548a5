"""The reader of a station: its region and its own lexicon."""

from __future__ import annotations

from broadcaster.reading import Lexicon, Reader, Style
from broadcaster.station.config import Configuration


def make_reader(configuration: Configuration) -> Reader:
    """
    Make the station's reader.

    Raises:
        ConfigurationRefused: the lexicon that `station.toml` names is missing or cannot be used.
    """
    style = Style.southern() if configuration.reading_region == "south" else Style()
    lexicon = Lexicon.load(configuration.lexicon) if configuration.lexicon else Lexicon()
    return Reader(style, lexicon)
