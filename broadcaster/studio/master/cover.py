"""The station's picture, as the files of its bulletins carry it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import av
import av.error

from broadcaster.errors import N_, ConfigurationRefused

MOST_BYTES = 256 * 1024
"""Every file carries it, and the firmware of a network loudspeaker reads over it first."""
MOST_POINTS = 3000
"""Along either side, as shops of podcasts take them. Source: Apple Podcasts, artwork requirements."""
FRONT_COVER = 3
"""Its kind among pictures. Source: id3.org, ID3v2.3.0 §4.15; FLAC takes the same numbers."""
_BEGINNINGS = {b"\xff\xd8\xff": ("image/jpeg", "mjpeg"), b"\x89PNG\r\n\x1a\n": ("image/png", "png")}
_REMEDY = N_("Give a JPEG or PNG of at most {most_kb} kB and {most_points} points a side.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A JPEG or PNG as it stands in its file."""

    mime: str
    width: int
    height: int
    content: bytes

    def picture_block(self) -> bytes:
        """Give the content of a FLAC picture block, which Ogg takes too. Source: RFC 9639 §8.8."""
        mime = self.mime.encode()
        numbers = (self.width, self.height, 24, 0, len(self.content))
        return b"".join(
            (
                _u32(FRONT_COVER),
                _u32(len(mime)) + mime,
                _u32(0),
                *(_u32(number) for number in numbers),
                self.content,
            )
        )


def read_cover(path: Path) -> Cover:
    """
    Read a picture and look into it.

    Raises:
        ConfigurationRefused: it is not there, too large, or no whole JPEG or PNG.
    """
    try:
        size = path.stat().st_size if path.is_file() else None
        content = path.read_bytes() if size is not None and size <= MOST_BYTES else b""
    except OSError as error:
        raise _refused(
            path, N_("The cover picture cannot be read ({reason})."), reason=N_(error.strerror or str(error))
        ) from error
    if size is None:
        raise _refused(path, N_("There is no such cover picture."))
    if size > MOST_BYTES:
        raise _refused(path, N_("The cover picture has {found_kb} kB."), found_kb=-(-size // 1024))
    mime, codec = next(
        (kind for beginning, kind in _BEGINNINGS.items() if content.startswith(beginning)), ("", "")
    )
    if not mime:
        raise _refused(path, N_("The cover picture is neither JPEG nor PNG."))
    width, height = _sides(path, content, codec)
    if max(width, height) > MOST_POINTS:
        raise _refused(
            path, N_("The cover picture has {width} x {height} points."), width=width, height=height
        )
    return Cover(mime=mime, width=width, height=height, content=content)


def _sides(path: Path, content: bytes, codec: str) -> tuple[int, int]:
    """Decode it, for a player that cannot may leave the sound out too; no more points than are looked at."""
    context = av.CodecContext.create(codec, "r")
    context.options = {"max_pixels": str(4 * MOST_POINTS**2), "err_detect": "explode"}
    assert isinstance(context, av.VideoCodecContext)
    try:
        frames = [*context.decode(av.Packet(content)), *context.decode(None)]
    except (av.error.FFmpegError, ValueError) as error:
        raise _refused(path, N_("The cover picture is damaged.")) from error
    if not frames:
        raise _refused(path, N_("The cover picture is damaged."))
    return frames[0].width, frames[0].height


def _refused(path: Path, what: str, **facts: object) -> ConfigurationRefused:
    return ConfigurationRefused(
        what, where=str(path), remedy=_REMEDY, most_kb=MOST_BYTES // 1024, most_points=MOST_POINTS, **facts
    )


def _u32(number: int) -> bytes:
    return number.to_bytes(4, "big")
