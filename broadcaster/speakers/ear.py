"""The simulated loudspeaker's ear: pulls a stream and measures that sound arrives."""

from __future__ import annotations

import logging
import math
import threading

import av
import numpy as np
from numpy.typing import NDArray

from broadcaster.sound.conversion import Converter

log = logging.getLogger(__name__)

SILENCE_DB = -200
"""Level of digital silence, which has none."""

TIMEOUT_S = 5.0
RETRY_S = 1.0


class Ear:
    """Listens to one address in a thread of its own, until closed."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.level_db: int | None = None
        """Level of the last frame decoded, dBFS RMS; None while nothing arrives."""
        self.frames = 0
        """Frames decoded so far."""
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._listen, name=f"ear {url}", daemon=True)
        self._thread.start()

    @property
    def hears(self) -> bool:
        """Say whether the stream arrives; a pause in the programme arrives too, as silence."""
        return self.level_db is not None

    def close(self) -> None:
        """Stop listening; the thread ends by itself."""
        self._closing.set()

    def _listen(self) -> None:
        while not self._closing.is_set():
            try:
                self._decode()
            except (OSError, av.FFmpegError) as error:
                log.info("%s: %s", self.url, error)
            self.level_db = None
            self._closing.wait(RETRY_S)

    def _decode(self) -> None:
        with av.open(self.url, timeout=TIMEOUT_S) as container:
            converter = Converter()
            for frame in container.decode(audio=0):
                if self._closing.is_set():
                    return
                for pcm in converter.take(frame):
                    self._measure(pcm)

    def _measure(self, pcm: NDArray[np.float32]) -> None:
        self.frames += pcm.size
        power = float(np.mean(np.square(pcm, dtype=np.float64)))
        self.level_db = round(10 * math.log10(power)) if power > 0 else SILENCE_DB
