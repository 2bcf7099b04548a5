"""Fetching the bytes of a feed, over the web or from a file, within limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit
from urllib.request import url2pathname

import requests
from urllib3.exceptions import HTTPError

from broadcaster import __version__
from broadcaster.errors import N_, FeedRefused
from broadcaster.fetching.addresses import Door, DoorAdapter
from broadcaster.model import Feed

# Some papers answer only to what calls itself a browser; the name says plainly who asks.
USER_AGENT: Final = f"Mozilla/5.0 (compatible; broadcaster/{__version__}; commune radio news reader)"
_ACCEPT: Final = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
_CHUNK_BYTES: Final = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one reading of one feed may cost."""

    connect_s: float = 10.0
    read_s: float = 20.0
    """Longest silence of the server."""
    total_s: float = 60.0
    size_bytes: int = 5_000_000
    """Unpacked; a paper's feed of 25 items has 23 kB (VnExpress, 2017)."""
    redirects: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a server or a file gave."""

    body: bytes = b""
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    unchanged: bool = False
    """The server said so; there is no body."""


class _Session(requests.Session):
    """Leaves redirects to us: requests would take in the whole body of each, however large."""

    def get_redirect_target(self, _response: requests.Response) -> None:
        """Give none."""


def fetch(feed: Feed, *, etag: str, last_modified: str, limits: Limits) -> Page:
    """
    Fetch what stands at the feed's address.

    Raises:
        FeedRefused: anything but a body within the limits, or "unchanged".
    """
    scheme = _scheme(feed.url)
    if scheme == "file":
        return _from_file(feed.url, limits)
    if scheme not in {"http", "https"}:
        raise FeedRefused(
            N_("The address {url} cannot be read."),
            remedy=N_("Use an address that begins with http://, https:// or file:///."),
            url=feed.url,
        )
    return _from_web(feed, {"If-None-Match": etag, "If-Modified-Since": last_modified}, limits)


def _scheme(url: str) -> str:
    try:
        return urlsplit(url).scheme.lower()
    except ValueError:
        return ""


def _from_file(url: str, limits: Limits) -> Page:
    parts = urlsplit(url)
    path = Path(url2pathname(parts.path))
    if parts.netloc not in {"", "localhost"} or not path.is_file():
        raise FeedRefused(
            N_("There is no file {path}."), remedy=N_("Check the address of the feed."), path=path
        )
    try:
        with path.open("rb") as file:
            body = file.read(limits.size_bytes + 1)
    except OSError as error:
        raise FeedRefused(
            N_("The file {path} cannot be read ({reason})."),
            path=path,
            reason=N_(error.strerror or str(error)),
        ) from error
    if len(body) > limits.size_bytes:
        raise _too_large(limits)
    return Page(body=body)


def _from_web(feed: Feed, conditions: dict[str, str], limits: Limits) -> Page:
    local_host = (urlsplit(feed.url).hostname or "") if feed.local_network else ""
    with Door(local_host=local_host, total_s=limits.total_s) as door, _Session() as session:
        # A proxy would look names up by itself, behind the door's back.
        session.trust_env = False
        session.headers.update(
            {"User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"}
        )
        session.headers.update({name: value for name, value in conditions.items() if value})
        session.mount("http://", DoorAdapter(door))
        session.mount("https://", DoorAdapter(door))
        try:
            page = _follow(session, feed.url, limits)
        except (requests.RequestException, HTTPError, OSError, FeedRefused) as error:
            raise (_too_slow(limits) if door.is_shut else _reason(error)) from error
        if door.is_shut:
            # Cut off by us, the body may look complete.
            raise _too_slow(limits)
        return page


def _reason(error: Exception) -> FeedRefused:
    if isinstance(error, FeedRefused):
        return error
    if isinstance(error, requests.Timeout) or "timed out" in str(error):
        return FeedRefused(
            N_("The server did not answer in time."), remedy=N_("It is tried again next time.")
        )
    if isinstance(error, requests.exceptions.SSLError):
        return FeedRefused(
            N_("The server's certificate is not valid."),
            remedy=N_("Check the clock of this machine and the address of the feed."),
        )
    return FeedRefused(N_("The transfer failed ({reason})."), reason=str(error)[:200])


def _too_slow(limits: Limits) -> FeedRefused:
    return FeedRefused(
        N_("The feed did not arrive within {limit_s:g} seconds."),
        remedy=N_("It is tried again next time."),
        limit_s=limits.total_s,
    )


def _too_large(limits: Limits) -> FeedRefused:
    return FeedRefused(
        N_("The feed is larger than {limit_mb:g} MB."),
        remedy=N_("Check that the address is that of a feed."),
        limit_mb=limits.size_bytes / 1_000_000,
    )


def _follow(session: requests.Session, url: str, limits: Limits) -> Page:
    for _ in range(limits.redirects + 1):
        with session.get(
            url, stream=True, allow_redirects=False, timeout=(limits.connect_s, limits.read_s)
        ) as response:
            if not response.is_redirect:
                return _page(response, limits)
            url = _next_address(url, response.headers["Location"])
    raise FeedRefused(
        N_("The address leads on to another one more than {limit} times."),
        remedy=N_("Check the address of the feed."),
        limit=limits.redirects,
    )


def _next_address(url: str, location: str) -> str:
    try:
        # Header lines arrive as Latin-1; papers write UTF-8 into them (requests does the same).
        following = urljoin(url, location.encode("latin-1").decode("utf-8", "replace"))
    except ValueError:
        following = ""
    if _scheme(following) not in {"http", "https"}:
        raise FeedRefused(
            N_("The address leads on to {location}, which is not on the web."),
            remedy=N_("Check the address of the feed."),
            location=location[:200],
        )
    return following


def _page(response: requests.Response, limits: Limits) -> Page:
    etag, last_modified = (response.headers.get(name, "") for name in ("ETag", "Last-Modified"))
    if response.status_code == requests.codes.not_modified:
        return Page(unchanged=True, etag=etag, last_modified=last_modified)
    if response.status_code != requests.codes.ok:
        raise FeedRefused(
            N_("The server answered {status} {phrase}."),
            remedy=N_("Open the address in a browser; the paper may have moved its feed."),
            status=response.status_code,
            phrase=response.reason or "",
        )
    announced = response.headers.get("Content-Length", "")
    if announced.isdecimal() and int(announced) > limits.size_bytes:
        raise _too_large(limits)
    body = b"".join(_within(response.iter_content(_CHUNK_BYTES), limits))
    content_type = response.headers.get("Content-Type", "")
    return Page(body=body, content_type=content_type, etag=etag, last_modified=last_modified)


def _within(chunks: Iterator[bytes], limits: Limits) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        # Counted after unpacking: a few kilobytes of gzip can hold gigabytes.
        size += len(chunk)
        if size > limits.size_bytes:
            raise _too_large(limits)
        yield chunk
