"""Money: prices with its sign before them, 1tr5 and 50K, đ behind a multiplier."""

from __future__ import annotations

import re

from broadcaster.reading.classes.measures.said_amounts import FIGURES_AND_UNIT, THOUSANDS, say_unit
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal, number
from broadcaster.reading.vocabulary import UNITS
from broadcaster.reading.written.alphabet import START, STOP, WORD
from broadcaster.reading.written.shapes import NUMBER

_PRICE = pattern(" (?:giá|gia|chỉ|chỉ từ|còn|vé|phí|cước|đồng giá|ship|tiền|bán)(?: [^ ]+)? $")


def _short_money(found: Found) -> str | None:
    """Say a short sum, but not the degrees of a star: "nhiệt độ bề mặt 9.940 K"."""
    hot = found.written[-1] == "K" and _KELVIN.search(found.words_left(50))
    if hot:
        return None
    return _span_of_thousands(found) if _DASHED.search(found.written) else _in_short(found)


def _span_of_thousands(found: Found) -> str | None:
    """Say two prices in thousands: "vé 350K-1.200K"; what falls is a list, and distances are none."""
    first, last = (int(part.replace(".", "")) for part in re.findall(r"[\d.]+", found.written))
    left = found.words_left()
    if _RUN.search(left) or (min(first, last) < _TEN and not _PRICE.search(left)):
        return None
    return (" đến " if first < last else ", ").join(
        cardinal(end * 1000, found.style) for end in (first, last)
    ) + " đồng"


_KELVIN = pattern(
    r" (?:nhiệt độ (?:màu|bề mặt|lõi|tâm|tuyệt đối|hiệu dụng|ánh sáng|trung bình|mặt trời|sao"
    r"|ngôi sao)|kelvin)"
    r"(?: (?!giá|chỉ|bán)[^ .;]+){0,4} $"
)
"""A device for heat has its price in the same letter: "Máy đo nhiệt độ 150K"."""


def _in_short(found: Found) -> str | None:
    """Say 1tr5: what follows the unit counts hundreds, tens and units of the next lower one."""
    if found.written[0].isdecimal() and "t" in found.written.lower() and _BARE_T.fullmatch(found.written):
        return _billions(found)
    if (year := _year_in_slang(found)) or "." in found.written:
        return year or f"{cardinal(int(re.sub(r'[ .kK]', '', found.written)) * 1000, found.style)} đồng"
    if _ROUND.fullmatch(found.written):
        round_price = found.written.endswith("0K") and len(found.written) > _TENS
        run = _RUN.search(found.words_left()) or found.listed_after() == "figure_code"
        if run or _GOLD.match(found.written) or _MODEL.search(found.left(3)):
            return None
        if not (round_price or _PRICE.search(found.words_left(24)) or _priced_near(found)):
            return None
        return f"{cardinal(int(found.written[:-1]), found.style)} {found.style.thousand}"
    whole, unit, rest = re.fullmatch(r"(\d+) ?(\D+?) ?(\d+)[kK]?", found.written).groups()  # type: ignore[union-attr]
    name = THOUSANDS[unit]
    lower = {"tỷ": "triệu", "triệu": found.style.thousand, "nghìn": ""}[name]
    name = found.style.thousand if name == "nghìn" else name
    value = cardinal(int(rest.ljust(3, "0")), found.style)
    said = f"{cardinal(int(whole), found.style)} {name} {value} {lower}".rstrip()
    return said if re.match(r" ?(?:đ|vnđ|vnd|VNĐ|VND)", found.right(6)) else f"{said} đồng"


def _millions(found: Found) -> str | None:
    """Say M as millions behind a word for a sum: "học bổng trị giá 50M - 200M"; elsewhere it is metres."""
    left = found.words_left(60)
    if not _SUM_OF.search(left) or _NET.search(left) or _LANE.match(found.right(8)):
        return None
    sums = [cardinal(int(part), found.style) for part in re.findall(r"\d+", found.written)]
    return " đến ".join(sums) + " triệu"


_SUM_OF = pattern(
    " (?:trị giá|học bổng|tiền thưởng|thưởng|lương|thu nhập|kinh phí|vốn|ngân sách)"
    "(?: (?:là|từ|khoảng|hơn|gần|trên|dưới|đến|tới|tối đa|tối thiểu|lên|mức|cứng|trị giá|tháng|net|thực nhận"
    "|mỗi suất|được|có|ban đầu|cơ bản)){0,4} $"
)
_NET = pattern(" (?:mạng|internet|băng thông|tốc độ|gói|dung lượng|cáp|chạy|bơi) ")
_LANE = pattern(r"/|bps| (?:nam|nữ|tự do|ếch|bướm)(?!\w)")


def _year_in_slang(found: Found) -> str:
    of_a_year = _YOUNG.fullmatch(found.written) and _OF_A_YEAR.search(found.words_left(20))
    return cardinal(int(f"20{int(found.written[2:]):02}"), found.style) if of_a_year else ""


_YOUNG = pattern(r"2[kK]\d{1,2}")
_OF_A_YEAR = pattern(
    " (?:đời|sn|sinh|sinh năm|năm|lứa|thế hệ|gen|model|hội|bạn|em|team|trai|gái|cháu|cậu|cô nàng|nam sinh"
    "|nữ sinh|sinh viên|thanh niên|thủ khoa|á khoa|chị|anh|mẹ|vợ|chồng|ca sĩ|cầu thủ|tuyển thủ) $"
)
"""Who or what is of a year of this century: "sinh năm 2k5", "xe đời 2k15"."""


def _billions(found: Found) -> str | None:
    """Say 1T350 behind a price as one thousand three hundred and fifty millions."""
    if not _PRICE.search(found.words_left(24)):
        return None
    whole, rest = _BARE_T.fullmatch(found.written).groups()  # type: ignore[union-attr]
    millions = cardinal(int(rest.ljust(3, "0")), found.style)
    return f"{cardinal(int(whole), found.style)} tỷ {millions} triệu đồng"


_BARE_T = pattern(r"(\d{1,2})[tT](\d{1,3})")
_TENS, _TEN, _MODEL = 2, 10, pattern(r"\w-$")
_ROUND = pattern(r"\d+K")
_RUN = pattern(" (?:cự ly|cự li|chạy|giải|marathon|đường chạy|vàng|độ phân giải|thông điệp) (?:\\w+ ){0,5}$")
_GOLD = pattern("(?:10|14|18|24)K")


def _priced_near(found: Found) -> bool:
    """Tell whether another price in thousands stands near, the dishes of a menu, or for what it is paid."""
    return bool(
        _FOR_ONE.match(found.right(4))
        or _OTHER_PRICE.search(found.left(60))
        or _OTHER_PRICE.search(found.right(60))
    )


_FOR_ONE = pattern(r" ?/ ?[^\W\d]")
_OTHER_PRICE = pattern(r"(?<!\w)\d{2,3}[Kk](?!\w)")
_ENGLISH_GROUPS = pattern(r"\d{1,3}(?:,\d{3}){1,4}")


def _ungrouped(figures: str) -> str:
    """Take the commas from thousands as English pages write them."""
    return figures.replace(",", "") if _ENGLISH_GROUPS.fullmatch(figures) else figures


def _dollars(found: Found) -> str:
    """Say a sum behind its sign; letters that say the currency once more are left out: "$5,000 USD"."""
    if span := _SPAN.fullmatch(found.written):
        ends = " đến ".join(number(_ungrouped(end), found.style) for end in span.groups()[1:3])
        return " ".join([ends, *(span[4] or "").split(), UNITS[span[1]]])
    written = found.written.removeprefix("US").removesuffix(" USD")
    american = found.written.startswith("US") or found.written.endswith("USD")
    name = UNITS["USD" if american else written[0]]
    figures, multiplier = FIGURES_AND_UNIT.findall(written[1:].strip())[0]
    many = _ENGLISH_MANY.get(multiplier.strip()) or say_unit(multiplier.strip(), found.style)
    said = f"{number(_ungrouped(figures), found.style)} {many}".rstrip()
    return f"{said} {name}"


_ENGLISH_MANY = {
    "B": "tỷ", "bn": "tỷ", "billion": "tỷ", "M": "triệu", "m": "triệu", "mn": "triệu", "million": "triệu",
    "K": "nghìn", "k": "nghìn",
}  # fmt: skip
"""Letters and words behind a sum as English pages have them: $1.25B, US$88m, $3.2 billion."""


_SMALL = r"(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,4}(?:[.,]\d{1,2})?)"
_SPAN = pattern(rf"(?:US)?([$€£])({_SMALL}) ?[-–] ?[$€£]?({_SMALL})( ?[^\W\d]+)?")
"""Two ends of which the first alone may have the sign: "$200-500/tháng"."""


def _currency_first(found: Found) -> Said | None:
    """Say the letters of a currency behind the sum that follows them: VND 50.000, USD 1,250."""
    code = _LETTERS.match(found.written)[0]  # type: ignore[index]  # the pattern begins with letters
    if _SUM_BEFORE.search(found.left(10)) or _RICE.search(found.words_left()):
        return None
    figures = found.written.removeprefix(code).strip()
    if UNITS[code] != UNITS["VND"] and not _ENGLISH.fullmatch(figures):
        return None
    return Said(f"{number(_ungrouped(figures), found.style)} {UNITS[code]}", "table")


_ENGLISH = pattern(r"\d{1,6}|\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?")
"""Sums as English papers write them; behind USD a figure with Vietnamese stops is its price in đồng."""
_LETTERS = pattern("[A-ZĐ]+")
_SUM_BEFORE = pattern(r"(?:\d|triệu|nghìn|ngàn|tỷ|tỉ|trăm) ?$")
_RICE = pattern(r" (?:lúa|giống)(?: [^ .;]+){0,6} $")


def _dong(_: Found) -> str:
    return "đồng"


SHORT_MONEY = Rule(
    "short_money",
    rf"{START}(?=[\d.]{{1,6}}+ ?(?:[kK]|[tT][riệuỷỉy]{{0,4}}+\d))"
    rf"(?:\d{{1,3}} ?(?:(?:tr|triệu|tỷ|tỉ|ty|ti|k)\d{{1,3}}(?!\d)|tr\d{{3}}[kK](?!\w))"
    rf"|\d{{1,3}}K(?: ?[-–] ?(?:\d{{1,3}}|[1-9]\.\d{{3}})K)?|[1-9]\d?\.\d{{3}} ?[kK]"
    rf"|\d{{1,2}}[tT]\d{{1,3}}){STOP}",
    _short_money,
    alone=False,
)
MILLIONS = Rule(
    "millions", rf"{START}[1-9]\d{{0,2}}M(?: ?[-–] ?[1-9]\d{{0,2}}M)?{STOP}", _millions, alone=False
)
DOLLARS = Rule(
    "dollars",
    rf"(?:US)?[$€£]{_SMALL} ?[-–] ?[$€£]?(?!20\d\d){_SMALL}(?: ?(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w))?"
    r"(?![\w%]|[.,/-]\d|–\d)|"
    rf"(?:US)?[$€£¥₫₩] ?{NUMBER}"
    r"(?:(?: ?(?:nghìn|ngàn|triệu|tỷ|tỉ|billion|million|bn|mn)|[BMKmk])(?!\w))?(?: USD(?!\w))?",
    _dollars,
)
CURRENCY_FIRST = Rule(
    "currency_first",
    rf"{WORD}(?:VND|VNĐ|USD|EUR) ?{NUMBER}(?![\w/]|[.,\-]\d| ?(?:nghìn|ngàn|triệu|tỷ|tỉ|%|đồng)(?!\w))",
    _currency_first,
    alone=False,
)
DONG = Rule(
    "dong",
    rf"(?:(?<=triệu )|(?<=tỷ )|(?<=nghìn )|(?<=ngàn )|(?<=trăm ))đ{STOP}",
    _dong,
)


def _broken_thousands(found: Found) -> str:
    """Say a sum of which a blank or a stop between its thousands is wrong: "500. 000 đồng", "27.500000đ"."""
    ends = [int(_NO_FIGURE.sub("", end)) for end in _DASHED.split(found.written)]
    if len(ends) > 1 and ends[0] < _THOUSAND:
        ends[0] *= _THOUSAND
    return " đến ".join(cardinal(end, found.style) for end in ends) + " đồng"


_NO_FIGURE, _DASHED, _THOUSAND = pattern(r"\D"), pattern("[-–]"), 1000
BROKEN_THOUSANDS = Rule(
    "broken_thousands",
    rf"{START}(?:[1-9]\d{{0,2}}[-–])?[1-9]\d{{0,2}}"
    rf"(?:\. (?:\d{{3}}\. ?){{0,2}}000|\.\d{{6}}(?:\.\d{{3}}){{0,2}})"
    rf" ?(?:đồng|đ|VNĐ|VND){STOP}",
    _broken_thousands,
)


def _english_sum(found: Found) -> str | None:
    """Say thousands with a comma; by the litre a price is given to a thousandth: "2,091 EUR mỗi lít"."""
    thousandths = found.written[1] == "," and len(found.written) == _OF_A_LITRE and found.written[-1] != "0"
    around = found.left(90) + found.right(60)
    by_the_litre = thousandths and _BY_THE_LITRE.search(around) and not _BY_THE_TONNE.match(found.right(30))
    return None if by_the_litre else cardinal(int(found.written.replace(",", "")), found.style)


_OF_A_LITRE = 5
"""Figures and a comma: 2,091."""
_BY_THE_LITRE = pattern("(?<!\\w)(?:lít|kWh|m³|m3)(?!\\w)")
_BY_THE_TONNE = pattern(r" [^.;,\d]{0,16}(?:tấn|thùng|tạ|tháng|năm|người|xe)(?!\w)")
ENGLISH_SUM = Rule(
    "english_sum",
    rf"{START}[1-9]\d{{0,2}}(?:,\d{{3}}){{1,3}}(?= (?:[Đđ]ô la|Mỹ kim|Canada|CAD|AUD|EUR|[Ee]uro)(?!\w))",
    _english_sum,
    alone=False,
)
"""Thousands with a comma before a foreign currency, which nobody counts in thousandths: "1,970 đô la Úc"."""
ENGLISH_BILLIONS = Rule(
    "sum_in_billions",
    rf"{START}\d{{1,3}}(?:[.,]\d{{1,2}})?B(?= (?:USD|EUR|VND|VNĐ|đô la|đồng)(?!\w))",
    lambda found: f"{number(found.written[:-1].replace('.', ','), found.style)} tỷ",
    alone=False,
)
"""Billions with the letter of English pages before a currency: "1.25B USD"."""
