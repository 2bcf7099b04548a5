"""What letters behind a figure count where neighbours tell: points, days, years, beds, pages, tablets."""

from __future__ import annotations

import re

from broadcaster.reading.classes.measures.said_amounts import FIGURES_AND_UNIT
from broadcaster.reading.classes.words.fields import in_field
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found


def letter_unit(found: Found) -> tuple[str, str]:
    """Give what đ, l, tr and v count where neighbours tell, and the cue: marks, beats, pages, tablets."""
    return _told(found) if found.written.rstrip().endswith(_UNITS) else ("", "")


def _told(found: Found) -> tuple[str, str]:
    unit = FIGURES_AND_UNIT.findall(found.written)[0][1].strip()
    if unit == "đ" and (marks := _marks(found)):
        return "điểm", marks
    if unit == "N" or (unit == "l" and found.right(2) == "/p" and _PULSE.search(found.words_left())):
        return _days_or_years(found) if unit == "N" else ("lần", "mạch")
    if unit == "s" and (decade := _DECADE.search(found.left(12))):
        return " ", decade[0].strip()
    book = unit == "tr" and (_BOOK.search(found.words_left(16)) or _PRINTER.search(found.words_left(50)))
    if book and not _SUM_BEFORE.search(found.left(8).lower()):
        return "trang", "sách"
    if unit in _BYTES or unit in _TERMS:
        return _no_bytes(unit, found) if unit in _BYTES else _term(unit, found)
    dose = unit == "v" and (_PILLS.search(found.words_left(40)) or _DOSE.match(found.right(6)))
    return ("viên", dose[0].strip()) if dose else ("", "")


def _term(unit: str, found: Found) -> tuple[str, str]:
    """Give weeks or months that one bank lends to another for: "liên ngân hàng kỳ hạn 1W 4,8%, 1M 5,1%"."""
    left = found.words_left(90)
    lent = _TERM.fullmatch(found.written) and (
        _LENT.search(left) or (_RATE.match(found.right(12)) and _FOR_A_TERM.search(left))
    )
    return (_TERMS[unit], lent[0].strip()) if lent else ("", "")


_TERMS = {"W": "tuần", "M": "tháng"}
_TERM = pattern("(?:[1-6]|9|12) ?[WM]")
_LENT = pattern(" (liên ngân hàng|liên nh|tín phiếu|sofr|libor|vnibor) | (kỳ hạn|kì hạn) $")
_FOR_A_TERM, _RATE = pattern(" (kỳ hạn|kì hạn|qua đêm) "), pattern(r":? (?:là |ở mức )?\d{1,2}[.,]\d{1,2} ?%")
_DECADE = pattern(r"(?i:năm|thập niên|thập kỷ|thập kỉ|thế hệ|thời|nhạc) $")
"""Years in the English way: "những năm 1970s", "thập niên 90s"."""
_PRINTER = pattern(" (?:nxb|nhà xuất bản) ")
_SUM_BEFORE = pattern(r"(?:~|(?<!\w)(?:kp|giá|phí|tiền|tổng)) ?~?$")
_BOOK, _PILLS = pattern(" (?:sách|dày|cuốn|tập) "), pattern(" (?:mg|thuốc|uống|viên nén|viên nang) ")
_PULSE = pattern(" (?:mạch|nhịp tim|nhịp thở|tim thai|mạch nhanh) $")
_DOSE = pattern(r" ?(?:/ ?(?:ngày|lần|buổi)|x)")


def _days_or_years(found: Found) -> tuple[str, str]:
    """Give what N counts: years in prison, days of a contract or of quarantine; else it is a newton."""
    left = found.words_left(30)
    if (jailed := _JAILED.search(left)) or found.right(3) == " tù":
        return "năm", jailed[1] if jailed else "tù"
    days = _DAYS_OF.search(left)
    return ("ngày", days[1]) if days else ("", "")


def _no_bytes(unit: str, found: Found) -> tuple[str, str]:
    """Give the beds of a hospital (GB) and the disabled in war (TB), which are no bytes."""
    if _HOLDS_BYTES.search(found.left(60)):
        return "", ""
    if unit == "GB" and _BEDS.search(found.words_left(24)):
        return "giường bệnh", "quy mô"
    if unit == "TB" and (graded := _GRADED.search(found.left(48))):
        return "trung bình", graded[0].strip()
    if unit == "TB" and _NOTICE.match(found.right(8)):
        return ", thông báo", "TB"
    fallen = _WOUNDED.search(found.left(60) + " " + found.right(40)) if unit == "TB" else None
    return ("thương binh", fallen[0]) if fallen else ("", "")


_GRADED = pattern(
    r"(?<!\w)(?i:(?:khá|giỏi):? \d{1,4}|\d{1,4} (?:khá|giỏi)),? (?:\d{1,2}(?:[.,]\d)? ?[-–] ?<? ?)?$"
)
"""Those who did well, before the middling ones: "9 giỏi, 8 khá, 10 TB"."""
_HOLDS_BYTES = pattern(
    r"(?<!\w)(?i:ổ cứng|ổ đĩa|ssd|hdd|ram|rom|usb|bộ nhớ|thẻ nhớ|dung lượng|dữ liệu|data|máy tính"
    r"|điện thoại|laptop)(?!\w)"
)
"""What holds bytes: "Ổ cứng 2TB cắt giá"."""
_NOTICE = pattern(" (?:cúp|ngừng|ngưng|tạm|cắt|mời|tuyển|lịch)(?!\\w)")
"""What an office lets know, behind its number: "Xí nghiệp nước số 2 TB cúp nước"."""
_BYTES = frozenset({"GB", "TB"})
_UNITS = ("đ", "N", "l", "s", "tr", "v", *_BYTES, *_TERMS)
_BEDS = pattern(" (?:quy mô|công suất|chỉ tiêu)(?: gần| hơn| khoảng)? $")
"""How large a hospital is: "quy mô 200 GB"."""
_JAILED = pattern(" (tù|(?<!chuyên )án|tù giam) $")
_DAYS_OF = pattern(
    " (giao|tạm giữ xe|tạm giữ|tgth|tgthhđ|tgtc|thời gian|thực hiện|tiến độ|cách ly|cách ly yt|cl yt"
    "|tại nhà|tập trung|theo dõi|sau|trong|cách nhau|chu kỳ|kéo dài|tiêu độc|niêm yết|ủ bệnh|gia hạn)"
    "(?: (?:thực hiện|hợp đồng|hàng|là|trong|thêm|đủ|tiếp|khoảng))* $"
)
"""What N counts in a tender: "giao 30N", "TGTHHĐ: 120N"."""
_WOUNDED = pattern(r"(?<!\w)(?:LS|BB|VNAH|TBLS|NCC|CCB|thương binh|liệt s[ĩỹ]|bệnh binh)(?!\w)")
"""Beside whom TB are the disabled in war, and no bytes: "312 LS, 45 TB, 12 BB"."""


def _marks(found: Found) -> str:
    """Give the word by which so many đ are marks of an examination, not money."""
    if (
        (
            _PART_OF_MARK.fullmatch(found.written)
            or (_SHOT.fullmatch(found.written) and _MARKSMEN.search(found.words_left(120)))
        )
        and (found.right(1) != "/" or _BY_SUBJECT.match(found.right(6)))
        and not _PRICED.search(found.words_left(40))
    ):
        return ","
    if exercise := _EXERCISE.search(found.left(16)):
        return exercise[1]
    if ranked := _RANKED.search(found.words_left(60)) or _SCALE.match(found.right(12)):
        return ranked[1]
    if scored := _scored(found):
        return scored
    cue = _EXAMINED.search(found.words_left(90))
    small = len(found.written.rstrip("đ ").partition(",")[0]) <= _MOST_FIGURES
    by_one = found.right(1) == "/" and not found.right(5).startswith("/môn")
    return cue[1] if cue and small and not by_one else ""


def _scored(found: Found) -> str:
    """Give what shows that few đ are points of a side or rider: matches played before, or a page of sport."""
    if licence := _LICENCE.match(found.right(12)) or _taken_off(found):
        return licence[0].strip()
    played = _OF_MATCHES.match(found.right(10))
    by_one = found.right(1) == "/" and not played
    if by_one or not _POINTS.fullmatch(found.written) or _PAID_BEFORE.search(found.words_left(24)):
        return ""
    won = _WON.search(found.words_left(16)) if _FEW_POINTS.fullmatch(found.written) else None
    cue = played or won or _POINTS_BEFORE.search(found.left(70))
    if found.right(1) in {")", ","} and _PRIZED.search(found.left(50)):
        return "giải"
    games = _OF_GAMES.search(found.words_left(70)) if not _MONEY_BEHIND.match(found.right(24)) else None
    cue = cue or games
    cue = cue or _STANDS.match(found.right(16))
    cue = cue or _MATCHES.search(found.left(70)) or _OF_JERSEY.search(found.words_left(40))
    return cue[1] if cue else "trận" if in_field("sport", found) else ""


def _taken_off(found: Found) -> re.Match[str] | None:
    """Find the word by which so few đ are points taken off, where nothing is charged."""
    off = _OFF.search(found.words_left(24)) if _TAKEN_OFF.fullmatch(found.written) else None
    return None if off and _CHARGED.search(found.words_left(50) + found.right(8)) else off


_LICENCE = pattern(" (?:GPLX|giấy phép|bằng lái)")
"""Points of a driver: "trừ 6đ GPLX"."""
_TAKEN_OFF, _OFF = pattern("(?:[23468]|1[02]) ?đ"), pattern(" trừ (?:thêm )?$")
"""So few đ taken off are points, of a driver or of a side: "bị trừ 10đ"."""
_MONEY_BEHIND = pattern(r" ?(?:mỗi|một|/)|, ?(?:nhì|ba) \d{2,3} ?đ")
_OF_GAMES = pattern(" (bắn nỏ|tung còn|đẩy gậy|phần thi|hội thi|toàn đoàn|đồng đội nam|đồng đội nữ) ")
"""Games and contests of villages, which are told by points: "đội Nà Sản 18đ"."""
_CHARGED = pattern(" (?:tài khoản|tin nhắn|tin|cước|phí|tiền|giá|lúa|thương lái|điện|mỗi ký|mỗi kg) |/")
"""Where money is taken off: "cước bị trừ 10đ/tin"."""
_STANDS = pattern(r"[,;]? ?\(?(hiệu số|HS(?=:? ?[+\-\d]))(?!\w)")
"""What stands behind the points in the table of a league: "Bình Phước 20đ, hiệu số 18/6"."""
_PRIZED = pattern(
    r"(?<!\w)(?i:nhất|nhì|giải (?:ba|tư)|khuyến khích|KK) ?(?::|[-–]|thuộc về) ?[^.;:()\n]{1,30} \($"
)
"""Who came first, and with how many marks: "nhất: 12A1 (48,5đ), nhì: 10A3 (47đ)"."""
_WON = pattern(" (ghi|giành) $")
_POINTS_BEFORE = pattern(
    r"(?<!\w)\d{1,3} (điểm)(?: \([^()\n]*\))?[,;](?:(?! (?:tăng|giảm|giá|còn|lên|xuống|mất))[^.!?\n]){0,50}$"
)
"""The points of another side before: "Ninh Bình 52 điểm, +32; Bình Phước 43đ"."""
_OF_MATCHES = pattern(r"/\d{1,2} ?(trận|ván|vòng)(?!\w)")
"""Points from so many matches: "Nam Định 51đ/24 trận"."""
_POINTS, _FEW_POINTS = pattern(r"\d{1,3}(?:,\d)? ?đ"), pattern(r"\d{1,2} ?đ")
_PAID_BEFORE = pattern(" (?:giá|vé|phí|phạt|tiền|thưởng|mất|chỉ|còn|lệ phí)(?: [^ ]+){0,2} $")
_MATCHES = pattern(r"(?<!\w)\d{1,2} (trận)(?!\w)(?:[^.!?\n\d]|\d\.?){0,60}$")
_OF_JERSEY = pattern(r" (áo (?:vàng|xanh|trắng|chấm|đỏ|cam)) (?:[^ ]+ ){1,5}$")
_BY_SUBJECT = pattern("/(?:môn|bài|câu)(?!\\w)")
_PART_OF_MARK = pattern(r"[12]?\d,\d{1,2} ?đ")
"""A fraction of a mark; money has no such: "cộng 0,75đ", "Y khoa: 26,15đ"."""
_SHOT = pattern(r"\d{2,3},\d ?đ")
_MARKSMEN = pattern(" (?:xạ thủ|bắn súng|bắn cung|súng trường|súng ngắn|tcvđ|vđv|loạt bắn) ")
"""Who shoots for tenths of a point: "xạ thủ trẻ đạt 627,8đ"."""
_PRICED = pattern(" (?:giá|tiền|phí|cước|kwh|trả|lãi|phạt) ")
_EXERCISE = pattern(r"(Bài|Câu|bài|câu|Ý|Phần) (?:\d{1,2}|[IVX]{1,3}|[a-e])(?:[.:)] ?| )\($")
_EXAMINED = pattern(
    " (cờ tướng|cờ vua|đtb|học bạ|glasgow|sofa|apgar|điểm tb|tổng điểm|"
    "olympic|điểm sàn|điểm chuẩn|đgnl|đánh giá năng lực|trúng tuyển|điểm xét tuyển|bảng [a-h]|xếp hạng|bxh"
    "|index|vnindex|hnx|upcom) "
)
_SCALE = pattern(" (thang điểm)")
_RANKED = pattern(" (wta|atp|bwf|mvp|elo) ")
"""Whose points are ever so many: "BXH WTA (10.870đ)"."""
_MOST_FIGURES = 3
"""Of the marks of an examination."""
