"""HTML of strangers: the words between the tags of what a feed or an alert calls a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

_UNSPOKEN: Final = frozenset(
    {"script", "style", "figcaption", "caption", "noscript", "iframe", "svg", "select", "title"}
)
_BLOCKS: Final = frozenset(
    {"p", "div", "li", "ul", "ol", "tr", "table", "blockquote", "section", "article", "figure", "hr"}
    | {"h1", "h2", "h3", "h4", "h5", "h6"}
)
_CLOSED_BREAK: Final = re.compile(r"</br\b", re.IGNORECASE)
"""What VnExpress writes for a line break; browsers take it for one, libxml2 for nothing."""
_PICTURES: Final = frozenset({"img", "picture", "video", "iframe", "figure"})


class _Words:
    """Collects the spoken text; a block's end becomes a line end, a line break a space."""

    def __init__(self, line_break: str) -> None:
        self.pieces: list[str] = []
        self.has_picture = False
        self._unspoken: list[str] = []
        self._line_break = line_break

    def start(self, tag: str, attributes: Mapping[str, str], /) -> None:
        del attributes
        self.has_picture |= tag in _PICTURES
        if tag in _UNSPOKEN:
            self._unspoken.append(tag)
        self._part(tag)

    def end(self, tag: str, /) -> None:
        if tag in self._unspoken:
            del self._unspoken[self._unspoken.index(tag) :]
        if tag != "br":
            self._part(tag)

    def data(self, data: str, /) -> None:
        if not self._unspoken:
            self.pieces.append(" ".join(data.split("\n")))

    def comment(self, text: str, /) -> None:
        """Comments are not spoken."""

    def pi(self, target: str, data: str | None = None, /) -> None:
        """Nor is what stands between question marks."""

    def close(self) -> _Words:
        return self

    def _part(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag == "br":
            self.pieces.append(self._line_break)


def _parsed(html: str, line_break: str = " ") -> _Words:
    words = _Words(line_break)
    if "<" not in html and "&" not in html:
        words.data(html)
        return words
    # libxml2 goes through any fragment once, whatever is nested or left open in it (200,000 open tags of
    # each kind: 0.04 s), where lexbor and Python's own parser take minutes. A NUL would end its reading.
    parser = etree.HTMLParser(target=words, encoding="utf-8", huge_tree=True)  # type: ignore[call-overload] # the stub asks for events of XML
    whole = _CLOSED_BREAK.sub("<br", html.replace("\0", " "))
    parser.feed(b"<body>" + whole.encode("utf-8", "replace"))
    parser.close()
    return words


def words_of(html: str, *, line_break: str = " ") -> str:
    """
    Give the text of an HTML fragment, well-formed or not, without captions and scripts.

    The ends of paragraphs and other blocks become line ends, `br` becomes *line_break*; no other line ends
    are left.
    """
    lines = "".join(_parsed(html, line_break).pieces).split("\n")
    return "\n".join(line for line in lines if line.strip())


def has_picture(html: str) -> bool:
    """Tell whether a fragment shows a picture or a film."""
    return _parsed(html).has_picture
