"""Ranges of amounts, and what looks like them: 3,0-5,0m, 220V-50Hz."""

from __future__ import annotations

from broadcaster.reading.classes.measures.amounts import ALARM, MULTIPLIED, PAID, RANGE_DASH
from broadcaster.reading.classes.measures.newtons import no_unit
from broadcaster.reading.classes.measures.said_amounts import MULTIPLIER, WORD_UNIT, say_all, without_groups
from broadcaster.reading.classes.numbers.ranges import BOUGHT_AND_SOLD
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import START, STOP
from broadcaster.reading.written.shapes import DASH, DASHES, NUMBER, UNIT, UNIT_FORM

_MEASURE = rf"(?:(?: ?{MULTIPLIER}){{1,2}} ?(?:{MULTIPLIED})| ?{UNIT}| ?{WORD_UNIT})"
"""A unit, or a multiplier and a unit of those that come in thousands."""


def _range(found: Found) -> str | None:
    if _is_none(found):
        return None
    if _CHANGES.fullmatch(found.written) and "|" in found.left(120):
        return say_all(RANGE_DASH.split(found.written, maxsplit=1), ", âm ", found.style)
    if _of_one_machine(found.written) or _AWARDED.match(found.written):
        return say_all(RANGE_DASH.split(found.written, maxsplit=1), ", ", found.style)
    written = _figures_mended(found)
    said: str | None
    if _OF_DAYS.fullmatch(written) and _LASTING.search(found.words_left(30)):
        said = " đến ".join(cardinal(int(end), found.style) for end in _ENDS.findall(written)) + " ngày"
    elif no_unit(found):
        said = None
    else:
        said = say_all(RANGE_DASH.split(written, maxsplit=1), _joint(found), found.style)
    if said and ALARM.search(found.left(16)):
        return f", {said}"
    place = said and "vĩ" in said and "kinh" in said
    return said.replace(" đến ", ", ") if said and place else said


def _is_none(found: Found) -> bool:
    """Tell a loss, the number of a lot, the years of a life or a year before its amount from a range."""
    return bool(
        (" " in found.written and _BELOW.search(found.written) and _falls(found.written))
        or _LOT.fullmatch(found.written)
        or _LIFE.fullmatch(found.written)
        or (found.left(4) == "năm " and _OF_A_YEAR.match(found.written))
    )


def _joint(found: Found) -> str:
    """Give *và* between two prices of one thing and the ages of two persons, else *đến*."""
    spans = found.left(12).endswith(("khoảng ", "từ ", "dao động "))
    of_two = (
        (not spans and (_BID_OR_ASK_BEHIND.match(found.right(40)) or BOUGHT_AND_SOLD.search(found.left(120))))
        or (_EXCHANGE.match(found.written + found.right(8)) and _EARLIER.search(found.left(400)))
        or (found.written.count("%") > 1 and _RESPECTIVELY.search(found.words_left()))
        or _of_two_persons(found)
    )
    return " và " if of_two else " đến "


def _of_two_persons(found: Found) -> bool:
    """Tell the ages of two persons from those between which somebody is: round or far from each other."""
    if not (_AGES.fullmatch(found.written) and _TWO_PERSONS.search(found.words_left(40))):
        return False
    first, last = (int(age) for age in _ENDS.findall(found.written))
    return (
        last - first < _FAR and bool(first % _ROUND or last % _ROUND) and not _WANTED.search(found.left(60))
    )


def _figures_mended(found: Found) -> str:
    """Write the two ends as figures are said: without signs of groups or empty decimals, M as millions."""
    written = found.written
    if "," in written:
        grouped = _ENGLISH_PRICES.match(written + found.right(4))
        written = _ROUND_END.sub(r"\1", written.replace(",", "") if grouped else without_groups(written))
    millions = written.endswith("M") and PAID.behind(found.words_right())
    return f"{written[:-1]} triệu" if millions else written


_RESPECTIVELY = pattern(" lần lượt (?!từ )(?:[^ ]+ ){1,8}$")
"""A share for each of two: "Hạng A, B lần lượt có tỷ lệ trống là 34% - 24%"."""
_AGES = pattern(rf"\d\d ?{DASH} ?\d\d tuổi")
_TWO_PERSONS = pattern(
    " (?:hai|2|đôi) (?:người|vợ chồng|anh em|chị em|mẹ con|cha con|bố con|bị can|bị cáo|nghi can|nghi phạm"
    "|đối tượng|nạn nhân|cụ|thanh niên|nam thanh niên|cô gái|phụ nữ)"
    "(?: (?!khoảng |từ |tầm |chừng |độ |trên )[^ ]+){0,2} $"
)
"""Each of two persons has an age of his own: "Hai người em 55-62 tuổi"."""
_FAR, _ROUND = 15, 5
_WANTED = pattern(r"(?<!\w)(?i:tuyển|cần|tìm|thuê)(?!\w)[^.;\n]*$")
"""Persons who are sought have a span of ages: "Tuyển 2 người 18-32 tuổi"."""
_ENDS = pattern(r"\d+")
_OF_DAYS = pattern(rf"\d{{1,3}} ?{DASH} ?\d{{1,3}} ?N")
_LASTING = pattern(
    " (?:cách nhau|chu kỳ|sau|trong|khoảng|kéo dài|ủ bệnh|theo dõi|cách ly|tgst|sinh trưởng|thời gian) $"
)
"""Days, by their first letter: "phun hai vòng cách nhau 7-10N"."""
_EXCHANGE = pattern(rf"2\d\.\d{{3}} ?{DASH} ?2\d\.\d{{3}} ?(?:đồng|đ|VND|VNĐ)(?:/USD|\W|$)")
_EARLIER = pattern(r"(?:USD|[Gg]iá) mua(?: vào)? ?[-–—/] ?bán(?: ra)?(?!\w)[^\n]*$")
"""What another bank pays and asks for a dollar, behind the first: "giá mua - bán còn … BIDV còn …"."""
_ENGLISH_PRICES = pattern(
    rf"[1-9]\d?,\d{{3}} ?{DASH} ?[1-9]\d?,\d{{3}} ?(?:USD/(?:tấn|T)|đồng|VNĐ|VND|đ)(?!\w)"
)
"""Prices with English thousands by the tonne, and such of đồng: 6,600 - 6,800 USD/tấn."""
_LOT = pattern(r"\d{1,3}[A-Z]-\d{2,5}")
"""The number of a lot (51M-234), not so many metres."""


_CHANGES = pattern(r"\d+\.\d+ ?% - \d+\.\d+")
"""How much a price of a row has changed, in hundredths and in money: "0.33 % - 11.10"."""


def _of_one_machine(written: str) -> bool:
    """Tell whether two amounts are of different electrical units: 220V-50Hz names a current, no range."""
    return len({unit.lower() for unit in _ELECTRICAL.findall(written)}) > 1


_ELECTRICAL = pattern(r"(?<=[\d ])[kKmM]?([VvWwAa](?:[hH])?|[Hh][Zz]|VA)(?![^\W\d_])")
"""Units on the plate of a machine, without what makes them thousands or thousandths."""


_BELOW = pattern(r"\d [-−]\d")
"""A blank before the sign and none behind it: "S&P 500 -0,1%"."""


_OF_A_YEAR = pattern(rf"(?:19|20)\d\d ?{DASH} ?\d{{1,3}},\d")
"""A year and what was reached in it: "năm 2001- 44,6 triệu USD"."""
_LIFE = pattern(rf"(?:1\d|20)\d\d ?{DASH} \d{{1,2}} tháng")
"""The year of a birth and the day of a death, as encyclopaedias write a life in a bracket."""


_AWARDED = pattern(
    rf"[\d.,]+ (?:tuổi|người|hộ|giải|suất|cháu|em|con|lần|tháng|ngày|giờ) ?{DASH}"
    r" ?[\d.,]+ ?(?:đ|đồng|triệu|tỷ|nghìn|ngàn)(?!\w)"
)
"""What is counted, and the money for it: "90 tuổi - 1 triệu"."""


def _falls(written: str) -> bool:
    first, last = (float(_GROUPS.sub("", each).replace(",", ".")) for each in _VALUES.findall(written)[:2])
    return last < first


_VALUES, _GROUPS = pattern(r"\d+(?:\.\d{3}(?!\d))*(?:[.,]\d+)?"), pattern(r"\.(?=\d{3}(?!\d))")
_LONG_UNIT = r" ?(?:m|km|ha|tấn|kg|triệu|tỷ)(?!\w)"
_ROUND_END = pattern(rf"(?<![\d.,])(\d+),0(?= ?{DASH} ?\d+,0{_LONG_UNIT}|{_LONG_UNIT})")
"""Waves of 3,0 to 5,0 metres are three to five metres high."""
_BID_OR_ASK_BEHIND = pattern(r"[^.;()]{0,25}\(mua| mua vào ?[-–—] ?bán ra")


_FIRST_UNIT = rf" ?(?:{UNIT_FORM}{STOP}|{WORD_UNIT})"
AMOUNT_RANGE = Rule(
    "amount_range",
    # The dash is looked for first; and measures, which are many words, stand there once.
    rf"{START}(?=[\d., ]{{1,60}}+[^{DASHES}\d\s]{{0,7}}+[23]? ?{DASH}){NUMBER}"
    rf"(?:(?:{_FIRST_UNIT})? ?{DASH} ?{NUMBER}{_MEASURE}"
    rf"|{_FIRST_UNIT} ?{DASH} ?{NUMBER}(?!\d|/\d|[hg]\d|:\d\d))",
    _range,
    alone=False,
)
_COUNTED_IN = "(?:k|K|tr|triệu|tỷ|đ|đồng|kg|g|ml|lít)"
AMOUNT_CHAIN = Rule(
    "amount_chain",
    rf"{START}(?=[\d., ]{{1,60}}+[^\W\d_]{{1,5}}+ ?{DASH})"
    rf"{NUMBER} ?{_COUNTED_IN}(?: ?{DASH} ?{NUMBER} ?{_COUNTED_IN}){{2,5}}(?!\w)",
    lambda found: say_all(RANGE_DASH.split(found.written), ", ", found.style),
)
"""Prizes or prices in a row, which are no span: "10tr-7tr-5tr", "50k - 100k - 150k"."""
