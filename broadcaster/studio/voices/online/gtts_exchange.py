"""
One request to the speech service of Google Translate, and the MP3 it answers with.

The gTTS package knows how the service is spoken to: it builds the request. It is sent from here, for the
package itself would switch TLS verification off, follow redirects and wait for ever.
"""

from __future__ import annotations

import base64
import json
from email.utils import parsedate_to_datetime

import requests
from gtts import gTTS
from urllib3.exceptions import HTTPError as TransferError
from urllib3.exceptions import TimeoutError as TransferTimeout

from broadcaster.clock import Clock
from broadcaster.errors import N_, VoiceBroken, VoiceRefused

ENDPOINT = "https://translate.google.com/_/TranslateWebserverUi/data/batchexecute"
MAX_CHARS: int = gTTS.GOOGLE_TTS_MAX_CHARS
_MAX_BYTES = 4_000_000
"""A hundred characters take some 60 kB."""
_TOO_MANY = 429


class Busy(Exception):
    """
    The service may answer the same request later.

    Args:
        reason: in English, for the error that follows when nobody wants to wait any more.
        retry_after_s: what the service asks for; None when it says nothing.
    """

    def __init__(self, reason: str, retry_after_s: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after_s = retry_after_s


class Exchange:
    """
    A connection to the service, kept open between requests.

    Args:
        endpoint: address of the service (tests and mirrors name another).
        limit_s: longest wait for the next byte, and the time after which bytes that still drip in are
            not waited for.
        clock: measures that.
    """

    def __init__(self, endpoint: str, *, limit_s: float, clock: Clock) -> None:
        self.endpoint = endpoint
        self._limit_s = limit_s
        self._clock = clock
        self._session = requests.Session()

    def ask(self, text: str, *, slow: bool) -> bytes:
        """
        Give the MP3 for *text*, at most MAX_CHARS characters with a word among them.

        Raises Busy (429, 5xx, connection lost), VoiceBroken (anything else that is no answer) or
        VoiceRefused (an answer without sound).
        """
        # Our own pieces are sent as they are: the package's tokenizer drops commas and splits names.
        request = gTTS(
            text,
            lang="vi",
            slow=slow,
            lang_check=False,
            pre_processor_funcs=[],
            tokenizer_func=lambda whole: [whole],
        )
        (body,) = request.get_bodies()
        return sound_in(self._post(body), where=self.endpoint)

    def close(self) -> None:
        """Drop the connections."""
        self._session.close()

    def _post(self, body: str) -> str:
        ends_s = self._clock.monotonic_s() + self._limit_s
        try:
            with self._session.post(
                self.endpoint,
                data=body,
                headers=gTTS.GOOGLE_TTS_HEADERS,
                timeout=self._limit_s,
                allow_redirects=False,
                stream=True,
            ) as response:
                self._check_status(response)
                content = self._body(response, ends_s)
        except (requests.Timeout, TransferTimeout) as error:
            raise self._late() from error
        except (requests.RequestException, TransferError) as error:
            # Only its kind: the text holds object addresses and the whole URL.
            raise Busy(type(error).__name__) from error
        return content.decode("utf-8", "replace")

    def _check_status(self, response: requests.Response) -> None:
        status = response.status_code
        if status == _TOO_MANY or status >= requests.codes.internal_server_error:
            raise Busy(f"HTTP {status}", self._retry_after_s(response.headers.get("Retry-After", "")))
        if status != requests.codes.ok:
            # A redirect is Google's "sorry" page or the login page of a network: never speech.
            raise VoiceBroken(
                N_("The online voice was answered with HTTP status {status} instead of speech."),
                where=self.endpoint,
                remedy=N_("Check the network; the service may have blocked this address for some hours."),
                status=status,
            )

    def _retry_after_s(self, header: str) -> float | None:
        """Read both forms of Retry-After. Source: RFC 9110, 10.2.3."""
        if header.isdecimal():
            return float(header)
        try:
            return max((parsedate_to_datetime(header) - self._clock.now()).total_seconds(), 0.0)
        except (ValueError, TypeError):  # absent, or neither form
            return None

    def _body(self, response: requests.Response, ends_s: float) -> bytes:
        # A server that sends a byte now and then never runs into the time limit of one read.
        content = bytearray()
        while chunk := response.raw.read1(65_536, decode_content=True):
            content += chunk
            if self._clock.monotonic_s() > ends_s:
                raise self._late()
            if len(content) > _MAX_BYTES:
                raise _not_speech(self.endpoint)
        return bytes(content)

    def _late(self) -> VoiceBroken:
        return VoiceBroken(
            N_("The online voice did not answer within {limit_s} seconds."),
            where=self.endpoint,
            remedy=N_("Check the network of the station."),
            limit_s=self._limit_s,
        )


def sound_in(answer: str, *, where: str) -> bytes:
    r"""
    Find the sound in an answer of `batchexecute`; raises VoiceBroken (no answer) or VoiceRefused (no sound).

    Shape: `)]}'`, a length, then JSON [["wrb.fr", "jQ1olc", "[\"<base64 of an MP3>\"]", ...], ...].
    Source: gTTS 2.5.4, gtts/tts.py.
    """
    start = answer.find('[["wrb.fr"')
    if start < 0:
        raise _not_speech(where)
    try:
        envelope, _ = json.JSONDecoder().raw_decode(answer, start)
        payload = envelope[0][2]
        encoded = json.loads(payload)[0] if payload else ""
        sound = base64.b64decode(encoded or "", validate=True)
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise _not_speech(where) from error
    if not sound:
        raise VoiceRefused(
            N_("The online voice gave no sound for this sentence."),
            where=where,
            remedy=N_("Another voice reads it."),
        )
    return sound


def _not_speech(where: str) -> VoiceBroken:
    return VoiceBroken(
        N_("The online voice was answered with something that is not speech."),
        where=where,
        remedy=N_("Check whether the network asks for a login before it lets the station out."),
    )
