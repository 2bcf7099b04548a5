"""
Conventions of speech that a station may choose.

The defaults are those of a newsreader of the national radio; `Style.southern()` gives the habits of the
south. Source: `docs/decisions/0010-reading.md`, after the comparison of six normalisers.
"""

from __future__ import annotations

from typing import Literal, NamedTuple


class Style(NamedTuple):
    """How this station speaks where good speakers differ."""

    zero_tens: Literal["linh", "lẻ"] = "linh"
    """105: một trăm linh năm, một trăm lẻ năm."""
    thousand: Literal["nghìn", "ngàn"] = "nghìn"
    four: Literal["tư", "bốn"] = "tư"
    """24: hai mươi tư, hai mươi bốn."""
    first_days: Literal["mùng", "mồng", ""] = "mùng"
    """Put before the first ten days of a month: ngày mùng hai tháng chín."""
    letter_g: Literal["giê", "gờ"] = "giê"
    letter_y: Literal["i", "y"] = "i"
    foreign: Literal["written", "respelled"] = "written"
    """Foreign words as they are written, or in Vietnamese syllables for a voice that knows no other."""

    @classmethod
    def southern(cls) -> Style:
        """Give the style of the south: lẻ, ngàn, bốn."""
        return cls(zero_tens="lẻ", thousand="ngàn", four="bốn", letter_g="gờ")
