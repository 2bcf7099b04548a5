"""The reader of a station: its region and its own lexicon."""

from __future__ import annotations

from typing import Literal

from broadcaster.reading import Lexicon, Reader, Style
from broadcaster.station.setup.configuration import Configuration


def make_reader(
    configuration: Configuration, *, foreign: Literal["respelled", "written"] = "written"
) -> Reader:
    """
    Make the station's reader.

    Args:
        configuration: names region and lexicon.
        foreign: how the voice that will speak wants foreign words (`ports.VoiceInfo.foreign`); people read
            them as they are written.
    Raises:
        ConfigurationRefused: the lexicon that `station.toml` names is missing or cannot be used.
    """
    style = Style.southern() if configuration.reading_region == "south" else Style()
    if foreign == "respelled":
        style = style._replace(foreign="respelled")
    lexicon = Lexicon.load(configuration.lexicon) if configuration.lexicon else Lexicon()
    return Reader(style, lexicon)
