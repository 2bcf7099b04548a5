"""How a word is to be said from now on: an entry of the station's own lexicon."""

from __future__ import annotations

import tomlkit
from tomlkit import TOMLDocument

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.model import Actor
from broadcaster.station.opened import Station
from broadcaster.station.setup.editing import edit


def teach(station: Station, written: str, spoken: str, *, by: Actor) -> None:
    """
    Have *written* said as *spoken*, in every text from now on.

    Raises:
        ConfigurationRefused: the station has no lexicon, or this cannot be said (figures, signs).
    """
    path = station.configuration.lexicon
    if path is None:
        raise ConfigurationRefused(
            N_("The station has no lexicon."),
            where="station.toml: reading.lexicon",
            remedy=N_('Write lexicon = "scripts/lexicon.toml".'),
        )
    word, said = " ".join(written.split()), " ".join(spoken.split())

    def change(document: TOMLDocument) -> None:
        if "read" not in document:
            document["read"] = tomlkit.table()
        words = document["read"]
        assert isinstance(words, dict)
        if said:
            words[word] = said
        else:
            words.pop(word, None)

    edit(station, path.relative_to(station.configuration.folder).as_posix(), change, by=by)
