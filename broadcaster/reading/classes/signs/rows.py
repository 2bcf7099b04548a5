"""Rows of tables and lists: heads of columns and rows, counts in brackets, marks of fuel and messages."""

from __future__ import annotations

from itertools import pairwise

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal, digits, number, ordinal, roman_value
from broadcaster.reading.written.alphabet import LATIN, START, UPPER, WORD
from broadcaster.reading.written.shapes import LINE

_HEADS = {
    "ST": "số trận",
    "T": "thắng",
    "H": "hòa",
    "B": "thua",
    "BT": "bàn thắng",
    "BB": "bàn thua",
    "TV/TĐ": "thẻ vàng, thẻ đỏ",
    "TV": "thẻ vàng",
    "TĐ": "thẻ đỏ",
    "HS": "hiệu số",
    "Đ": "điểm",
}


def _league_head(found: Found) -> Said | None:
    """Say the head of a column of a league's table, which the heads for won, drawn and lost make known."""
    line = found.left(80).rpartition("\n")[2] + found.written + found.right(80).partition("\n")[0]
    if not _RESULTS.search(line):
        return None
    return Said(_HEADS[found.written], "cue", "T | H | B")


_RESULTS = pattern(r"\| ?T ?\| ?H ?\| ?B ?\|")
LEAGUE_HEAD = Rule(
    "league_head",
    rf"(?:(?:(?<=\|)|(?<=\| ))(?:TV/TĐ|[SB]T|BB|TV|TĐ|HS|[THBĐ])(?= ?(?:\||\n|\Z))|{LINE}ST(?= ?\|))",
    _league_head,
    alone=False,
)
_ENDED = {"T": "thắng", "H": "hòa", "B": "thua"}
FORM_OF_SIDE = Rule(
    "form_of_side",
    r"(?<=\| )[THB](?: [THB]){2,5}(?= ?(?:\||\n|\Z))",
    lambda found: ", ".join(_ENDED[each] for each in found.written.split()),
)
"""How the last matches of a side ended, in the last cell of its row: "H T T"."""
COLUMN_OF_NUMBERS = Rule("column_of_numbers", rf"{LINE}TT(?=[ \t]{{0,4}}\|)", lambda _: "thứ tự")
"""The head of the first column of a table, which numbers its rows: "TT | Họ và tên"."""


def _prize(found: Found) -> str:
    """Say the head of a row of a lottery: "ĐB | 525 | 694", "G8 | 12", "G.1 | 12345"."""
    level = found.written[-1]
    return (
        f"giải {_LEVELS.get(level) or ordinal(level, found.style)}" if level.isdecimal() else "giải đặc biệt"
    )


_LEVELS = {"1": "nhất", "2": "nhì"}
_COUNTS = pattern(r"\d+")
_CELL = r"(?=$| ?[|\n-])"
PRIZE_OF_LOTTERY = Rule(
    "prize_of_lottery",
    rf"{LINE}(?:ĐB(?= ?\| ?\d{{3,6}}{_CELL})|G\.?(?:[1-5](?= ?\| ?\d{{4,5}}{_CELL})"
    rf"|6(?= ?\| ?\d{{3,4}}{_CELL})|7(?= ?\| ?\d{{2,3}}{_CELL})|8(?= ?\| ?\d\d{_CELL})))",
    _prize,
)
"""The length of the drawn number proves the row: two figures for the eighth prize up to six for the first."""


def _thousands(found: Found) -> str | None:
    """Say N behind the sum of a prize as thousands: "Giải nhất 1 10N", "Nhì | 10 | 350N"."""
    row = found.left(40).rpartition("\n")[2]
    return (
        f"{cardinal(int(found.written[:-1]), found.style)} {found.style.thousand}"
        if _PRIZE.search(row)
        else None
    )


_PRIZE = pattern(
    r"(?<!\w)(?i:giải (?:đặc biệt|nhất|nhì|ba|tư|năm|sáu|bảy|tám|kk)|ĐB|nhất|nhì|kk)(?: ?\|| \d)"
)
PRIZE_IN_THOUSANDS = Rule("prize_in_thousands", rf"{START}[1-9]\d{{1,3}}N(?!\w)", _thousands, alone=False)


def _counted(found: Found) -> str | None:
    """Say how many of each a list has, without a pause: "aerobic (3), boxing (2), xe đạp (1)"."""
    before, behind = _COUNTED_BEFORE.search(found.left(60).rstrip()), _COUNTED_BEHIND.match(found.right(60))
    counts = [int(part[1].replace(".", "")) for part in (before, behind) if part]
    count = int(found.written.strip(" ()").replace(".", ""))
    counts = [*counts[:1], count, *counts[1:]] if before else [count, *counts]
    if len(counts) == 1 or all(last - first == 1 for first, last in pairwise(counts)):
        return None
    said = number(found.written.strip(" ()"), found.style)
    counted = _COUNTED_THING.search(_SENTENCE.split(found.left(400))[-1])
    total = counted and counted[1].replace(".", "")
    persons = counted and counted[1].lower() == "các" and counted[2] in _PERSONS
    if not counted or persons or (total and total.isdecimal() and count > int(total)):
        numbered = found.left(1).isdecimal()
        return None if numbered else f" {said}"
    return f" {said} {counted[2]}"


_SENTENCE = pattern(r"(?<!TP)[.!?](?:\s|$)|\n")
_PERSONS = frozenset({"đại biểu", "vận động viên", "học sinh", "thí sinh", "bệnh nhân", "người"})
"""Persons that a list names are not counted by what stands behind each: "Các đại biểu: An (15), …"."""
_COUNTED_THING = pattern(
    r"(?<!\w)(\d{1,3}(?:\.\d{3})*|[Cc]ác|[Ss]ố) "
    r"(ca|trường hợp|bệnh nhân|người|học sinh|vụ|thí sinh|huy chương|vận động viên|đại biểu"
    r"|F0)(?!\w)(?: [^\d:;()]{0,90})?(?: tại| ở|:| là| gồm| ghi nhận| trong đó có| theo)"
    r"(?:[^;]{0,200}|(?:[^;()]{1,60} \(\d{1,3}\)[;,]){1,30}[^;()]{1,60})$"
)
"""What the list shares out: "52 ca tại Quận 1 (4), Quận 3 (2)"."""
_COUNT = r"\(([1-9]\d{0,2}(?:\.\d{3})?)\)"
_COUNTED_NAME = rf"[{LATIN}][{LATIN} .]{{1,30}}(?:(?<=[ .QP])\d{{1,2}})?"
_COUNTED_BEFORE = pattern(rf"(?<!\w){_COUNTED_NAME} {_COUNT}(?:[,;]| và) {_COUNTED_NAME}$")
_COUNTED_BEHIND = pattern(rf"(?:[,;]| và) {_COUNTED_NAME} {_COUNT}(?=[,.;]| và|\s|$)")
COUNT_IN_LIST = Rule(
    "count_in_list",
    r" ?\([1-9]\d{0,2}(?:\.\d{3})?\)(?=[,.;]| và | {0,4}(?:\n|\Z))",
    _counted,
    alone=False,
)
"""Figures that count up one by one are notes or numbers of entries, and keep their pause."""


def _petrol(found: Found) -> str:
    """Say the mark of a fuel with a pause before its unit: "RON95-III lít" is no three litres."""
    octane, level = found.written[3:].replace(" ", "").split("-")
    return f"ron {cardinal(int(octane), found.style)} {cardinal(roman_value(level), found.style)},"


PETROL = Rule("petrol", rf"{WORD}RON ?9\d ?- ?(?:IV|V|I{{1,3}})(?= lít(?!\w))", _petrol)
MEDALS_BY_LETTER = Rule(
    "medals_by_letter",
    rf"{START}\d{{1,3}} ?V(?:, ?|-)\d{{1,3}} ?B(?:, ?| và |-)\d{{1,3}} ?Đ(?!\w)",
    lambda found: ", ".join(
        f"{cardinal(int(count), found.style)} {metal}"
        for count, metal in zip(_COUNTS.findall(found.written), ("vàng", "bạc", "đồng"), strict=True)
    ),
)
"""Gold, silver and bronze by their letters: "giành 52V, 44B, 43Đ"."""
MEDALS = Rule(
    "medals",
    rf"{WORD}HC[VB](?= \d{{1,3}} ?HC[BĐ](?!\w))",
    lambda found: f"huy chương {'vàng' if found.written[-1] == 'V' else 'bạc'},",
)
"""Medals of one kind before the next kind, with nothing between: "51 HCV 37 HCB 42 HCĐ"."""
SENT_TO = Rule(
    "sent_to",
    rf"{after('gửi|gửi tới|gửi đến')}\d{{3,5}}"
    rf"(?= [{UPPER}]{{2,8}}\d{{0,3}} (?:[{UPPER}]{{1,6}}\d{{0,3}} ){{0,2}}gửi )",
    lambda found: digits(found.written) + ",",
)
"""The number to which a message goes, before the next message of a list: "DK N3 gửi 123 DK N15 gửi 123"."""
