"""
Who a station is: an Ed25519 key of its own, made once; its fingerprint stands in every row.

Name, code and commune are labels: communes have namesakes, and people edit files. The key lies in
`var/identity.key`, readable by the station alone; beside it `identity.toml` says in plain text what
follows from it, so that opening a station need not load a library of cryptography.
Source: RFC 8032 (Ed25519), RFC 8410 (its PKCS#8 form).
"""

from __future__ import annotations

import os
import stat
import tomllib
from base64 import b32encode, b64encode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock

from broadcaster.errors import N_, StoreBroken
from broadcaster.station.files import write_whole
from broadcaster.store import station_of_file

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY_FILE = "identity.key"
IDENTITY_FILE = "identity.toml"

_TEXT = """\
# Who this station is. Written by the program; the key lies in identity.key and must not be given away.
station = "{station}"
public_key = "{public_key}"
since = {since}
host = "{host}"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A station's identity, without its secret."""

    station: str
    """Fingerprint of the public key: 16 letters and digits (80 bits of its SHA-256 in base32)."""
    public_key: str
    """The 32 bytes in base64; empty: the key is lost, and only the fingerprint is known from the database."""
    since: datetime
    host: str
    """Mark of the computer and the folder in which this station ran when it was last confirmed."""


def fingerprint_of(public_key: bytes) -> str:
    """Give the short name of a key that stands in every row."""
    return b32encode(sha256(public_key).digest()[:10]).decode().lower()


def open_identity(var: Path, *, database_url: str, now: datetime) -> Identity:
    """
    Give the identity of the station whose data lies in *var*; one that has none yet gets it now.

    A station from before there were identities gets a new key. What was lost or damaged is made anew: the
    text from the key; without a key, from the fingerprint that stands in the database file. A station must
    be able to play on, whatever a power cut has left of these files; `doctor` tells of it.

    Raises:
        StoreBroken: the folder cannot be written.
    """
    with suppress(StoreBroken):
        return read_identity(var)
    var.mkdir(parents=True, exist_ok=True)
    with FileLock(var / "identity.lock"):
        with suppress(StoreBroken):
            return read_identity(var)
        return _made_up(var, station_of_file(database_url), now)


def read_identity(var: Path) -> Identity:
    """Read what `identity.toml` says; raises StoreBroken."""
    path = var / IDENTITY_FILE
    try:
        said = tomllib.loads(path.read_text("utf-8"))
        return Identity(
            station=said["station"], public_key=said["public_key"], since=said["since"], host=said["host"]
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise StoreBroken(
            N_("The identity of the station cannot be read ({reason})."),
            where=str(path),
            remedy=N_("Put the file back from a backup, or delete it: it is made anew from identity.key."),
            reason=error,
        ) from error


def mint(var: Path, now: datetime) -> Identity:
    """Make a new key and write both files; raises StoreBroken."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - 40 ms that only this needs
        Ed25519PrivateKey,
    )

    key = Ed25519PrivateKey.generate()
    _write_secret(var / KEY_FILE, key)
    return _write(var, _public(key), now)


def write_identity(var: Path, identity: Identity) -> Identity:
    """Write `identity.toml`; raises StoreBroken."""
    since = identity.since.isoformat()
    text = _TEXT.format(
        station=identity.station, public_key=identity.public_key, since=since, host=identity.host
    )
    write_whole(var / IDENTITY_FILE, text.encode())
    return identity


def faults_of(var: Path) -> tuple[StoreBroken, ...]:
    """Name what is wrong with the identity of the station whose data lies in *var*."""
    try:
        identity = read_identity(var)
        found = [*faults_of_key(var, identity)]
    except StoreBroken as error:
        return (error,)
    if identity.host != host_mark(var):
        found.append(
            StoreBroken(
                N_("This folder was copied or moved since the station ran last."),
                where=str(var),
                remedy=N_(
                    "If the station still runs where it was, run `broadcaster identity renew` here; "
                    "if it has moved, run `broadcaster identity keep`."
                ),
            )
        )
    return tuple(found)


def faults_of_key(var: Path, identity: Identity) -> Iterator[StoreBroken]:
    """Name why the key cannot sign for the station; raises StoreBroken where it cannot even be read."""
    path = var / KEY_FILE
    mode = path.stat().st_mode if path.exists() else 0
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        yield StoreBroken(
            N_("Others on this computer can read the station's key."),
            where=str(path),
            remedy=N_("Run: chmod 600 {path}"),
            path=path,
        )
    if fingerprint_of(_public(read_key(var))) != identity.station:
        yield StoreBroken(
            N_("The key is not that of this station ({station})."),
            where=str(path),
            remedy=N_("Put the station's own key back from a backup; what it has recorded needs it."),
            station=identity.station,
        )


def host_mark(var: Path) -> str:
    """
    Give a mark of this computer and this folder: another one for a copy, wherever it lies.

    A cloned card has the same machine-id, so the board's serial number and the first network card count,
    too. Source: machine-id(5); /proc/device-tree/serial-number of single-board computers.
    """
    cards = sorted(path.parent for path in Path("/sys/class/net").glob("*/device"))
    parts = [
        _text_of(Path("/etc/machine-id")),
        _text_of(Path("/proc/device-tree/serial-number")),
        _text_of(cards[0] / "address") if cards else "",
        str(var.resolve()),
    ]
    # A folder's name may be no text where the locale is not UTF-8; its bytes are the same all the same.
    return sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _made_up(var: Path, station_in_database: str, now: datetime) -> Identity:
    path = var / KEY_FILE
    if path.exists():
        with suppress(StoreBroken):
            return _write(var, _public(read_key(var)), now)
    if station_in_database:
        kept = Identity(station=station_in_database, public_key="", since=now, host=host_mark(var))
        return write_identity(var, kept)
    if path.exists():
        path.rename(path.with_name(f"{KEY_FILE}.damaged-{now:%Y%m%d%H%M%S}"))
    return mint(var, now)


def read_key(var: Path) -> Ed25519PrivateKey:
    """Read the secret key; raises StoreBroken."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - see mint()
        Ed25519PrivateKey,
    )
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415

    path = var / KEY_FILE
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:
        raise _unusable(path, str(error)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _unusable(path, type(key).__name__)
    return key


def _unusable(path: Path, reason: str) -> StoreBroken:
    return StoreBroken(
        N_("The station's key cannot be used ({reason})."),
        where=str(path),
        remedy=N_("Put it back from a backup; if there is none, run `broadcaster identity renew`."),
        reason=reason,
    )


def _write(var: Path, public_key: bytes, now: datetime) -> Identity:
    identity = Identity(
        station=fingerprint_of(public_key),
        public_key=b64encode(public_key).decode(),
        since=now,
        host=host_mark(var),
    )
    return write_identity(var, identity)


def _write_secret(path: Path, key: Ed25519PrivateKey) -> None:
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - see mint()

    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    try:
        # Never readable by others, not even for a moment; never over an old key.
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _unusable(path, error.strerror or str(error)) from error


def _public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8").strip("\0\n ")
    except (OSError, UnicodeDecodeError):
        return ""
