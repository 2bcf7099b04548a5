"""Years of birth, as news of the police and of contests give them, and ages of small children."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.said_dates import say_year
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import LOWER, START, STOP, UPPER, WORD
from broadcaster.reading.written.shapes import DAY, MONTH, YEAR

_HOME = r"(?:cùng )?(?:trú|ngụ|quê|ở|HKTT|thường trú|tạm trú|nguyên quán|nơi ở)(?!\w)"


def _born(found: Found) -> str:
    year = say_year(int(found.written), found.style)
    return year if found.left(1) == " " else f"sinh {year}"


BORN = Rule(
    "born",
    rf"(?<=\()(?:19|20)\d\d(?=[,;] {_HOME})|{START}{after('sinh|Sinh')}(?:19|20)\d\d(?=[,;.)]|$)",
    _born,
    alone=False,
)
"""A year behind *sinh*, or in a bracket before where somebody lives: "Hoàng Xuân P. (1995, trú phường …)"."""
_WHOLE = pattern(r"\d{1,2}[./-]")
BORN_ON = Rule(
    "born_on",
    rf"{WORD}SN(?::? ?(?=(?:{DAY}[./-])?{MONTH}[./-]{YEAR}(?!\d))"
    r"| (?=18[5-9]\d(?!\w))|(?=(?:19|20)\d\d(?!\w)))",
    lambda found: "sinh " if _WHOLE.match(found.right(6)) else "sinh năm ",
    alone=False,
)
"""SN before a whole date, of which "năm" would be a part only (SN 2/2/2009), or before a year (SN1987)."""


def _age_group(found: Found) -> str | None:
    """Say the age of a group of small children, in the lists of a kindergarten."""
    return (
        f"{cardinal(int(found.written[0]), found.style)} tuổi" if _SMALL.search(found.words_left()) else None
    )


_SMALL = pattern(" (?:trẻ|mẫu giáo|mầm non|mg|nhà trẻ|cháu|nt) ")
AGE_GROUP = Rule("age_group", rf"{START}[2-5]T{STOP}", _age_group, alone=False)
"""The age at which a kindergarten counts its children: "75.000đ/tháng/trẻ 5T"."""
BORN_IN = Rule(
    "born_in",
    rf"{WORD}(?:[sS]n\.?|SN[.:]):? ?(?:19[2-9]\d|20[0-2]\d)(?!\d|[./-]\d)",
    lambda found: f"sinh {say_year(int(found.written[-4:]), found.style)}",
)
"""SN before a year as haste writes it: "(sn 1975)", "SN: 1990", "sn. 1977"."""


def _months_old(found: Found) -> str | None:
    """Say the age of young animals and children: "bê lai Sind 8th tuổi", "trẻ 12-59th"."""
    ages = [int(age) for age in found.written.rstrip("th ").replace("–", "-").split("-")]
    left = found.words_left(30)
    if len(ages) == 1 and not (_AGED.match(found.right(6)) or (_SMALL.search(left) or _AT_AGE.search(left))):
        return None
    return " đến ".join(cardinal(age, found.style) for age in ages) + " tháng"


_AT_AGE = pattern(" (?:lúc|khi|đủ|dưới|trên|từ|sau) $")
_AGED = pattern(r" tuổi(?!\w)")
MONTHS_OLD = Rule(
    "months_old",
    rf"{START}(?=\d{{1,2}}+ ?[-–t])(?:\d{{1,2}} ?[-–] ?)?\d{{1,2}} ?th(?!\w)",
    _months_old,
    alone=False,
)
BORN_AND_HOME = Rule(
    "born_and_home",
    r" ?\((?:19[2-9]\d|20[01]\d)(?=, (?:trú|ngụ|quê|ở|HKTT|là|thường trú|tạm trú|hộ khẩu|nguyên)(?!\w))",
    lambda found: f", sinh năm {cardinal(int(found.written.strip(' (')), found.style)}",
)
"""The year of birth of a person whose home follows in the bracket: "chị H.N.T (1994, trú Thanh Khê)"."""


def _born_bracket(found: Found) -> str | None:
    """Say the year of birth behind a home or an age that agrees with it; a tree of 700 years has none."""
    year = int(found.written.strip(" ()"))
    age = _AGE_BEFORE.search(found.left(12))
    agrees = not age or _FIRST_NEWS <= year + int(age[1]) <= _LAST_NEWS
    return f", sinh năm {cardinal(year, found.style)}" if agrees else None


_AGE_BEFORE = pattern(r"(\d{1,4}) tuổi ?$")
_FIRST_NEWS, _LAST_NEWS = 1945, 2045
"""In what year one is so old, as far as news goes back and the reader is used."""


def _born_of_initials(found: Found) -> str | None:
    """Say the year of birth of a person known by initials; a firm or a band was founded in its year."""
    if _FIRM.search(found.left(40)):
        return None
    return f", sinh năm {cardinal(int(found.written.strip(' ()')), found.style)},"


_FIRM = pattern(r"(?i:công ty|hãng|nhóm|ban nhạc|clb|tạp chí|tổ chức|cửa hàng)(?: [^\W\d_]+){0,3} [A-ZĐ.]+$")
BORN_BRACKET = Rule(
    "born_bracket",
    r" ?\((?:19[2-9]\d|20[01]\d)\)(?=,? (?:trú|ngụ|quê|HKTT|thường trú|tạm trú|hộ khẩu|nguyên quán)(?!\w))"
    r"|(?:(?<=\d tuổi)|(?<=\d tuổi ))\((?:19\d\d|20[01]\d)\)",
    _born_bracket,
    alone=False,
)
"""The same alone in its bracket, before a home or behind an age: "L. (1961), trú xóm 8", "67 tuổi (1942)"."""
BORN_OF_INITIALS = Rule(
    "born_of_initials",
    r"(?:(?<=[A-ZĐ]\.[A-ZĐ]\.[A-ZĐ])|(?<=[A-ZĐ]\.[A-ZĐ]\.)) ?\((?:19[2-9]\d|20[01]\d)\)",
    _born_of_initials,
    alone=False,
)
"""The same behind the initials of somebody, whom the police do not name: "lái xe N.V.H (1985) không …"."""


def _born_named(found: Found) -> str | None:
    """Say the year behind somebody's name and before his place as his birth: "chị Hoan (1961, Cao Phong)"."""
    if not _NAMED_PERSON.search(found.left(48)):
        return None
    return f", sinh năm {cardinal(int(found.written.strip(' (')), found.style)}"


_NAMED_PERSON = pattern(
    rf"(?<!\w)(?i:ông|bà|anh|chị|em|cháu|cụ|cô|chú|bác)(?: [{UPPER}][{LOWER}]+){{1,4}} ?$"
)
BORN_NAMED = Rule(
    "born_named",
    rf" ?\((?:19[2-9]\d|20[01]\d)(?=, [{UPPER}][{LOWER}])",
    _born_named,
    alone=False,
)
"""The same before the place that somebody is of, without a word for home: "chị Hoan (1961, Cao Phong)"."""
