"""Years without a word for them: of a law, a plan, a building; at the end of a title or a bracket."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import LATIN, LOWER, START, UPPER
from broadcaster.reading.written.shapes import COUNTED, UNTIL_BEHIND
from broadcaster.reading.written.window import Ending


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
    if _is_built(left) and (_ENDS_CLAUSE.match(found.right(10)) or _WHERE.match(found.right(5))):
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


def _is_built(left: str) -> bool:
    return left.lower().endswith(_BUILDS) and _BUILT.search(left) is not None


def _ends_title(found: Found, left: str) -> bool:
    """Tell the year at the end of a headline, or in a bracket that lists what happened."""
    behind = found.right(1)
    title = behind in {"", "\n"} and _TITLE.search(left)
    return bool(title) or (behind in {",", ";", ")"} and _is_of_events(found))


def _named_before(found: Found, left: str, *, recent: bool) -> re.Match[str] | None:
    """Find the law, the award, the month or what is compared, of which this is the year."""
    if any(word in left for word in _LAWS) and (law := _LAW.search(left)):
        return law
    if recent and _ENDS.match(found.right(2)) and (award := _AWARD.search(left)):
        return award
    if month := _MONTH_BEFORE.search(left) or (recent and _in_part_of_year(found, left)):
        return month
    compared = _COMPARED_YEAR.search(left.lower())
    return None if compared and _THINGS.match(found.right(10)) else compared


def _planned_or_begun(found: Found, left: str) -> re.Match[str] | None:
    """Find the plan that reaches to this year, the paper of a province, or what goes on since then."""
    ours = _LIFETIME.fullmatch(found.written)
    if ours and (horizon := _horizon(found, left)):
        return horizon
    far = found.left(90)
    if ("UBND" in far or "HĐND" in far) and (paper := _PAPER_OF_PLACE.search(far)):
        return paper
    if ours and (since := _SINCE.search(left)) and _ENDS_CLAUSE.match(found.right(10)):
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
    r"|khánh thành|khắc|đúc|soạn|chép) $|(?<!\w)(?i:ra đời) $"
)
"""What was built in a year with no word for it: "chùa Cầu dựng 1593"."""
_BUILDS = ("xây ", "dựng ", "công ", "tu ", "lập ", "thành ", "khắc ", "đúc ", "soạn ", "chép ", "đời ")
_WHERE = pattern(r" (?:tại|ở|bởi) ")
_LIFETIME = pattern(r"19[3-9]\d|20[0-4]\d")
_LONG_AGO = pattern(rf"[ (](?:sinh|mất|lập|[{UPPER}][{LATIN}]*),? $")
"""Figures of older centuries are years only behind a name or a birth, a death, a founding: a load is 1500."""

_COMPARED_YEAR = Ending(
    " (?:so(?: với)? cùng k[ỳì]|(?:thấp|cao|nhiều|ít|lớn|nhỏ|sớm|muộn) hơn"
    "|(?:ngày|hòa bình|từ|sau|trước) (?:giải phóng|thống nhất)(?: miền nam)?|hòa bình|cách mạng tháng 8"
    "|thường niên) $",
    *("kỳ ", "kì ", "hơn ", "phóng ", "nhất ", "nam ", "bình ", "8 ", "niên "),
)
_THINGS = pattern(
    r" (?:chiếc|bộ|suất|cuốn|quyển|phần|tấn|tạ|cây|con|hộ|ca|vụ|km|ha|kg|m|m2|tỷ|triệu|đồng|lượt)(?!\w)"
)
"""What is counted and no year: "trẻ em vùng cao hơn 1500 chiếc áo"."""
_HORIZON = Ending("(?:[Đđ]ịnh hướng|[Tt]ầm nhìn)(?: đến| tới)? $", "hướng ", "nhìn ", "đến ", "tới ")
_UNTIL, _REACHES = (
    Ending(r"(?:^|[ ,(])(?:và |[Dd]ự kiến )?(?:[Đđ]ến|[Tt]ới) $", "ến ", "ới "),
    pattern(r" (?:là \d|sẽ|phải)"),
)
"""The horizon of a plan: "định hướng đến 2030", "đến 2026 là 43.000 đồng"."""
_PAPER_OF_PLACE = pattern(
    rf"\d/(?:\d{{4}}/)?(?:QĐ|NQ|KH|CT|TB|TTr|BC|CV|HD)-(?:UBND|HĐND)(?: (?:tỉnh|thành phố|TP))?"
    rf"(?: [{UPPER}][{LATIN}]*){{1,4}} $"
)
"""The number of a paper and the province it is of: "Quyết định 832/QĐ-UBND Thanh Hóa 2024"."""
_AT_WORK = Ending(
    "(?:xây dựng|hoạt động|thành lập|khởi công|ra đời|hình thành|công tác|sinh sống|định cư|có mặt|gắn bó"
    "|áp dụng|làm việc|khánh thành|tồn tại|thi công|triển khai) từ $",
    " từ ",
)
_SINCE = Ending(
    r"(?:^|[ (])(?:[Kk]ể từ|[Tt]rước|[Tt]ừ|[Hh]ồi|[Vv]ào|[Ss]o với) $", "ừ ", "ước ", "ồi ", "ào ", "với "
)
_ENDS_CLAUSE = pattern(
    r"$|[.,;:)\n](?!\d)| trở (?:đi|lại|về)(?!\w)| (?:đến|tới) (?:nay|giờ)(?!\w)| nhưng(?!\w)"
)
"""What begins or ends with a year, where nothing is counted behind it: "kể từ 2021", "từ 2014 trở đi"."""
_LAWS = ("uật ", "LUẬT ", "BL", "LĐĐ ", "Hiến pháp ")
"""Looked for first: most years are not of a law."""
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
_MONTH_BEFORE = Ending(
    r"([Tt]háng (?:\d{1,2}|[GHBTNSCM][^\W\d]+(?: [MH][^\W\d]+)?)), $"
    r"|[ (]((?:\d{1,2}|[Mm]ột|[Ss]áu|[Cc]hín) tháng) $",
    ", ",
    " tháng ",
)
"""A day as encyclopaedias write it: "16 tháng 8, 1936"; so many months of a year: "9 tháng 2023"."""


def _in_part_of_year(found: Found, left: str) -> re.Match[str] | None:
    """Find the part of a year that has no word for it: "6 tháng đầu 2013", "quý I 2013"."""
    part = _PART_OF_YEAR.search(left)
    return part if part and _GOES_ON.match(found.right(14)) else None


_GOES_ON = pattern(
    rf"[,;.:)…\n]|$| \||(?= [A-Z]{{2,5}} (?:tăng|giảm|đạt))| [({UPPER}](?![{UPPER}])"
    r"| (?:đạt|tăng|giảm|của|là|so|ước|có|cho|và|đã|sẽ|với|tại|ở|trên|dưới|cả nước|toàn|tỉnh|huyện|xã|ngành"
    r"|ngân|kim|tổng|doanh thu|sản lượng|giá|thu|chi|nước|công ty|ta|chỉ|vẫn|cũng|này|vừa|như|không|bằng"
    r"|cao|thấp|gần|hơn|thì|mà|nhưng|do|vì|khi|theo|lượng|tình|kinh|thị|xảy ra|lãi|lỗ|lợi nhuận|xuất|nhập"
    r"|dự|bắt|thực|mới|sau|được|bị|qua|đều)(?!\w)"
)
"""What a sentence goes on with behind a year; else so many are counted: "tháng đầu 2020 ca nhiễm"."""
_PART_OF_YEAR = Ending(
    r"(?<!\w)(?:[Tt]háng (?:đầu|cuối)|[Qq]uý (?:I{1,3}|IV|[1-4])) $",
    *("đầu ", "cuối ", "I ", "V ", "1 ", "2 ", "3 ", "4 "),
)
DATED = Rule(
    "dated",
    rf"{START}(?<![nN]ăm )(?:1[0-9]\d\d|20[0-4]\d)(?![\w/\-]|[.]\w)(?! ?(?:{COUNTED})(?!\w))",
    _dated,
    alone=False,
)
