"""How long something lasts: hours, minutes and seconds by their signs, days and nights."""

from __future__ import annotations

from broadcaster.reading.classes.clock.times import HOUR, PARTS, say_time
from broadcaster.reading.classes.sport.goal_minutes import goal_cue
from broadcaster.reading.classes.sport.race_times import DRIVEN
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal, code_number, decimal
from broadcaster.reading.written.alphabet import LOWER, START, STOP, UPPER
from broadcaster.reading.written.shapes import DASH


def _hours(found: Found) -> str | None:
    """Say so many hours, and the few minutes that some write without their nought: "lúc 4g2 ngày"."""
    if found.written[-1] == "g" and _GRAMS.search(found.left(120) + found.right(60)):
        return None
    if found.written[-1].isdecimal():
        return say_time(found.written, found.style)
    amount = found.written[:-1]
    said = cardinal(int(amount), found.style) if amount.isdecimal() else decimal(amount, found.style)
    return f"{said} giờ"


_GRAMS = pattern(r"\d ?g (?:muối|đường|chất|đạm|thịt|bột|protein|chất xơ|natri|rau|gạo)(?!\w)")
"""Grams of something near: "Trong số 5g muối …, gia vị chỉ khoảng 3g"."""


def _seconds(found: Found) -> str | None:
    """Say seconds and their hundredths; thousandths only where somebody drives: "hơn Norris 1"423"."""
    whole, rest = PARTS.findall(found.written)
    if len(rest) == _THOUSANDTHS and not DRIVEN.search(found.words_left(160)):
        return None
    return f"{cardinal(int(whole), found.style)} giây {code_number(rest, found.style)}"


def _minutes(found: Found) -> str | Said | None:
    """Say minutes and seconds with their signs; in a report of football, the minute of the match."""
    if _QUOTED.search(found.left(200)) and _QUOTE_ENDS.match(found.right(130)):
        return None
    plain = found.written.rstrip("'’′")
    if (
        "'" in found.written.replace("’", "'").replace("′", "'")[-4:]
        and not _IN_SECONDS.search(plain)
        and (cue := goal_cue(found))
    ):
        minute = " cộng ".join(cardinal(int(part), found.style) for part in PARTS.findall(plain))
        return Said(minute if cue == "phút" else f"phút {minute}", "cue", cue)
    in_list = found.listed_after() == "minutes" and found.before.spoken.endswith(" phít")
    if in_list or found.words_left(12).endswith((" cont ", " container ")):
        return Said(f"{cardinal(int(plain), found.style)} phít", "cue", "container")
    names = ("phút", "giây", "")
    parts = PARTS.findall(found.written)
    plainly = "p" in found.written
    numbers = [
        cardinal(int(part), found.style) if plainly or part == "00" else code_number(part, found.style)
        for part in parts
    ]
    said = [f"{number} {name}" for number, name in zip(numbers, names, strict=False)]
    if len(parts) > _MINUTES_ONLY:
        return " ".join(said).strip()
    cell = found.before.rule == "time" and found.before.written[-1:].isdecimal()
    return f"{', ' if cell and found.left(1) == ' ' else ''}{cardinal(int(parts[0]), found.style)} phút"


_IN_SECONDS = pattern(r"\d(?:[\"”″]|['’′]{2})$|['’′] ?\d{1,2}$")
"""The seconds of a race, which no minute of a match has: "Nhất: Trần Mai 11'58\""."""
_MINUTES_ONLY = 1
_QUOTED, _QUOTE_ENDS = (
    pattern(r"(?:^|[ (:])['‘](?=[^\W\d_])[^'’′\n]*$"),
    pattern(r"(?:$|[ .,;:)\n])(?![^'’′\n]{0,120}['’])"),
)
"""A quotation that this sign ends: "'siết chặt hơn Chỉ thị 16'"."""


def _days_nights(found: Found) -> str | None:
    """Say the length of a journey: 4N3Đ; a D of a keyboard without marks needs one night more or less."""
    first, last = (int(part) for part in PARTS.findall(found.written))
    if found.written[-1] == "D" and (abs(first - last) != 1 or _LETTERED.search(found.left(12))):
        return None
    days, nights = (cardinal(int(part), found.style) for part in PARTS.findall(found.written))
    return f"{days} ngày {nights} đêm"


MINUTES = Rule(
    "minutes",
    rf"{START}(?<!‘)\d{{1,3}}(?:\+\d{{1,2}})?['’′]"
    rf"(?: ?\d{{1,2}}(?:[\"”″]|['’′]{{2}})(?:\d{{1,2}})?|\+\d{{1,2}})?(?![\w'’])",
    _minutes,
    alone=False,
)
MINUTES_RANGE = Rule(
    "minutes_range",
    rf"{START}(?<!['’‘′])\d{{1,2}}['’′]? ?{DASH} ?\d{{1,2}}['’′](?![\w'’\"”″])",
    lambda found: (
        " đến ".join(cardinal(int(part), found.style) for part in PARTS.findall(found.written)) + " phút"
    ),
)
"""So many minutes about: "Lệch 5-10' so với giờ đã thông báo"."""
_LETTERED = pattern(r"(?<!\w)(?i:phòng|mã|mã hàng|lô|căn|số|ống|ống thép|model|loại|thửa|nhà) $")
"""What has letters and figures of its own: "Phòng 3N4D"."""
DAYS_NIGHTS = Rule(
    "days_nights",
    rf"{START}(?:\d{{1,2}}N ?[/\-]? ?\d{{1,2}}[ĐD]|\d{{1,2}}n\d{{1,2}}đ){STOP}",
    _days_nights,
    alone=False,
)
MINUTES_SECONDS = Rule("minutes_seconds", rf"{START}\d{{1,2}}p ?\d{{1,2}}s?{STOP}", _minutes, alone=False)
TENTHS = Rule(
    "tenths_of_seconds",
    r"(?<=['’′])\d{1,2}[.,]\d{1,2}[\"”″]",
    lambda found: f" {decimal(found.written[:-1], found.style)} giây",
)
SECONDS = Rule("seconds", rf"{START}\d{{1,2}}(?:[\"”″]|['’′]{{2}})\d{{1,3}}(?!\w)", _seconds, alone=False)
_THOUSANDTHS = 3
_NO_HOUR = r"(?! ?/|(?: đến| -| –) \d{1,3}g ?/| (?:muối|đường|đạm|paracetamol|thuốc|bột|vitamin|chất)(?!\w))"
"""What shows that so many g are grams: a dose by the day, or what is weighed."""
HOURS = Rule(
    "hours",
    rf"{START}\d{{1,3}}(?:[.,]\d)?h{STOP}"
    rf"|{after('lúc|từ|đến|trước|sau|khoảng|hẹn|báo|không phải|thay vì')}(?<!mg đến ){HOUR}g{STOP}{_NO_HOUR}"
    rf"|{after('lúc|hồi|vào')}{HOUR}g[1-9](?= (?:ngày|sáng|chiều|tối|đêm)(?!\w))"
    rf"|(?:^|(?<=\n)|(?<=; )|(?<=: )){HOUR}g"
    rf"(?=: [{UPPER}]|, (?:0?[1-9]|[12]\d|3[01])[-/](?:1[0-2]|0?[1-9])(?![\w/]| [{LOWER}]{{2}}))"
    rf"|{START}{HOUR}g(?=(?:,| và| hoặc) {HOUR}(?:g\d\d|h\d?\d?){STOP})"
    rf"|{START}{HOUR}g(?= (?:sáng|trưa|chiều|tối|đêm|ngày|kém|cúng|lễ|rước|tế|khai mạc)(?!\w))",
    _hours,
    alone=False,
)
