"""Which item is which: the same story of the same feed has the same id at every reading."""

from __future__ import annotations

import hashlib
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from broadcaster.newsroom.letters.spelling import comparable

_TRACKERS: Final = frozenset({"fbclid", "gclid", "zarsrc", "zclid", "ref"})
_ID_DIGITS: Final = 20


def item_id(feed: str, *, guid: str, link: str, title: str, date_text: str) -> str:
    """
    Give the stable id of an item: of its guid, else its link, else its title and date.

    Args:
        feed: name of the feed; two feeds never share an id.
        guid: as the feed writes it; empty when it has none.
        link: address of the page; empty when it has none.
        title: cleaned title.
        date_text: the date as the feed writes it, so that a better date reader changes no id.
    Returns:
        20 hexadecimal digits.
    """
    key = guid.strip() or normal_link(link) or f"{comparable(title)}\n{date_text.strip()}"
    return hashlib.sha256(f"{feed}\n{key}".encode("utf-8", "surrogatepass")).hexdigest()[:_ID_DIGITS]


def normal_link(link: str) -> str:
    """Give *link* without what changes between readings: scheme, fragment, tracking, order of arguments."""
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        # "http://[": not an address, but still the same text at every reading.
        return link.strip()
    arguments = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if name.lower() not in _TRACKERS and not name.lower().startswith("utm_")
    )
    address = parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/")
    return f"{address}?{urlencode(arguments)}" if arguments else address
