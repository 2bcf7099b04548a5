"""Dashes before figures: between the ends of a range, or before what is below nought."""

from __future__ import annotations

from broadcaster.reading.classes.dashes.dashes import HELD_AGAIN, YEAR_BEHIND
from broadcaster.reading.classes.signs.steps import STEP
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import STOP
from broadcaster.reading.written.shapes import DASH
from broadcaster.reading.written.window import Ending


def _to(found: Found) -> str:
    """Say a dash between figures: a range; between two telephone numbers, or a time and its date, a pause."""
    dated = found.before.rule == "time" and _DATE_BEHIND.match(found.right(12))
    dialled = found.before.rule in _DIALLED and not _COUNTED.search(found.before.spoken)
    listed = found.before.rule in _RANGES and "," in found.before.spoken.rstrip(",")
    coded = found.before.rule in _BEFORE_CLOCK or _DISTANCE.search(found.left(4))
    coded = coded and _CLOCK.match(found.right(8))
    machine = found.before.rule in _MACHINES and _POWER.match(found.right(14))
    roads = found.before.rule == "letter_code" and (
        _ROAD_LETTER.match(found.right(8)) or (" " in found.written and _AMOUNT_BEHIND.match(found.right(16)))
    )
    yearly = _OF_YEAR.search(found.left(9)) and _DECIMAL.match(found.right(8))
    shots = _INNER_TENS.match(found.right(6))
    duty = found.before.rule == "t_number" and _CLASS_ON_DUTY.match(found.right(8))
    begins = found.before.rule in _DAYS and " " in found.written and _COUNT_BEHIND.match(found.right(12))
    apart = begins or duty or shots or _counts(found) or dated or dialled
    if apart or listed or coded or machine or roads or yearly or _doses(found):
        return ", "
    if _ballot(found):
        return ", "
    if "số" in found.left(24).lower() and _LOTS.search(found.words_left(24)):
        return " "
    if (first := _TWO_YEARS.search(found.left(16))) and found.right(4) == str(int(first[1]) + 1):
        return " và "
    if found.before.rule in HELD_AGAIN and YEAR_BEHIND.match(found.right(8)):
        return ", năm "
    year = found.before.rule in _MONTHS and YEAR_BEHIND.match(found.right(8))
    return " đến năm " if year else " đến "


_CLASS_ON_DUTY = pattern(r" ?\d{1,2}[A-Z]\d{0,2}(?!\w)")
"""Who has the day: "Lịch trực: T2 - 12A1; T3 - 12A2"."""
_AMOUNT_BEHIND = pattern(r"[\d.,]+ ?(?:mAh|GB|TB|MB|inch|W|kW|Wh|kg|mm|cm|MP|Hz)(?!\w)")
"""What a model has, behind its code: "A2653 - 4.352 mAh"."""


def _counts(found: Found) -> bool:
    """Tell whether a year stands before what was won in it: "Giải toàn quốc 2015 - 2 huy chương vàng"."""
    if not (_YEAR_BEFORE.search(found.left(12)) and _COUNT_BEHIND.match(found.right(12))):
        return False
    return found.right(2).strip() != f"{(int(found.left(4)) + 1) % 100}"


_DAYS = frozenset({"day_month", "full_date", "day_dash_month"})
"""A day and, behind a long dash, what is counted: "gặp Pakistan ngày 2/10 — 3 trận trong 7 ngày"."""
_YEAR_BEFORE = pattern(r"(?<!từ )(?<!đoạn )(?<!khoảng )(?<!giá )(?<![\d.,])(?:19|20)\d\d$")
_COUNT_BEHIND = pattern(r"\d{1,2} (?!tháng|năm|ngày|giờ|tuần)[^\W\d_A-Z]{2}")


def _doses(found: Found) -> bool:
    """Tell whether parts of a fertiliser stand on both sides: "40-60 P2O5 – 30-40 K2O"."""
    return (
        "O" in found.left(2)
        and _OXIDE.search(found.left(8)) is not None
        and _DOSE.match(found.right(24)) is not None
    )


_OXIDE = pattern(r"(?<![^\W\d_])[A-Z][A-Za-z]?\d?O\d?$")
_DOSE = pattern(r" ?\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)? ?(?:kg |% ?)?(?:N|[PKS]|[A-Z][a-z]?\d?O\d?)(?!\w)")


def _ballot(found: Found) -> bool:
    """Tell votes for from votes against, which fall and are no span: "với tỷ lệ 217-213"."""
    noes = _NOES.match(found.right(4))
    ayes = _AYES.search(found.words_left(60)) if noes else None
    return bool(ayes and noes and int(ayes[1]) > int(noes[0]))


_AYES = pattern(" (?:bỏ phiếu|phiếu|thông qua|bác bỏ)(?: [^ .;\\d]+){0,6} (\\d{2,3}) $")
_NOES = pattern(r"\d{2,3}(?!\d|[.,]\d)")
_INNER_TENS = pattern(r"\d{1,3}x(?!\w)")
"""Shots in the inner ring behind the points: "1746-63x"."""
_TWO_YEARS = pattern(r"(?<!\w)(?:0?2|hai) năm ((?:19|20)\d\d) ?$")
"""Two years, which are no span: "trong 2 năm 2014-2015"."""
_LOTS = pattern(r"(?<! từ) (?:số nhà|thửa đất số) \d+[a-z]? $")
"""A house that stands on two lots, a part of a lot: "số nhà 101-102A", "thửa đất số 123-1"."""
_RANGES = frozenset({"range", "time_range"})
_DISTANCE = Ending(r"(?<![^\W\d_])k?m ?$", "m", "m ")
"""A race and the time of its runner: "42,195km - 2:18:45"."""
_BEFORE_CLOCK = frozenset({"letter_code", "prefixed", "code_row", "full_date", "blog_day"})
"""A channel or a day, of which a dash only parts the hour."""
_ROAD_LETTER = pattern(r"\d{2,4}[A-ZĐ](?!\w)| ?0\d [^\W\d_]")
"""Roads in a row ("kết nối vùng N8 - 787B - 789"), or what is counted there ("N8 - 01 trường hợp")."""
_MACHINES = frozenset({"letter_code", "t_number"})
_POWER = pattern(r" ?\d[\d.,]* ?(?:kV|kVA|MVA|kW|MW)(?!\w)")
"""A machine and its rating: "máy biến áp T3-40 MVA"."""
_CLOCK = pattern(r" ?\d{1,2}(?:h|:\d\d|g|giờ)")
_OF_YEAR, _DECIMAL = pattern(r"năm (?:19|20)\d\d$"), pattern(r"\d{1,3},\d")
"""A year and what was reached in it: "năm 2001- 44,6 triệu USD"."""
_MONTHS = frozenset({"month_year", "month_dash_year"})
_WEIGHT, _CLASS = pattern(r"\d{2,3} ?kg"), pattern(" (?:hạng|hạng cân|nam|nữ|judo|kurash|vật|võ) ")
"""Classes of weight: -60kg is up to sixty."""
_DATE_BEHIND = pattern(r"(?:ngày )?\d{1,2}/\d{1,2}(?:/|\b)")
_DIALLED = frozenset({"phone", "phone_", "hotline", "short_number", "identifier"})
_COUNTED = pattern("trăm|nghìn|ngàn|triệu")


def _minus(found: Found) -> str:
    if _WEIGHT.match(found.right(8)) and _CLASS.search(found.words_left(30)):
        return " dưới "
    against = _AGAINST_BEFORE.search(found.words_left(40)) or _INDEX.search(found.left(12))
    against = against or (_TICKER.search(found.left(10)) and _SHARE.match(found.right(8)))
    if against or STEP.match(found.right(16)):
        return " giảm "
    if found.left(2).rstrip(" ")[-1:].isalpha() and _YEAR_ENDS.match(found.right(6)):
        return ", năm "
    if found.before.rule in _DIALLED and _DIALLED_NEXT.match(found.right(5)):
        return ", "
    until = _NEXT.match(found.right(6))
    before = found.before
    rises = (
        until
        and before.end == found.start
        and _PLAIN.fullmatch(before.written)
        and int(until[0]) > float(before.written.replace(",", "."))
    )
    season = _SEASON.search(found.left(5))
    if rises or (season and found.right(2) == f"{(int(season[1]) + 1) % 100:02}"):
        return " đến "
    left = found.words_left(24)
    once = left.endswith(" âm ") or (_FALLS.search(left) and _FALLEN_BY.match(found.right(30)))
    return " " if once else " âm "


_FALLS = pattern(
    "(?<! tăng) giảm (?:(?:mạnh|nhẹ|sâu|sốc|thêm|tiếp|khoảng|gần|hơn|trên|bình quân|trung bình) ){0,3}$"
)
_FALLEN_BY = pattern(
    r"\d[\d.,]*(?![\d.,]*\d)(?! ?(?:%|điểm|đồng)? ?(?:đến|tới|[-–]) ?[-–\d])"
    r" ?(?:%|bps(?!\w)|điểm|đồng|đ(?!\w)|USD|tỷ|tỉ|triệu|nghìn|ngàn|tấn|kg|lượt|người|vụ|ca(?!\w))"
)
"""What something falls by, whose sign would say so once more: "giảm -8 điểm %"; degrees are left."""


_TICKER, _SHARE = pattern(r"(?:^|[ ,(])[A-Z]{3}$"), pattern(r"\d{1,2}(?:[.,]\d{1,2})? ?%")
"""A share and what it lost: "GAS −1,8%, PLX −2,9%"."""
_SEASON = pattern(r"(?<!\d)((?:19|20)\d\d) ?$")
"""A season by its two years: "Champions League 2018 -19"."""
_DIALLED_NEXT = pattern(r"0\d{3}")
"""A second telephone number: "0915 797 718 -09876 09818"."""
_YEAR_ENDS = pattern(r"(?:1[5-9]\d\d|20[0-4]\d)(?:[);,.]|$)(?!\d)")
"""The year of a book behind its place: "New York -1995"."""
_AGAINST_BEFORE = pattern(r" so với (?:[^ .;]+ ){0,4}(?:trước|qua|kỳ|ngoái) $")
"""A fall against some time before: "So với tuần trước: -20.000 đ/kg"."""
_INDEX = pattern(
    "(?:-Index|INDEX|-30|Jones|Nasdaq|S&P 500|Nikkei(?: 225)?|FTSE 100|CSI 300|ASX 200|CAC 40|DAX|Kospi|KOSPI"
    "|Topix|Hang Seng|Shanghai|Sensex|DXY|Brent|WTI|Bitcoin|BTC|ETH)$"
)
_NEXT, _PLAIN = pattern(r"\d+(?!\d|[.,]\d)"), pattern(r"\d{1,9}(?:[.,]\d{1,2})?")
MINUS = Rule(
    "minus",
    r"(?:(?<![^\s(:,;])| )[-−–](?=\d)|(?<=\| )[-−–] (?=\d{1,3}[.,]\d{1,3}(?: ?\||$))",
    _minus,
    alone=False,
)
_AFTER_PHONE = r"(?<!\d{9})(?<!\d{9} )(?<!\d{3}[ .]\d{3})(?<!\d{3}[ .]\d{3} )"
_LETTERS_ALONE = frozenset({"h", "đ"})
"""Units of one letter, which end many a word too: "toàn tỉnh - 2015"."""
_MEASURED = "".join(
    f"|(?<={head}{word})|(?<={head}{word} )"
    for word in CUES["measured"].split("|")
    for head in ((r"\d", r"\d ") if word in _LETTERS_ALONE else ("",))
)
TO = Rule(
    "to",
    rf"(?= ?(?:{DASH}|[~÷_]))(?:(?<=\d)|(?<=\d ){_MEASURED}){_AFTER_PHONE}"
    rf" ?(?:{DASH}|(?<=\d)~|÷(?! ?\d{{1,9}} ?=)|(?<=\d )_(?= )) ?"
    rf"(?=[ \n]{{0,6}}(?:(?!0\d{{2,3}}[ .\-]?\d{{2,3}}[ .\-]?\d\d)\d|(?:T[2-7]|CN){STOP}"
    r"|(?:(?<=÷)|(?<=÷ ))[A-ZĐ]{1,3}\d))",
    _to,
    alone=False,
)
