"""Dates in all written forms, a day with its month, ranges of days."""

from __future__ import annotations

import re

from broadcaster.reading.classes.calendar.day_leads import (
    DAY_WORD,
    day_lead,
    stamps_section,
    style_behind,
)
from broadcaster.reading.classes.calendar.named_streets import DAY_SAID
from broadcaster.reading.classes.calendar.no_days import (
    counts_daily,
    is_share_of_remedy,
    of_so_many,
    of_version,
)
from broadcaster.reading.classes.calendar.said_dates import (
    HUNDRED,
    numbers_in,
    say_day,
    say_day_month_year,
    say_month,
    say_written_day,
    say_year,
)
from broadcaster.reading.classes.numbers.parts import is_span_of_shares
from broadcaster.reading.classes.sport.scores import in_match
from broadcaster.reading.classes.sport.stroke_scores import stroke_score
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after, any_of
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.vocabulary import CUES, FEAST_DAYS
from broadcaster.reading.written.alphabet import LOWER, START, UPPER
from broadcaster.reading.written.shapes import COUNTED, DASH, DASHES, DAY, LINE, MONTH, YEAR, ZEROED_DAY

END = r"(?![\d/])"
_SCORED = pattern(
    rf"(?:{CUES['scored']})(?: (?!ngày|hôm|từ|đến|vào|sáng|trưa|chiều|tối|đêm|tin|báo|lúc|trước|sau)"
    r"[^\W\d_]{1,7}){0,3}:? $",
    re.IGNORECASE,
)


def _full(found: Found) -> str | None:
    day, month, year = numbers_in(found)
    if year < HUNDRED and _NO_DATE.search(found.left(16)):
        return None
    lead = ", ngày " if stamps_section(found) else day_lead(found)
    stamped = found.left(1) in {"", "\n"} and _SENTENCE_BEHIND.match(found.right(3))
    cell = "," if stamped or _CELL_BEHIND.match(found.right(16)) else ""
    return lead + say_day_month_year(day, month, year, style_behind(found)) + cell


_NO_DATE = pattern(r"(?i:KDA|số nhà|hẻm|ngõ|ngách|kiệt|tỷ lệ|tỉ lệ|NPK|tọa độ):? $")
"""What three figures with strokes are a house or a proportion of: "hẻm 12/5/17"."""
_SENTENCE_BEHIND = pattern(rf" [{UPPER}][{LOWER}]")
"""What a day at the head of a line stands for: "30/09/2024 Không khí lạnh tràn về"."""
_CELL_BEHIND = pattern(" (?:Một phần|Toàn bộ|Khu vực|Các (?:xã|thôn|khu|trạm|hộ)|TBA|Trạm biến áp)(?!\\w)")
"""Where the current is cut, in the row of a list of which the border behind the day is lost."""


def _day_month(found: Found) -> str | Said | None:
    if counts_daily(found) or (_is_no_day(found) if "-" in found.written else _is_ratio(found)):
        return None
    day, month = numbers_in(found)
    if _ROW_BEFORE.search(found.left(12)) and _ROW_BEHIND.match(found.right(8)):
        return f"{cardinal(day, found.style)}, {cardinal(month, found.style)}"
    if "/" in found.written and _is_scored(found):
        return f"{cardinal(day, found.style)} trên {cardinal(month, found.style)}"
    if "/" in found.written and (asked := of_version(found) or of_so_many(found)):
        joint = ", " if of_version(found) else " trên "
        return Said(cardinal(day, found.style) + joint + cardinal(month, found.style), "cue", asked)
    if is_share_of_remedy(found):
        return Said(f"{cardinal(day, found.style)} phần {cardinal(month, found.style)}", "cue", "thuốc")
    named = LUNAR_MONTHS.get(month) if _LUNAR.match(found.right(12)) else None
    return f"{day_lead(found)}{say_day(day, style_behind(found))} {named or say_month(month, found.style)}"


def _is_scored(found: Found) -> bool:
    """Tell the marks or the sight of somebody, which have no word for a day between."""
    if found.left(5) in DAY_SAID or not _SCORED.search(found.left(40)):
        return False
    return found.left(9) != "cao điểm "


def _is_no_day(found: Found) -> bool:
    """Tell a score, and a room with its storey, from a day with a dash."""
    won = _LEADS.search(found.left(18)) and found.written not in FEAST_DAYS
    return bool(won or in_match(found) or _ROOM.search(found.left(12)))


_LEADS = pattern(r"(?:(?<!hướng )dẫn (?:trước |điểm )?|bằng chiến thắng )$")


def _is_ratio(found: Found) -> bool:
    if found.right(1) == ")" and _SCORE_AHEAD.search(found.left(8)):
        return False
    return "/" in found.written and (bool(stroke_score(found)) or _is_of_other_ratio(found.left(80)))


def _is_of_other_ratio(left: str) -> bool:
    return any(word in left for word in _RATIO_WORDS) and _OTHER_RATIO.search(left) is not None


_SCORE_AHEAD = pattern(rf"\d ?{DASH} ?\d \($")
"""The score of a match, behind which a bracket has the day: "Việt Nam - Singapore 2-0 (26/12)"."""
_RATIO_WORDS = ("lệ", "số", "ổng", "chọi")
_OTHER_RATIO = pattern(
    r"(?:tỷ lệ|tỉ lệ|tỷ số|tỉ số) \d{1,2}/\d{1,2}[^.;\n\d]*(?:\([^()]*\))? (?:hoặc|và|hay|đến) $"
    r"|(?<!\w)[Tt]ổng(?: điểm| cộng)?:? $|(?<!\w)chọi(?! [^.;]*(?:ngày|từ|sáng|chiều) )[^.;\n]{0,60} $"
)
"""A proportion before this one ("theo tỷ lệ 5/1 (trẻ dưới 8 tuổi) hoặc 15/2"), or a sum: "Tổng 5/10"."""
_ROOM = pattern(
    r"(?<!\w)(?<![Tt]rả )(?<!rực )(?<!hận )(?<!ặt )(?<![Mm]ở )(?<!họn )(?<!huê )"
    r"(?:[Pp]hòng|[Cc]ăn|[Cc]ăn hộ|[Pp]hòng số) $"
)
"""A storey and its room have a dash: "Phòng 14-02, Tầng 14"; guests come on a day: "trả phòng 20-11"."""
_ROW_BEFORE, _ROW_BEHIND = pattern(r"\| ?\d{1,3} ?\| ?$"), pattern(r" ?\| ?[-+]?\d{1,3} ?(?:\||$)")
"""Cells of whole numbers on both sides: goals scored and let in, and no day."""
_LUNAR = pattern(r" ?\(?(?:[ÂâAa]m lịch|ÂL|AL|âl|al)(?!\w)")
LUNAR_MONTHS = {1: "tháng giêng", 12: "tháng chạp"}


def _range(found: Found) -> str | None:
    joint = _SPACED if _SPACED.search(found.written) else _DASH_SPLIT
    start, end = joint.split(found.written, maxsplit=1)
    dated = "/" in found.written or _TO_A_YEAR.search(found.written)
    if is_span_of_shares(found):
        return None
    if start.isdecimal() and _TURN.search(found.left(10)):
        return f"{cardinal(int(start), found.style)}, ngày {say_written_day(end, found.style)}"
    if not dated and not DAY_WORD.search(found.left(20)):
        return None
    since = "từ " if found.left(10) == "thời gian " else ""
    first, last = say_written_day(start, style_behind(found)), say_written_day(end, found.style)
    if _LUNAR.match(found.right(10)):
        last = _FIRST_MONTH.sub(LUNAR_MONTHS[1], last)
    return f"{since}{day_lead(found)}{first} đến {last}"


_TURN = pattern("(?<!\\w)(?i:lần|đợt|vòng|kỳ|phiên|bước|giai đoạn) $")
"""What is numbered before its day: "Hiệp thương lần 1 - 05/12/2025"."""
_SPACED, _TO_A_YEAR, _DASH_SPLIT = pattern(rf" {DASH} "), pattern(rf"-{YEAR}$"), pattern(rf" ?{DASH} ?")
_FIRST_MONTH = pattern("tháng một$")


def _blank_day(found: Found) -> str:
    month, year = numbers_in(found)
    return f" {say_month(month, found.style)} {say_year(year, found.style)}"


def _slash_year(found: Found) -> str:
    return " " + say_year(numbers_in(found)[0], found.style)


_SLASHED = rf"{DAY} ?/ ?{MONTH} ?//? ?(?:{YEAR}|\d\d)"
_POINT = rf"{DAY}(?: ?/ ?{MONTH}(?: ?/ ?{YEAR})?)?"
DATE_RANGE = Rule(
    "date_range",
    rf"{START}(?<!tháng )(?<!\d-){_POINT}(?:/(?= ))?"
    rf" ?{DASH} ?{DAY} ?/ ?{MONTH}(?: ?/ ?{YEAR}|-(?:19|20)\d\d)?{END}"
    rf"|{START}{DAY}-{MONTH} {DASH} {DAY}[-/]{MONTH}(?:[-/]{YEAR})?(?![\d/%]|[.,]\d)"
    rf"|{START}{DAY} {DASH} {DAY}-{MONTH}-{YEAR}{END}",
    _range,
    alone=False,
)
FULL_DATE = Rule(
    "full_date",
    rf"{START}(?:{_SLASHED}|{DAY}(?:-{MONTH}-| [-–] {MONTH} [-–] ){YEAR}|{DAY}\.{MONTH}\.{YEAR}"
    rf"|{DAY}[./]{MONTH}-{YEAR}|(?:(?<=ngày ){DAY}|1[3-9]|2\d|3[01])-{MONTH}[./]{YEAR}){END}"
    rf"|{after('ngày|tức')}{DAY}[-/.]{MONTH}[-/.][1-9]\d\d(?![\d/])"
    rf"|{after('ngày|sáng|chiều|tối|đến|từ')}(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.\d\d{END}"
    rf"|(?<=\[){DAY}-(?:0[1-9]|1[0-2])-\d\d(?=\])"
    rf"|{LINE}{DAY}\.{MONTH}\.[3-9]\d(?=\n|\Z)"
    rf"|{LINE}{ZEROED_DAY}",
    _full,
    alone=False,
)
DAY_MONTH = Rule(
    "day_month",
    rf"{START}{DAY} ?/ ?{MONTH}(?:/(?= (?:đến|tới|năm [12]\d{{3}})(?!\w)))?"
    r"(?![\d/]|,\d(?!\d?/)|\.\d{3}(?!\d)|\.\d{1,2}[- ]?inch)",
    _day_month,
    alone=False,
)
COMPARED_DAY = Rule(
    "compared_day",
    rf"{after('so với')}(?!(?:1/[2-5]|2/[35]|3/[45])(?!\d)){DAY}/{MONTH}(?=[.;,)]|\Z|\n)(?![.,]\d)",
    lambda found: "ngày " + say_written_day(found.written, found.style),
    alone=False,
)
"""A day with which a level or a price is compared: "giảm nhẹ so với 2/8"."""
BLANK_DAY = Rule("blank_day", rf" {{0,40}}/ ?{MONTH} ?/ ?{YEAR}{END}", _blank_day)
SLASH_YEAR = Rule(
    "slash_year", rf" ?/ ?{YEAR}(?![\d/A-Za-z]| (?:m[23²³]?|ha|con|cây|lít|kg|người|dân)(?!\w))", _slash_year
)
DASH_END = (
    rf"(?![\d/%]| ?[°º˚]| ?{DASH} ?\d|[.,]\d"
    rf"| ?(?!năm (?:(?:1[5-9]|20)\d\d|[{UPPER}]))(?:{COUNTED})(?!\w))"
)
_HOUR = r"\d{1,2}(?:g|h|giờ|:)\d{0,2}"
_MOON = r"(?:[ÂâAa]m lịch|ÂL|AL)(?!\w)"
_FALLING = "|".join(
    [*(f"0?{day}-0?[1-{day - 1}]" for day in range(2, 11)), "0?11-0?(?:10|[1-9])", "0?12-0?(?:1[01]|[1-9])"]
)
"""No years are counted so ("4-5 năm nay" are years): the second is less."""
_NO_COUNT = "".join(f"(?<!{word} )" for word in ("rong", "hoảng", "ơn", "ần", "hỉ", "đã", "ừng", "au"))
"""Behind these words, of which the ends are enough, years are counted: "trong 1-5 năm tới"."""
_BEGINS_FROM = (
    "kể từ|diễn ra từ|hiệu lực từ|khai mạc từ|khởi chiếu từ|công chiếu từ|phát hành từ|bắt đầu từ|áp dụng từ"
    "|bán vé từ|triển khai từ|thi hành từ|khởi tranh từ"
)
"""What begins on a day, with nothing counted behind it: "Hội nghị diễn ra từ 2-12 tại Hà Nội"."""
_NO_SECOND = rf"(?![^.;\n]{{0,30}}(?<!đến )(?<!ngày )(?<!\d)\d{{1,2}}[{DASHES}]\d)"
"""Hours and ages come in pairs of spans: "áp dụng từ 2-4 và 6-8 người"."""
_MANY = r"(?:100 ?%|(?:[1-9]\d{2}(?:\.\d{3}){0,2}|\d{1,2}(?:\.\d{3}){1,3})(?! (?:năm|m?g|gam|ml|phút|giây) ))"
"""What is no third number of a list behind a day at the head: "Từ 8-12, 100% hồ sơ"."""
_FEAST = any_of(CUES["feast_days"].split("|"))
# What has no count behind it stands together, so that the words for what is counted stand there once.
DAY_DASH_MONTH = Rule(
    "day_dash_month",
    rf"(?=\d{{1,2}} ?[{DASHES}./] ?\d\d?(?!\d))(?:(?:{after(CUES['day_or_feast'])}"
    rf"(?<!điều động )(?<!huy động )(?<!hức khuya )(?<!ọc khuya )(?<!êm khuya ){DAY}[-.]{MONTH}"
    rf"|{after('mùng|mồng')}(?:(?:0?[4-9]|10)-0?[1-3]|0?3-0?[12]|0?2-0?1|(?:0?[6-9]|10)-0?[45]|{_FEAST})"
    r"(?! (?:[Tt]ết|tháng|âm|hằng|hàng)(?!\w))"
    rf"|{after('Quảng trường|quảng trường|Bệnh viện|Công viên|Nhà máy|Rạp|Cầu')}{DAY}-{MONTH}"
    rf"|{after(CUES['street'] + '|' + CUES['firm'])}{_FEAST}"
    rf"|{after(CUES['of_feast'])}{_FEAST.replace('-', '[-–—.]')}"
    rf"|{after('giáo Việt Nam|thuốc Việt Nam|nhân Việt Nam|nữ Việt Nam|đình Việt Nam')}"
    r"(?:20[-–—.]11|27[-–—.]0?2|13[-–—.]10|20[-–—.]10|28[-–—.]0?6)"
    rf"|{after('Điện Biên Phủ|niệm chiến thắng|niệm Chiến thắng|thần chiến thắng')}7-5"
    rf"|{START}(?:1[3-9]|2\d|3[01])-{MONTH}"
    rf"|{after('ngày|sáng|chiều|tối')}(?:1[3-9]|2\d|3[01])(?:–| [-–] ){MONTH}){DASH_END}"
    rf"|{after('mùng|mồng')}{DAY}[-/]{MONTH}(?= \(?{_MOON})"
    rf"|(?<=\(){DAY} ?{DASH} ?{MONTH}(?=(?: và {DAY} ?{DASH} ?{MONTH})? {_MOON})"
    rf"|(?<=và ){DAY} ?{DASH} ?{MONTH}(?= {_MOON}\))"
    rf"|{START}(?<!hắng )(?<!òa )(?<!hua )(?<!với )(?<![A-ZĐ]\w\w ){_FEAST}(?= lần thứ )"
    rf"|{START}(?:(?:1[3-9]|2\d|3[01])-{MONTH}|{_FALLING}|{_NO_COUNT}{_FEAST})"
    r"(?= năm (?:nay|ngoái|sau|tới|trước)(?!\w))"
    rf"|{START}(?<!từ )(?<!ngày ){DAY}-{MONTH}(?= \(?(?:[Ââ]m lịch|ÂL|AL)(?!\w))"
    rf"|{START}(?<=Từ ){DAY}-{MONTH}(?=(?: tới)?, (?:(?!\d)|{_MANY} [^\W\d_]))"
    rf"|{after(_BEGINS_FROM)}{DAY}-{MONTH}(?=[;)]|:(?! ?\d)|\.(?!\d)|\Z|\n| (?:tại|ở|nhưng|do)(?!\w)"
    rf"|(?:,(?!\d)| (?:và|với)(?!\w)){_NO_SECOND})"
    rf"|{START}(?<=[Tt]ừ ){DAY}-{MONTH}(?= (?:đến|tới)(?: hết| trước| cuối)?(?: {_HOUR})?"
    rf"(?: ngày {DAY}[-./]{MONTH}| {DAY}-{MONTH}(?:-{YEAR})?{DASH_END}| {DAY}/{MONTH}/{YEAR}{END})))",
    _day_month,
    alone=False,
)
