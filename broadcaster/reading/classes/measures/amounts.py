"""Figures with a unit: measures, money, percentages, temperatures, marks, and their products."""

from __future__ import annotations

import re

from broadcaster.reading.classes.identifiers.roads import ROAD_BEFORE
from broadcaster.reading.classes.measures.newtons import no_unit
from broadcaster.reading.classes.measures.said_amounts import (
    FIGURES_AND_UNIT,
    MULTIPLIER,
    SPACED,
    WORD_UNIT,
    say_all,
    say_amount,
)
from broadcaster.reading.classes.words.fields import in_field
from broadcaster.reading.classes.words.repetition import said_again
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, any_of
from broadcaster.reading.spoken.number_words import cardinal, decimal, number
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES, RATE_UNITS, UNITS_ALONE
from broadcaster.reading.written.alphabet import START, STOP, WORD_STOP
from broadcaster.reading.written.shapes import DASH, NUMBER, UNIT, UNIT_FORM
from broadcaster.reading.written.window import Cues

MULTIPLIED = f"(?:{any_of([*UNITS_ALONE, 'đ', 'ha', 'cp', 'RM'])}){STOP}|{WORD_UNIT}"


def _amount(found: Found) -> str | Said | None:
    if _RESOLUTION.fullmatch(found.written) and (screen := _seen(found)):
        return Said(
            f"{number(found.written[:-1], found.style)} {spell(found.written[-1], found.style)}",
            "cue",
            screen,
        )
    if found.written[-1] in "MLHs" and (said := _with_letter(found)):
        return said
    if found.written == "5k" and _FIVE_RULES.search(found.words_left(24)):
        return Said("năm ca", "cue", "5k")
    if found.written == "3M" and (maker := _MAKER.search(found.words_left(24))):
        return Said("ba em", "cue", maker[1])
    word, cue = _letter_unit(found)
    if word:
        figures = number(FIGURES_AND_UNIT.findall(found.written)[0][0], found.style)
        return Said(f"{figures} {word}".rstrip(), "cue", cue)
    about = found.written[-1] == "v" and found.right(2) == "/v"
    nothing = about or no_unit(found) or _PROCESSOR.fullmatch(found.written)
    amount = "" if nothing else say_amount(found.written, found.style)
    pause = ", " if amount and (_ALARM.search(found.left(16)) or _given(found)) else ""
    return pause + amount.removesuffix(said_again(amount, found.right(16))) or None


_GAP = pattern(r"\d{1,2}\.\d{3} ?s")
_RACED = pattern(" (dẫn đầu|cách biệt|chênh|nhanh hơn|chậm hơn|kém|vòng đua|vòng chạy|phân hạng|chặng đua) ")
"""By how many seconds a racer leads, with the stop of English times: "vị trí dẫn đầu 1.457s"."""
_DECADE = pattern(r"(?i:năm|thập niên|thập kỷ|thập kỉ|thế hệ|thời|nhạc) $")
"""Years in the English way: "những năm 1970s", "thập niên 90s"."""
_FIVE_RULES = pattern(
    " (?:thông điệp|nguyên tắc|quy trình|quy tắc|quy định|biện pháp|khuyến cáo|tuân thủ|phòng dịch|yêu cầu) $"
)
"""The five rules against a disease, whose words begin with K: "thông điệp 5k"."""


def _given(found: Found) -> bool:
    """Tell whether a sum closes the row of a giver in a numbered list: "1 Như Tuệ và gia đình 500.000đ"."""
    if found.right(3).strip(" .\t")[:1] not in {"", "\n"} or not _MONEY.search(found.written):
        return False
    return bool(_GIVER.search(found.left(100)))


_MONEY = pattern(r"\.\d{3} ?(?:đ|đồng|VNĐ|VND)$")
_GIVER = pattern(r"(?:^|\n)\d{1,3}[.)]? +[^\W\da-z_][^\d\n|:]{3,70}[^\W\d_)] +$")
_ALARM = pattern(r"báo động (?:một|hai|ba) $")
"""An alarm in words, and by how much the water is above it."""
_PROCESSOR = pattern(r"\d \d{3}[A-Z]")
"""The class of a processor and its number: "Core Ultra 7 155H"."""
_MAKER = pattern(" (khẩu trang|hãng|công ty|tập đoàn|thương hiệu|băng keo|phim cách nhiệt) $")


def _letter_unit(found: Found) -> tuple[str, str]:
    """Give what đ, l, tr and v count where neighbours tell, and the cue: marks, beats, pages, tablets."""
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
    if unit in _BYTES:
        return _no_bytes(unit, found)
    dose = unit == "v" and (_PILLS.search(found.words_left(40)) or _DOSE.match(found.right(6)))
    return ("viên", dose[0].strip()) if dose else ("", "")


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
    if unit == "TB" and _NOTICE.match(found.right(8)):
        return ", thông báo", "TB"
    fallen = _WOUNDED.search(found.left(60) + " " + found.right(40)) if unit == "TB" else None
    return ("thương binh", fallen[0]) if fallen else ("", "")


_HOLDS_BYTES = pattern(
    r"(?<!\w)(?i:ổ cứng|ổ đĩa|ssd|hdd|ram|rom|usb|bộ nhớ|thẻ nhớ|dung lượng|dữ liệu|data|máy tính"
    r"|điện thoại|laptop)(?!\w)"
)
"""What holds bytes: "Ổ cứng 2TB cắt giá"."""
_NOTICE = pattern(" (?:cúp|ngừng|ngưng|tạm|cắt|mời|tuyển|lịch)(?!\\w)")
"""What an office lets know, behind its number: "Xí nghiệp nước số 2 TB cúp nước"."""
_BYTES = frozenset({"GB", "TB"})
_BEDS = pattern(" (?:quy mô|công suất|chỉ tiêu)(?: gần| hơn| khoảng)? $")
"""How large a hospital is: "quy mô 200 GB"."""
_JAILED = pattern(" (tù|án|tù giam) $")
_DAYS_OF = pattern(
    " (giao|tạm giữ xe|tạm giữ|tgth|tgthhđ|tgtc|thời gian|thực hiện|tiến độ|cách ly|cách ly yt|cl yt"
    "|tại nhà|tập trung|theo dõi|sau|trong|cách nhau|chu kỳ|kéo dài|tiêu độc|niêm yết|ủ bệnh|gia hạn)"
    "(?: (?:thực hiện|hợp đồng|hàng|là|trong|thêm|đủ|tiếp|khoảng))* $"
)
"""What N counts in a tender: "giao 30N", "TGTHHĐ: 120N"."""
_WOUNDED = pattern(r"(?<!\w)(?:LS|BB|VNAH|TBLS|NCC|CCB|thương binh|liệt s[ĩỹ]|bệnh binh)(?!\w)")
"""Beside whom TB are the disabled in war, and no bytes: "312 LS, 45 TB, 12 BB"."""


def _with_letter(found: Found) -> Said | None:
    """Say the letter of a class, a flat or a plate (12L), M as millions, s as a racer's lead."""
    figures, letter = found.written[:-1], found.written[-1]
    if letter == "s":
        ahead = _RACED.search(found.words_left(70)) if _GAP.fullmatch(found.written) else None
        seconds = figures.strip().replace(".", ",")
        return Said(f"{number(seconds, found.style)} giây", "cue", ahead[1]) if ahead else None
    if not figures.isdecimal():
        paid = letter == "M" and PAID.behind(found.words_right())
        return Said(f"{decimal(figures, found.style)} triệu", "cue", paid) if paid else None
    road = ROAD_BEFORE.search(found.left(60)) if letter == "H" else None
    if cue := road[1] if road else _LETTERED.before(found.words_left()):
        return Said(f"{cardinal(int(figures), found.style)} {spell(letter, found.style)}", "cue", cue)
    money = letter == "M" and (_FUND.before(found.words_left()) or PAID.behind(found.words_right()))
    return Said(f"{cardinal(int(figures), found.style)} triệu", "cue", money) if money else None


_LETTERED = Cues(CUES["lettered"])
_FUND = Cues("vốn|lương|quỹ|thu nhập|doanh thu|thương vụ|giá trị")
PAID = Cues(
    "usd|đồng|vnđ|vnd|đô|euro|lượt|view|views|người|follow|follower|followers|sub|subs|token|tokens|mẫu|tấn|thùng|khách"
)
_PRINTER = pattern(" (?:nxb|nhà xuất bản) ")
_SUM_BEFORE = pattern(r"(?:~|(?<!\w)(?:kp|giá|phí|tiền|tổng)) ?~?$")
_BOOK, _PILLS = pattern(" (?:sách|dày|cuốn|tập) "), pattern(" (?:mg|thuốc|uống|viên nén|viên nang) ")
_PULSE = pattern(" (?:mạch|nhịp tim|nhịp thở) $")


def _marks(found: Found) -> str:
    """Give the word by which so many đ are marks of an examination, not money."""
    if (
        _PART_OF_MARK.fullmatch(found.written)
        and found.right(1) != "/"
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
    small = len(found.written.rstrip("đ ").partition(",")[0]) <= _MOST_MINUTES - 1
    by_one = found.right(1) == "/" and not found.right(5).startswith("/môn")
    return cue[1] if cue and small and not by_one else ""


def _scored(found: Found) -> str:
    """Give what shows that few đ are points of a side or rider: matches played before, or a page of sport."""
    played = _OF_MATCHES.match(found.right(10))
    by_one = found.right(1) == "/" and not played
    if by_one or not _POINTS.fullmatch(found.written) or _PAID_BEFORE.search(found.words_left(24)):
        return ""
    won = _WON.search(found.words_left(16)) if _FEW_POINTS.fullmatch(found.written) else None
    cue = played or won or _POINTS_BEFORE.search(found.left(70))
    cue = cue or _MATCHES.search(found.left(70)) or _OF_JERSEY.search(found.words_left(40))
    return cue[1] if cue else "trận" if in_field("sport", found) else ""


_WON = pattern(" (ghi|giành) $")
_POINTS_BEFORE = pattern(
    r"(?<!\w)\d{1,3} (điểm)(?: \([^()\n]*\))?[,;](?:(?! (?:tăng|giảm|giá|còn|lên|xuống|mất))[^.!?\n]){0,50}$"
)
"""The points of another side before: "Ninh Bình 52 điểm, +32; Bình Phước 43đ"."""
_OF_MATCHES = pattern(r"/\d{1,2} ?(trận|ván|vòng)(?!\w)")
"""Points from so many matches: "Nam Định 51đ/24 trận"."""
_POINTS, _FEW_POINTS = pattern(r"\d{1,3} ?đ"), pattern(r"\d{1,2} ?đ")
_PAID_BEFORE = pattern(" (?:giá|vé|phí|phạt|tiền|thưởng|mất|chỉ|còn|lệ phí)(?: [^ ]+){0,2} $")
_MATCHES = pattern(r"(?<!\w)\d{1,2} (trận)(?!\w)(?:[^.!?\n\d]|\d\.?){0,60}$")
_OF_JERSEY = pattern(r" (áo (?:vàng|xanh|trắng|chấm|đỏ|cam)) (?:[^ ]+ ){1,5}$")
_PART_OF_MARK = pattern(r"[12]?\d,\d{1,2} ?đ")
"""A fraction of a mark; money has no such: "cộng 0,75đ", "Y khoa: 26,15đ"."""
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
_DOSE = pattern(r" ?(?:/ ?(?:ngày|lần|buổi)|x)")
_RESOLUTION = pattern("(?:144|240|360|480|540|576|720|900|1080|1440|2160|4320)[pPi]")
_FILMED = pattern(rf" ({CUES['filmed']}) ")


def _seen(found: Found) -> str:
    """Give what shows that so many p are lines of a picture, not minutes: their number or a word near."""
    if len(found.written) > _MOST_MINUTES:
        return found.written
    near = _FILMED.search(found.words_left(90) + found.words_right(50))
    return near[1] if near else ""


_MOST_MINUTES = 4
"""Figures and letter; 1080 minutes is no length that anybody gives so."""
RANGE_DASH = pattern(rf" ?{DASH} ?")


def _ratio(found: Found) -> str | None:
    if _MARKS_OF.fullmatch(found.written):
        return " trên ".join(number(part, found.style) for part in found.written[:-1].split("/")) + " điểm"
    if _MEMORY.search(found.written):
        return say_all(found.written.split("/", 1), ", ", found.style)
    word = " cho " if _PRICE_BY_MORE.fullmatch(found.written) else " trên "
    return say_all(found.written.split("/", 1), word, found.style)


_MARKS_OF = pattern(r"\d{1,2}(?:[.,]\d{1,2})?/(?:[4-9]|10|11|20|30|40|100)đ")
"""Marks out of the most that can be had: 6,5/9đ."""
_PRICE_BY_MORE = pattern(r"[1-9]\d{1,2}\.000/ ?\d{1,2}(?:[.,]5)? ?(?:kg|g|lít|l|con|ml)")
"""A price without its đồng, for more than one: "780.000/2,5kg"."""
_MEMORY = pattern("[GT]B$")
"""Sizes of memory side by side: 8/256GB."""


def _product(found: Found) -> str | None:
    if _DOSE_TIMES.search(found.written) or _STARS.search(found.written):
        return None
    if _MILLIMETRES.fullmatch(found.written) and found.left(2) != "x ":
        found = found._replace(written=found.written.replace(",", "."))
    word = " " if _STONES.search(found.left(12)) else " nhân "
    sides = re.split(r" ?[x×X*] ?(?=\d)", found.written)
    said = say_all(sides, word, found.style)
    if said or not (behind := _NO_UNIT.search(sides[-1])):
        return said
    said = say_all([*sides[:-1], sides[-1].removesuffix(behind[0])], word, found.style)
    return said and said + behind[0]


_NO_UNIT = pattern(" [a-z]{2,6}$")
"""A word behind the last side, which is no unit: "1080x2280 pixel", "4 ảnh 3x4 trong phong bì"."""


_MILLIMETRES = pattern(r"(?=.*\d,\d{3})(?:(?:[1-9],)?\d{3} ?[x×X*]? ?){2,4}mm")
"""Sides of a machine in millimetres with English commas: "1,950x669x1,100 mm"."""
_STONES = pattern(r"(?i:đá|sỏi|đá dăm) $")
"""Sizes of gravel, as builders say them: "đá 1x2"."""
_STARS = pattern(r" \* (?:19|20)\d\d$")
"""A star between the number of a journal and its year: "Tập 23 * Số 2 * 2019"."""
_DOSE_TIMES = pattern(r"\dv(?: ?x|$)")
"""So many tablets, so many times."""
CAPITAL_RATES = any_of(
    [*(word.upper() for word in RATE_UNITS if len(word) > 1), "Tháng", "Ngày", "Năm", "Người", "Giờ", "Khách"]
)
"""As notices in capitals write them: 5KG/NGƯỜI, 2Tr/Tháng."""
PRODUCT = Rule(
    "product",
    rf"{START}(?<![A-Z]-){NUMBER}(?: ?{UNIT_FORM}(?= ?[x×X*]))?"
    rf"(?: ?[x×X*] ?{NUMBER}(?: ?{UNIT_FORM}{STOP})?){{1,3}}(?!\w)",
    _product,
    alone=False,
)
AMOUNT = Rule(
    "amount",
    rf"{START}(?:{SPACED}(?! ?[kK](?!\w))|{NUMBER})(?:(?: ?{MULTIPLIER}){{1,2}} ?(?:{MULTIPLIED})| ?{UNIT})"
    rf"(?!(?<=[A-Z])/(?!(?:{CAPITAL_RATES}){WORD_STOP})[A-ZĐ]{{2}}|(?<=[đĐ])/c(?!\w)|(?<=V)/v(?!\w)|(?<=đ)\.[\dA-ZĐ]"
    r"|(?<= Đ)\. ?\d|(?<=hoản \d Đ) \d)",
    _amount,
    alone=False,
)
AMOUNT_RATIO = Rule("amount_ratio", rf"{START}{NUMBER}/ ?{NUMBER} ?{UNIT_FORM}{STOP}", _ratio)
