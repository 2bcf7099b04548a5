"""How long an audio file says it is, so that a file that breaks off is noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from av.container import InputContainer

_ID3_HEADER_BYTES = 10
_FIRST_FRAME_BYTES = 4096
_MP3_LENGTH_TAGS = (b"Xing", b"Info", b"VBRI")
_RIFF_HEADER_BYTES = 8
# Programs that write WAV into a pipe cannot know the length and leave one of these.
_RIFF_UNKNOWN = (0, 0xFFFFFFFF)


def declared_s(container: InputContainer, path: Path) -> float:
    """
    Give the length that the file itself states, in seconds; 0 when it states none.

    FFmpeg's own figure is not taken where it is a guess: for MP3 without a length tag it divides the
    size by the first frame's bit rate (wrong for VBR), and for WAV it forgives missing data.
    """
    stream = container.streams.audio[0]
    if not stream.duration or not stream.time_base:
        return 0.0
    found_s = float(stream.duration * stream.time_base)
    if container.format.name == "wav":
        return found_s * _missing_from_riff(path)
    if container.format.name == "mp3" and not _has_length_tag(path):
        return 0.0
    return found_s


def _missing_from_riff(path: Path) -> float:
    """Give stated size / real size, 1 when nothing is missing. Source: RIFF, bytes 4 to 7."""
    with path.open("rb") as file:
        head = file.read(_RIFF_HEADER_BYTES)
    stated = int.from_bytes(head[4:], "little")
    real = path.stat().st_size - _RIFF_HEADER_BYTES
    return 1.0 if stated in _RIFF_UNKNOWN else max(1.0, stated / real)


def _has_length_tag(path: Path) -> bool:
    """Look into the first frame behind an ID3v2 tag. Source: id3.org, ID3v2.3 §3.1 (size in 7-bit bytes)."""
    with path.open("rb") as file:
        head = file.read(_ID3_HEADER_BYTES)
        if head[:3] == b"ID3":
            size = 0
            for byte in head[6:]:
                size = size << 7 | byte
            file.seek(_ID3_HEADER_BYTES + size)
        first = head + file.read(_FIRST_FRAME_BYTES)
    return any(tag in first for tag in _MP3_LENGTH_TAGS)
