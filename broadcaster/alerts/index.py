"""
An index of alerts on the web: an RSS or Atom feed whose entries link to CAP documents, or hold them.

Source: CAP 1.2 names no index; RSS 2.0 and Atom (RFC 4287) are what the weather services publish
(WMO Alert Hub, "CAP feeds").
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import feedparser
from lxml import etree

from broadcaster.alerts.cap.document import read_xml
from broadcaster.alerts.cap.fields import CAP
from broadcaster.alerts.sources import Document, Fetch, mark_of
from broadcaster.errors import N_, AlertRefused
from broadcaster.model import AlertSource

ENTRIES_AT_MOST: Final = 300
"""The newest stand first; a national index of a stormy day has 100 to 200."""
_CAP_TYPE: Final = "application/cap+xml"
_XML_TYPES: Final = ("application/xml", "text/xml")
_NOT_CONTENT: Final = frozenset({"self", "edit", "hub", "next", "previous", "first", "last", "license"})
"""Relations of a link that lead to the entry or the index as such (RFC 4287 §4.2.7.2, RFC 5005)."""


def indexed(source: AlertSource, fetch: Fetch) -> tuple[Document, ...]:
    """
    Read the index of *source*; its documents are fetched when they are read.

    Raises:
        Refused: the index cannot be fetched, or is none.
    """
    body = fetch(source, source.url)
    entries = _entries(body)
    found = {document.mark: document for document in _held(source, body)}
    held = len(found)
    for entry in entries:
        link, name = _absolute(source.url, _link(entry)), str(dict.get(entry, "id", ""))
        if held and not link:
            held -= 1
            continue  # its document stands in the entry itself
        mark = mark_of(link or name, dict.get(entry, "updated", ""), dict.get(entry, "published", ""))
        place = link or f"{source.url}#{name}"
        found.setdefault(mark, Document(place=place, mark=mark, read=partial(_fetched, source, link, fetch)))
    return tuple(found.values())


def _held(source: AlertSource, body: bytes) -> Iterator[Document]:
    """Give the documents that stand in the index itself, with the namespaces that they inherit."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for alert in etree.fromstring(body, parser).iter(f"{CAP}alert"):
        alert.tail = None
        # The prefixes stay as they are, so that a signature over it still fits.
        document = etree.tostring(alert, encoding="utf-8")
        place = f"{source.url}#{alert.findtext(f'{CAP}identifier') or ''}"[:300]
        mark = mark_of(source.url, document)
        yield Document(place=place, mark=mark, read=partial(bytes, document))
    for element in etree.fromstring(body, parser).iter():
        # An alert as text, its signs escaped or in CDATA: as writers of feeds put whatever they are given.
        text = (element.text or "").strip()
        if text.startswith("<") and CAP.strip("{}") in text:
            document = text.partition("?>")[2].encode() if text.startswith("<?xml") else text.encode()
            mark = mark_of(source.url, document)
            yield Document(place=f"{source.url}#{mark[:12]}", mark=mark, read=partial(bytes, document))


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
    """Give the link that says it is an alert, else one to XML, else the entry's page; empty: it has none."""
    links = (link for link in entry.get("links", ()) if link.get("rel") not in _NOT_CONTENT)
    ranked = sorted((link for link in links if link.get("href")), key=_rank)
    return str(ranked[0]["href"]) if ranked else ""


def _rank(link: dict[str, Any]) -> int:
    kind = str(link.get("type", "")).partition(";")[0].strip().lower()
    return (_CAP_TYPE, *_XML_TYPES).index(kind) if kind in (_CAP_TYPE, *_XML_TYPES) else len(_XML_TYPES) + 1


def _absolute(home: str, link: str) -> str:
    try:
        return urljoin(home, link) if link else ""
    except ValueError:
        # "http://[": no address, which is said when it is to be fetched.
        return link


def _fetched(source: AlertSource, link: str, fetch: Fetch) -> bytes:
    if not link:
        raise AlertRefused(
            N_("This entry of the index has no link to an alert."),
            remedy=N_("Ask its sender for links of the type application/cap+xml."),
        )
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
