"""What the setup page changes in `station.toml`: each by the one way in which files are edited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

import tomlkit
from tomlkit.items import AoT, Table

from broadcaster.errors import N_, Refused
from broadcaster.model import Actor
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.station.setup.editing import Seen, edit

NAMES: Final = ("name", "commune", "province", "one_stop", "hotline")
"""Keys of [station] that are said on air or printed."""


def name_station(station: Station, words: Mapping[str, str], *, by: Actor, seen: str = "") -> Seen:
    """
    Write how the station is called: any of `NAMES`; raises as `edit`, Refused without a name.

    The identity stays: what was aired under the old name is still this station's.
    """
    if not words.get("name", "x").strip():
        raise Refused(N_("The station needs a name."), remedy=N_("It is said at every opening."))

    def change(document: tomlkit.TOMLDocument) -> None:
        table = _table(document, "station")
        for key in NAMES:
            if key in words:
                table[key] = " ".join(words[key].split())

    return edit(station, STATION_FILE, change, by=by, seen=seen)


def prefer_voice(station: Station, reference: str, *, by: Actor, seen: str = "") -> Seen:
    """Put a voice before the others; raises as `edit`."""

    def change(document: tomlkit.TOMLDocument) -> None:
        table = _table(document, "voices")
        others = [each for each in table.get("order", []) if each != reference]
        table["order"] = [reference, *others]

    return edit(station, STATION_FILE, change, by=by, seen=seen)


def add_feed(station: Station, *, name: str, source: str, url: str, by: Actor, seen: str = "") -> Seen:
    """Add a feed behind the others; raises as `edit`, Refused for an address that is none."""
    address = url.strip()
    if urlsplit(address).scheme not in {"http", "https"}:
        raise Refused(
            N_("“{url}” is no address of a feed."),
            remedy=N_("It begins with https:// ; look for RSS on the newspaper's page."),
            url=address,
        )

    def change(document: tomlkit.TOMLDocument) -> None:
        feeds = _feeds(document)
        if any(feed.get("url") == address for feed in feeds):
            raise Refused(N_("This feed is there already."), remedy=N_("Nothing was changed."))
        feed = tomlkit.table()
        feed["name"] = name.strip() or urlsplit(address).netloc.removeprefix("www.").replace(".", "-")
        feed["source"] = source.strip() or urlsplit(address).netloc
        feed["url"] = address
        feeds.append(feed)

    return edit(station, STATION_FILE, change, by=by, seen=seen)


def switch_feed(station: Station, name: str, *, on: bool, by: Actor, seen: str = "") -> Seen:
    """Read a feed again, or no more; raises as `edit`, Refused for one that is not there."""

    def change(document: tomlkit.TOMLDocument) -> None:
        feed = next((each for each in _feeds(document) if each.get("name") == name), None)
        if feed is None:
            raise Refused(
                N_("There is no feed “{name}” any more."), remedy=N_("Load the page again."), name=name
            )
        if on:
            feed.pop("enabled", None)
        else:
            feed["enabled"] = False

    return edit(station, STATION_FILE, change, by=by, seen=seen)


def _table(document: tomlkit.TOMLDocument, name: str) -> Table:
    if name not in document:
        document[name] = tomlkit.table()
    table: Any = document[name]
    return table  # type: ignore[no-any-return]


def _feeds(document: tomlkit.TOMLDocument) -> AoT:
    if "feed" not in document:
        document["feed"] = tomlkit.aot()
    feeds: Any = document["feed"]
    return feeds  # type: ignore[no-any-return]
