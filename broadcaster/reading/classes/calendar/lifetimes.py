"""Two years in a bracket that are a life or an age: "Nguyễn Trãi (1380 – 1442), tên tự là …"."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.said_dates import numbers_in, say_year
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, LOWER, START, UPPER


def _two_years(found: Found) -> Said | None:
    """Say when a person was born and died, or from when till when an age lasted; others stay bare."""
    first, last = numbers_in(found)
    left = found.left(90)
    if last <= first or _ANNIVERSARY.search(left):
        return None
    start, end = say_year(first, found.style), say_year(last, found.style)
    stop = "" if found.right(1) in {",", ";", ".", ":", ""} else ", "
    if age := _AGE.search(left):
        return Said(f", từ {start} đến {end}{stop}", "cue", age[1])
    lived = _SHORTEST_LIFE < last - first < _LONGEST_LIFE
    person = _PERSON_BEHIND.match(found.right(40)) or _PERSON_BEFORE.search(left)
    return Said(f", sinh {start}, mất {end}{stop}", "cue", person[1]) if person and lived else None


_SHORTEST_LIFE, _LONGEST_LIFE = 14, 110
"""Years; what is shorter or longer is no life."""
_ANNIVERSARY = pattern(
    r"(?i:kỷ niệm|kỉ niệm|ngày sinh|năm sinh|ngày mất|năm mất|sinh nhật|nhiệm kỳ|tại vị|trị vì)"
)
_AGE = pattern(
    r"(?<!\w)((?i:thời|đời|triều|nhà)(?: hậu| tiền| vua)? (?:Hậu |Tiền )?"
    r"(?:Lê|Lý|Trần|Nguyễn|Mạc|Hồ|Đinh|Ngô|Tây Sơn|Minh|Thanh|Tống|Đường|Hán|Nguyên)(?: Sơ| mạt| Trung hưng)?"
    rf"|(?i:niên hiệu)(?: [{UPPER}][{LOWER}]+){{2}}"
    rf"|(?i:chống (?:đế quốc |thực dân )?(?:Mỹ|Pháp))(?: [{LATIN}]+){{0,3}}"
    rf"|(?i:khởi nghĩa|chiến tranh)(?: [{LATIN}]+){{1,4}}"
    rf"|(?i:thời kỳ|chiến dịch|thế chiến)(?: [{LATIN}]+){{1,6}}) ?$"
)
_PERSON_BEHIND = pattern(
    r",? ?((?:có )?(?:tên (?:thật|khai sinh|tự|húy|chữ|hiệu|đầy đủ|thường gọi)|bút danh|nghệ danh"
    r"|quê (?:ở|quán|tại|làng|xã)|người (?:làng|huyện|xã|tỉnh|thôn)|tự là|hiệu là"
    r"|sinh (?:ra|tại|ở|ngày|trưởng)"
    r"|[Ll]à người(?!\w)|[Ll]à (?:một |con của |con trai |vị )?"
    r"(?:nhà (?:thơ|văn|báo|cách mạng|giáo|khoa học|sử học|viết|quân sự)"
    r"|nhạc s|họa s|ca s|danh (?:tướng|họa|y|sĩ|nho)|kiến trúc sư|bác sĩ|giáo sư)))"
)
_PERSON_BEFORE = pattern(rf"(?<!\w)((?i:{CUES['known_person']})) (?:[{UPPER}][{LATIN}]* ?){{1,5}}$")
TWO_YEARS = Rule("two_years", r" ?\([1-9]\d{2,3} ?[-–—] ?[1-9]\d{2,3}\)", _two_years, alone=False)
"""Years of an age may have three figures: "nhà Đinh (968 – 980)"."""
YEARS_LISTED = Rule(
    "years_listed",
    r" ?\((?:1[0-9]|20)\d\d(?:, (?:1[0-9]|20)\d\d){1,4}\)",
    lambda found: ", " + ", ".join(say_year(year, found.style) for year in numbers_in(found)) + ", ",
)
"""Several years in a bracket: "bản Liễu Văn Đường (1866, 1871)"."""


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
