"""One polite conversation with a speech service: time, size and politeness bounded, every answer named."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import requests
from urllib3.exceptions import HTTPError as TransferError

from broadcaster import __version__
from broadcaster.clock import Clock
from broadcaster.errors import N_, VoiceBroken, VoiceRefused
from broadcaster.secret_places import masked

MOST_BYTES = 50_000_000
"""Of one answer; a minute of WAV at 48 kHz has 6 MB."""
_CONNECT_S = 10.0
_CHUNK_BYTES = 65_536
_FAILURES_TO_REST = 3
_REST_S = 300.0
_LONGEST_REST_S = 3600.0
_TOLD_CHARS = 120
_UNAUTHORISED = (401, 402, 403)
_NOT_THIS = (400, 404, 405, 413, 415, 422)
_TOO_MANY = 429


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request."""

    url: str
    method: str = "POST"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


class Service:
    """
    A service at the other end of HTTP; after three failures in a row it is left alone for a while.

    Args:
        name: of the voice, for messages.
        clock: measures.
        secrets: never appear in a message.
    """

    def __init__(self, name: str, *, clock: Clock, secrets: tuple[str, ...] = ()) -> None:
        self._name = name
        self._clock = clock
        self._secrets = secrets
        self._session = requests.Session()
        self._session.headers["User-Agent"] = f"broadcaster/{__version__}"
        self._lock = threading.Lock()
        self._failures = 0
        self._rests_until_s = clock.monotonic_s()

    def ask(self, call: Call, *, limit_s: float) -> bytes:
        """
        Give the body of a successful answer.

        Raises:
            VoiceRefused: the service does not take this request (text, voice, key).
            VoiceBroken: it cannot be reached, has too much to do, answers nothing, or rests.
        """
        self._check_rest()
        try:
            answer = self._exchange(call, limit_s)
        except VoiceBroken:
            self._failed()
            raise
        with self._lock:
            self._failures = 0
        return answer

    def close(self) -> None:
        """Drop the connections."""
        self._session.close()

    def _exchange(self, call: Call, limit_s: float) -> bytes:
        ends_s = self._clock.monotonic_s() + limit_s
        try:
            with self._session.request(
                call.method,
                call.url,
                data=call.body or None,
                headers=dict(call.headers),
                timeout=(min(_CONNECT_S, limit_s), limit_s),
                allow_redirects=False,
                stream=True,
            ) as response:
                content = self._body(response, ends_s)
                self._check_status(response, content)
        except (requests.Timeout, TimeoutError) as error:
            raise self._broken(N_("The voice service did not answer in time."), call) from error
        except (requests.RequestException, TransferError, OSError) as error:
            # Only its kind: the text holds object addresses and the whole URL.
            raise self._broken(
                N_("The voice service cannot be reached: {reason}."), call, reason=type(error).__name__
            ) from error
        if not content:
            raise self._broken(N_("The voice service answered with nothing."), call)
        return content

    def _body(self, response: requests.Response, ends_s: float) -> bytes:
        content = bytearray()
        for chunk in response.iter_content(_CHUNK_BYTES):
            content += chunk
            if len(content) > MOST_BYTES or self._clock.monotonic_s() > ends_s:
                raise requests.Timeout
        return bytes(content)

    def _check_status(self, response: requests.Response, content: bytes) -> None:
        status = response.status_code
        if status == requests.codes.ok or status in (201, 202):
            return
        told = masked(" ".join(content[:1000].decode("utf-8", "replace").split()), self._secrets)
        facts: dict[str, Any] = {"status": status, "told": told[:_TOLD_CHARS]}
        if status in _UNAUTHORISED:
            raise VoiceRefused(
                N_("The voice service does not accept the key, or its credit is used up (HTTP {status})."),
                where=self._name,
                remedy=N_("Check the key and the account; another voice reads meanwhile."),
                **facts,
            )
        if status in _NOT_THIS:
            raise VoiceRefused(
                N_("The voice service refuses this text or voice (HTTP {status}): {told}"),
                where=self._name,
                remedy=N_("Another voice reads it."),
                **facts,
            )
        if status == _TOO_MANY:
            self._rest(_seconds(response.headers.get("Retry-After", "")) or _REST_S)
        raise VoiceBroken(
            N_("The voice service answered with HTTP status {status} instead of speech."),
            where=self._name,
            remedy=N_("Another voice reads this; try again later."),
            **facts,
        )

    def _broken(self, what: str, call: Call, **facts: object) -> VoiceBroken:
        return VoiceBroken(
            what,
            where=f"{self._name}: {masked(call.url, self._secrets)}",
            remedy=N_("Check the network; another voice reads meanwhile."),
            **facts,
        )

    def _failed(self) -> None:
        with self._lock:
            self._failures += 1
            if self._failures < _FAILURES_TO_REST:
                return
        self._rest(_REST_S)

    def _rest(self, length_s: float) -> None:
        with self._lock:
            self._failures = 0
            self._rests_until_s = self._clock.monotonic_s() + min(length_s, _LONGEST_REST_S)

    def _check_rest(self) -> None:
        left_s = self._rests_until_s - self._clock.monotonic_s()
        if left_s > 0:
            raise VoiceBroken(
                N_("The online voice failed several times and is left alone for {left_s} more seconds."),
                where=self._name,
                remedy=N_("Another voice reads meanwhile."),
                left_s=round(left_s),
            )


def _seconds(text: str) -> float:
    return float(text) if text.isdecimal() else 0.0
