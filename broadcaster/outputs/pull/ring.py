"""The last seconds of a stream, for any number of listeners who come and take them."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of the stream."""

    number: int
    data: bytes
    frames: int
    """Of sound, at the house rate."""


class PullRing:
    """
    Holds chunks until they are too old, and counts what became of each.

    The fate of a chunk is settled in order: it is delivered when the first listener has taken it, lost when
    a later one was taken first, or when it grew old.

    Args:
        first: number of the first chunk.
        keeps: how many chunks there are at most; whoever is further behind has lost the stream.
    """

    def __init__(self, first: int, keeps: int) -> None:
        self._chunks: deque[Chunk] = deque()
        self._next = self._unsettled = first
        self._keeps = keeps
        self._is_closed = False
        self._change = threading.Condition()
        self.first = first
        self.listeners = 0
        self.was_taken = False
        """The last chunk whose fate is settled was delivered."""
        self.delivered = 0
        self.dropped = 0

    def put(self, data: bytes, frames: int) -> None:
        """Add a chunk to the end."""
        with self._change:
            self._chunks.append(Chunk(self._next, data, frames))
            self._next += 1
            while len(self._chunks) > self._keeps:
                if self._chunks[0].number >= self._unsettled:
                    self._settle(self._chunks[0].number, taken=False)
                self._chunks.popleft()
            self._change.notify_all()

    def latest(self, count: int) -> tuple[Chunk, ...]:
        """Give the last *count* chunks, or as many as there are."""
        with self._change:
            return tuple(self._chunks)[-count:]

    def find(self, number: int) -> Chunk | None:
        """Give one that is still here."""
        with self._change:
            return self._find(number)

    def wait_for(self, number: int) -> Chunk | None:
        """Wait for a chunk; None when it is too old, or when there will be no more."""
        with self._change:
            self._change.wait_for(lambda: self._next > number or self._is_closed)
            return self._find(number)

    def took(self, chunk: Chunk) -> None:
        """Note that a listener has taken *chunk*."""
        with self._change:
            if chunk.number >= self._unsettled:
                self._settle(chunk.number, taken=True)
                self._change.notify_all()

    def let_go(self) -> None:
        """Give up what nobody has taken: there is nobody."""
        with self._change:
            if self._next > self._unsettled:
                self._settle(self._next - 1, taken=False)

    def join(self, most: int) -> bool:
        """Count a listener in, if there are fewer than *most*."""
        with self._change:
            if self.listeners >= most:
                return False
            self.listeners += 1
            return True

    def leave(self) -> None:
        """Count a listener out."""
        with self._change:
            self.listeners -= 1
            self._change.notify_all()

    def close(self, wait_s: float) -> None:
        """Let the listeners take what is there, *wait_s* at most, and send them away."""
        with self._change:
            self._is_closed = True
            self._change.notify_all()
            self._change.wait_for(lambda: self._unsettled == self._next or not self.listeners, wait_s)
        self.let_go()

    @property
    def unsettled_frames(self) -> int:
        """Give the frames whose fate is not known yet."""
        with self._change:
            return sum(chunk.frames for chunk in self._chunks if chunk.number >= self._unsettled)

    def _find(self, number: int) -> Chunk | None:
        place = number - self._chunks[0].number if self._chunks else -1
        return self._chunks[place] if 0 <= place < len(self._chunks) else None

    def _settle(self, number: int, *, taken: bool) -> None:
        """Settle everything up to *number*: lost, but for that one when it was taken."""
        for chunk in self._chunks:
            if self._unsettled <= chunk.number <= number:
                if taken and chunk.number == number:
                    self.delivered += chunk.frames
                else:
                    self.dropped += chunk.frames
        self._unsettled = number + 1
        self.was_taken = taken
