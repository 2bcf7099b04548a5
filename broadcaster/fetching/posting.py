"""Handing something over by HTTP: one request through the door, no redirect followed."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError

from broadcaster import __version__
from broadcaster.errors import N_, FeedRefused, Refused
from broadcaster.fetching.addresses import Door, DoorAdapter

CONNECT_S = 10.0
READ_S = 20.0
TOTAL_S = 30.0


class NotTaken(Refused):
    """What was handed over was not taken; it may be later."""


def post(url: str, body: bytes, headers: Mapping[str, str], *, local_network: bool = False) -> None:
    """
    Hand *body* over.

    Args:
        url: http or https.
        body: what is sent.
        headers: besides our name.
        local_network: the address may be on the local network.

    Raises:
        NotTaken: anything but an answer 2xx in time.
    """
    local_host = (urlsplit(url).hostname or "") if local_network else ""
    with Door(local_host=local_host, total_s=TOTAL_S) as door, requests.Session() as session:
        # A proxy would look names up by itself, behind the door's back.
        session.trust_env = False
        session.headers["User-Agent"] = f"broadcaster/{__version__}"
        for scheme in ("http://", "https://"):
            session.mount(scheme, DoorAdapter(door))
        try:
            with session.post(
                url,
                data=body,
                headers=dict(headers),
                allow_redirects=False,
                stream=True,
                timeout=(CONNECT_S, READ_S),
            ) as response:
                status = response.status_code
        except (requests.RequestException, HTTPError, OSError, FeedRefused, ValueError) as error:
            raise NotTaken(
                N_("{url} does not take it ({reason})."), url=_place(url), reason=str(error)[:200]
            ) from error
    if not 200 <= status < 300:  # noqa: PLR2004 - the range of success, RFC 9110 §15.3
        raise NotTaken(N_("{url} answered {status}."), url=_place(url), status=status)


def _place(url: str) -> str:
    """Give the address without what may be a key in it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname or ''}{parts.path}"
