"""Fragments of patterns that several classes share. Every repeat is bounded or over one set of signs."""

from __future__ import annotations

from broadcaster.reading.rule import any_of
from broadcaster.reading.vocabulary import UNITS

DAY = r"(?:3[01]|[12]\d|0?[1-9])"
MONTH = r"(?:1[0-2]|0?[1-9])"
YEAR = r"(?:1[0-9]|2[01])\d\d"
NUMBER = (
    r"(?:\d{1,3}(?:\.\d{3}){1,5}(?!\d)(?:,\d{1,9})?"
    r"|\d{1,3}(?:,\d{3}){2,5}(?!\d)(?:\.\d{1,9})?"
    r"|\d{1,3}(?: \d{3}){2,5}(?!\d)"
    r"|\d{1,18}(?:[.,]\d{1,18})?)"
)
DASH = r"[-‐‑‒–—−]"
MARKED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
"""The letters of Vietnamese that English has not."""
LOWER = "a-z" + MARKED
UPPER = "A-Z" + MARKED.upper()
LATIN = "A-Za-zÀ-ÖØ-öø-\u024fḀ-ỿ"
"""All letters that a voice could say; other scripts are unread."""
START = rf"(?<![{LATIN}0-9])"
"""Not inside a word or figure."""
WORD = rf"(?<![{LATIN}])"
"""Not inside a word; a figure may stand before it."""
NO_MORE = r"(?!\d|[.,/]\d)"
"""The figure ends here."""
STOP = rf"(?![{LATIN}0-9])"
WORD_STOP = rf"(?![{LATIN}])"
"""The word ends here; a figure may stand behind it."""
UNIT = rf"(?:{any_of(UNITS)}){STOP}"
LINE = r"(?:(?<=\n)|(?<!.))"
"""Start of a line."""
COUNTED = "người|hộ|ngày|tháng|tuổi|triệu|nghìn|tỷ|đồng|lần|km|m|mm|độ|giờ|phút|lít|kg|con|năm|tấn|tạ|ha|em|cháu|xã|viên|%"
"""What stands behind figures that count something."""
