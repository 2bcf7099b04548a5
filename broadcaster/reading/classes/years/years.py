"""Years by what stands around them: behind a source, in columns and rows, at the head of a line."""

from __future__ import annotations

import re
from itertools import pairwise

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal, digits
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, START, UPPER
from broadcaster.reading.written.shapes import LINE, NO_MORE


def _cited(found: Found) -> Said | None:
    """Say the year behind the author of a source: "theo Hiền, 2021"."""
    if _WORD_BEFORE.search(found.left(4)) and _WORDS_BEHIND.match(found.right(3)):
        return Said(f"năm {cardinal(int(found.written), found.style)}", "cue", ",")
    if _LAST_OF_LINE.match(found.right(2)) and _SOURCE.search(found.left(60)):
        return Said(f"năm {cardinal(int(found.written), found.style)}", "cue", ",")
    cue = _AUTHOR.search(found.left(60)) or _PRINTED.search(found.left(90))
    return Said(f"năm {cardinal(int(found.written), found.style)}", "cue", cue[1] or cue[2]) if cue else None


_WORD_BEFORE, _WORDS_BEHIND = pattern(rf"[{LATIN}], $"), pattern(rf", [{LATIN}]")
"""Between two commas among words a number of this size is a year: "được công nhận, 1888, Benz chế tạo"."""
_LAST_OF_LINE = pattern(r"\.?(?:\n|$)")
_SOURCE = pattern(rf"\)(?:\.|,) $|(?:^|[ ,(-])(?:{CUES['province']}), $")
"""A town or the bracket of a country, behind which a record or the title of a thesis has its year."""
_NAMED = rf"[{UPPER}][^\W\d_]*"
_AUTHOR = pattern(
    rf"(\((?:Tổng cục|Cục|Chi cục|Bộ|Sở|Viện|Ngân hàng|Hiệp hội|UBND)(?: [^\W\d_]+){{1,8}}, $)"
    rf"|((?i:theo)|\() ?{_NAMED}(?: (?:{_NAMED}|và cộng sự|và cs\.|và|cs\.|et al\.|&)){{0,6}}, $"
)
_PRINTED = pattern(r"((?i:nxb|nhà xuất bản|ấn hành|tái bản|in lần)(?=[^()\n]{0,50}, $))(\b)")
"""Where and when a book was printed: "(Nxb. Lao động ấn hành, 2017)"."""
CITED = Rule("cited", rf"{START}(?<=, )(?:1[6-9]|20)\d\d(?=[);.,]|$)", _cited, alone=False)
COLUMN_YEAR = Rule(
    "column_year",
    r"(?<=ăm )(?:19|20)\d\d(?= năm (?:19|20)\d\d(?!\d)| Năm (?:19|20)\d\d(?!\d))",
    lambda found: f"{cardinal(int(found.written), found.style)},",
)
"""Years that stand over the columns of a table: "Năm 2019 Năm 2020 Năm 2021"."""
YEAR_HEAD = Rule(
    "year_head",
    rf"(?:{LINE}|(?<=^[-–•+] )|(?<=\n[-–•+] ))(?:1\d|20)\d\d(?=: ?[{UPPER}“\"])",
    lambda found: f"năm {cardinal(int(found.written), found.style)}",
    alone=False,
)
"""A year at the head of a line that tells what happened in it: "- 1766: Nguyễn Du ra đời"."""


def _row_of_years(found: Found) -> str | None:
    """
    Say the years over the columns of a table, which follow one another: "ĐVT 2018 2019 2020 2021".

    A comma between two years is none of a decimal: "các năm 2023, 2024,2025".
    """
    years = [int(year) for year in re.split("[ ,]", found.written)]
    if "," in found.written:
        return ", ".join(cardinal(year, found.style) for year in years)
    if any(later - sooner not in _STEPS for sooner, later in pairwise(years)):
        return None
    lead = ", " if found.left(1) == " " and not found.words_left(8).endswith(" năm ") else ""
    return lead + ", ".join(cardinal(year, found.style) for year in years)


_STEPS = (1, 5, 10)
_NUMBERED_PAPER = pattern(
    r"(?<!\w)(?i:số|quyết định|nghị định|nghị quyết|thông tư|chỉ thị|công văn|công điện|thông báo|kế hoạch"
    r"|tờ trình|báo cáo|văn bản|hướng dẫn|giấy phép|hợp đồng|biên bản|kết luận|quy định|chương trình|lệnh"
    r"|giấy mời|bản án|hóa đơn|QĐ|CV|TB|KH|TTr|BC|HD|NQ|CT|NĐ|TT):? $"
)
"""A paper, of which the figures are the number: "Quyết định 1956 ngày 27/11/2009"."""
_YEARLY = pattern(
    r"(?<!\w)(?i:giải|cúp|cup|hội|thi|tết|games|festival|euro|mùa|niên|khóa|kỳ|lịch|đại hội|lễ)(?!\w)"
    rf"[^.;\n\d]{{0,30}}$|(?<!\w)[{UPPER}]\w* $"
)
"""What is held each year, or a name: "Festival biển 2019 ngày 5/5"; customers and sums are counted."""
YEAR_AND_DAY = Rule(
    "year_and_day",
    r"(?:(?<=[^\W\d_]{2} )|(?<=[^\W\d_] ))(?<!năm )(?<!Năm )(?<!hơn )(?<!gần )(?<!trên )(?:19|20)\d\d"
    r"(?= ngày \d{1,2}[-/.]\d)",
    lambda found: (
        None
        if _NUMBERED_PAPER.search(found.left(24)) or not _YEARLY.search(found.left(40))
        else f"năm {cardinal(int(found.written), found.style)},"
    ),
    alone=False,
)
"""A year before a day of it, which counts no days: "Đại hội Thể thao toàn quốc 2022 ngày 13/12"."""
_AWARDED = pattern(
    r"(?<!\w)(?i:anh hùng (?:lực lượng|lao động)|huân chương|huy chương|bằng khen|giải (?:nhất|nhì|ba|thưởng)"
    r"|danh hiệu)(?!\w)[^\d\n]*$"
)
YEAR_AT_END = Rule(
    "year_at_end",
    r"(?:(?<=[^\W\d_]{2} - )|(?<=[^\W\d_]{2} – ))(?:19[2-9]\d|20[0-2]\d)(?=\n|\Z)",
    lambda found: (
        f"năm {cardinal(int(found.written), found.style)}" if _AWARDED.search(found.left(60)) else None
    ),
    alone=False,
)
"""The year of an award at the end of its line: "Huân chương Lao động hạng Ba - 1998"."""
MARKED_YEAR = Rule(
    "marked_year",
    rf"(?<=iểm chuẩn )20\d\d{NO_MORE}(?! (?:thí sinh|học sinh|điểm|em)(?!\w))",
    lambda found: f"năm {cardinal(int(found.written), found.style)}",
)
"""The year of an examination, which is no mark: "điểm chuẩn 2021"."""
YEAR_OF_MAKE = Rule(
    "year_of_make",
    rf"(?<=VIN )20[0-3]\d{NO_MORE}(?![\w/-]| \d)",
    lambda found: cardinal(int(found.written), found.style),
)
"""The year in which a car was made, by its number: "số VIN 2024"."""
ROW_OF_YEARS = Rule(
    "row_of_years",
    rf"{START}(?:19|20)\d\d(?:(?: (?:19|20)\d\d){{2,14}}|(?:,(?:19|20)\d\d){{1,9}})(?![\w/]|[.,-]\d)",
    _row_of_years,
    alone=False,
)


def _year_of_name(found: Found) -> str | None:
    named = _NAMED_YEAR.search(found.left(24)) and not _QUOTE_ENDS.match(found.right(42))
    return digits(found.written) if named else None


_NAMED_YEAR = pattern(rf"(?<!\w)[{UPPER}][{LATIN}]* ?['’‘]$")
_QUOTE_ENDS = pattern(r"[^'’\n]{1,40}['’](?!\d)")
YEAR_OF_NAME = Rule(
    "year_of_name",
    rf"(?<=['’‘]){START}0\d(?![\w'’″\"+%]|[.,:/-]\d)",
    _year_of_name,
    alone=False,
)
"""The year of a class or a cup behind its name and an apostrophe: "Paris '08"."""
_HELD = pattern(r"(?:lần thứ|khóa|khoá|Đại hội|nhiệm kỳ) (?:[IVX]{1,5}|\d{1,2}) $")
HELD_IN = Rule(
    "held_in",
    r"(?:(?<=[IVX] )|(?<=\d ))(?:19|20)\d\d(?![\w/]|[.,-]\d| ?[-–])",
    lambda found: (
        f"năm {cardinal(int(found.written), found.style)}" if _HELD.search(found.left(24)) else None
    ),
    alone=False,
)
"""The year of what is held for the so-manieth time, with nothing before it: "Đại hội lần thứ VIII 2018"."""
