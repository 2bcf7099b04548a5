"""
The first person: made on the station's own screen, or by whoever can read its code there.

There is no password that comes with the program. The code lies in a file of the station that its own user
alone can read, and goes when there is somebody to log in.
"""

from __future__ import annotations

import hmac
import ipaddress
import secrets
from pathlib import Path

from broadcaster.errors import N_, AccessRefused
from broadcaster.model import Account, Role
from broadcaster.station.files import write_private
from broadcaster.station.opened import Station
from broadcaster.station.people.accounts import named
from broadcaster.station.people.logging_in import wait_or_count
from broadcaster.station.people.passwords import hashed

_LETTERS = "ABCDEFGHJKMNPQRTUVWXY346789"
"""Without what is mistaken when it is read aloud or copied by hand."""
_GROUP = 4
_FREE = 5
_FILE = "first-person.code"


def first_code(station: Station) -> str:
    """Give the code with which the first person is made; empty: somebody was."""
    kept = station.configuration.var / _FILE
    if station.store.accounts.count():
        kept.unlink(missing_ok=True)
        return ""
    found = _read(kept)
    if not found:
        drawn = "".join(secrets.choice(_LETTERS) for _ in range(2 * _GROUP))
        found = f"{drawn[:_GROUP]}-{drawn[_GROUP:]}"
        write_private(kept, found.encode())
    return found


def is_own_screen(address: str) -> bool:
    """Tell whether a connection comes from the station's own computer."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def make_first_person(
    station: Station, *, login: str, name: str, password: str, address: str, code: str = ""
) -> Account:
    """
    Make the first person, as the head of the station.

    Args:
        station: the station, which nobody can log in to yet.
        login: what will be typed.
        name: as people call the person.
        password: as typed.
        address: from where the connection comes; from the station's own computer no code is needed.
        code: as `run` and `doctor` show it.

    Raises:
        AccessRefused: there is somebody already, the code is not right, or login or password cannot be used.
        TriedTooOften: too many codes were tried.
    """
    if not is_own_screen(address):
        wait_or_count(station, {"first/code": _FREE})
        if not _is_same(code, first_code(station)):
            raise AccessRefused(
                N_("The code is not right."),
                remedy=N_("`broadcaster doctor` shows it on the station's own computer."),
            )
    typed, called = named(login, name)
    made = station.store.accounts.open(
        login=typed,
        name=called,
        role=Role.HEAD,
        password_hash=hashed(password, login=typed),
        by=None,
        first=True,
    )
    (station.configuration.var / _FILE).unlink(missing_ok=True)
    return made


def _is_same(typed: str, code: str) -> bool:
    def bare(text: str) -> bytes:
        return "".join(letter for letter in text.upper() if letter.isalnum()).encode()

    return bool(code) and hmac.compare_digest(bare(typed), bare(code))


def _read(kept: Path) -> str:
    try:
        return kept.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
