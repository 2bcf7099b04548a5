"""The numbers of houses, in a street (12/5, 12/7A) or in a lane of Đà Nẵng and Huế (K35/3)."""

from __future__ import annotations

from broadcaster.reading.classes.identifiers.codes import say_code
from broadcaster.reading.classes.sport.stroke_scores import stroke_score
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.vocabulary import CUES, FEAST_DAYS
from broadcaster.reading.written.alphabet import LOWER, START, UPPER
from broadcaster.reading.written.window import Cues

_HOUSE_CUES = Cues(CUES["house"])
STREET_CUES = Cues(CUES["street_or_square"])


def _house(found: Found) -> Said | None:
    """Say the number of a house (12/5, 12/7A), behind a word for a place or in a list of such."""
    cue = _HOUSE_CUES.before(found.words_left())
    if not cue and (lanes := _LANES.search(found.words_left(60))):
        cue = lanes[1]
    if not cue and _LIVES.search(found.left(12)) and _STREET_BEHIND.match(found.right(30)):
        cue = "trú"
    if not cue and _LIVES_IN.search(found.left(12)) and _HAMLET_BEHIND.match(found.right(14)):
        cue = "ở"
    lettered = found.written[-1] in "ABCDEabcde" and found.written[:-1].replace("/", "").isdecimal()
    if (not cue and not lettered and found.listed_after() != "house") or (
        cue == "số" and stroke_score(found)
    ):
        return None
    parts = found.written.split("/")
    if found.written.replace("/", "-") in FEAST_DAYS and STREET_CUES.before(found.words_left(20)):
        return None
    if len(parts[0]) > _LONGEST_HOUSE and parts[0] == parts[-1]:
        return None
    if cue in _UNITS and found.written.replace("/", "-") in _DAYS_OF_ARMY:
        return None
    classes = cue in _UNITS or (cue == "lớp" and all(part[-1].isalpha() for part in parts))
    line, dash, parts[0] = parts[0].rpartition("-")
    said = (", " if classes else " trên ").join(say_code(part, found.style) for part in parts)
    return Said(f"{say_code(line, found.style)}, {said}" if dash else said, "cue", cue)


_LANES = pattern(
    r" (?:các|những|nhiều|và|tại|ngõ,|tất cả) (hẻm|ngõ|ngách|kiệt) "
    r"(?:\d{1,4}[a-z]?(?:/\d{1,4}[a-z]?){0,3},? (?:và )?){1,8}$"
)
"""Lanes in a list, of which some have houses: "các hẻm 12, 14/2"."""
_UNITS = frozenset({"đại đội", "tiểu đoàn", "trung đoàn", "trung đội", "tiểu đội"})
"""A unit of the army and the one that it belongs to: "Đại đội 2/482"."""
_DAYS_OF_ARMY = FEAST_DAYS | {"22-12", "27-7"}
"""Days that a unit keeps: "Trung đoàn 22/12 diễu binh" is no company of a regiment."""
_LIVES = pattern("(?:(?:trú|ngụ|sống|nhà|ở) tại|[Đđ]/[Cc]|Đ[Cc]|[Tt]rụ sở):? $")
_STREET_BEHIND = pattern(rf" (?:[Đđ]ường )?[{UPPER}][^\W\d_A-Z]* [{UPPER}]")
_LIVES_IN = pattern(r"(?<!\w)(?:trú|ngụ|nhà|ở|sống)(?: ở)? $")
_HAMLET_BEHIND = pattern(r",? (?:ấp|khu phố|KP|tổ \d|khóm|khu vực|đường) ")
"""The house of somebody before its hamlet: "nhà ông ở 12/4 ấp Tân Thới"."""
_LONGEST_HOUSE = 3
"""Figures; a longer number that comes twice is a full score (1600/1600)."""
HOUSE = Rule(
    "house",
    rf"{START}[3479]\d\d-\d{{1,2}}(?:/\d{{1,3}}[A-Z]?){{1,3}}(?![\w/])"
    rf"|{START}\d{{1,4}}[A-ZĐa-zđ]?(?:/\d{{1,4}}[A-ZĐa-zđ]?){{1,4}}(?![\w/])",
    _house,
    alone=False,
)
KIET = Rule(
    "kiet",
    rf"{START}K\d{{1,4}}(?:/[1-9]\d{{0,2}}[A-Za-z]?){{1,3}}(?= (?:[Đđ]ường )?[{UPPER}][{LOWER}])",
    lambda found: (
        "kiệt " + " trên ".join(say_code(part, found.style) for part in found.written[1:].split("/"))
    ),
)
"""A house in a lane of Đà Nẵng or Huế: K35/3 Nam Thành."""
