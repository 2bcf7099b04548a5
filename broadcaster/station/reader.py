"""The reader of a station: its region and its own lexicon."""

from __future__ import annotations

from broadcaster.reading import Lexicon, Reader, Style
from broadcaster.station.setup.configuration import Configuration


def make_reader(configuration: Configuration, *, for_voice: str = "") -> Reader:
    """
    Make the station's reader.

    Args:
        configuration: names region and lexicon.
        for_voice: voice that will speak. The embedded one knows Vietnamese only, so foreign words are
            respelled for it ("phây búc"); for people, and for other voices, they stay as written.
    Raises:
        ConfigurationRefused: the lexicon that `station.toml` names is missing or cannot be used.
    """
    style = Style.southern() if configuration.reading_region == "south" else Style()
    if for_voice.startswith("espeak"):
        style = style._replace(foreign="respelled")
    lexicon = Lexicon.load(configuration.lexicon) if configuration.lexicon else Lexicon()
    return Reader(style, lexicon)
