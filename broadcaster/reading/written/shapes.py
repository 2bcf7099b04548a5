"""Fragments of patterns that several classes share. Every repeat is bounded or over one set of signs."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import any_of
from broadcaster.reading.vocabulary import CUES, UNITS
from broadcaster.reading.written.alphabet import STOP

DAY = r"(?:3[01]|[12]\d|0?[1-9])"
MONTH = r"(?:1[0-2]|0?[1-9])"
YEAR = r"(?:1[0-9]|2[01])\d\d"
NUMBER = (
    # Most have no groups, and are not looked at for each form of them.
    r"(?:\d{1,3}+(?=[., ]\d{3})(?:(?:\.\d{3}){1,5}(?!\d)(?:,\d{1,9})?"
    r"|(?:,\d{3}){2,5}(?!\d)(?:\.\d{1,9})?"
    r"|(?:,\d{3}){1,5}\.(?:\d{1,2}|\d{4,9})(?!\d)"
    r"|(?: \d{3}){2,5}(?!\d))"
    r"|\d{1,18}+(?:[.,]\d{1,18}+)?)"
)
NO_MORE = r"(?!\d|[.,/]\d)"
"""The figure ends here."""
UNIT_FORM = r"(?:[A-Za-zĐđμµ]{1,6}[23²³]?|[°º˚⁰][A-ZĐ]?|[%℃℉‰％$€£¥₫₩Ω])"
_UNIT_FORM = pattern(UNIT_FORM)
_ODD_UNITS = [unit for unit in UNITS if not _UNIT_FORM.fullmatch(unit)]
UNIT = rf"(?:{any_of(_ODD_UNITS)}|{UNIT_FORM}){STOP}(?!-[A-Z]|(?<=[A-ZĐđpqhxtk])\.[A-Z][a-z]{{3}})"
"""What may be a unit: odd ones as they stand, others by their form; who says it looks it up in the table."""
COUNTED = CUES["counted"]
"""What stands behind figures that count something."""
DASHES = "-‐‑‒–—−"
DASH = f"[{DASHES}]"
FILES = "(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar|mp[34]|txt|csv|apk|html?)"
"""What the names of files end with, behind their dot."""
FIGURE_ALONE = pattern(r"(?<![^\W_])\d")
"""A figure that stands in no word."""
SENTENCE_END = pattern(r"[.;!?\n](?: |$)")
UNTIL_BEHIND = pattern(r" ?(?:đến|tới|-|–)")
ZEROED_DAY = r"(?:(?:0[1-9]|[12]\d|3[01])\.0[1-9]|0[1-9]\.1[0-2])\.\d\d(?= [^\W\d_])"
"""A day of which a figure begins with a nought, as no number of a section does: "01.08.21 Chúa nhật"."""
LINE = r"(?:(?<=\n)|(?<!.))"
"""Start of a line."""
