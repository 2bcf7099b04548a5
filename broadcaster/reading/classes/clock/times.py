"""Times of day written with h, g, giờ or a colon, ranges of them, the day behind one."""

from __future__ import annotations

import re

from broadcaster.reading.classes.calendar.said_dates import say_written_day
from broadcaster.reading.classes.identifiers.roads import ROAD_BEFORE
from broadcaster.reading.classes.words.repetition import said_again
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LOWER, START, STOP, UPPER
from broadcaster.reading.written.shapes import DASH, DASHES

HOUR = r"(?:2[0-4]|[01]?\d)"
_MINUTE = r"[0-5]\d"
_MARK = r"(?:['’′](?!['’′])| ?phút| ?ph|p|m)?"
_CLOCK = (
    # One look tells most figures from hours.
    rf"(?=\d{{1,2}}+ ?[hHgG:])(?:{HOUR} ?[hHgG]"
    rf"(?:{_MINUTE}| {_MINUTE}(?![-/.]\d|(?<=G \d\d),\d| (?:viên|vỉ|túi|gói)(?!\w)))(?!\d){_MARK}"
    rf"(?:{_MINUTE}(?:s{STOP}|['’]{{2}}|[\"”″]))?"
    rf"|{HOUR}[hH]\d?{STOP}|{HOUR} ?giờ ?{_MINUTE}"
    rf"(?!\d|/\d|\.(?:1[0-2]|[1-9])(?![\d.])|-\d(?!\d? ?(?:giờ|h)(?!\w))| (?:{CUES['arrived']})(?!\w))"
    rf"(?:\.phút| giờ(?= đến)|{_MARK})"
    rf"|{HOUR}[hg] ?[0-5]?\d ?[pm](?: ?[0-5]?\d ?s)?"
    rf"|{HOUR}:{_MINUTE}(?::{_MINUTE})?(?!\d|\.\d)"
    rf"(?: ?h{STOP}| ?phút(?!\w)| ?giờ(?! ?\d|\w| (?:Việt Nam|Hà Nội|địa phương|quốc tế)))?)"
)
PARTS = pattern(r"\d+")


def say_time(written: str, style: Style) -> str:
    """Say one time; minutes of nought are silent."""
    names = ("giờ", "phút", "giây")
    said = []
    for place, value in enumerate(int(part) for part in PARTS.findall(written)):
        if place == 0 or value:
            said += [cardinal(value, style), names[place]]
    return " ".join(said)


def _time(found: Found) -> str | None:
    """Say the time of day; 2H2 of a reaction is none, nor is "4G 30 ngày" of a network."""
    if found.written[-2:-1] == "H" and _REACTION.match(found.right(4)):
        return None
    if found.written[-1] == "H" and ROAD_BEFORE.search(found.left(60)):
        return None
    if found.written[1:3] == "G " and _of_network(found):
        return None
    if ":" in found.written and _is_proportion(found):
        return None
    said = _plain_time(found)
    return f"{said}," if _heads(found) else said


def _of_network(found: Found) -> bool:
    """Tell whether G is the generation of a mobile network, whose days are counted behind it."""
    left = found.words_left(40)
    network = found.written[0] in "2345" or _NETWORK.search(left)
    return bool(network and not _HOUR_BEFORE.search(left) and _LASTS.match(found.right(9)))


_NETWORK, _HOUR_BEFORE = pattern(" (?:mạng|gói|data|sim) "), pattern(" (?:lúc|hồi|vào) $")
_LASTS = pattern(" (?:ngày(?! \\d| mai| nay)|tháng|tuần|giờ|phút|lần|đồng|nghìn|GB|Gb)(?!\\w)")


def _is_proportion(found: Found) -> bool:
    """Tell whether a colon parts the shares of a mixture ("tỷ lệ cát và xi măng 3:10"), and no hour."""
    if found.written.endswith(":00") or _PART_OF_DAY.match(found.right(6)):
        return False
    return bool(_PROPORTION.search(found.words_left(60)))


_PROPORTION = pattern(r" (?:tỷ lệ|tỉ lệ) (?!.* (?:lúc|hồi|vào) )(?:(?:[^ .;,]+|\d+,) ){0,7}$")
_PART_OF_DAY = pattern(r" (?:sáng|trưa|chiều|tối|đêm|giờ|ngày)(?!\w)")
_REACTION = pattern(r"[A-Z]| ?(?:\+|→|=) ?\d?[A-Z]")


def _heads(found: Found) -> bool:
    """Tell whether a time heads its line, and what happens then follows it: "5h00 Đài hiệu"."""
    return bool(_CAPITAL_BEHIND.match(found.right(14)) and _LINE_HEAD.search(found.left(6)))


_CAPITAL_BEHIND = pattern(f" {{1,12}}[{UPPER}]")
_LINE_HEAD = pattern(r"(?:^|\n)[-–•*+ ]{0,4}$")


def _plain_time(found: Found) -> str:
    half = found.written[-2:].lower()
    said = say_time(found.written, found.style)
    said = said.removesuffix(said_again(said, found.right(8)))
    if found.written[-3:] == ":00" and found.written.count(":") > 1 and _SECONDS_BEHIND.match(found.right(6)):
        return f"{said} không" if said.endswith("phút") else f"{said} không phút không"
    if half in {"am", "sa"}:
        return f"{said} sáng"
    if half in {"pm", "ch"}:
        hour = int(PARTS.findall(found.written)[0])
        if hour > _NOON:
            return said
        evening = hour in range(_EVENING, 12)
        return f"{said} {'tối' if evening else 'chiều'}"
    return said


_SECONDS_BEHIND = pattern(r" ?giây(?!\w)")
"""The word for seconds of which there are none: "7:05:00 giây"."""
_EVENING = 6
"""First hour of the afternoon that is called evening."""


def _range(found: Found) -> str:
    start, end = re.split(rf" ?(?:{DASH}|đến) ?", found.written, maxsplit=1)
    if start.isdecimal() and _LASTING.search(found.left(12)):
        return f"{cardinal(int(start), found.style)} đến {say_time(end, found.style)}"
    word = ", " if _THIRD_TIME.match(found.right(12)) else " đến "
    said = word.join(say_time(each, found.style) for each in (start, end))
    return f"{said}," if _heads(found) or _NEXT_SHIFT.match(found.right(16)) else said


_NEXT_SHIFT = pattern(rf" {_CLOCK} ?{DASH} ?{_CLOCK}")
"""The next shift of a row without commas: "15h-16h 16h-17h"."""
_THIRD_TIME = pattern(rf" ?{DASH} ?{_CLOCK}")
"""More than two times with dashes between them are a list: 5h - 7h30 - 17h30."""
_LASTING = pattern("(?:cách nhau|mỗi|trong|sau|kéo dài|ngủ|ủ|ngâm)(?: khoảng| từ)? $")


def _half_days(found: Found) -> str:
    """Say times of English halves of the day, a dot in them too: 8.00am-12.00am."""
    times = _HALF_DAY.findall(found.written.lower())
    return " đến ".join(_half_day(hour, minute, f"{half}m", found.style) for hour, minute, half in times)


def _half_day(hour: str, minute: str, half: str, style: Style) -> str:
    said = say_time(f"{hour}:{minute or '00'}", style)
    if int(hour) == _NOON:
        return said
    if half == "am":
        return f"{said} sáng"
    return f"{said} {'tối' if int(hour) >= _EVENING else 'chiều'}"


_NOON = 12
_HALF_DAY = pattern(r"(\d{1,2})(?:[.:](\d\d))? ?([ap])\.?m")
_HALF = rf"(?:1[0-2]|0?[1-9])(?:[.:]{_MINUTE})? ?(?:am|pm|AM|PM|[ap]\.m\.)"
HALF_DAYS = Rule(
    "half_days", rf"{START}(?=\d{{1,2}}+ ?[.:apAP]){_HALF}(?: ?{DASH} ?{_HALF})?{STOP}", _half_days
)


TIME_RANGE = Rule(
    "time_range",
    rf"{START}(?=\d{{1,2}}+ ?[{DASHES}hHgG:])(?:(?:{_CLOCK}|{HOUR}) ?{DASH} ?{_CLOCK}{STOP}"
    rf"|{HOUR}g(?:{_MINUTE})? ?{DASH} ?{HOUR}g(?:{_MINUTE})?{STOP})",
    _range,
    alone=False,
)
TIME = Rule(
    "time",
    rf"{START}{_CLOCK}(?:[ :]?(?:AM|PM|am|pm|SA|CH))?{STOP}(?!\.\d{{1,2}}\.(?:19|20)\d\d)"
    rf"|(?:(?<=/20\d\d )|(?<=/20\d\d, ))(?:[01]\d|2[0-3]):{_MINUTE}(?=[{UPPER}][{LOWER}])",
    _time,
    alone=False,
)


def _day_behind(found: Found) -> str | None:
    """Say the day behind a time, as hydrologists write it: 21h00/09."""
    if found.before.rule != "time" or found.before.end != found.start or _MINUTES_NEXT.match(found.right(2)):
        return None
    day = found.written.strip("/")
    if len(day) == 1 and not _of_water(found):
        return None
    return f" ngày {say_written_day(day, found.style) if '.' in day else cardinal(int(day), found.style)}"


def _of_water(found: Found) -> bool:
    """Tell whether a day of one figure is one: of rain or a river, as a class has hours by the week."""
    told = found.before.written != "24h" and _TOLD_BEFORE.search(found.left(24))
    if not told or _OPEN.search(found.words_left(40)):
        return False
    return bool(_WATER.search(found.words_left(120) + found.words_right(60)))


_OPEN = pattern(" (?:học|lớp|dạy|quán|mở|mở cửa|làm|làm việc|tập|bán|ca|trực) ")
"""What is open so many days a week, though it rains: "mưa lớn nên học từ 7h/2"."""
_WATER = pattern(
    " (?:mưa|lượng mưa|lũ|đỉnh lũ|mực nước|độ mặn|xâm nhập mặn|mặn|bão|atnđ|áp thấp|triều|đỉnh triều|nhiệt độ"
    "|gió|mm|g l) "
)
_MINUTES_NEXT = pattern(r":(?:\d|$)")
_TOLD_BEFORE = pattern(
    r"(?:(?i:từ|đến|tới|lúc|hồi|mưa|vào|ngày|trước|sau) |(?:\d ?(?:g/l|mm|cm|m|‰)|độ) \()"
    r"\d{1,2}[hg](?:\d\d)?$"
)
"""What stands before an hour whose day has one figure: "mưa từ 19h/8 đến 7h/9"."""
DAY_BEHIND = Rule(
    "day_behind",
    r"/(?:(?:3[01]|[12]\d|0?[1-9])\.(?:1[0-2]|0?[1-9])(?![\w/.])|(?:3[01]|[12]\d|0[1-9])(?![\w/])"
    r"|[1-9](?=[,;:)]|\.?(?:\s|$))(?! [^\W\d_])(?![.,:]\d)"
    r"|[1-9](?= (?:đến|tới|tại|là|ở|đạt|lên|xuống|có|mưa|với|mực nước|trên|và|phổ biến|từ|dự báo)(?!\w)))",
    _day_behind,
    alone=False,
)
