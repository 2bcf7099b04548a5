"""
The texts of alerts without HTML, which CAP does not allow and senders write.

Source: CAP 1.2 §3.2.2 (plain text); real alerts of weather services with br, p, entities and links in them.
"""

from __future__ import annotations

import html
import re
from typing import Final

from broadcaster.markup import words_of

_MARKED_UP: Final = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);")
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n")
_SENTENCE_ENDS: Final = (".", "!", "?", "…", ":", ";", ",")


def plain(text: str) -> str:
    r"""
    Give *text* without tags and entities; what stood on a line of its own (br, p, li) is a sentence.

    A text without HTML stays as it is.

    Example:
        "CẤP ĐỘ: 3&lt;br /&gt;Nước dâng&amp;nbsp;nhanh" -> "CẤP ĐỘ: 3.\n\nNước dâng nhanh"
    """
    if not _MARKED_UP.search(text):
        return text
    # Escaped twice is common: once for XML, once for the web page that it came from.
    whole = _BLANK_LINE.sub("<p>", html.unescape(text))
    lines = [" ".join(line.split()) for line in words_of(whole, line_break="\n").split("\n")]
    return "\n\n".join([*map(_sentence, lines[:-1]), lines[-1]])


def _sentence(line: str) -> str:
    return line if line.endswith(_SENTENCE_ENDS) else f"{line}."
