"""The words between the tags of what a feed calls a title or a summary."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

FRAGMENT_CHARS: Final = 6_000
"""
Only the beginning of a fragment is parsed: speech needs 600 characters of text (cleaning.py), and the
parser takes 0.2 s for 6,000 characters of tags that are never closed, but 10 s for 40,000 (measured).
"""

_UNSPOKEN: Final = frozenset(
    {"script", "style", "figcaption", "caption", "noscript", "iframe", "svg", "select"}
)
_BLOCKS: Final = frozenset(
    {"p", "div", "li", "ul", "ol", "tr", "table", "blockquote", "section", "article", "figure", "hr"}
    | {"h1", "h2", "h3", "h4", "h5", "h6"}
)
_PICTURES: Final = frozenset({"img", "picture", "video", "iframe", "figure"})


class _Words(HTMLParser):
    """Collects the spoken text; a block's end becomes a line end, a line break a space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.has_picture = False
        self._unspoken: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.has_picture |= tag in _PICTURES
        if tag in _UNSPOKEN:
            self._unspoken.append(tag)
        self._part(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.has_picture |= tag in _PICTURES
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unspoken:
            del self._unspoken[self._unspoken.index(tag) :]
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self._unspoken:
            self.pieces.append(" ".join(data.split("\n")))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Skip "<![…>" whatever stands in it; Python's own way asserts that it is well-formed."""
        del report
        return self.rawdata.find(">", i) + 1 or -1

    def _part(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag == "br":
            self.pieces.append(" ")


def _fragment(html: str) -> str:
    if len(html) <= FRAGMENT_CHARS:
        return html
    kept = html[:FRAGMENT_CHARS]
    # A tag cut in half would be read out as text.
    return kept[: kept.rfind("<")] if kept.rfind("<") > kept.rfind(">") else kept


def _parsed(html: str) -> _Words:
    words = _Words()
    words.feed(_fragment(html))
    words.close()
    return words


def words_of(html: str) -> str:
    """
    Give the text of an HTML fragment, well-formed or not, without captions and scripts.

    The ends of paragraphs and other blocks become line ends; no other line ends are left.
    """
    return "".join(_parsed(html).pieces)


def has_picture(html: str) -> bool:
    """Tell whether a fragment shows a picture or a film."""
    return _parsed(html).has_picture
