"""Years without a word for them: behind a law or a month, at the end of a bracket, behind a source."""

from __future__ import annotations

import re
from itertools import pairwise

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal, digits
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, LOWER, START, UPPER
from broadcaster.reading.written.shapes import COUNTED, LINE, NO_MORE, UNTIL_BEHIND


def _dated(found: Found) -> Said | None:
    """Say a year that ends a bracket or follows a law as a year: "(truy tặng 1993)", "Luật Đất đai 2024"."""
    said_already = found.before.spoken.endswith(" năm") and found.start - found.before.end <= 1
    left = found.left(60)
    if said_already or not left.endswith((" ", "(")):
        return None
    cue = _cue_of_year(found, left)
    return Said(f"năm {cardinal(int(found.written), found.style)}", "cue", cue) if cue else None


def _cue_of_year(found: Found, left: str) -> str:
    """Give what makes a number a year: what was built, a law, a title, a plan, a bracket; else nothing."""
    if _BUILT.search(left) and (_ENDS_CLAUSE.match(found.right(10)) or _WHERE.match(found.right(5))):
        return "xây"
    if found.written < _FIRST_OF_LAWS:
        return ""
    if found.before.rule == "legal_code" and found.start - found.before.end == 1:
        return found.before.written
    recent = bool(_LIFETIME.fullmatch(found.written) or _LONG_AGO.search(left))
    if recent and _ends_title(found, left):
        return "title"
    if cue := _named_before(found, left, recent=recent) or _planned_or_begun(found, left):
        return cue[0].strip()
    return "(" if _in_bracket(found, left, recent=recent) else ""


def _ends_title(found: Found, left: str) -> bool:
    """Tell the year at the end of a headline, or in a bracket that lists what happened."""
    behind = found.right(1)
    title = behind in {"", "\n"} and _TITLE.search(left)
    return bool(title) or (behind in {",", ";", ")"} and _is_of_events(found))


def _named_before(found: Found, left: str, *, recent: bool) -> re.Match[str] | None:
    """Find the law, the award, the month or what is compared, of which this is the year."""
    if law := _LAW.search(left):
        return law
    if recent and _ENDS.match(found.right(2)) and (award := _AWARD.search(left)):
        return award
    if month := _MONTH_BEFORE.search(left):
        return month
    return None if _THINGS.match(found.right(10)) else _COMPARED_YEAR.search(left.lower())


def _planned_or_begun(found: Found, left: str) -> re.Match[str] | None:
    """Find the plan that reaches to this year, the paper of a province, or what goes on since then."""
    ours = _LIFETIME.fullmatch(found.written)
    if ours and (horizon := _horizon(found, left)):
        return horizon
    if paper := _PAPER_OF_PLACE.search(found.left(90)):
        return paper
    if ours and _ENDS_CLAUSE.match(found.right(10)) and (since := _SINCE.search(left)):
        return since
    return _AT_WORK.search(left) if ours and not UNTIL_BEHIND.match(found.right(6)) else None


def _horizon(found: Found, left: str) -> re.Match[str] | None:
    if named := _HORIZON.search(left):
        return named
    return _REACHES.match(found.right(5)) if _UNTIL.search(left) else None


def _in_bracket(found: Found, left: str, *, recent: bool) -> bool:
    """Tell the year that ends a bracket of words, or that opens one behind a name."""
    behind = found.right(1)
    ends = recent and (
        (behind in {")", ";"} and _WORDS_IN_BRACKET.search(left))
        or (behind == ")" and _WRITER_AND_DASH.search(left))
    )
    if ends:
        return True
    opens = left.endswith("(") and (recent or _NAME_BEFORE.search(left))
    return bool(opens and _WORD_BEHIND.match(found.right(12)))


_FIRST_OF_LAWS = "1500"
"""What is less is a year only where something was built."""


def _is_of_events(found: Found) -> bool:
    """Tell a bracket that lists what happened with its years: "(ASEAN 1995, WTO 2007; Mường Nhé 2011)"."""
    before, after = found.left(200), found.right(200)
    if "(" not in before or ")" not in after:
        return False
    inner = before.rpartition("(")[2] + found.written + after.partition(")")[0]
    return bool(_EVENTS.fullmatch(inner))


_EVENT = rf"(?!Windows |Office |Excel |Word |Peugeot )[{UPPER}][{LATIN}]*(?: [{LATIN}]+){{0,8}} (?:19|20)\d\d"
_EVENTS = pattern(rf"{_EVENT}(?:[,;] (?:19|20)\d\d)*(?:[,;] {_EVENT}(?:[,;] (?:19|20)\d\d)*)+")
_MEASURED = "(?:khoảng|gần|hơn|trên|dưới|trọng|dài|rộng|cao|sâu|nặng|suất|lượng|tích|chứa)"
_WORDS_IN_BRACKET = pattern(
    rf"\((?:[^()\d]*[ ,])?(?!năm |Năm |số |mã |thứ |điều |Điều |ELO |Elo |elo )(?!{_MEASURED} )[{LATIN}]+,? $"
)
_TITLE = pattern(
    rf"(?:^|[ \n])(?:[{LATIN}]+,? ){{3,}}"
    r"(?!(?:[Nn]ăm|NĂM|[Tt]háng|số|mã|phòng|lô|khoảng|gần|hơn|trên|dưới|là|được|có|từ|đến|về|nhà|đường|lộ"
    r"|xe|máy|đời|bản|còn|đạt|tới|thành|bằng|qua|tại|loại|dòng|thửa|tờ|giải|tăng|giảm|chỉ|và|bài) )"
    rf"[{LATIN}]{{2,}} $"
)
"""Words of a headline or a plan, at whose end its year stands: "Mức phụ cấp trưởng thôn 2024"."""
_NAME_BEFORE = pattern(rf"[{UPPER}][{LOWER}]+ \($")
_WORD_BEHIND = pattern(rf", (?:\d+ (?:ngày|tháng|năm|tuổi)(?!\w)|[{LATIN}])")
"""What comes before the rest in a bracket: "(1997, Sóc Trăng)", "(1974, in chung với …)"."""
_WRITER_AND_DASH = pattern(rf"\([{UPPER}][{LATIN}]+(?: [{LATIN}]+){{0,4}} [-–] $")
"""Who wrote a work, before its year: "Tây Tiến (Quang Dũng - 1948)"."""
_BUILT = pattern(
    r"(?<!\w)(?i:chùa|đình|đền|miếu|tháp|thành|cầu|nhà thờ|lăng|chuông|bia|tượng|trường|am|quán|phủ|điện|nhà)"
    r"(?!\w)[^.;:\n]{0,40} (?i:xây|xây dựng|dựng|khởi dựng|khởi công|trùng tu|thành lập"
    r"|khánh thành|khắc|đúc) $|(?<!\w)(?i:ra đời) $"
)
"""What was built in a year with no word for it: "chùa Cầu dựng 1593"."""
_WHERE = pattern(r" (?:tại|ở|bởi) ")
_LIFETIME = pattern(r"19[3-9]\d|20[0-4]\d")
_LONG_AGO = pattern(rf"[ (](?:sinh|mất|lập|[{UPPER}][{LATIN}]*),? $")
"""Figures of older centuries are years only behind a name or a birth, a death, a founding: a load is 1500."""

_COMPARED_YEAR = pattern(
    " (?:so(?: với)? cùng k[ỳì]|(?:thấp|cao|nhiều|ít|lớn|nhỏ|sớm|muộn) hơn"
    "|(?:ngày|hòa bình|từ|sau|trước) (?:giải phóng|thống nhất)(?: miền nam)?|hòa bình|cách mạng tháng 8"
    "|thường niên) $"
)
_THINGS = pattern(
    r" (?:chiếc|bộ|suất|cuốn|quyển|phần|tấn|tạ|cây|con|hộ|ca|vụ|km|ha|kg|m|m2|tỷ|triệu|đồng|lượt)(?!\w)"
)
"""What is counted and no year: "trẻ em vùng cao hơn 1500 chiếc áo"."""
_HORIZON = pattern("(?:[Đđ]ịnh hướng|[Tt]ầm nhìn)(?: đến| tới)? $")
_UNTIL, _REACHES = (
    pattern(r"(?:^|[ ,(])(?:và |[Dd]ự kiến )?(?:[Đđ]ến|[Tt]ới) $"),
    pattern(r" (?:là \d|sẽ|phải)"),
)
"""The horizon of a plan: "định hướng đến 2030", "đến 2026 là 43.000 đồng"."""
_PAPER_OF_PLACE = pattern(
    rf"\d/(?:\d{{4}}/)?(?:QĐ|NQ|KH|CT|TB|TTr|BC|CV|HD)-(?:UBND|HĐND)(?: (?:tỉnh|thành phố|TP))?"
    rf"(?: [{UPPER}][{LATIN}]*){{1,4}} $"
)
"""The number of a paper and the province it is of: "Quyết định 832/QĐ-UBND Thanh Hóa 2024"."""
_AT_WORK = pattern(
    "(?:xây dựng|hoạt động|thành lập|khởi công|ra đời|hình thành|công tác|sinh sống|định cư|có mặt|gắn bó"
    "|áp dụng|làm việc|khánh thành|tồn tại|thi công|triển khai) từ $"
)
_SINCE = pattern(r"(?:^|[ (])(?:[Kk]ể từ|[Tt]rước|[Tt]ừ|[Hh]ồi|[Vv]ào|[Ss]o với) $")
_ENDS_CLAUSE = pattern(
    r"$|[.,;:)\n](?!\d)| trở (?:đi|lại|về)(?!\w)| (?:đến|tới) (?:nay|giờ)(?!\w)| nhưng(?!\w)"
)
"""What begins or ends with a year, where nothing is counted behind it: "kể từ 2021", "từ 2014 trở đi"."""
_LAW = pattern(
    rf"([Ll]uật|LUẬT|BL(?:HS|DS|LĐ|TTHS|TTDS)|LĐĐ|Hiến pháp) (?:(?!số |năm |ngày |khóa )[{LATIN},]+ ){{0,8}}$"
)

_AWARD = pattern(
    rf"(Nobel|Pulitzer|Booker|Oscar|Grammy|Emmy|Goncourt|[Gg]iải thưởng"
    rf"|[Hh]uân chương|[Hh]uy chương|[Dd]anh hiệu|[Cc]úp|[Ll]iên hoan|[Hh]ội thi|[Hh]oa hậu)"
    rf" (?:[{LATIN}]+ ){{0,8}}$"
)
_ENDS = pattern(r"[,;.)]|\n|$")
"""An award and the year it was given: "Giải thưởng Hồ Chí Minh 2000, …"."""
_MONTH_BEFORE = pattern(
    r"([Tt]háng (?:\d{1,2}|[GHBTNSCM][^\W\d]+(?: [MH][^\W\d]+)?)), $"
    r"|[ (]((?:\d{1,2}|[Mm]ột|[Ss]áu|[Cc]hín) tháng) $"
)
"""A day as encyclopaedias write it: "16 tháng 8, 1936"; so many months of a year: "9 tháng 2023"."""
DATED = Rule(
    "dated",
    rf"{START}(?<![nN]ăm )(?:1[0-9]\d\d|20[0-4]\d)(?![\w/\-]|[.]\w)(?! ?(?:{COUNTED})(?!\w))",
    _dated,
    alone=False,
)


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
