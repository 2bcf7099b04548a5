"""
An index of alerts on the web: an RSS or Atom feed whose entries link to CAP documents.

Source: CAP 1.2 names no index; RSS 2.0 and Atom (RFC 4287) are what the weather services publish
(WMO Alert Hub, "CAP feeds").
"""

from __future__ import annotations

import io
from functools import partial
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import feedparser

from broadcaster.alerts.document import read_xml
from broadcaster.alerts.sources import Document, Fetch, mark_of
from broadcaster.errors import N_, AlertRefused
from broadcaster.model import AlertSource

ENTRIES_AT_MOST: Final = 300
"""The newest stand first; a national index of a stormy day has 100 to 200."""
_CAP_TYPE: Final = "application/cap+xml"


def indexed(source: AlertSource, fetch: Fetch) -> tuple[Document, ...]:
    """
    Read the index of *source*; its documents are fetched when they are read.

    Raises:
        Refused: the index cannot be fetched, or is none.
    """
    found: dict[str, Document] = {}
    for entry in _entries(fetch(source, source.url)):
        link = _absolute(source.url, _link(entry))
        mark = mark_of(link, dict.get(entry, "updated", ""), dict.get(entry, "published", ""))
        found.setdefault(mark, Document(place=link, mark=mark, read=partial(_fetched, source, link, fetch)))
    return tuple(found.values())


def _entries(body: bytes) -> list[dict[str, Any]]:
    # The tree is not used: what feedparser gets has no document type and is well-formed.
    read_xml(body)
    try:
        parsed = feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    except (LookupError, ValueError) as error:
        # feedparser trips over damage in rare elements (newsroom/rss.py).
        raise AlertRefused(N_("The index is damaged ({reason})."), reason=repr(error)[:200]) from error
    if not parsed.get("version"):
        raise AlertRefused(
            N_("What stands at this address is not an index of alerts."),
            remedy=N_("Give the address of its RSS or Atom feed."),
        )
    return list(parsed.entries[:ENTRIES_AT_MOST])


def _link(entry: dict[str, Any]) -> str:
    """Give the link that says it is an alert, else the entry's own."""
    links = [link for link in entry.get("links", ()) if link.get("href")]
    cap = (link for link in links if link.get("type") == _CAP_TYPE)
    return str(next(cap, links[0] if links else {"href": ""})["href"])


def _absolute(home: str, link: str) -> str:
    try:
        return urljoin(home, link)
    except ValueError:
        # "http://[": no address, which is said when it is to be fetched.
        return link


def _fetched(source: AlertSource, link: str, fetch: Fetch) -> bytes:
    if not _is_safe(source, link):
        raise AlertRefused(
            N_("The index leads to {link}, which is not a safe address (https)."),
            remedy=N_("Ask its sender for https addresses."),
            link=link[:200],
        )
    return fetch(source, link)


def _is_safe(source: AlertSource, link: str) -> bool:
    try:
        parts, home = urlsplit(link), urlsplit(source.url)
        is_at_home = (parts.scheme, parts.hostname) == (home.scheme, home.hostname)
    except ValueError:
        return False
    return parts.scheme == "https" or (source.local_network and is_at_home)
