"""Days written with a dot, told from decimals: ngày 21.12, từ 15.5 đến 20.5, từ 5-9.6."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.day_leads import DAY_OF, day_lead, style_behind
from broadcaster.reading.classes.calendar.said_dates import numbers_in, say_written_day
from broadcaster.reading.classes.measures.amounts import RANGE_DASH
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import START, UPPER
from broadcaster.reading.written.shapes import COUNTED, DASH, DAY, MONTH, YEAR
from broadcaster.reading.written.window import Cues


def _dotted_day(found: Found) -> Said | None:
    """
    Say 21.12 as a day where a word for a day stands before it, or in "từ 21.12 đến 5.1".

    What measures something (1.5 ha, từ 1.5 đến 2.5 triệu) is a decimal.
    """
    if _is_measure(found):
        return None
    left = found.words_left()
    if _LONE.fullmatch(found.written) and found.text.strip() == found.written:
        return Said(f"ngày {say_written_day(found.written, found.style)}", "guess")
    cue: str | None = _day_cue(found, left)
    if not cue:
        cue = None if SCALE.search(left) else _bare_day_cue(found, left)
    if cue is None:
        return None
    days = RANGE_DASH.split(found.written)
    return Said(
        day_lead(found) + " đến ".join(say_written_day(day, style_behind(found)) for day in days), "cue", cue
    )


def _is_measure(found: Found) -> bool:
    """Tell whether what is measured stands behind; a year or a word that only begins like money is none."""
    right = found.words_right()
    measured = (
        _MEASURES.behind(right)
        or _SIGN_BEHIND.match(found.right(14))
        or (_DASHED.match(found.right(2)) and _MEASURES.behind(_UPPER_END.sub(" ", right)))
    )
    return bool(measured) and not (_YEAR_BEHIND.match(found.right()) or _TOGETHER.match(found.right(10)))


def _day_cue(found: Found, left: str) -> str:
    """Give the word for a day before it, the moon behind it, what happens then, or the hour before."""
    if cue := _STRICT_DAY.before(left):
        return cue
    if lunar := _LUNAR.match(found.right(12)):
        return lunar[0].strip(" (")
    if cue := _happening(found, left):
        return cue
    if hour := _HOUR_BEFORE.search(found.left(16)):
        return hour[0].strip()
    if named := DAY_OF.search(found.left(80)):
        return named[0].strip()[:20]
    return found.before.written if found.listed_after() in _CLOCKS else ""


def _bare_day_cue(found: Found, left: str) -> str | None:
    """Give what makes a day of figures alone: a span, the days around it; None for a decimal."""
    from_to = "-" in found.written.replace("–", "-") and left.endswith(" từ ")
    measured = _DASHED.match(found.right(2)) and _ON_A_SCALE.search(found.words_left(160))
    until = not measured and _goes_on(found)
    if from_to or until or _FROM_DAY.search(left) or _TILL.search(left):
        return "từ … đến"
    alone = _begins(found) or found.listed_after() in _DAYS or _as_elsewhere(found)
    return found.before.written if alone else None


def _goes_on(found: Found) -> bool:
    """Tell whether a later day of the year follows; marks in a cell ("26.5 - 28.3") go back in the months."""
    until = _TO_DAY.match(found.right())
    if not until or RANGE_DASH.search(found.written):
        return bool(until)
    (day, month), (last, to) = numbers_in(found)[:2], map(int, _LAST_DAY.findall(until[0])[-1])
    return (month, day) < (to, last) or month >= _AUTUMN > to


_SIGN_BEHIND = pattern(r" ?[%°]|(?: ?[-–] ?[\d.]{1,5})? ?in\)")
_LAST_DAY = pattern(r"(\d{1,2})\.(\d{1,2})")
_AUTUMN = 9
"""What begins from this month on may end in the next year."""
_UPPER_END = pattern(r"^ \d+(?:[.,]\d+)? ")
"""The upper end of a range of measures: "mỗi ngày 1.5-2 lít nước"."""
_TOGETHER = pattern(" đồng (?:loạt|thời|chí|bào|bộ|hành|tình|đội|khởi)(?!\\w)")
"""Words that begin like money: "ngày 14.8 đồng loạt giảm"."""
_CLOCKS = frozenset({"time", "hours"})
"""The hour before its day: "lúc 20h, 15.8 tại Nhà hát"."""
_HOUR_BEFORE = pattern(r"(?<!\d)(?<!sau )(?<!trong )(?<!suốt )(?<!kéo dài )(?<!mỗi )\d{1,2} giờ $")
"""An hour whose minutes would have no dot: "Đến 2 giờ 11.6"."""
_LONE = pattern(r"\d\d\.0\d")
"""Nothing else in the cell or the line, and a month as forms have it: 27.02."""
_LUNAR = pattern(r" ?\(?(?:[Ââ]m lịch|ÂL|AL)(?!\w)")


def _happening(found: Found, left: str) -> str:
    """Give what goes on for some days, of which the last has its month: "cắt nước 5-7.12", "mưa 16-20.11"."""
    goes_on = _HAPPENING.search(left) if _SOME_DAYS.fullmatch(found.written) else None
    return goes_on[1] if goes_on else ""


_SOME_DAYS = pattern(rf"\d\d? ?{DASH} ?\d\d?\.\d\d?")
_HAPPENING = pattern(
    " (lịch|mưa|triều|cắt|mất|nghỉ|hội|thi|diễn ra|tổ chức|khai mạc|bão|rét|nắng|giải|triển lãm|tuần|đợt"
    "|thăm|họp|nhập học|phúc khảo|tuyển sinh|ghi danh|nộp hồ sơ|thu hồ sơ|nhận hồ sơ)"
    r"(?: (?!giá|tăng|giảm|đạt|tấn)[^ .;\d]+){0,3} $"
)


def _begins(found: Found) -> bool:
    """Tell whether "từ 15.5" or "trước 1.11" ends what is said: a day, but a price rises from 15.5."""
    left = found.words_left()
    if _SHOWN.search(left) or (found.left(1) in {"", "\n"} and _THIS.match(found.right(6))):
        return True
    if _FIRST_SHOWN.search(left) and _NOTHING_BEHIND.match(found.right(6)):
        return True
    if _UNTIL_AT_HEAD.search(found.left(7)) and found.right(1) == "," and not is_marked(found):
        return True
    day, month = numbers_in(found)[:2]
    late = left.endswith((" từ ", " trước ", " sau ")) and (day > _MONTHS or month >= _TWO_FIGURES)
    return bool(late and _NOTHING_BEHIND.match(found.right(6)) and not _CHANGED.search(left))


def _as_elsewhere(found: Found) -> bool:
    """Tell a bare day in a text that writes its days with dots, or at the head: "Từ 1.7, cả nước có …"."""
    goes_up = _CHANGED.search(found.words_left()) or _GOES_UP.match(found.right(8)) or is_marked(found)
    if goes_up or not _SINCE.search(found.left(8)):
        return False
    head = _HEAD.search(found.left(8)) and _ALL_THERE.match(found.right(16))
    start = max(0, found.start - STYLE_REACH)
    return bool(head or DOTTED_STYLE.search(found.text, start, found.end + STYLE_REACH))


def is_marked(found: Found) -> bool:
    """Tell a mark of a pupil, which a text about marks has in the same place: "Từ 6.5, cả lớp …"."""
    return bool(_MARKS.search(found.left(120) + found.right(60)))


_MARKS = pattern(
    r"(?<!\w)(?i:điểm|thí sinh|xếp loại|học lực|IELTS|GPA|pH|trở (?:lên|xuống)|khen thưởng|ăn dặm)(?!\w)"
)
STYLE_REACH = 600
_SINCE = pattern("(?:[Tt]ừ|[Đđ]ến|[Tt]ới|[Tt]rước|[Ss]au|[Hh]ết|[Vv]ào) $")
_HEAD = pattern(r"(?:^|[\n.!?”\"] ?)(?:Từ|Đến|Trước|Sau) $")
_ALL_THERE = pattern(r", | (?:cả nước|các|mọi|người|sẽ|toàn|tất cả|nhiều|hàng|những|TP)(?!\w)")
_GOES_UP = pattern(r" ?(?:lên|xuống|còn|thành|[-–])(?!\w)| (?:đến|tới) \d")
DOTTED_STYLE = pattern(
    r"(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối|[Hh]ôm) (?:[12]?\d|3[01])\.(?:1[0-2]|0?[1-9])(?![\d.,]\d|\d)"
)
_THIS = pattern(r" này(?!\w)")
"""The day of an invitation at the head of its line: "30.05 này, khán giả …"."""
_UNTIL_AT_HEAD = pattern(r"(?:^|\n|[.!?…] )(?:Đến|Tới|Trước|Sau) $")
"""A day that opens its sentence: "Đến 5.9, bão mạnh lên"."""
_SHOWN = pattern(
    " (?:chiếu|chiếu rạp|ra rạp|ra mắt|phát hành|khai mạc|hiệu lực|áp dụng|mở cửa)(?: kể)? từ $"
    "| (?:kéo dài|diễn ra|trưng bày|mở cửa|triển lãm|mở cửa đón khách)(?: từ [^ ]+)? (?:đến|tới)(?: hết)? $"
)
"""What begins on a day, however early in the month: "chiếu rạp từ 5.5"."""
_FIRST_SHOWN = pattern(" (?:khởi chiếu|công chiếu|ra rạp|chiếu) $")
"""The day of a film: "chiếu 22.8"."""
_CHANGED = pattern(" (?:tăng|giảm|nâng|hạ|rút|vọt|lùi|nhích|trượt)(?: [^ .;]+)? từ $")
_YEAR_BEHIND = pattern(rf" năm (?:nay|ngoái|sau|trước|tới|\d|[{UPPER}])")
SCALE = pattern(
    r" (?:ph|nồng độ|hệ số|chỉ số|tỷ lệ|tỉ lệ|điểm|độ kiềm|hàm lượng) (?:(?![.;!?] )[^ ]+ ){0,6}"
    r"từ (?:[\d.,]+ (?:đến|tới) )?$"
)
"""What has a scale is measured from so much to so much: "độ pH của đất từ 5 – 6.5"."""
_MONTHS, _TWO_FIGURES = 12, 10
_NOTHING_BEHIND = pattern(r"$|[,;:)(]|\.(?:\s|$)| (?:này|tới|sẽ) ")
_DAYS = frozenset({"dotted_day", "dotted_days", "day_month", "day_dash_month", "date_range", "full_date"})
_STRICT_DAY, _MEASURES = Cues(CUES["strict_day"]), Cues(CUES["counted"] + "|" + CUES["measures"])
_TO_DAY = pattern(
    rf" (?:đến|tới)(?: hết| trước| ngày| cuối){{0,2}} ?{DAY}\.{MONTH}(?:\.20[0-4]\d)?(?![\d/%]|[.,]\d)"
    rf"(?! ?(?:{COUNTED}|triệu|tỷ|[Gg]iây|[gmµ]g?/|[mµ]mol|fL?|pg|U/L|m[23³]?|cm|USD|mét|g)(?!\w)"
    r"| điểm(?= ?[,.;)]|$))"
)
_DASHED = pattern(f" ?{DASH}")
_ON_A_SCALE = pattern(
    r" (?:uv|ph|chỉ số|ngưỡng|mức|nồng độ|hàm lượng|hệ số|độ mặn|độ đục)[ ,(](?:[^.;!?]| ?\.\d)*$"
)
"""A dash alone also joins two decimals: "ở ngưỡng cao (7.4 - 10.5)"."""
_TILL = pattern(r" (?:hôm nay|nay|ngày mai|hôm qua)(?: [\d.]+)? (?:đến|tới) $")
_FROM_DAY = pattern(rf" từ(?: ngày)? {DAY}\.{MONTH}(?: hết| ngày)?(?: đến| tới)(?: hết| ngày| cuối){{0,2}} $")


def _time_of_days(found: Found) -> Said | None:
    """Say both days behind "Thời gian:", which have a dot each: "Thời gian: 2.4 - 6.6"."""
    if not _TIME_HEAD.search(found.left(40)):
        return None
    ends = RANGE_DASH.split(found.written)
    return Said(
        "ngày " + " đến ngày ".join(say_written_day(end, found.style) for end in ends), "cue", "thời gian"
    )


_TIME_HEAD = pattern(r"(?i:thời gian)(?: [^\W\d]{1,7}){0,5} ?: ?$")
TIME_OF_DAYS = Rule(
    "time_of_days",
    rf"{START}{DAY}\.{MONTH} ?{DASH} ?{DAY}\.{MONTH}(?:\.{YEAR})?(?![\d/%]|[.,]\d)"
    rf"(?! ?(?:{COUNTED}|[Gg]iây|s|ms|h|giờ|phút|tiếng|ngày)(?!\w))",
    _time_of_days,
    alone=False,
)
DOTTED_DAYS = Rule(
    "dotted_days",
    rf"{START}{DAY}(?:\.{MONTH})? ?{DASH} ?{DAY}\.{MONTH}(?:\.{YEAR})?(?![\d/%]|[.,]\d)",
    _dotted_day,
    alone=False,
)
DOTTED_DAY = Rule("dotted_day", rf"{START}{DAY}\.{MONTH}(?![\d/%]|[.,]\d)", _dotted_day, alone=False)

DOUBLED_STOP = Rule(
    "doubled_stop",
    rf"{after('ngày|sáng|chiều|tối|đêm')}(?<!từ ngày )(?<!Từ ngày )(?<!ỗi ngày )(?<!ống ngày )"
    rf"{DAY}\.\.{MONTH}(?:\.{YEAR})?"
    rf"(?![\d/%hg]|[.,]\d|\.\.| ?(?:{COUNTED}|tháng|lần|viên|vòng|quả|ly|cốc|bữa|giờ|phút)(?!\w))",
    lambda found: say_written_day(found.written, style_behind(found)),
    alone=False,
)
"""A stop typed twice between a day and its month: "Ngày 1..4"; "từ ngày 1..5" may be a span."""


def _street_of_day(found: Found) -> Said | None:
    """Say the street that is named for a day: "đường 10.5"; sugar and lengths are no streets."""
    if _SUGAR.search(found.words_left(30)) or _MEASURES.behind(found.words_right()):
        return None
    day = say_written_day(found.written, found.style._replace(first_days=""))
    return Said(day, "cue", "đường") if _STREET_ENDS.match(found.right(12)) else None


_SUGAR = pattern(
    " (?:nước|lượng|chỉ số|giá|và|nhập|xuất|tiêu thụ|sản xuất|mía|tấn|kg|gam|g|ăn|muối|bột|độ|quãng|đoạn)"
    " đường $"
)
_STREET_ENDS = pattern(
    r"$|[,;)\n]|\.(?:\s|$)| (?:phường|quận|xã|thị|TP|P\.|Q\.|nối|đoạn|đến|ở|thuộc|và|tại|\()"
)
STREET_OF_DAY = Rule(
    "street_of_day",
    rf"{after('đường|công viên|quảng trường')}{DAY}\.{MONTH}(?![\d%/]|[.,]\d)",
    _street_of_day,
    alone=False,
)
