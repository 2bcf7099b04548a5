"""Days in a bracket behind a word for a day: "chiều nay (6/9)"."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.day_leads import SAID_DAY
from broadcaster.reading.classes.calendar.dotted_days import DOTTED_STYLE, STYLE_REACH, is_marked
from broadcaster.reading.classes.calendar.said_dates import say_written_day
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.written.alphabet import LATIN, LOWER, UPPER
from broadcaster.reading.written.shapes import DAY, MONTH


def _bracket_day(found: Found) -> Said | None:
    """Say the day in brackets behind a word for one: "chiều nay (3-7)"."""
    left = found.words_left(24)
    lunar = _LUNAR_DAY.search(left)
    cue = SAID_DAY.before(left) or (lunar[0].strip() if lunar else "")
    if not cue and _NAMED_DAY.search(found.left(60)):
        cue = "Ngày"
    if not cue and (played := _PLAYED.search(found.left(30))):
        cue = played[1]
    if not cue:
        cue = _told_day(found)
    return Said("ngày " + say_written_day(found.written, found.style), "cue", cue) if cue else None


def _told_day(found: Found) -> str:
    """
    Give what makes a day of what is told: since then till now, or the days with dots around it.

    Marks and lengths are below ten: "Ngày 6.6, kết quả nhảy cao: Nam (1.6)".
    """
    if _MEASURED.search(found.left(100)):
        return ""
    if _UNTIL_NOW.match(found.right(18)) and (since := _SINCE.search(found.left(80))):
        return since[1]
    if "." not in found.written[2:] or is_marked(found) or not _WORD_BEFORE.search(found.left(24)):
        return ""
    start, end = max(0, found.start - STYLE_REACH), found.end + STYLE_REACH
    month = int(found.written.rpartition(".")[2])
    days = (styled[0] for styled in DOTTED_STYLE.finditer(found.text, start, end))
    near = next((day for day in days if abs(int(day.rpartition(".")[2]) - month) <= 1), "")
    return near if near and not _POINTED.search(found.text, start, end) else ""


_MEASURED = pattern(
    r"(?<!\w)(?i:tỷ lệ|tỉ lệ|tỷ suất|chỉ số|điểm|mực nước|mức|pH|GRDP|GDP|tăng trưởng|động đất"
    r"|độ (?:lớn|mặn|ẩm)|nhiệt độ|lãi suất|tỷ giá|giá|bình quân|trung bình|xếp hạng|tiêu chí|phiên bản"
    r"|phần mềm|ứng dụng|cập nhật|nâng cấp|hệ số|phần|lớp|tiểu khu|cân|nồng độ|hàm lượng|tia UV|sao|laptop"
    r"|màn hình|chi phí|lương)(?!\w)"
)
"""What has decimals, which a bracket may give: "độ mặn đo được tại cống (4.2) đến nay"."""
_SINCE = pattern(r"(?<!\w)((?i:từ (?:khi|lúc|ngày|hôm))) [^.;()\d]{2,60} \($")
_UNTIL_NOW = pattern(r"\),? (?:cho )?(?:đến|tới) (?:nay|giờ)(?!\w)")
"""What has gone on since a day: "Kể từ khi đặt chân đến đất Bỉ (21.3) cho đến nay"."""
_WORD_BEFORE = pattern(
    r"(?<!\w)(?!(?:mục|phần|chương|hình|bảng|khoản|bài|câu|bản|thức|số|độ|mức|lệ|cấp|giá|chỉ|cao|thấp|nhất"
    r"|iOS|Android|Windows|hệ|đạt|là|chuẩn|kém|hơn|dưới|trên|biệt) \($)[^\W\d_]+ \($"
)
_POINTED = pattern(
    r"(?<![\d.,])\d{1,2}\.\d{1,2} ?(?:%|độ|điểm|triệu|tỷ|tỉ|m|kg|mm|cm|km|ha|lần|inch|USD)(?!\w)"
)
"""A decimal with a point, beside which a figure in brackets may be one too."""
_PLAYED = pattern(
    r"(?<!\w)((?:tỷ|tỉ) số|thắng|thua|hòa|hoà|bại) (?:[^ .;()]+ ){0,3}\d{1,3} ?[-–] ?\d{1,3} \($"
)
"""The day of a match behind its score: "thắng với tỷ số 77-63 (30.12)"."""


_NAMED_DAY = pattern(
    rf"(?<!\w)(?:[Nn]gày|[Ll]ễ|[Tt]ết) (?:[Tt]oàn dân|[Qq]uốc tế|[Tt]hế giới|[Tt]ruyền thống|[Tt]hành lập"
    rf"|[Gg]iải phóng|[{UPPER}][{LOWER}]+)(?: [{LATIN}]+){{0,8}} \($"
    rf"|[Tt]hứ (?:[2-7]|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy) "
    rf"(?:[Tt]uần |[Mm]ùa )?[{UPPER}][{LATIN} ]{{1,24}} \($"
    rf"|(?<![\wàầợọ] )[Tt]hứ (?:[2-7]|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy) \($"
    rf"|(?<!\w)(?:[Cc]hủ [Nn]hật|T[2-7]|CN) \($"
    rf"|(?<!\w)[Qq]uốc (?:khánh|tế [Ll]ao động|tế [Pp]hụ nữ|tế [Tt]hiếu nhi) \($"
)
"""A day that has a name: "ngày Toàn dân HMTN (7-4)", "Thứ 6 Tuần Thánh (3/4)"."""
_LUNAR_DAY = pattern(
    r" (?:(?:mùng|mồng) \d{1,2}(?: tết)?|\d{1,2} tháng (?:chạp|giêng)|giao thừa|tết(?: [^ .;]+){1,2}) $"
)
"""A day of the lunar feast, of which the bracket gives the day of the sun: "mùng 5 (1.2)"."""
BRACKET_DAY = Rule("bracket_day", rf"(?<=\(){DAY}(?:[-./]| [-–] ){MONTH}(?=\))", _bracket_day, alone=False)
