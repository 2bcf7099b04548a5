"""
Where the title of a text stands, also when it is an official letter pasted as it is.

Source of the letter's parts: Nghị định 30/2020/NĐ-CP, Phụ lục I (heading, number, place and date, kind of
document, what it is about, text, recipients and signature).
"""

from __future__ import annotations

import re
from typing import Final

_KINDS: Final = (
    r"thông báo|thông cáo|thư ngỏ|thư mời|giấy mời|kế hoạch|công văn|quyết định|chỉ thị|báo cáo|tờ trình"
    r"|lời kêu gọi"
)
_HEADING: Final = re.compile(
    r"\W*(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc"
    r"|(?:ủy|uỷ) ban nhân dân(?: (?:xã|phường|thị trấn|huyện|thành phố|tỉnh)\b.{0,60})?"
    r"|số\s*:.{0,60}|\S.{0,40},\s*ngày\s.{1,4}tháng\s.{1,4}năm\s*\d{0,4}|[-–—_*=\s]+)\W*",
    re.IGNORECASE,
)
"""A line of the letter's head, which is for the eye."""
_KIND_ALONE: Final = re.compile(rf"\W*({_KINDS})\W*", re.IGNORECASE)
_LONGEST_HEADING: Final = 200
_NATION: Final = re.compile(r"cộng h(?:òa|oà) xã hội chủ nghĩa việt nam", re.IGNORECASE)
_LINES_OF_HEAD: Final = 4


def title_and_text(text: str) -> tuple[str, str]:
    """
    Cut *text* into its title and what stands below it; either may be empty.

    The first line is the title. The head of an official letter before it is left out, and a kind of
    document that stands alone is joined to the line that says what it is about.

    Example:
        "THÔNG BÁO / Về việc tiêm chủng / Trạm y tế…" -> ("THÔNG BÁO Về việc tiêm chủng", "Trạm y tế…")
    """
    lines = text.strip().split("\n")
    if _has_head(lines):
        lines = _without_head(lines)
    title = lines[0].lstrip("#").strip() if lines else ""
    rest = lines[1:]
    following = next((place for place, line in enumerate(rest) if line.strip()), None)
    if _KIND_ALONE.fullmatch(title) and following is not None and _is_heading(rest[following].strip()):
        title, rest = f"{title} {rest[following].strip()}", rest[following + 1 :]
    return title, "\n".join(rest).strip()


def _is_heading(line: str) -> bool:
    return (
        len(line) <= _LONGEST_HEADING and line[:1].isupper() and not line.endswith((".", "!", "?", ";", ":"))
    )


def _has_head(lines: list[str]) -> bool:
    # Without the national heading it is a text that begins with a number or a place: read as it stands.
    first = [line for line in lines if line.strip()][:_LINES_OF_HEAD]
    return any(_NATION.search(line) for line in first)


def _without_head(lines: list[str]) -> list[str]:
    for place, line in enumerate(lines):
        if line.strip() and not _HEADING.fullmatch(line):
            return lines[place:]
    return lines
