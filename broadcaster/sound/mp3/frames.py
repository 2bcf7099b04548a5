"""Where the frames of an MP3 stream begin: whoever joins it must begin with one."""

from __future__ import annotations

from typing import Final

from broadcaster.sound.pcm import HOUSE_RATE_HZ

# Source: ISO/IEC 11172-3 §2.4.1.3 and 2.4.2.3, MPEG-1 layer III: bit rates by index, rates by index.
_KBPS: Final = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
_RATES_HZ: Final = (44_100, 48_000, 32_000, 0)
_HEADER_BYTES: Final = 4
_SYNC_AND_LAYER: Final = (0xFF, 0xFA)
"""Twelve bits of sync, MPEG-1, layer III; the last bit (protection) may be either."""


def whole_frames(data: bytes | bytearray) -> int:
    """
    Give how many bytes of *data*, which begins with a frame, are whole frames.

    Raises:
        ValueError: there is no frame of MPEG-1 layer III where one must begin.
    """
    end = 0
    while len(data) - end >= _HEADER_BYTES:
        length = frame_bytes(data[end : end + _HEADER_BYTES])
        if end + length > len(data):
            break
        end += length
    return end


def frame_bytes(header: bytes | bytearray) -> int:
    """Give the length of the frame that *header* (four bytes) begins; raises ValueError for anything else."""
    sync, layer = _SYNC_AND_LAYER
    kbps, rate_hz = _KBPS[header[2] >> 4], _RATES_HZ[header[2] >> 2 & 3]
    if header[0] != sync or header[1] & 0xFE != layer or not kbps or not rate_hz:
        raise ValueError(f"no frame of MPEG-1 layer III: {bytes(header).hex()}")
    padding = header[2] >> 1 & 1
    return 144_000 * kbps // rate_hz + padding


def frame_bytes_at(kbps: int) -> int:
    """Give the length of every frame at the house rate, where none needs padding."""
    return 144_000 * kbps // HOUSE_RATE_HZ
