"""Pictures for the tests, made by FFmpeg's own encoders."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np


def save_picture(path: Path, width: int = 64, height: int = 48) -> bytes:
    """Write a JPEG or PNG, as *path* ends, and give its bytes."""
    codec, form = ("png", "rgb24") if path.suffix == ".png" else ("mjpeg", "yuvj420p")
    context = av.CodecContext.create(codec, "w")
    assert isinstance(context, av.VideoCodecContext)
    context.width, context.height, context.pix_fmt = width, height, form
    context.time_base = Fraction(1, 25)
    shades = np.random.default_rng(1).integers(0, 255, (height, width, 3), np.uint8)
    frame = av.VideoFrame.from_ndarray(shades, format="rgb24").reformat(format=form)
    content = b"".join(bytes(packet) for packet in [*context.encode(frame), *context.encode(None)])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return content
