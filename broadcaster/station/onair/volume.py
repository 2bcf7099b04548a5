"""How loud an output is: kept in the station's file, and heard at once."""

from __future__ import annotations

from tomlkit import TOMLDocument

from broadcaster.errors import N_, Broken, Refused
from broadcaster.model import Actor
from broadcaster.outputs import volume_of
from broadcaster.saying import Saying
from broadcaster.station.onair.reaching import reach
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.station.setup.editing import edit


def set_volume(station: Station, output: str, volume_db: str | float, *, by: Actor) -> Saying | None:
    """
    Make an output louder or softer: in `station.toml`, with its history, and on air within a second.

    Args:
        station: whose output it is.
        output: its name.
        volume_db: decibel, or steps over the day ("05:00 0, 21:00 -12"), as in `station.toml`.
        by: who sets it.
    Returns:
        None when the player has taken it. Else why it is heard only from the next start on: nothing plays.
    Raises:
        Refused: there is no such output.
        ConfigurationRefused: such a volume cannot be, or the file cannot be used; nothing is written.
        StoreBroken: the disk does not take it.
    """

    def change(document: TOMLDocument) -> None:
        for each in document.get("output", []):
            if each.get("name") == output:
                each["volume_db"] = volume_db
                return
        raise Refused(N_("There is no output '{output}'."), where=STATION_FILE, output=output)

    volume_of(output, volume_db)
    edit(station, STATION_FILE, change, by=by)
    try:
        reach(station.configuration, do="volume", output=output, volume_db=volume_db)
    except (Broken, Refused) as error:
        return error.saying()
    return None
