"""Parts of a whole and so many out of so many: "2/3 diện tích", "6/6 huyện"."""

from __future__ import annotations

from broadcaster.reading.classes.identifiers.houses import STREET_CUES
from broadcaster.reading.classes.numbers.fractions import DAY_CUES
from broadcaster.reading.classes.numbers.parts import is_plain_share, part_of_a_whole
from broadcaster.reading.classes.numbers.ratios import ratio
from broadcaster.reading.classes.sport.stroke_scores import stroke_score
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import number
from broadcaster.reading.vocabulary import CUES, FEAST_DAYS
from broadcaster.reading.written.alphabet import START, UPPER
from broadcaster.reading.written.shapes import UNTIL_BEHIND
from broadcaster.reading.written.window import Cues

_SHARE_CUES = Cues(CUES["share"])
_ROUND_CUES = Cues("vòng|trận|vòng đấu|vòng loại|lượt")
_PARTED = Cues(CUES["parted"])
_TALLIED = Cues(CUES["tallied"])
_TODAY = Cues(CUES["said_day"])
_LARGEST_DAY, _LARGEST_MONTH = 31, 12


def _tally(found: Found) -> Said | None:
    """Say so many out of so many (6/6 huyện) where what is counted stands behind and no day before."""
    noun = _TALLIED.behind(found.words_right())
    if (
        not noun
        and (share := _AS_A_SHARE.match(found.right(24)))
        and not DAY_CUES.before(found.words_left())
        and _comes_to(found.written, share[2])
    ):
        return Said(ratio(found), "cue", share[1])
    if not noun and _TAKEN_OFF.search(found.words_left(12)) and found.right(5) == " điểm":
        noun = "điểm"
    above, below = (int(part) for part in found.written.split("/"))
    dated = above <= _LARGEST_DAY and below <= _LARGEST_MONTH
    day = DAY_CUES.before(found.words_left())
    reached = day == "đến" and found.left(4) != "Đến " and noun and not _OF_A_PLACE.match(found.right(24))
    dated = dated and (above > below or bool(day and not reached))
    listed = found.listed_after() == "tally"
    again = above == 1 and noun and f"/{below} {noun}" in found.left(40)
    if (above == 1 and not again) or dated or not (noun or listed):
        return None
    return Said(ratio(found), "cue", noun)


_AS_A_SHARE = pattern(r",? (?:đạt |chiếm )?(tỷ lệ|tỉ lệ)(?: là| đạt)? ?:? (\d{1,3}(?:,\d{1,2})?) ?%")
"""So many out of so many, said again as a share: "giảng dạy: 10/10, tỷ lệ 100%"."""


def _comes_to(written: str, percent: str) -> bool:
    """Tell whether the share is that of the two figures: 10/10 is 100 %, a day (15/3) is no 99,5 %."""
    above, below = (int(part) for part in written.split("/"))
    return below > 0 and abs(100 * above / below - float(percent.replace(",", "."))) <= 1


_TAKEN_OFF = pattern(" (?:trừ|còn|mất) $")
"""Points of a driver: "trừ 4/12 điểm GPLX"."""
_OF_A_PLACE = pattern(rf" [^ ]+(?: [^ ]+)? [{UPPER}]")
"""A name behind the noun: until a day something goes on in that place, "đến 12/12 xã Hòa Phong …"."""


def _fraction(found: Found) -> Said | None:
    """Say a part of a whole: the commonest parts on sight, others where a word asks for a part."""
    if found.left(12).lower() == "khánh thành ":
        return None
    left = found.words_left()
    if _names_street(found, left) or _is_kept_day(found, left):
        return None
    part = part_of_a_whole(found, left)
    dated = "" if part else _dated_in_small(found, left)
    if grade := _grade(found, left):
        return None if stroke_score(found) else Said(ratio(found), "cue", grade)
    cue = part or _asked_part(found, left)
    noun = _parted_noun(found, dated=dated)
    common = _is_common(found, left, dated=dated)
    if not (cue or noun or common or is_plain_share(found)) or stroke_score(found):
        return None
    return _say_part(found, cue, noun)


def _say_part(found: Found, cue: str, noun: str) -> Said:
    """Say a part by its name where it is small ("hai phần ba"), else so many out of so many."""
    above, below = found.written.split("/")
    marks = "điểm" if found.right(5) == " điểm" else ""
    tallied = marks or _TALLIED.behind(found.words_right()) if above != "1" else ""
    small = len(above) == len(below) == 1 and above < below
    if tallied or above == below or (above != "1" and not small):
        return Said(ratio(found), "cue", tallied or cue or noun)
    said = f"{number(above, found.style)} phần {'tư' if below == '4' else number(below, found.style)}"
    return Said(said, "cue" if cue or noun else "shape", cue or noun)


def _names_street(found: Found, left: str) -> bool:
    """Tell a day by which a street is called; nobody calls one by a half or by two thirds."""
    part = found.written.startswith("1/") or found.written == "2/3"
    return not part and bool(STREET_CUES.before(left))


def _asked_part(found: Found, left: str) -> str:
    """Give the word that asks for a part, or for a round of a cup; until a day is no part."""
    above, below = found.written.split("/")
    cue = _SHARE_CUES.before(left) or (_ROUND_CUES.before(left) if below in _ROUNDS else "")
    return "" if cue == "tới" and int(above) > int(below) else cue


def _is_few(written: str) -> bool:
    above, below = written.split("/")
    return len(above) == 1 and (len(below) == 1 or below == "10")


def _dated_in_small(found: Found, left: str) -> str:
    """Give the word for a day before figures that are few enough for a part as well."""
    return DAY_CUES.before(left) if _is_few(found.written) else ""


def _parted_noun(found: Found, *, dated: str) -> str:
    """Give what is parted: the noun behind."""
    parted = _is_few(found.written) and (not dated or (dated == "và" and _AMOUNT.match(found.right(7))))
    return _PARTED.behind(found.words_right()) if parted and "(" not in found.right(2) else ""


def _is_common(found: Found, left: str, *, dated: str) -> bool:
    """Tell one of the commonest parts, where no day is spoken of."""
    spans = dated or _TODAY.before(left) or _DASHED.match(found.right(2))
    return found.written in _COMMON and not spans


def _grade(found: Found, left: str) -> str:
    """Give what has grades or steps, of which this is one, unless a day ends behind it."""
    grade = _GRADE.search(left) or (found.written[1:] == "/4" and _GRADES.search(found.left(40)))
    return grade[1] if grade and not UNTIL_BEHIND.match(found.right(6)) else ""


_ROUNDS = frozenset({"8", "16", "32"})
"""Sides or matches that are left in a round of a cup."""
_DASHED = pattern(" ?[-–]")


def _is_kept_day(found: Found, left: str) -> bool:
    """Tell whether a feast or a day of the week has just been named: "Quốc khánh 2/9", "thứ Hai (3/3)"."""
    feast = found.written.replace("/", "-") in FEAST_DAYS and _FEAST.search(left)
    about = _DATED.fullmatch(found.written) and _ABOUT_A_DAY.search(left)
    return bool(feast or about or (found.left(1) == "(" and found.right(1) == ")" and _WEEKDAY.search(left)))


_DATED = pattern(r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[6-9]|1[0-2])")
"""A day and a month that are too many for a common part: 5/11, not 1/3."""
_ABOUT_A_DAY = pattern(" (?:từ|vào|đến) khoảng $")
"""About when, not how much: "từ khoảng 5/11 trời chuyển rét"."""
_FEAST = pattern(
    " (?:quốc khánh|nghỉ lễ|dịp lễ|ngày lễ|kỷ niệm ngày|dịp|hướng tới|hướng đến|tiến tới|chào mừng|mừng|đón"
    "|chờ tới|trước thềm) $"
)
_WEEKDAY = pattern(" (?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật) $")
_AMOUNT = pattern(r" (?:lượng|liều)(?!\w)")
_GRADE = pattern(rf" ({CUES['of_so_many']}|thương binh|tb|bệnh binh|thương tật) $")
"""Grades of the disabled in war (hạng 2/4), a step or a page among so many."""
_GRADES = pattern(r"(?<!\w)((?i:thương binh|bệnh binh|TB))(?: hạng| loại)? (?:[1-4]/4(?:, | và | hoặc ))+$")
"""Grades before this one: "thương binh 1/4, 2/4"."""
_COMMON = frozenset({"1/2", "1/3", "1/4", "2/3", "2/4", "3/4", "3/3"})
_PAIR = r"\d{1,4}/\d{1,3}(?:\.\d{3}){0,2}(?![\d/]|[.,]\d)"
TALLY = Rule("tally", rf"{START}\d{{1,6}}(?:/| ?/ )\d{{1,6}}(?![\d/.]|,(?! t[ỷỉ] lệ))", _tally, alone=False)
FRACTION = Rule("fraction", START + _PAIR + r"(?! ?tr(?!\w))", _fraction, alone=False)


def _share_of_land(found: Found) -> Said | None:
    """Say a part of land with its unit, which alone would be taken for a word: "đạt 8/8ha", "2/3 ha"."""
    bare = found._replace(written=found.written.removesuffix("ha").rstrip())
    above, _, below = bare.written.partition("/")
    reached = float(above) >= float(below.replace(".", ""))
    said = _fraction(bare) or (Said(ratio(bare), "cue", "ha") if reached else None)
    return said and said._replace(spoken=f"{said.spoken} héc ta")


SHARE_OF_LAND = Rule("share_of_land", rf"{START}{_PAIR} ?ha(?!\w)", _share_of_land, alone=False)
