"""
Why something outside failed, in words that a clerk understands.

What FFmpeg, the operating system and servers say is English and meant for engineers. It is kept, in
brackets, behind a sentence that can be translated.
"""

from __future__ import annotations

import errno
import re
import socket

import av

from broadcaster.errors import N_, BroadcasterError, Message

_BY_STATUS: tuple[tuple[range, Message], ...] = (
    (range(401, 402), N_("the server wants a name and a password ({technical})")),
    (range(403, 404), N_("the server does not allow it ({technical})")),
    (range(404, 405), N_("the server knows no such address ({technical})")),
    (range(410, 411), N_("the server knows no such address ({technical})")),
    (range(429, 430), N_("the server is asked too often ({technical})")),
    (range(400, 500), N_("the server does not understand the request ({technical})")),
    (range(500, 600), N_("the server itself is in trouble ({technical})")),
)
"""By HTTP status, the first that holds. Source: RFC 9110, 15."""

_BY_KIND: tuple[tuple[type[Exception], Message], ...] = (
    (ConnectionRefusedError, N_("the server refuses the connection ({technical})")),
    (ConnectionError, N_("the server broke off the connection ({technical})")),
    (TimeoutError, N_("no answer came in time ({technical})")),
    (av.ExitError, N_("no answer came in time ({technical})")),
    (socket.gaierror, N_("the name of the server is not known ({technical})")),
    (EOFError, N_("the stream ended ({technical})")),
    (av.InvalidDataError, N_("what comes is not audio ({technical})")),
)

_BY_NUMBER: dict[int, Message] = {
    errno.ENETUNREACH: N_("there is no way to the server ({technical})"),
    errno.EHOSTUNREACH: N_("there is no way to the server ({technical})"),
    errno.ENETDOWN: N_("there is no way to the server ({technical})"),
    errno.ENOENT: N_("there is no such file ({technical})"),
    errno.EACCES: N_("it may not be read or written ({technical})"),
    errno.ENOSPC: N_("the disk is full ({technical})"),
    errno.EROFS: N_("the disk takes nothing any more ({technical})"),
    errno.EIO: N_("the device or the connection fails ({technical})"),
}

_BY_ITSELF = Message("{technical}")

_STATUS = re.compile(r"\b([45])(\d\d|XX)\b")
"""FFmpeg knows four by their number and calls the others 4XX and 5XX."""


def reason(error: Exception) -> BroadcasterError:
    """
    Say why, as a value to be put into a sentence as a fact; it is never raised by itself.

    Args:
        error: of FFmpeg, a socket, a server or a disk.
    """
    technical = str(getattr(error, "strerror", None) or error) or type(error).__name__
    return BroadcasterError(_words(error, technical), technical=technical)


def refusal(answer: str) -> BroadcasterError:
    """Say what a server's first line ("HTTP/1.1 403 Forbidden") means; as `reason`."""
    return BroadcasterError(_by_status(answer) or _BY_ITSELF, technical=answer or "-")


def _words(error: Exception, technical: str) -> Message:
    if isinstance(error, av.HTTPError | av.HTTPClientError):
        return _by_status(technical) or _BY_ITSELF
    for kind, words in _BY_KIND:
        if isinstance(error, kind):
            return words
    return _BY_NUMBER.get(getattr(error, "errno", None) or 0, _BY_ITSELF)


def _by_status(answer: str) -> Message | None:
    found = _STATUS.search(answer)
    status = int(found.group(1) + found.group(2).replace("XX", "99")) if found else 0
    return next((words for statuses, words in _BY_STATUS if status in statuses), None)
