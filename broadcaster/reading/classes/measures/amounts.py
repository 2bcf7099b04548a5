"""Figures with a unit: measures, money, percentages, temperatures, marks, and their products."""

from __future__ import annotations

import re

from broadcaster.reading.classes.identifiers.roads import ROAD_BEFORE
from broadcaster.reading.classes.measures.letter_units import letter_unit
from broadcaster.reading.classes.measures.newtons import no_unit
from broadcaster.reading.classes.measures.said_amounts import (
    FIGURES_AND_UNIT,
    MULTIPLIER,
    SPACED,
    WORD_UNIT,
    say_all,
    say_amount,
)
from broadcaster.reading.classes.words.repetition import said_again
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, any_of
from broadcaster.reading.spoken.number_words import cardinal, decimal, number
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES, RATE_UNITS, UNITS_ALONE
from broadcaster.reading.written.alphabet import START, STOP, WORD_STOP
from broadcaster.reading.written.shapes import DASH, NUMBER, UNIT, UNIT_FORM
from broadcaster.reading.written.window import Cues, Ending

MULTIPLIED = f"(?:{any_of([*UNITS_ALONE, 'đ', 'ha', 'cp', 'RM'])}){STOP}|{WORD_UNIT}"


def _amount(found: Found) -> str | Said | None:
    last = found.written[-1]
    if last in "pPi" and _RESOLUTION.fullmatch(found.written) and (screen := _seen(found)):
        return Said(
            f"{number(found.written[:-1], found.style)} {spell(found.written[-1], found.style)}",
            "cue",
            screen,
        )
    if last in "MLHs" and (said := _with_letter(found)):
        return said
    if found.written == "5k" and _FIVE_RULES.search(found.words_left(24)):
        return Said("năm ca", "cue", "5k")
    if found.written == "3M" and (maker := _MAKER.search(found.words_left(24))):
        return Said("ba em", "cue", maker[1])
    word, cue = letter_unit(found)
    if word:
        figures = number(FIGURES_AND_UNIT.findall(found.written)[0][0], found.style)
        return Said(f"{figures} {word}".rstrip(), "cue", cue)
    about = (last == "v" and found.right(2) == "/v") or (last == "H" and _of_district(found))
    nothing = about or no_unit(found) or (last.isupper() and _PROCESSOR.fullmatch(found.written))
    amount = "" if nothing else say_amount(found.written, found.style)
    pause = ", " if amount and (ALARM.search(found.left(16)) or _given(found)) else ""
    return pause + amount.removesuffix(said_again(amount, found.right(16))) or None


def _of_district(found: Found) -> bool:
    """Tell whether H is the district of a numbered place: "các xã 1, 3, 5 H.Krông Pắc"."""
    return bool(_CAPITAL_BEHIND.match(found.right(3)) and _NUMBERED_PLACE.search(found.left(24)))


_CAPITAL_BEHIND = pattern(r"\. ?[^\W\d_a-z]")
_NUMBERED_PLACE = pattern(
    r"(?<!\w)(?i:xã|thôn|buôn|ấp|tổ|khu|khối|khóm|xóm|phường|đường|số|bản|đội) (?:\d{1,3}(?:,| và) ){0,6}$"
)
_GAP = pattern(r"\d{1,2}\.\d{3} ?s")
_RACED = pattern(" (dẫn đầu|cách biệt|chênh|nhanh hơn|chậm hơn|kém|vòng đua|vòng chạy|phân hạng|chặng đua) ")
"""By how many seconds a racer leads, with the stop of English times: "vị trí dẫn đầu 1.457s"."""
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
ALARM = Ending(r"báo động (?:một|hai|ba) $", " một ", " hai ", " ba ")
"""An alarm in words, and by how much the water is above it."""
_PROCESSOR = pattern(r"\d \d{3}[A-Z]")
"""The class of a processor and its number: "Core Ultra 7 155H"."""
_MAKER = pattern(" (khẩu trang(?: y tế| n95)?|hãng|công ty|tập đoàn|thương hiệu|băng keo|phim cách nhiệt) $")


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
_LIKE_CODES = any_of(word for word in map(str.upper, RATE_UNITS) if word[:2].replace("Đ", "D").isascii())
"""Those that begin with plain capitals, as the letters of a document do: 5KG/NGƯỜI."""
_TIMES_AHEAD = r"(?=[\d., ]{1,60}+[A-Za-zĐđμµ°º˚⁰%℃℉‰％$€£¥₫₩Ω×*]{0,8}+(?:(?<=[xX×*])|[23²³]?+ ?[xX×*]))"
"""A sign of multiplication behind a number, with a unit between them or none; it may stand at the unit."""
PRODUCT = Rule(
    "product",
    rf"{START}(?<![A-Z]-){_TIMES_AHEAD}{NUMBER}(?: ?{UNIT_FORM}(?= ?[x×X*]))?"
    rf"(?: ?[x×X*] ?{NUMBER}(?: ?{UNIT_FORM}{STOP})?){{1,3}}(?!\w)",
    _product,
    alone=False,
)
AMOUNT = Rule(
    "amount",
    rf"{START}(?:{SPACED}(?! ?[kK](?!\w))|{NUMBER})(?:(?: ?{MULTIPLIER}){{1,2}} ?(?:{MULTIPLIED})| ?{UNIT})"
    rf"(?!(?<=[A-Z])/(?!(?:{_LIKE_CODES}){WORD_STOP})[A-ZĐ]{{2}}|(?<=[đĐ])/c(?!\w)|(?<=V)/v(?!\w)|(?<=đ)\.[\dA-ZĐ]"
    r"|(?<= Đ)\. ?\d|(?<=hoản \d Đ) \d)",
    _amount,
    alone=False,
)
AMOUNT_RATIO = Rule(
    "amount_ratio", rf"{START}{NUMBER}/ ?{NUMBER} ?(?:tr\.(?:m3|đ)|{UNIT_FORM}){STOP}", _ratio
)
