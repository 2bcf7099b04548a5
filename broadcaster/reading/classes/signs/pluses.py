"""Pluses between numbers and between words: sums, mixtures, lists, names that bear a plus."""

from __future__ import annotations

from broadcaster.reading.classes.signs.steps import STEP
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, LOWER, UPPER


def _plus(found: Found) -> Said:
    """Say a plus between numbers; behind a word for a place or part it only lists them: "tổ 13+16+17"."""
    if (floor := _FLOOR.search(found.left(20))) and not _MORE_BEHIND.match(found.right(4)):
        return Said(" cộng " if _UNIT_BEHIND.match(found.right(12)) else " và ", "cue", floor[1])
    if found.written == " +" and STEP.match(found.right(16)):
        return Said(" tăng ", "cue", "→")
    if found.written == " +" and _GAINED.match(found.right(9)) and not _ADDED.search(found.words_left(90)):
        return Said(" tăng ", "guess")
    if child := _CHILD.search(found.left(12)):
        return Said(" trở lên ", "cue", child[0])
    cue = _LISTED.search(found.words_left())
    return Said(", ", "cue", cue[1]) if cue else Said(" cộng ", "table")


_CHILD = pattern(r"con thứ \d$")
"""A child beyond the second, before a figure: "sinh con thứ 3+ 12%"."""
_GAINED = pattern(r"\d[\d,]{0,5} ?%(?! ?[+=])")
"""By how much what a number ends rose, its plus glued to the share: "S&P 500 +0,9%"."""
_FLOOR = pattern(r"((?:tầng|Tầng|lầu|Lầu)) \d{1,2}$")
_MORE_BEHIND, _UNIT_BEHIND = pattern(r"\d+ ?\+"), pattern(r"\d+ ?(?:m|gác|lửng|tum|lầu|tầng|phòng|căn)")
"""Two floors that belong together: "căn hộ ở tầng 1 + 2"."""


def _join(found: Found) -> str | None:
    """Say a plus between words, which only lists them ("Đài hiệu + Giới thiệu"); what is mixed is added."""
    left = found.words_left(90)
    charge = _ION.search(found.left(4)) and found.right(3) in {"và ", "hay", "hoặ"}
    if charge or left.rstrip()[-1:] in {".", ";"} or found.left(1) in {".", ";", ":"}:
        return " "
    if _is_reaction(found) or _SUMMED.search(found.left(60)) or _SLOGAN.search(found.left(60)):
        return " cộng "
    glued = found.written[0] == "+"
    if _LETTER_BEFORE.search(found.left(3)) and (glued or _LETTER_BEHIND.match(found.right(2))):
        return " cộng "
    if (found.written == "+ " and _MARKED_PLUS.search(found.left(8))) or _ALWAYS_PLUS.search(found.left(8)):
        return " cộng "
    if found.written == "+ " and found.left(1).islower() and not _ADDED.search(left):
        return ", "
    return _between_things(found, left)


_MARKED_PLUS = pattern("(?<!\\w)[A-Z]{2,7}$")
"""A name that bears a plus of its own: "OPEC+ sẽ tăng sản lượng"."""
_ALWAYS_PLUS = pattern("(?<!\\w)OPEC ?$")
"""A name whose plus is its own wherever it stands: "OPEC + tuyên bố"."""


def _is_reaction(found: Found) -> bool:
    """Tell whether a plus joins what reacts: formulas on both sides, and an arrow in the line."""
    if not _FORMULA_BEFORE.search(found.left(24)) or not _FORMULA_BEHIND.match(found.right(24)):
        return False
    return "→" in found.right(80).partition("\n")[0] or "→" in found.left(80).rpartition("\n")[2]


_ATOM = "(?:[HOCNSPKIFB]|Na|Ca|Mg|Al|Fe|Cu|Zn|Ag|Ba|Cl|Br|Mn|Pb|Si)"
_FORMULA_BEFORE = pattern(rf"(?<!\w)\d{{0,2}}{_ATOM}(?:{_ATOM}|[\d()]){{0,15}}$")
_FORMULA_BEHIND = pattern(rf"\d{{0,2}}{_ATOM}(?:{_ATOM}|[\d()]){{0,15}}(?!\w)")


def _between_things(found: Found, left: str) -> str | None:
    """Say the plus between two things as *và*, that of a longer list as a pause."""
    if found.right(1) == "0":
        return " và "
    if found.right(1).islower() and "+" not in found.left(30) + found.right(30):
        return None if _ADDED.search(left) or _RECKONED.search(left + found.words_right(24)) else " và "
    counted = left.rstrip()[-1:].isdecimal() and not (
        found.written[0] == " " and _NAMED.search(found.left(8))
    )
    return None if _ADDED.search(left) or counted else ", "


_ION = pattern(r"(?<![^\W_])[A-Z][a-z]\d?$")
"""A symbol whose plus is its charge: "ion Na+ và Cl-"."""
_LETTER_BEFORE, _LETTER_BEHIND = pattern(r"(?:^|[^\w])[A-Z]$"), pattern(r"[A-Z](?!\w)")

_SUMMED = pattern(r"[^\W\d_)] = [^=:;.!?\n\d]{1,56}$")
"""A sum in words, behind what it gives: "Phí sát hạch = Phí lý thuyết + Phí thực hành"."""
_SLOGAN = pattern(r"(?<!\w)\dK(?: \([^()\n]{1,50}\))?,? ?$")
"""What a campaign adds to its rules: "2K (khẩu trang, khử khuẩn) + vắc xin"."""
_ADDED = pattern(rf" (?:{CUES['added']}) ")

_RECKONED = pattern(r" (?:giá|tiền|phí|lương|lãi|thuế|thưởng|điểm|vốn|gốc|cước|chi phí|hệ số|tổng) ")
"""What is reckoned, and no list of things: "giá đất + giá nhà"."""
_NAMED = pattern(r"(?:(?:VOV|VTV|HTV|VTC)\d{1,2}|(?<!\d)(?:19|20)\d\d)$")
"""A station or a year, which is not added to: "VOV1 + Đài tỉnh"."""
_LISTED = pattern(rf" ({CUES['listed']}) (?:\d+ ){{1,9}}$")


JOIN = Rule(
    "join",
    rf"(?:(?<=[{LATIN}]{{2}} )\+ ?|(?<=[{LATIN}]{{2}})(?: \+ ?|\+ ))(?=[{LOWER}]{{2}})"
    rf"| {{0,2}}\+ {{0,3}}(?=[{UPPER}])|(?<=\d[{UPPER}])\+(?=\d{{1,3}}[{UPPER}])"
    rf"|(?<=[{LATIN}]{{2}} )\+ (?=0[1-9] [{LOWER}]{{2}})",
    _join,
    alone=False,
)

PLUS = Rule("plus", r"(?<=\d) ?\+ ?(?=\d)", _plus, alone=False)
