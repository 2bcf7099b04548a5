"""
Making a stranger's XML harmless before the feed parser sees it.

What is judged here is what is parsed afterwards: the document is turned into UTF-8 once, and everything
before its first element (declarations, comments, document type) is left behind.
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

from feedparser.encodings import convert_to_utf8

from broadcaster.errors import N_, FeedRefused

UTF_8: Final = "application/xml; charset=utf-8"
TAGS_AT_MOST: Final = 200_000
"""VnExpress writes 20 for an item; of 1.6 million, which 5 MB can hold, the parser takes 36 s (measured)."""
ATTRIBUTES_AT_MOST: Final = 100
"""RSS knows 3 for an element; of 20,000 the parser takes 12 s, growing with the square (measured)."""

_DECLARATION: Final = b'<?xml version="1.0" encoding="utf-8"?>'
_FEED_ROOT: Final = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF|channel)\b", re.IGNORECASE)


def harmless(body: bytes, content_type: str) -> bytes:
    """
    Give the XML document in *body* in UTF-8, from its first element on.

    Args:
        body: bytes as they came.
        content_type: what the server said they are; may be wrong or empty.
    Raises:
        FeedRefused: no XML at all, too many tags or attributes, entities of its own.
    """
    document = convert_to_utf8({"content-type": _content_type(body, content_type)}, body, {}) if body else b""
    if document.count(b"<") > TAGS_AT_MOST:
        raise FeedRefused(N_("The feed has more than {limit} tags."), limit=TAGS_AT_MOST)
    root = _scan(document)
    if root is not None:
        return _DECLARATION + document[root:]
    # Not XML up to its first element. Real feeds are like that (an empty line before the declaration),
    # and the feed parser forgives it; here the letters alone are enough to refuse.
    if b"<!ENTITY" in document.upper():
        raise _entities()
    found = _FEED_ROOT.search(document)
    if found is None:
        raise not_a_feed()
    document = _DECLARATION + document[found.start() :]
    _scan(document)
    return document


def not_a_feed() -> FeedRefused:
    """Build the refusal of a page for people, a cookie wall, or anything else that is no feed."""
    return FeedRefused(
        N_("What stands at this address is not a news feed."),
        remedy=N_("Open the address in a browser: it may be a page for people, or ask for cookies."),
    )


def _content_type(body: bytes, content_type: str) -> str:
    # Text in another encoding is never valid UTF-8 by chance, whatever the papers declare.
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return content_type
    return content_type if body.isascii() else UTF_8


def _entities() -> FeedRefused:
    # A page of entities can unfold to gigabytes ("billion laughs").
    return FeedRefused(
        N_("The feed declares entities of its own, which no paper needs and attacks use."),
        remedy=N_("Do not use this address."),
    )


def _scan(document: bytes) -> int | None:
    """
    Go through a document as far as it is well-formed; give the place of its first element.

    Raises:
        FeedRefused: an entity declared or an element with too many attributes. Source of the way:
            defusedxml, which asks the same parser.
    """
    parser = expat.ParserCreate("utf-8")
    places: list[int] = []

    def declared(*_entity: object) -> None:
        raise _entities()

    def started(_name: str, attributes: dict[str, str]) -> None:
        if not places:
            places.append(parser.CurrentByteIndex)
        if len(attributes) > ATTRIBUTES_AT_MOST:
            raise FeedRefused(
                N_("The feed has an element with more than {limit} attributes."), limit=ATTRIBUTES_AT_MOST
            )

    parser.EntityDeclHandler = declared
    parser.StartElementHandler = started
    try:
        parser.Parse(document, True)
    except expat.ExpatError:
        # Real feeds are often not well-formed somewhere; the feed parser goes on from here.
        return places[0] if places else None
    return places[0]
