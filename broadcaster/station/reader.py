"""The reader of a station: its region and its own lexicon."""

from __future__ import annotations

from typing import Literal

from broadcaster.model import Script, SegmentKind
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


def spoken_form(configuration: Configuration, script: Script) -> tuple[str, ...]:
    """
    Give the words of each segment as a newsreader would say them; empty where nothing is said.

    What an abbreviation means is learnt from the whole script, as it is before it is voiced.

    Raises:
        ConfigurationRefused: the lexicon cannot be used. ReadingRefused: a text cannot be read.
    """
    texts = [each.text if each.kind is SegmentKind.SPEECH else "" for each in script.segments]
    reader = make_reader(configuration).learn("\n\n".join(filter(None, texts)))
    return tuple(" ".join(sentence.spoken for sentence in reader.sentences(text)) for text in texts)
