"""Plain figures: cardinals, decimals, fractions, ratios, ranges, scores, ordinals and Roman numerals."""

from __future__ import annotations

import re

from broadcaster.reading.classes.codes import say_code
from broadcaster.reading.number_words import cardinal, code_number, number, ordinal, roman_value
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.shapes import DASH, NUMBER, START, STOP

_PARTS = re.compile(r"\d+")
_ROMAN = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_SPLIT_RANGE = re.compile(rf" ?{DASH} ?")


def _number(found: Found) -> str:
    return number(found.written, found.style)


def _padded(found: Found) -> str:
    return cardinal(int(found.written), found.style)


def _document_number(found: Found) -> str:
    return code_number(found.written, found.style)


def _version(found: Found) -> str:
    return " chấm ".join(cardinal(int(part), found.style) for part in found.written.split("."))


def _comma_list(found: Found) -> str:
    return ", ".join(cardinal(int(part), found.style) for part in found.written.split(","))


def _ordinal(found: Found) -> str:
    return ordinal(found.written, found.style)


def _parts(found: Found, word: str) -> str:
    return word.join(cardinal(int(part), found.style) for part in _PARTS.findall(found.written))


def _fraction(found: Found) -> str:
    return _parts(found, " phần ")


def _ratio(found: Found) -> str:
    return _parts(found, " trên ")


def _share(found: Found) -> str:
    """Say a/b: a part of a whole as *phần*, an account of so many out of so many as *trên*."""
    above, below = (int(part) for part in _PARTS.findall(found.written))
    return _fraction(found) if above == 1 or (above < below < 10) else _ratio(found)  # noqa: PLR2004 - 9/10: trên


def _scale(found: Found) -> str:
    return _parts(found, " trên ")


def _sequence(found: Found) -> str:
    return _parts(found, " ")


def _range(found: Found) -> str:
    left, right = _SPLIT_RANGE.split(found.written, maxsplit=1)
    falling = left.isdigit() and right.isdigit() and int(right) < int(left) and len(left) == len(right)
    return (" " if falling else " đến ").join((number(left, found.style), number(right, found.style)))


def _roman(found: Found) -> str:
    return cardinal(roman_value(found.written), found.style)


def _roman_ordinal(found: Found) -> str:
    return ordinal(str(roman_value(found.written)), found.style)


def _roman_range(found: Found) -> str:
    return " đến ".join(
        cardinal(roman_value(part), found.style) for part in _SPLIT_RANGE.split(found.written)
    )


_ROMAN_CUES = (
    "[Đđ]ại hội", "[Kk]hóa", "[Kk]hoá", "[Qq]uý", "[Qq]úy", "kỷ", "kỉ", "[Cc]hương", "[Pp]hần", "[Mm]ục", "động", "[Cc]ấp",
    "[Ll]oại", "[Hh]ạng", "[Kk]ỳ", "[Tt]ập", "[Vv]ùng", "khu", "[Đđ]ợt", "lục", "[Nn]hóm", "[Bb]ậc", "[Bb]iểu", "tuyến",
    "Trị", "[Pp]hụ lục", "độ", "khoa", "[Gg]iai đoạn", "II và", "hội lần", "nhất,", "biến", "KHÓA", "CHƯƠNG", "PHẦN", "QUÝ", "HỘI",
)  # fmt: skip

ROMAN_ORDINAL = Rule("roman_ordinal", rf"{after('[Tt]hứ', 'THỨ')}{_ROMAN}{STOP}", _roman_ordinal)
ROMAN_RANGE = Rule("roman_range", rf"{after(*_ROMAN_CUES)}{_ROMAN} ?{DASH} ?{_ROMAN}{STOP}", _roman_range)
ROMAN = Rule("roman", rf"{after(*_ROMAN_CUES)}{_ROMAN}{STOP}", _roman)
ROMAN_SHAPE = Rule("roman_shape", rf"{START}(?=[IVX]{{2}})(?!XX\b(?! )){_ROMAN}{STOP}(?!\.\w)", _roman)

SCORE = Rule(
    "score",
    after(
        "số",
        "thắng",
        "hòa",
        "hoà",
        "thua",
        "dẫn",
        "trước",
        "cuộc",
        "là",
        "quả",
        "bại",
        "số:",
        "lên",
        "Thắng",
        "Hòa",
    )
    + rf"\d{{1,2}} ?{DASH} ?\d{{1,2}}(?![\d%/.,])(?! ?{DASH} ?\d)(?! (?:người|hộ|ngày|tháng|tuổi|triệu|nghìn|tỷ|đồng|lần|km|m|mm|độ|giờ|phút|lít|kg|con|năm|tấn|tạ))",
    _sequence,
)
SEQUENCE = Rule("sequence", rf"{START}\d{{1,4}}(?:{DASH}\d{{1,4}}){{2,20}}(?!\d)", _sequence)
OPEN_ALWAYS = Rule("round_the_clock", rf"{START}24/(?:7|24)(?![\d/])", _ratio)
FRACTION = Rule(
    "fraction",
    rf"{START}[1-9]/(?:[2-9]|10)(?= (?:viên|số|diện|dân|quân|tổng|nhà|sản|gói|thìa|muỗng|ly|cốc|chai|quả|đoạn|quãng|chặng"
    r"|đời|thời|tài|lượng|đại|phiếu|thành|hộ|người|ha|kg|lít|chỉ|tiêu|xã|thôn|buôn|số|trong|so|giá|mức|lương|liều|ống|bát|chén"
    r"|trẻ|học|công|đường|chiều|thế|nội|kế|gia|cây|bộ|cử|tỷ|khối|cân|suất|quyền|vốn|tiền|cổ|trường|lớp|tuổi|vòng|bàn|ca|mẫu|sào)(?!\w))",
    _share,
)
SHARE = Rule(
    "share",
    after(
        "đạt",
        "chiếm",
        "khoảng",
        "gần",
        "hơn",
        "quá",
        "bằng",
        "còn",
        "mất",
        "giảm",
        "tăng",
        "được",
        "uống",
        "có",
        "trên",
        "tới",
        "đủ",
        "lệ",
        "với",
        "thuận",
    )
    + r"\d{1,4}/\d{1,6}(?![\d/])",
    _share,
)
RATIO = Rule("ratio", rf"{START}\d{{1,6}} ?[/:] ?\d{{1,6}}(?![\d/])", _share)
CHAIN = Rule("chain", r"\d{1,6}(?:/\d{1,6}){2,9}(?![\d/])", _ratio)
HOUSE = Rule(
    "house",
    after("nhà", "[Ss]ố", "hẻm", "ngõ", "kiệt", "ngách", "[Hh]ẻm", "[Nn]gõ", "chỉ", "chỉ:")
    + r"\d{1,4}[A-ZĐa-zđ]?(?:/\d{1,4}[A-ZĐa-zđ]?){1,4}(?![\w/])",
    lambda found: " trên ".join(_house_number(part, found) for part in found.written.split("/")),
)
RANGE = Rule("range", rf"{START}{NUMBER} ?{DASH} ?{NUMBER}(?![\d])", _range)
ORDINAL = Rule("ordinal", rf"{after('[Tt]hứ')}\d{{1,2}}(?![\d.,/])", _ordinal)
DOCUMENT_NUMBER = Rule(
    "document_number", rf"{after('[Ss]ố', '[Ss]ố:')}0\d{{1,5}}(?![\d.,/])", _document_number
)
LEVELS = Rule("levels", rf"{after('độ', '[Mm]ức')}\d,\d(?![\d])(?! %|%)", _comma_list)
VERSION = Rule("version", r"(?!\d{1,3}(?:\.\d{3}){2,5}(?!\d))\d{1,4}(?:\.\d{1,4}){2,6}(?!\d)", _version)
PADDED = Rule("padded", rf"{START}0\d(?![\d.,])", _padded)
NUMBER_RULE = Rule("number", NUMBER, _number)


def _house_number(part: str, found: Found) -> str:
    return say_code(part, found.style)
