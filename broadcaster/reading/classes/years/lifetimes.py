"""Two years in a bracket that are a life or an age: "Nguyễn Trãi (1380 – 1442), tên tự là …"."""

from __future__ import annotations

from itertools import pairwise

from broadcaster.reading.classes.calendar.said_dates import (
    numbers_in,
    say_day_month_year,
    say_month,
    say_year,
)
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, LOWER, START, UPPER
from broadcaster.reading.written.shapes import COUNTED, MONTH


def _two_years(found: Found) -> Said | None:
    """Say when a person was born and died, or from when till when an age lasted; others stay bare."""
    first, last = numbers_in(found)
    left = found.left(90)
    if first < last and (term := _TERM.search(left)):
        return Said(f" {cardinal(first, found.style)} đến {cardinal(last, found.style)} ", "cue", term[1])
    if last <= first or _ANNIVERSARY.search(left):
        return None
    start, end = say_year(first, found.style), say_year(last, found.style)
    stop = "" if found.right(1) in {",", ";", ".", ":", ""} else ", "
    if age := _AGE.search(left):
        return Said(f", từ {start} đến {end}{stop}", "cue", age[1])
    person = _PERSON_BEHIND.match(found.right(40)) or _PERSON_BEFORE.search(left)
    if not person or not _is_life(first, last, left) or _is_career(first, last, found.right(40)):
        return None
    return Said(f", sinh {start}, mất {end}{stop}", "cue", person[1])


_TERM = pattern(r"(?<!\w)((?i:giai đoạn|nhiệm kỳ|nhiệm kì|niên khóa|niên khoá|thời kỳ|thời kì)) ?$")
"""A term of which the bracket gives the years: "trong giai đoạn (1962-1973)"."""


def _is_life(first: int, last: int, left: str) -> bool:
    """Tell whether somebody lived from year to year, and did not hold an office, play or write then."""
    if _NAMED_AFTER.search(left):
        return False
    if last - first >= _LONGER_THAN_OFFICE:
        return last - first < _LONGEST_LIFE
    return first < _LONG_AGO and last - first > _SHORTEST_LIFE and not _OFFICE.search(left)


def _is_career(first: int, last: int, right: str) -> bool:
    """Tell whether what follows counts years of work, or a late beginning and a round span make a jubilee."""
    span = last - first
    worked = span <= _LONGEST_CAREER and _OF_WORK.search(right)
    return bool(worked) or (first >= _LONG_AGO and span in _JUBILEES)


_OF_WORK = pattern(r"(?i:\d+ năm|nửa thế kỷ|chặng đường|sự nghiệp)(?!\w)")
_LONGEST_CAREER = 65
"""Years; a longer time is a life even beside its work: "(1950-2024), 45 năm linh mục"."""
_JUBILEES = (45, 50, 60)
"""Years that are celebrated; somebody alive is not called dead for them."""
_SHORTEST_LIFE, _LONGEST_LIFE, _LONGER_THAN_OFFICE = 14, 110, 45
"""Years; what is shorter or longer is no life, and nobody holds an office for forty-five."""
_LONG_AGO = 1945
"""A shorter time that began later is an office or a career of somebody alive: calling him dead is worse."""
_OFFICE = pattern(
    r"(?<!\w)(?i:nguyên|chủ tịch|bí thư|trưởng|giám đốc|chủ nhiệm|hiệu phó|đại biểu|cán bộ|thủ tướng"
    r"|cầu thủ|thủ môn|tuyển thủ|vận động viên|vđv|hlv|huấn luyện viên)(?!\w)[^.;\n]*$"
)
_NAMED_AFTER = pattern(
    rf"(?<!\w)(?i:đường|phố|đại lộ|trường(?! chinh)|công ty|cty|hãng|chợ|cầu|bệnh viện|nhà máy|clb|giải)"
    rf"(?: (?i:mang tên|tiểu học|thcs|thpt|đại học|mầm non|tnhh))?(?: [{UPPER}][{LATIN}]*){{1,5}} ?$"
)
"""Streets, schools and firms that bear the name of a person: "Đường Lê Lợi (1960-1999)"."""
_ANNIVERSARY = pattern(
    r"(?i:kỷ niệm|kỉ niệm|ngày sinh|năm sinh|ngày mất|năm mất|sinh nhật|nhiệm kỳ|tại vị|trị vì)"
)
_AGE = pattern(
    r"(?<!\w)((?i:thời|đời|triều|nhà)(?: hậu| tiền| vua)? (?:Hậu |Tiền )?"
    r"(?:Lê|Lý|Trần|Nguyễn|Mạc|Hồ|Đinh|Ngô|Tây Sơn|Minh|Thanh|Tống|Đường|Hán|Nguyên)(?: Sơ| mạt| Trung hưng)?"
    r"|(?i:thời|đời|triều)(?: vua)? (?:Lê|Lý|Trần|Nguyễn|Mạc|Đinh) (?:\w+ (?:Tông|Tổ|Đế)|Đại Hành|Tiên Hoàng)"
    rf"|(?i:niên hiệu)(?: [{UPPER}][{LOWER}]+){{2}}"
    rf"|(?i:chống (?:đế quốc |thực dân )?(?:Mỹ|Pháp))(?: [{LATIN}]+){{0,3}}"
    rf"|(?i:khởi nghĩa|chiến tranh)(?: [{LATIN}]+){{1,4}}"
    rf"|(?i:thời kỳ|chiến dịch|thế chiến)(?: [{LATIN}]+){{1,6}}) ?$"
)
_PERSON_BEHIND = pattern(
    r",? ?((?:có )?(?:tên (?:thật|khai sinh|tự|húy|chữ|hiệu|đầy đủ|thường gọi)|bút danh|nghệ danh"
    r"|quê (?:ở|quán|tại|làng|xã)|người (?:làng|huyện|xã|tỉnh|thôn)|tự là|hiệu là"
    r"|sinh (?:ra|tại|ở|ngày|trưởng)"
    r"|[Ll]à người (?:làng|thôn|xã|huyện|tỉnh|con|quê|đầu tiên|lập|sáng lập|có công)(?!\w)"
    r"|[Ll]à (?:một |con của |con trai |vị )?"
    r"(?:nhà (?:thơ|văn|báo|cách mạng|giáo|khoa học|sử học|viết|quân sự)"
    r"|nhạc s|họa s|ca s|danh (?:tướng|họa|y|sĩ|nho)|kiến trúc sư|bác sĩ|giáo sư)))"
)
_WHOLE_DAY = r"\d{1,2}(?:/| tháng )\d{1,2}(?:/| năm )(?:1\d|20)\d\d"


def _two_days(found: Found) -> Said | None:
    """Say on what days a person was born and died; what else lasts from day to day keeps its *đến*."""
    first, last = (
        (day, month, year) for day, month, year in zip(*[iter(numbers_in(found))] * 3, strict=True)
    )
    left = found.left(90)
    person = _PERSON_BEHIND.match(found.right(40)) or _PERSON_BEFORE.search(left) or _NAME.search(left)
    jubilee = first[:-1] == last[:-1] or _ANNIVERSARY.search(left)
    if not person or jubilee or not _is_life(first[-1], last[-1], left):
        return None
    born, died = (say_day_month_year(*day, found.style) for day in (first, last))
    stop = "" if found.right(1) in {",", ";", ".", ":", ""} else ", "
    return Said(f", sinh ngày {born}, mất ngày {died}{stop}", "cue", person[1])


_NAME = pattern(rf"(?<![\w/.-])((?:{CUES['surname']})(?: [{UPPER}][{LOWER}]+){{1,4}}) ?$")
TWO_DAYS = Rule(
    "two_days",
    rf" ?\((?:ngày )?{_WHOLE_DAY} ?[-–—] ?(?:ngày )?{_WHOLE_DAY}\)",
    _two_days,
    alone=False,
)
"""The days of a life in a bracket behind a name: "Nguyễn Tuân (10/7/1910 – 28/7/1987)"."""
_PERSON_BEFORE = pattern(rf"(?<!\w)((?i:{CUES['known_person']})) (?:[{UPPER}][{LATIN}]* ?){{1,5}}$")
TWO_YEARS = Rule("two_years", r" ?\([1-9]\d{2,3} ?[-–—] ?[1-9]\d{2,3}\)", _two_years, alone=False)
"""Years of an age may have three figures: "nhà Đinh (968 – 980)"."""


def _years_listed(found: Found) -> Said | None:
    """Say the years of editions and prizes; prices, plots and passwords have figures like them."""
    years = numbers_in(found)
    joined = " và " in found.written
    edition = _JOINED_EDITION.search(found.left(60)) if joined else _EDITION.search(found.left(60))
    rising = all(year < later for year, later in pairwise(years))
    if joined and _SEVERAL_FIGURES.search(found.left(50)):
        return None
    if not rising or not edition or _FIGURES_BEFORE.search(found.left(30)) or _UNIT.match(found.right(16)):
        return None
    said = ", ".join(say_year(year, found.style) for year in years)
    said = " và ".join(said.rsplit(", ", 1)) if joined else said
    return Said(f", {said}, ", "cue", edition[0].strip())


YEARS_LISTED = Rule(
    "years_listed",
    r" ?\((?:1[0-9]|20)\d\d(?:(?:, (?:1[0-9]|20)\d\d){1,4}|(?: ?- ?(?:1[0-9]|20)\d\d){2,4})\)"
    r"| ?\((?:19|20)\d\d(?:, (?:19|20)\d\d){0,4},? và (?:19|20)\d\d\)",
    _years_listed,
    alone=False,
)
"""Several years in a bracket: "bản Liễu Văn Đường (1866, 1871)"."""
_EDITION = pattern(
    rf"(?<!\w)(?i:bản|ấn bản|tái bản|in|khắc|xuất bản|tập|cuốn|sách|truyện|phim|giải|cúp|vô địch"
    rf"|huy chương|hcv|danh hiệu|kỳ|năm|lần|mùa|mùa giải|world cup|olympic|sea games)(?!\w)[^.;()\n]{{0,40}}$"
    rf"|[»”\"]$|[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+$"
)
"""What has several years: an edition, a prize, a title in quotes or a name of two words."""
_JOINED_EDITION = pattern(rf"{_EDITION.pattern}|[{LOWER}]{{2,}} ?$")
"""Two years that *và* joins are years behind any word: "dẫn đầu toàn đoàn (2003 và 2021)"."""
_FIGURES_BEFORE = pattern(
    r"(?<!\w)(?i:giá|khu|lô|thửa|mật khẩu|mã|số|mật mã|pin|đài|hotline)(?: [^ .;]+){0,2} ?$"
)
_SEVERAL_FIGURES = pattern(
    r"(?<!\w)(?i:số|lượng|sản lượng|trữ lượng|mức|độ cao|tiền|học phí|đường dây|tổng đài|biển"
    r"|tiểu đoàn|sư đoàn|trung đoàn|lữ đoàn|calo|trạm|đỉnh|tần|giá|thửa)(?!\w)[^.;\d]{0,44}$"
)
"""What two figures in a bracket count or name, and are no years: "số hộ nghèo, cận nghèo (1950 và 2010)"."""
_UNIT = pattern(rf" ?(?i:{COUNTED}|đồng|đ|vnđ|m2|m²|m3|triệu|tỷ|tỉ|usd|%|kg|m|km|tấn|hộ|người)(?!\w)")


def _doubtful_years(found: Found) -> str:
    """Say the years of a life of which one is in doubt: "(1228? - 1300)"."""
    years = _YEARS.findall(found.written)
    ends = [("khoảng " if doubt else "") + cardinal(int(year), found.style) for year, doubt in years]
    return f", {' đến '.join(ends)}, "


_YEARS = pattern(r"(\d{3,4})(\??)")
DOUBTFUL_YEARS = Rule(
    "doubtful_years",
    r" ?\((?:[1-9]\d{2,3}\? ?[-–—] ?[1-9]\d{2,3}\??|[1-9]\d{2,3} ?[-–—] ?[1-9]\d{2,3}\?)\)",
    _doubtful_years,
)
BIRTH_AND_DEATH = Rule(
    "birth_and_death",
    rf"(?:{START}(?<=inh, năm mất: )|(?<=inh - năm mất: )|(?<=inh – năm mất: ))"
    r"1\d{3} ?[-–—] ?(?:1\d|20)\d\d(?![\w/-])",
    lambda found: ", ".join(cardinal(year, found.style) for year in numbers_in(found)),
)
"""Two years behind the names of both: "Năm sinh, năm mất: 1762-1820"."""


def _month_dot_year(found: Found) -> Said | None:
    """Say a month with a dot before its year, from and to: "từ 5.1968 đến 12.1969"."""
    month, year = numbers_in(found)
    if _RISEN.search(found.left(30)) or _LARGER.match(found.right(16)):
        return None
    if month == 1 and _RATE_OF_EXCHANGE.search(found.left(160) + found.right(60)):
        return None
    lead = "" if found.left(6).lower().endswith("tháng ") else "tháng "
    said = say_month(month, found.style).removeprefix("tháng ")
    return Said(f"{lead}{said} {say_year(year, found.style)}", "cue", found.left(5).strip())


_RISEN = pattern(
    r"(?<!\w)(?:tăng|giảm|nâng|hạ|dao động|biến động)(?: [^ .;]+)? từ (?:\d{1,2}\.\d{4},? (?:đến|tới) )?$"
)
_LARGER = pattern(
    r",? (?:đến|tới) \d{1,2}\.\d{4}(?:\d| ?(?:điểm|đồng|USD))|[^,.;]{0,6}(?:điểm|đồng|USD)(?!\w)"
)
_RATE_OF_EXCHANGE = pattern("USD|EUR|GBP|[Ee]uro|tỷ giá|tỉ giá|đô la|bảng Anh|[Oo]unce|điểm|hệ số")
_DOT_YEAR = rf"{MONTH}\.(?:1[89]|20)\d\d"
MONTH_DOT_YEAR = Rule(
    "month_dot_year",
    rf"{after('từ')}{_DOT_YEAR}(?=,? (?:đến|tới) (?:nay|hết |tháng |{_DOT_YEAR}(?!\d)))"
    rf"|(?:(?<=\.(?:1[89]|20)\d\d (?:đến|tới) )|(?<=\.(?:1[89]|20)\d\d, (?:đến|tới) )){_DOT_YEAR}"
    r"(?![\d%]|[.,]\d)",
    _month_dot_year,
    alone=False,
)
