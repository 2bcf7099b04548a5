"""How long a race, a kilometre or a film took: 4:15.55, pace 2:59/km, sub2:30."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import cardinal, code_number, decimal
from broadcaster.reading.written.alphabet import START

_MINUTE = r"[0-5]\d"
_PARTS = pattern(r"\d+")


def _race(found: Found) -> str:
    """Say the time of a race: 4:15.55, 1:43:28.437."""
    *hours, minutes, seconds, rest = _PARTS.findall(found.written)
    said = f"{cardinal(int(minutes), found.style)} phút {cardinal(int(seconds), found.style)} giây"
    if hours:
        said = f"{cardinal(int(hours[0]), found.style)} giờ {said}"
    return f"{said} {code_number(rest, found.style)}"


RACE = Rule(
    "race",
    rf"{START}(?:\d{{1,2}}:\d{{1,2}}:{_MINUTE}[.,]\d{{2,3}}|\d{{1,2}}:{_MINUTE}(?:[.,]\d\d|\.(?!\d00)\d{{3}})"
    rf"|(?<![°º])(?<![°º] )(?:\d{{1,2}}[hHg])?\d{{1,2}}['’′](?:{_MINUTE}|\d)(?:[\"”″]|'')\d{{3}})"
    r"(?!\d|[.,:]\d)(?: giây(?!\w))?",
    _race,
)


def _gap(found: Found) -> str | None:
    """Say by how many seconds a driver is behind, in thousandths: "+5.856 giây", "kém 14.063 giây"."""
    behind = _BEHIND.search(found.left(24)) if _SECONDS.match(found.right(6)) else None
    if not (behind or DRIVEN.search(found.words_left(160))):
        return None
    return decimal(found.written, found.style)


_SECONDS = pattern(" ?giây(?!\\w)")
_BEHIND = pattern(r"(?:\+|(?:kém|chậm|nhanh|về sau|cách|cách biệt)(?: [^ .;\d]+){0,3} )$")
DRIVEN = pattern(
    " (?:tay đua|vòng đua|chặng đua|phân hạng|đua xe|f 1|motogp|grand prix|pole|racing|về nhì|về ba)(?!\\w)"
)
GAP = Rule(
    "gap_of_race",
    rf"{START}\d{{1,2}}\.(?!\d00)\d{{3}}(?= ?giây(?!\w))|(?<=\+)\d{{1,2}}\.(?!\d00)\d{{3}}(?= ?[,;)])",
    _gap,
    alone=False,
)


def _parted_seconds(found: Found) -> str | None:
    """Say 56, 62 giây as a decimal behind a word for one result; behind several it is a list."""
    left = found.words_left(60)
    if not _RESULT.search(left) or _SEVERAL.search(left):
        return None
    whole, part = _PARTS.findall(found.written)
    return f"{cardinal(int(whole), found.style)} phẩy {code_number(part, found.style)}"


_RESULT = pattern(" (?:với|thành tích|thời gian|kỷ lục|kỉ lục)(?: (?:là|của|chạy))? $")
_SEVERAL = pattern(" (?:lần lượt|các|những|đều|hai|ba|hoặc) ")
PARTED_SECONDS = Rule(
    "parted_seconds",
    rf"{START}\d{{1,2}}, \d{{1,2}}(?= giây(?![ ]?(?:nghỉ|mỗi|một)|\w))",
    _parted_seconds,
    alone=False,
)
"""A blank within a decimal: "về nhất với 56, 62 giây"."""


def _lasting(found: Found) -> str | None:
    """Say 27:45 behind a word for how long something took: minutes and seconds."""
    minutes, seconds = _PARTS.findall(found.written)
    left = found.words_left(30)
    long = int(minutes) >= _LONGER_THAN_A_DAY and _TOOK.search(left)
    long = long or (left.endswith((" dài ", " thời lượng ")) and _SONG.search(found.words_left(60)))
    fought = int(minutes) <= _ROUND and _ROUND_BEHIND.match(found.right(8)) and not _AT.search(found.left(5))
    run = _OVER_KILOMETRES.search(found.left(5)) and _RUNNERS.search(found.words_left(60))
    if not (long or fought or run or _PACE.search(left) or _EACH.match(found.right(4))):
        return None
    return f"{cardinal(int(minutes), found.style)} phút {cardinal(int(seconds), found.style)} giây"


_LONGER_THAN_A_DAY = 25
_ROUND = 5
_RUNNERS = pattern(" (?:cự ly|chạy|vđv|runner|marathon|giải chạy|pb|thành tích|về đích|đường chạy) ")
_OVER_KILOMETRES, _ROUND_BEHIND = pattern(r"(?<!\d)\d{1,2}K $"), pattern(r" hiệp \d")
"""What a runner took for his kilometres (10K 34:52), and when in a round a fight ended: "3:42 hiệp 2"."""
_SONG = pattern(" (?:track|ca khúc|bài hát|bản nhạc|mv|clip|video|single|bản ghi âm) ")
"""What is shorter than an hour: "track 3 dài 4:25"."""
_PACE = pattern(" pace(?: [^ .;]+){0,2} $")
_EACH = pattern("/km")
"""How fast somebody runs: pace 2:59/km."""


def _runners_goal(found: Found) -> str:
    """Say the time that a runner wants to stay under: sub2:30."""
    hours, minutes = _PARTS.findall(found.written)
    return f"sub {cardinal(int(hours), found.style)} giờ {cardinal(int(minutes), found.style)} phút"


RUNNERS_GOAL = Rule("runners_goal", rf"(?<!\w)[Ss]ub ?\d:{_MINUTE}(?![\d:])", _runners_goal)
_TOOK = pattern(" (?:trong|mất|hết|sau|thành tích|thời gian|kỷ lục|thời lượng|dài)(?: là| của)? $")
LASTING = Rule("lasting", rf"{START}[1-9]\d?:{_MINUTE}(?!\d|[:.,]\d)", _lasting, alone=False)


def _hundredths(found: Found) -> str | None:
    """Say 2:13:64 behind a word for how long something took: sixty-four can be no seconds; so too 14:52.3."""
    if "." in found.written:
        return _race(found) if _RECORD.search(found.words_left(90)) else None
    minutes, _, rest = (int(part) for part in _PARTS.findall(found.written))
    if rest < _A_MINUTE:
        if _AT.search(found.left(5)) or _KILOMETRES.search(found.words_left(60)):
            return None
        records = minutes >= _HOURS_OF_A_DAY or _DISTANCE.search(found.words_left(160))
        return _race(found) if records and _RECORD.search(found.words_left(90)) else None
    return _race(found) if _MADE.search(found.words_left(24)) else None


_AT, _KILOMETRES = pattern("(?:lúc|hồi|vào) $"), pattern(r" (?:km|vmm|ultra|marathon) ")
_A_MINUTE, _HOURS_OF_A_DAY = 60, 24
_RECORD = pattern(" (?:thành tích|kỷ lục|kỉ lục|thông số) ")
_DISTANCE = pattern(r" (?:[358]00|1[05]00|[135][. ]?000|10[. ]?000) ?m ")
"""Runs of less than an hour, of which a record has minutes first: "14:40:41" over 5000 m."""
_MADE = pattern(" (?:trong|mất|hết|sau|với|thành tích|thời gian|kỷ lục)(?: [^ .;]+){0,2} $")
RACE_HUNDREDTHS = Rule(
    "race_hundredths",
    rf"{START}(?:\d{{1,2}}:{_MINUTE}:[6-9]\d|[1-5]\d:{_MINUTE}:{_MINUTE}|\d{{1,2}}:{_MINUTE}\.\d)(?!\d|[.,:]\d)",
    _hundredths,
    alone=False,
)


LONG_RACE = Rule(
    "long_race",
    rf"{START}(?:2[5-9]|[3-9]\d|1\d\d)[hHg][0-5]\d['’′](?:[0-5]\d(?:[\"”″]|''|’’)?)?(?!\w)"
    rf"|{START}\d{{1,2}}:[0-5]\d['’′][0-5]\d(?:[\"”″]|''|’’)(?!\w)",
    lambda found: " ".join(
        f"{cardinal(int(part), found.style)} {name}"
        for part, name in zip(_PARTS.findall(found.written), ("giờ", "phút", "giây"), strict=False)
    ),
)
"""The time of a race with more hours than a day has (45h12'08") or behind a colon (3:12'45")."""
PACE = Rule(
    "pace",
    rf"{START}(?:[2-9]|1[0-5]):[0-5]\d(?= ?/ ?(?:km|k|dặm|mile|100 ?m)(?!\w))"
    rf"|{after('pace|Pace|pace:|Pace:')}(?:[2-9]|1[0-5]):[0-5]\d(?![\d:])",
    lambda found: " ".join(
        f"{cardinal(int(part), found.style)} {name}"
        for part, name in zip(_PARTS.findall(found.written), ("phút", "giây"), strict=True)
    ),
)
"""How long a runner takes for a kilometre, in minutes and seconds: 2:59/km."""
