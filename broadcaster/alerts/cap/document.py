"""
Making a stranger's XML harmless, and giving it as a tree.

Unlike the newsroom, which forgives papers their slips, this room takes nothing but well-formed XML: an
alert that somebody damaged on the way must not be guessed at.
"""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from broadcaster.errors import N_, AlertRefused

SIZE_AT_MOST_BYTES: Final = 1_000_000
"""CAP documents of the weather services have 2 to 100 kB, most of it polygons; an index up to 500 kB."""
ELEMENTS_AT_MOST: Final = 20_000
DEPTH_AT_MOST: Final = 20
"""CAP needs 4 levels, RSS and Atom 5."""
XML_SPACE: Final = b" \t\r\n"
"""White space of XML 1.0 §2.3."""


def read_xml(body: bytes) -> Element:
    """
    Parse *body*; names come as "{namespace}name".

    Raises:
        AlertRefused: too large, not well-formed, or with a document type. Entities can only be declared
            in a document type, so none are ever unfolded, whatever the encoding: the parser that builds
            the tree is the one that refuses. Source of the way: defusedxml.
    """
    if len(body) > SIZE_AT_MOST_BYTES:
        raise AlertRefused(N_("The document is larger than {limit} bytes."), limit=SIZE_AT_MOST_BYTES)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    tree = _Tree()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.data
    try:
        # White space before the declaration is a slip of web servers and leaves no doubt.
        parser.Parse(body.lstrip(XML_SPACE), True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        # The last two: an encoding that Python does not know, or that the parser cannot use.
        raise AlertRefused(
            N_("The document is not well-formed XML ({reason})."),
            remedy=N_("Ask its sender for a whole copy."),
            reason=str(error),
        ) from error
    return tree.close()


def _refuse_doctype(*_declaration: object) -> None:
    raise AlertRefused(
        N_("The document brings a document type, which no alert needs and attacks use."),
        remedy=N_("Do not use this source until its sender has explained it."),
    )


class _Tree:
    """Builds the elements and counts them."""

    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._depth = 0
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEPTH_AT_MOST or self._count > ELEMENTS_AT_MOST:
            raise AlertRefused(
                N_("The document has more than {count} elements, or more than {depth} inside each other."),
                count=ELEMENTS_AT_MOST,
                depth=DEPTH_AT_MOST,
            )
        self._builder.start(_braced(name), {_braced(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(_braced(name))

    def data(self, text: str) -> None:
        self._builder.data(text)

    def close(self) -> Element:
        return self._builder.close()


def _braced(name: str) -> str:
    return f"{{{name}" if "}" in name else name
