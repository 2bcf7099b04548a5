"""How a word is to be said from now on: an entry of the station's own lexicon."""

from __future__ import annotations

import tomlkit
from tomlkit import TOMLDocument

from broadcaster.errors import N_, ConfigurationRefused, Refused
from broadcaster.model import Actor
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.station.setup.editing import edit

LEXICON = "scripts/lexicon.toml"
"""In the station's folder."""


def teach(station: Station, written: str, spoken: str, *, by: Actor) -> None:
    """
    Have *written* said as *spoken*, in every text from now on.

    Raises:
        ConfigurationRefused: this cannot be said (figures, signs), or the file cannot be used.
        Refused: the station's lexicon is another file, which is edited by hand.
    """
    word, said = " ".join(written.split()), " ".join(spoken.split())
    known = station.configuration.lexicon
    if known is not None and known != station.configuration.folder / LEXICON:
        raise Refused(N_("The station's lexicon is another file; it is edited by hand."), where=str(known))
    if not word:
        raise ConfigurationRefused(N_("Which word?"), remedy=N_("Click it in the text, or write it."))

    def change(document: TOMLDocument) -> None:
        if "read" not in document:
            document["read"] = tomlkit.table()
        words = document["read"]
        assert isinstance(words, dict)
        if said:
            words[word] = said
        else:
            words.pop(word, None)

    edit(station, LEXICON, change, by=by)
    if station.configuration.lexicon is None:
        edit(station, STATION_FILE, _name_it, by=by)


def _name_it(document: TOMLDocument) -> None:
    """Have station.toml name the lexicon, where it named none."""
    if "reading" not in document:
        document["reading"] = tomlkit.table()
    reading = document["reading"]
    assert isinstance(reading, dict)
    reading["lexicon"] = LEXICON
