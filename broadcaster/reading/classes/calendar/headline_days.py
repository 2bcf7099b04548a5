"""The day in the headline of a daily column: "Chứng khoán 8-9: VN-Index rung lắc", "Giá vàng 12-5: giảm"."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.said_dates import say_written_day
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.written.alphabet import START
from broadcaster.reading.written.shapes import DAY, MONTH

_GOODS = (
    "vàng|bạc|USD|đô la|xăng|xăng dầu|dầu|gas|cà phê|hồ tiêu|tiêu|lúa|lúa gạo|gạo|heo hơi|lợn hơi|heo|lợn"
    "|sầu riêng|cao su|điều|thép|tôm|cá tra|ngoại tệ|Bitcoin"
)
_COLUMN = pattern(
    r"(?:^|\n)(?:[-*•] )?((?:Chứng khoán|Thời tiết|Dự báo thời tiết|Tin tức|Tin nóng|Điểm tin|Bản tin|Tin bão"
    r"|Tin sáng|Kết quả xổ số|Xổ số|KQXS|XSMB|XSMN|XSMT|Lịch thi đấu|Lịch phát sóng|Lịch cúp điện"
    rf"|Lịch cắt điện|Tỷ giá|Tỉ giá|Tử vi|Nhận định|Thị trường|Giá (?:{_GOODS}))"
    r"(?: (?!\w*(?:từ|khoảng|chỉ|còn|mức|gần|hơn|đến|tới|lên|giảm|tăng|quanh|trên|dưới) )[^\W\d_]+){0,5}) $"
)
"""Words between are few, and none of them asks for an amount."""


def _headline_day(found: Found) -> Said | None:
    cue = _COLUMN.search(found.left(60))
    if not cue:
        return None
    lead = "" if cue[1].endswith((" ngày", " sáng", " chiều", " tối", " trưa", " đêm")) else "ngày "
    return Said(lead + say_written_day(found.written, found.style), "cue", cue[1])


HEADLINE_DAY = Rule("headline_day", rf"{START}{DAY}[-/.]{MONTH}(?=:(?!\d))", _headline_day, alone=False)
