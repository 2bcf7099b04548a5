"""The reader of a station: its region and its own lexicon."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from broadcaster.model import Script, SegmentKind
from broadcaster.reading import Lexicon, Reader, Style
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.setup.history import FileHistory
from broadcaster.station.setup.last_good import read_last_good
from broadcaster.toml.form import read_form


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
        ConfigurationRefused: the lexicon that `station.toml` names cannot be used, and never could.
    """
    style = Style.southern() if configuration.reading_region == "south" else Style()
    if foreign == "respelled":
        style = style._replace(foreign="respelled")
    return Reader(style, _lexicon(configuration))


def _lexicon(configuration: Configuration) -> Lexicon:
    if not configuration.lexicon:
        return Lexicon()
    return read_last_good(configuration.lexicon, load_lexicon, FileHistory(configuration.folder))


def load_lexicon(path: Path) -> Lexicon:
    """
    Read a lexicon of the station.

    Raises:
        ConfigurationRefused: it cannot be used; a slip of TOML is told as in every other file.
    """
    read_form(path, with_lines=True)
    return Lexicon.load(path)


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
