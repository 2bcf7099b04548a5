"""Sound that lies on disk and is read where it is needed, so that memory does not grow with a bulletin."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

_SCALE = np.float32(16384)
"""Half of full scale: what is not limited yet may stand 6 dB above it."""
_SAMPLE_BYTES = 2
_LENGTH_BYTES = _CHECK_BYTES = 4


class Sliceable(Protocol):
    """House sound of a known length: an array, or one on disk."""

    def __len__(self) -> int:
        """Give its frames."""
        ...

    def __getitem__(self, part: slice, /) -> Pcm:
        """Give some of them."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class StoredSound:
    """Sound in a file, s16le at half of full scale."""

    path: Path
    frames: int
    gain: float = 1.0

    def __len__(self) -> int:
        return self.frames

    def __getitem__(self, part: slice) -> Pcm:
        start, stop, _ = part.indices(self.frames)
        count = max(0, stop - start)
        # Read second by second, twice for each bulletin: half the time of np.fromfile.
        with self.path.open("rb", buffering=0) as file:
            file.seek(_SAMPLE_BYTES * start)
            samples = np.frombuffer(file.read(_SAMPLE_BYTES * count), "<i2")
        if len(samples) < count:
            raise OSError(f"{self.path}: cut short while it was read")
        pcm = samples.astype(np.float32)
        pcm *= np.float32(self.gain / _SCALE)
        return pcm

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:  # noqa: ANN401, FBT001 - numpy's
        del copy
        return self[:].astype(dtype or np.float32)


def packed(pcm: Pcm, facts: dict[str, Any]) -> tuple[bytes, ...]:
    """Give the content of a file, in parts: the samples, what is known of them, and a check of both."""
    scaled = pcm * _SCALE
    np.clip(scaled, -2 * _SCALE, 2 * _SCALE - 1, out=scaled)
    np.rint(scaled, out=scaled)
    samples = scaled.astype("<i2").tobytes()
    told = json.dumps(facts).encode()
    told += len(told).to_bytes(_LENGTH_BYTES, "little")
    return samples, told, zlib.crc32(told, zlib.crc32(samples)).to_bytes(_CHECK_BYTES, "little")


def unpacked(path: Path) -> tuple[StoredSound, dict[str, Any]] | None:
    """Give a file's sound and facts; None when it is damaged. Raises OSError."""
    raw = path.read_bytes()
    content, check = raw[:-_CHECK_BYTES], raw[-_CHECK_BYTES:]
    if (
        len(raw) < _LENGTH_BYTES + _CHECK_BYTES
        or zlib.crc32(content).to_bytes(_CHECK_BYTES, "little") != check
    ):
        return None
    size = int.from_bytes(content[-_LENGTH_BYTES:], "little")
    facts: dict[str, Any] = json.loads(content[-_LENGTH_BYTES - size : -_LENGTH_BYTES])
    frames = (len(content) - _LENGTH_BYTES - size) // _SAMPLE_BYTES
    return StoredSound(path, frames), facts
