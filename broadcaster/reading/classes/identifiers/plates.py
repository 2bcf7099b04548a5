"""Plates and marks of vehicles, boats and ships: letters and figures one by one."""

from __future__ import annotations

import re

from broadcaster.reading.classes.identifiers.codes import say_code
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import code_number, digits
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.written.alphabet import START, STOP, WORD


def _plate(found: Found) -> str:
    return " ".join(
        spell(sign, found.style) if sign.isalpha() else digits(sign)
        for sign in found.written.replace("*", "x")
        if sign.isalnum()
    )


PLATE = Rule(
    "plate",
    # Most figures are no plate, and are not looked at for each form of one.
    r"(?=\d\d[ \-–—]{0,3}[A-ZĐ\dxX*])(?:"
    rf"{START}\d\d(?: ?[\-–] ?| )?[A-Z][A-Z\d]?[ .\-–]{{1,3}}(?:\d{{2,3}}\. ?(?:\d\d|\d[xX]|[xX]{{2}})"
    r"|(?:\d{1,2}[xX]{1,2}|[xX]{3})\.?[xX]{2})(?!\w)"
    rf"|{START}\d\d(?:[A-Z]\d?|[A-Z]{{2}}|[A-Z]Đ|MĐ\d)[ .\-–]{{0,3}}(?:\d{{3}}[.\-]\d{{2}}|\d{{4,5}})"
    r"(?!\w|\.[xX])"
    rf"|{START}\d\d[A-Z](?:\d ?[\-–] ?\d|-0)\d\.\d{{3}}(?!\d)"
    rf"|{START}\d\d-[A-Z][A-Z\d]?[ .\-]{{1,3}}(?:\d{{3}}[.\-]\d{{2}}|\d{{4,5}})(?!\w)"
    rf"|{START}\d\d-?[A-Z][A-Z\d]?[ .\-–]{{1,3}}\d{{1,4}}\.?(?:[xX]{{2,4}}|[*]{{2,4}})(?![\w*])"
    rf"|{START}\d\d ?[- –—][\dxX*]{{3}}[- –—](?:NG|NN|QT|CV)[- –—][\dxX*]{{2}}(?!\w)"
    rf"|{START}\d\d[A-Z]\d? ?[-–] ?\d{{3}}(?= ?(?:\.{{2,4}}|…))"
    rf"|{after('BKS|BS|BKS:|BS:|biển số|biển số:|kiểm soát|kiểm soát:')}"
    r"\d\d(?:-\d{4,5}|[A-Z]{1,2}\d?[ \-–]\d\d\.\d{3})(?!\w))",
    _plate,
)


def _boat(found: Found) -> str:
    return " ".join(
        spell(run, found.style) if run.isalpha() else digits(run)
        for run in re.findall(r"[^\W\d_]+|\d+", found.written)
    )


AIRCRAFT = Rule("aircraft", rf"{WORD}VN-[A-Z]\d{{3}}(?!\w)", _boat, alone=False)
"""An aircraft by its marks: "số hiệu VN-B219"."""
_PORT = r"[A-ZĐ][A-Za-zĐđ]{0,3}(?: ?[-–] ?| )?"
_OF_FISHERS = "tàu cá|hiệu|thuyền|thuyền cá|tàu câu|tàu câu mực|tàu giã cào|tàu mành"
BOAT = Rule(
    "boat",
    r"(?=[A-ZĐ][A-Za-zĐđ]{0,3} ?[-–.]? ?\d{4})"
    rf"(?:{START}[A-ZĐ][A-Za-zĐđ]{{0,3}}(?: ?-? ?\d{{4,5}} ?-? ?|\.\d{{4,5}}[.-]|-?\d{{4,5}}\.)TS{STOP}"
    rf"|{after(_OF_FISHERS)}{_PORT}\d{{4,5}}(?![\w/.,]\d|\w)"
    rf"|{after('tàu')}{_PORT}\d{{5}}(?![\w/.,]\d|\w))",
    _boat,
)
"""The plate of a fishing boat: QNg-90123-TS."""


def _vessel(found: Found) -> str:
    letters, *figures = re.findall(r"[^\W\d_]+|\d+", found.written)
    if len(figures) > 1:
        return " ".join([spell(letters, found.style), *(code_number(pair, found.style) for pair in figures)])
    fleet = _FLEETS.get(letters) or spell(letters, found.style)
    return f"{fleet} {say_code(figures[0], found.style)}"


_SAILS = (
    "và|đã|đang|sẽ|của|thuộc|do|bị|cập|rời|tham gia|lên đường|trở về|làm nhiệm vụ|thực hiện|ra|tiếp|đến|cùng"
    "|lai|kéo"
)
SHIP_NUMBER = Rule(
    "ship_number",
    rf"{after('tàu')}(?!19|20)[1-9]\d{{3}}(?=[,;)]|\.(?:\s|$)| (?:{_SAILS})(?!\w))",
    lambda found: digits(found.written),
)
"""The number of a ship without letters: "điều động tàu 6007 ra khơi", "tàu 8001"."""
_FLEETS = {"CSB": "cảnh sát biển"}
_OF_THE_STATE = "tàu|xuồng|ca nô|tàu cứu hộ|tàu tuần tra"
VESSEL = Rule(
    "vessel",
    rf"{after('tàu|xuồng|ca nô')}[A-ZĐ]{{2,3}}[ \-]\d{{2,4}}{STOP}(?![-–.]\d)"
    rf"|{WORD}CSB[ \-]?\d{{4}}{STOP}"
    rf"|{after(_OF_THE_STATE)}[A-ZĐ]{{2,3}}[ \-]\d\d(?:[.\-]\d\d){{2}}(?![\w.]\w)",
    _vessel,
)
"""The mark of a ship of the state, whose letters stand for nothing else: tàu HQ 561, tàu KN-490."""
