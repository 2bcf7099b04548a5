"""
The online voice of Google Translate, through the gTTS package: free, unofficial, best effort.

It is asked politely (one request at a time, with pauses, waiting when told to) and left alone for a while
when it keeps failing; the station then speaks with another voice.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from importlib.metadata import version

from broadcaster.clock import Clock
from broadcaster.errors import N_, VoiceBroken
from broadcaster.ports import SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.sound.speech import Speech
from broadcaster.studio.voices.answer import decoded
from broadcaster.studio.voices.asking import checked_text
from broadcaster.studio.voices.online.gtts_exchange import ENDPOINT, MAX_CHARS, Busy, Exchange

LIMIT_S = 20.0
SPACING_S = 0.5
"""Between the starts of two requests. Source: decision 0005; users without pauses were blocked (429)."""
BACK_OFF_S = (1.0, 4.0)
LONGEST_WAIT_S = 30.0
"""Whoever asks us to wait longer is asked again only after that time; the bulletin is not kept waiting."""
FAILURES_TO_REST = 3
REST_S = 600.0
LONGEST_REST_S = 3600.0
SLOW_BELOW = 0.8
"""The service has two paces only; the slow one is used for speeds below this."""

VOICE = VoiceInfo(id="vi", title="Google Dịch (trực tuyến)", needs_network=True, gender="nữ")


class GttsVoice:
    """
    Implements `ports.VoiceEngine`; the caller cuts sentences to pieces of `max_chars`.

    Args:
        endpoint: address of the service.
        clock: sleeps between requests and measures.
        name: as the station calls it.
        limit_s: longest one request may take.
    """

    max_chars = MAX_CHARS
    parallel = 1

    def __init__(self, endpoint: str, *, clock: Clock, name: str = "gtts", limit_s: float = LIMIT_S) -> None:
        self.name = name
        self.version = version("gTTS")
        self._clock = clock
        self._exchange = Exchange(endpoint, limit_s=limit_s, clock=clock)
        self._lock = threading.Lock()
        self._failures = 0
        self._next_request_s = clock.monotonic_s()
        self._rests_until_s = clock.monotonic_s()

    def voices(self) -> Sequence[VoiceInfo]:
        """Give the one Vietnamese voice."""
        return (VOICE,)

    def look(self) -> None:
        """Ask the service for a word; raises VoiceRefused or VoiceBroken."""
        self.speak(SpeechRequest(text="Xin chào.", voice=VOICE.id))

    def speak(self, request: SpeechRequest) -> Speech:
        """
        Speak one piece of a sentence; a speed below 0.8 is spoken slowly, all else at the pace it has.

        Raises VoiceRefused (unknown voice, too long, no words, no sound for this piece) or VoiceBroken
        (not reached in time, blocked, resting after failures).
        """
        wanted = checked_text(request, engine=self.name, voices=(VOICE,), max_chars=self.max_chars)
        with self._lock:
            self._check_rest()
            try:
                mp3 = self._ask(wanted, slow=request.speed < SLOW_BELOW)
                speech = decoded(mp3, where=self._exchange.endpoint)
            except VoiceBroken:
                self._failures += 1
                if self._failures >= FAILURES_TO_REST:
                    self._rest(REST_S)
                raise
            self._failures = 0
        return speech

    def close(self) -> None:
        """Drop the connection."""
        self._exchange.close()

    def _ask(self, text: str, *, slow: bool) -> bytes:
        own_waits_s = iter(BACK_OFF_S)
        while True:
            self._space()
            try:
                return self._exchange.ask(text, slow=slow)
            except Busy as busy:
                own_wait_s = next(own_waits_s, None)
                if own_wait_s is None:
                    raise self._gave_up(busy) from busy
                wait_s = own_wait_s if busy.retry_after_s is None else busy.retry_after_s
                if wait_s > LONGEST_WAIT_S:
                    self._rest(min(wait_s, LONGEST_REST_S))
                    raise self._gave_up(busy) from busy
            self._clock.sleep_s(wait_s)

    def _space(self) -> None:
        self._clock.sleep_s(self._next_request_s - self._clock.monotonic_s())
        self._next_request_s = self._clock.monotonic_s() + SPACING_S

    def _rest(self, length_s: float) -> None:
        self._failures = 0
        self._rests_until_s = self._clock.monotonic_s() + length_s

    def _check_rest(self) -> None:
        left_s = self._rests_until_s - self._clock.monotonic_s()
        if left_s > 0:
            raise VoiceBroken(
                N_("The online voice failed several times and is left alone for {left_s} more seconds."),
                where=self._exchange.endpoint,
                remedy=N_("Another voice reads meanwhile."),
                left_s=round(left_s),
            )

    def _gave_up(self, busy: Busy) -> VoiceBroken:
        return VoiceBroken(
            N_("The online voice cannot be reached: {reason}."),
            where=self._exchange.endpoint,
            remedy=N_("Check the network; the service may also have too much to do just now."),
            reason=str(busy),
        )


def open_gtts(settings: VoiceSettings | None = None) -> GttsVoice:
    """
    Open the online voice; no request is made yet.

    BROADCASTER_GTTS_URL names another address, for stations behind a gateway and for tests.
    """
    settings = settings or VoiceSettings(name="gtts")
    form = settings.form()
    form.finish()
    form.faults.raise_any()
    endpoint = os.environ.get("BROADCASTER_GTTS_URL") or ENDPOINT
    return GttsVoice(endpoint, clock=settings.clock, name=settings.name)
