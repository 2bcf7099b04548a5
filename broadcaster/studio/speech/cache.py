"""
Spoken sentences kept on disk: what was said once is not said again.

One file a sentence, named by everything that can be heard in it; a changed bulletin re-speaks only the
sentences that changed.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import unicodedata
import wave
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

import numpy as np

from broadcaster.errors import N_, StoreBroken
from broadcaster.sound.mp3.encoding import s16
from broadcaster.sound.speech import Speech, WordMark
from broadcaster.studio.speech.stored import StoredSound, packed, unpacked

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

_SCHEMA = 2
"""Raised when the sound kept for the same words changes (trimming, joining)."""
_DIGEST_BYTES = hashlib.sha256().digest_size
_LENGTH_BYTES = 4
_FORGOTTEN_NS = 0
"""When a treated take that was dropped is said to have been used last."""
_FULL_SCALE = np.float32(32767)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One sentence as one voice speaks it: everything audible, and nothing else."""

    engine: str
    version: str
    voice: str
    speed: float
    pitch: float = 0.0
    text: str
    """Spoken form."""
    slower: tuple[tuple[int, int], ...] = ()
    """Stretches that are said more slowly …"""
    careful: float = 1.0
    """… by this factor."""

    @property
    def key(self) -> str:
        """The name of its entry: sha256 of its canonical JSON, the text in NFC."""
        return _key_of(self)


# Asked four times for each sentence: looked for raw and treated, kept raw and treated.
@lru_cache(maxsize=64)
def _key_of(wanted: Wanted) -> str:
    canonical = json.dumps(
        {
            "schema": _SCHEMA,
            "engine": wanted.engine,
            "version": wanted.version,
            "voice": wanted.voice,
            "speed": wanted.speed,
            "pitch": wanted.pitch,
            "text": unicodedata.normalize("NFC", wanted.text),
            # Only where there are some: takes that were kept before stay good.
            **({"slower": wanted.slower, "careful": wanted.careful} if wanted.slower else {}),
        },
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kept:
    """A take that was judged good."""

    speech: Speech
    expected_ms: int = 0
    """Length that the yardstick voice took for the same sentence; 0: it was not asked."""
    tract: float | None = None
    """Factor on the yardstick's formants; None: they were not compared."""


class SpeechCache:
    """
    A folder of WAV files (s16 mono), each followed by its word marks and the sha256 of it all.

    Players ignore what follows.

    Several processes may share it: an entry appears whole or not at all.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, wanted: Wanted) -> Kept | None:
        """
        Give what was spoken before; None when it is not here or damaged.

        Raises StoreBroken when the disk cannot be read.
        """
        path = self._path(wanted)
        try:
            raw = path.read_bytes()
            os.utime(path)  # its last use, for prune()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unreadable(path, error) from error
        return _unpacked(raw)

    def put(self, wanted: Wanted, kept: Kept) -> None:
        """Keep a take; raises StoreBroken when the disk does not take all of it."""
        path = self._path(wanted)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, *_packed(kept))
        except OSError as error:
            raise _untaken(self.folder, error) from error

    def treated(self, wanted: Wanted, treatment: str) -> tuple[StoredSound, dict[str, Any]] | None:
        """Give a sentence as it goes into the mix, with its facts; None when it is not here or damaged."""
        path = self.folder
        try:
            for path in self._treated_paths(wanted, treatment):
                if found := unpacked(path):
                    os.utime(path)
                    return found
        except FileNotFoundError:
            return None  # pruned meanwhile
        except OSError as error:
            raise _unreadable(path, error) from error
        return None

    def put_treated(self, wanted: Wanted, treatment: str, pcm: Pcm, facts: dict[str, Any]) -> StoredSound:
        """
        Keep a sentence as it goes into the mix; raises StoreBroken when the disk does not take it.

        Its name says what is in it: a voice may take another length for the same sentence, and what another
        bulletin reads from here, second by second, is never another take than the one it began with.
        """
        stem, parts = _treated_stem(wanted, treatment), packed(pcm, facts)
        path = self.folder / stem[:2] / f"{stem}-{parts[-1].hex()}.s16"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, *parts)
        except OSError as error:
            raise _untaken(self.folder, error) from error
        return StoredSound(path, len(pcm))

    def drop(self, wanted: Wanted, treatment: str) -> None:
        """
        Forget a take that turned out bad beside the others of its reading; raises StoreBroken.

        Treated, it lies there until it is pruned, the first of all: another bulletin may be reading it.
        """
        try:
            self._path(wanted).unlink(missing_ok=True)
            for path in self._treated_paths(wanted, treatment):
                os.utime(path, ns=(_FORGOTTEN_NS, _FORGOTTEN_NS))
        except FileNotFoundError:
            return  # pruned meanwhile
        except OSError as error:
            raise _unreadable(self.folder, error) from error

    def prune(self, max_bytes: int) -> int:
        """
        Remove the entries used longest ago until at most *max_bytes* are left; gives the bytes freed.

        Half-written files of a killed process go the same way. Raises StoreBroken.
        """
        try:
            files = sorted(self._files(), key=lambda file: file[1].st_mtime_ns)
            excess = sum(status.st_size for _, status in files) - max_bytes
            freed = 0
            for path, status in files:
                if freed >= excess:
                    break
                path.unlink(missing_ok=True)
                freed += status.st_size
        except OSError as error:
            raise _unreadable(self.folder, error) from error
        return freed

    def _path(self, wanted: Wanted) -> Path:
        key = wanted.key
        return self.folder / key[:2] / f"{key}.wav"

    def _treated_paths(self, wanted: Wanted, treatment: str) -> list[Path]:
        """Give the treated takes of a sentence that are not forgotten, the one used last first."""
        stem = _treated_stem(wanted, treatment)
        used = [(path.stat().st_mtime_ns, path) for path in (self.folder / stem[:2]).glob(f"{stem}-*.s16")]
        return [path for used_ns, path in sorted(used, reverse=True) if used_ns != _FORGOTTEN_NS]

    def _files(self) -> list[tuple[Path, os.stat_result]]:
        found = []
        for path in self.folder.glob("??/*"):
            try:
                found.append((path, path.stat()))
            except FileNotFoundError:
                continue  # another process prunes at the same time
        return found


def _treated_stem(wanted: Wanted, treatment: str) -> str:
    return hashlib.sha256(f"{wanted.key} {treatment}".encode()).hexdigest()


def rounded(speech: Speech) -> Speech:
    """Give *speech* as it comes out of the cache, so that the first time sounds like the second."""
    samples = np.frombuffer(s16(speech.pcm), "<i2")
    return replace(speech, pcm=samples.astype(np.float32) / _FULL_SCALE)


def _packed(kept: Kept) -> tuple[bytes, ...]:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(kept.speech.rate_hz)
        file.writeframes(s16(kept.speech.pcm))
    told = {"words": kept.speech.words, "expected_ms": kept.expected_ms, "tract": kept.tract}
    facts = json.dumps(told).encode()
    parts = (buffer.getvalue(), facts, len(facts).to_bytes(_LENGTH_BYTES, "little"))
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return *parts, digest.digest()


def _unpacked(raw: bytes) -> Kept | None:
    content, digest = raw[:-_DIGEST_BYTES], raw[-_DIGEST_BYTES:]
    if hashlib.sha256(content).digest() != digest:
        return None
    size = int.from_bytes(content[-_LENGTH_BYTES:], "little")
    facts = json.loads(content[-_LENGTH_BYTES - size : -_LENGTH_BYTES])
    with wave.open(io.BytesIO(content)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        rate_hz = file.getframerate()
    speech = Speech(
        pcm=samples.astype(np.float32) / _FULL_SCALE,
        rate_hz=rate_hz,
        words=tuple(WordMark(*mark) for mark in facts["words"]),
    )
    # Takes that were kept before say 0 for what was not compared.
    return Kept(speech=speech, expected_ms=facts["expected_ms"], tract=facts.get("tract") or None)


def write_whole(path: Path, *parts: bytes) -> None:
    """Write *parts* beside the place, then rename: nobody ever sees half a file; raises OSError."""
    with NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
        try:
            file.writelines(parts)
            file.close()  # a full disk may show only here
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def _untaken(folder: Path, error: OSError) -> StoreBroken:
    return StoreBroken(
        N_("The spoken sentence could not be kept: {reason}."),
        where=str(folder),
        remedy=N_("Make room on the disk, or let the station write there."),
        reason=N_(error.strerror or str(error)),
    )


def _unreadable(path: Path, error: OSError) -> StoreBroken:
    return StoreBroken(
        N_("The kept sentences cannot be read: {reason}."),
        where=str(path),
        remedy=N_("Check the disk and who may read the folder."),
        reason=N_(error.strerror or str(error)),
    )
