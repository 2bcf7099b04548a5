"""
Blanks, dashes and stops as they are typed in haste: "( Hà Nội )", "12 -7", "5–6–2025", "TS . Lan", "7h:30".

They stand for what careful writers type, so they are set right before the rules look, and no rule has to know
the loose forms. What they part stays parted: figures with two blanks between them, a price and its
change (112.500 -500), telephones of a list, the parts of a ratio (1 : 500).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from broadcaster.reading.patterns import pattern
from broadcaster.reading.vocabulary import CUES, FEAST_DAYS
from broadcaster.reading.written.alphabet import LOWER, UPPER


class _Loose(NamedTuple):
    """
    One loose form.

    Its pattern begins with its rarest sign, so that text without it is passed over quickly.
    """

    signs: tuple[str, ...]
    """Without one of these there is none."""
    form: re.Pattern[str]
    better: str
    offset: tuple[int, int] = (0, 0)
    """How far the loose part begins behind the start of what is found, and ends behind its end."""
    left: re.Pattern[str] | None = None
    """How the text before the loose part must end."""
    unless_change: bool = False
    """Whether it stays when it is the minus of a change behind its price."""


_BEFORE = (-1, -1)
"""The loose part is the blank before a sign."""
_LEFT_REACH = 24
_LONE_FIGURE = pattern(r"(?<![0-9.,])(?<![0-9] )(?<! [-–])[0-9][0-9.,]{0,14}$|(?<= [-–])[0-9]{1,2}$")
_NUMBERED = pattern(
    rf"(?i:(?<![^\W_])(?:{CUES['numbered']}|bước|nhóm|bảng|vòng|trận) [0-9]{{1,3}}|[^\W\d_])$"
)
_WORD, _DAY_FIGURE = pattern(r"[^\W_]$"), pattern(r"(?i:ngày):? [0-9]{1,2}$")
_FIGURE, _SHORT = pattern(r"(?<![0-9] )(?<![0-9.,/-])[1-9][0-9]{0,2}$"), pattern(r"(?<![0-9.,/])[0-9]{1,2}$")
_WHOLE = pattern(r"(?<![0-9 ] )(?<![0-9.,/-])[1-9][0-9]{0,2}(?:\.[0-9]{3}){0,2}$")
_CLOCK = pattern(r"(?<!\w)(?i:(?:lúc|hồi)|từ [0-2]?[0-9]: ?[0-5][0-9] ?(?:đến|tới|[-–])) ?[0-2]?[0-9]:$")
_FROM_HOUR = pattern(r"(?<!\w)(?i:từ) [0-2]?[0-9]:$")
"""An hour whose minutes stand apart: "lúc 5: 30", "từ 5:30 đến 17: 30"."""
_MACHINE = pattern(r"(?<!\w)(?i:máy|model|mẫu|tên|là|dòng|hiệu) [A-ZĐ]{2,4}$")
"""A machine whose number stands apart from its letters: "chiếc máy QP – 09"."""
_WITHIN = pattern(r"(?:toàn|trong|khắp|nội|ngoại|trung tâm|địa bàn|lãnh đạo|UBND|các) $")
_TAG, _GLOSS = r"[A-ZĐ]{2,6}", r"(?:(?:SN|sinh năm) (?:19|20)[0-9]{2}|19[3-9][0-9]|[A-ZĐ]{4,6})"
"""A newspaper's tag, a year of birth or a gloss, which some write in square brackets."""
_LINE_OR_WORD = pattern(r"(?:^|\n|[^\W\d_] )$")
_DAY_AND_BLANK = pattern(r"(?i:ngày|sáng|trưa|chiều|tối|đêm) [0-9]{1,2} $")
_NO_TEAM = pattern(
    rf"(?:(?<!\w)(?:[{LOWER}]\w*|(?i:ngày|sáng|trưa|chiều|tối|đêm|hôm|từ|đến|trước|lễ|hạn|khánh|đợt)) "
    r"|[^\w\s.,/]|\W |[^\W\d_]|[0-9] |^|\n)[0-9]{1,2}$"
)
"""Behind a name two short figures are goals where a name or a stop follows: "Tân An 15–6 Tân Bình"."""
_SCORED = rf"(?= [{UPPER}]|[,;.]|$|\n)"
_NO_TIME = r"(?![0-9/h]|[.,][0-9]| ?giờ| tháng)"
_BARE = rf"[0-9][0-9.,]*+(?! ?(?:{CUES['counted']}|đ|k)(?!\w))"
"""A figure that counts nothing: "Tỷ số 1 : 2" has no number of a clause before its colon."""
_FORMS = (
    _Loose(("  ",), pattern(r" {2,99}(?![ \n])(?!(?<=[0-9]  )[0-9])"), " "),
    _Loose(("( ", "[ ", "“ "), pattern(r"[(\[“] (?=[^ \n])"), "", (1, 0)),
    _Loose((" )", " ]", " ”"), pattern(r"[)\]”](?<=[^ \n] .)"), "", _BEFORE),
    _Loose(
        (" -", " –"),
        # A fall in hundredths keeps its minus: "Nikkei 225 -1,2%".
        pattern(r"[-–](?<=[0-9] .)(?!0[0-9]{2}|(?<=[0-9]{3} .)[0-9]{1,2},[0-9]{1,2}%)(?=[0-9])"),
        "",
        _BEFORE,
        _LONE_FIGURE,
        True,
    ),
    _Loose(("- ", "– "), pattern(r"[-–] (?<=[0-9]..)(?!0[0-9]{2})(?=[0-9])"), "", (1, 0)),
    _Loose((" -0", " –0"), pattern(r"[-–](?<=[0-9]{3} .)(?=0[0-9]{2})"), "- "),
    _Loose(
        ("–", "—", "−"),
        pattern(rf"[–—−](?<=[0-9].)(?=[0-9]{{1,2}}{_NO_TIME}(?!{_SCORED})|(?:1[5-9]|20)[0-9]{{2}}(?![0-9]))"),
        "-",
        left=_SHORT,
    ),
    _Loose(
        ("–", "—", "−"),
        pattern(rf"[–—−](?<=[0-9].)(?=[0-9]{{1,2}}{_NO_TIME}{_SCORED})"),
        "-",
        left=_NO_TEAM,
    ),
    _Loose(
        (" −",),
        pattern(r"−(?<=[0-9] .)(?= (?:[0-9]{1,2} − )?(?:1[5-9]|20)[0-9]{2}(?![0-9]))"),
        "-",
    ),
    _Loose((" −",), pattern(r"−(?<=[0-9] .)(?= [0-9]{1,2}(?![0-9]))"), "-", left=_DAY_AND_BLANK),
    _Loose((" –",), pattern(rf"–(?<=[0-9] .)(?=[0-9]{{1,2}}{_NO_TIME})"), "-", left=_DAY_AND_BLANK),
    _Loose(("—", "−"), pattern(r"[—−](?<=[0-9].)(?=[0-9])"), "–"),
    _Loose(("--",), pattern("--(?<= --)(?= )"), "–"),
    _Loose((": ",), pattern(r": (?<=[0-9]..)(?=[0-5][0-9](?![0-9:/%]|[.,][0-9]))"), "", (1, 0), _CLOCK),
    _Loose(
        (": ",),
        pattern(r": (?<=[0-9]..)(?=[0-5][0-9] ?(?:đến|tới|[-–]) ?[0-2]?[0-9] ?[:hg])"),
        "",
        (1, 0),
        _FROM_HOUR,
    ),
    _Loose((" –", " -"), pattern(r" [-–] (?<=[A-ZĐ]...)(?=0[0-9](?![0-9/%]|[.,][0-9]))"), "-", left=_MACHINE),
    _Loose((" ,", " ;"), pattern(r"[,;](?<= .)(?= |\n|$)"), "", _BEFORE, _WORD),
    _Loose((" .",), pattern(r"\.(?<= .)(?= )"), "", _BEFORE, _WORD),
    _Loose((" : ",), pattern(rf":(?<= .)(?= )(?! {_BARE})"), "", _BEFORE, _NUMBERED),
    _Loose((" /",), pattern(r"/(?<=[0-9] .)(?= ?[0-9])"), "", _BEFORE, _DAY_FIGURE),
    _Loose(
        ("m 2", "m 3"),
        pattern(
            r"m (?=[23])"
            r"(?:(?<=[0-9]{2}..)|(?<=[0-9]{2} ..)|(?<=(?:triệu|nghìn) ..)|(?<=t[ỷỉ] ..)|(?<=[0-9 ]k..))"
            r"(?=.(?: ?[,;:)]|\.?(?:\n|$)|\. ?[^0-9]|/(?:s|h|giây|giờ|ngày|năm|tháng|hộ)(?!\w)))"
        ),
        "",
        (1, 0),
    ),
    _Loose(("m /", "m/ "), pattern(r"[kK]m ?/ ?(?=(?:h|giờ)(?!\w))"), "/", (2, 0)),
    _Loose((" 000",), pattern(r"000(?<=[0-9] ...)(?![0-9.,-]| [0-9])"), ".", (-1, -3), _FIGURE),
    _Loose((". 000",), pattern(r"\. (?<=[0-9]..)(?=000(?![0-9,-]))"), ".", left=_WHOLE),
    _Loose(("T.P",), pattern(r"T\.P(?<![\w.]...)(?=\.? ?HCM)"), "TP"),
    _Loose(("T.P",), pattern(r"T\.P(?<![\w.]...)(?=[ ,;)]|\.?$|\. )(?! [A-ZĐ])"), "TP", left=_WITHIN),
    _Loose(("Ubnd",), pattern(r"Ubnd(?<!\w....)(?!\w)"), "UBND"),
    _Loose(("U.B.N.D",), pattern(r"U\.B\.N\.D(?<![\w.].......)(?![\w.])"), "UBND"),
    _Loose(("P.V",), pattern(r"P\.V(?<![\w.]...)(?=:| (?:báo|đài|Báo|Đài|TTXVN))"), "PV"),
    _Loose(
        ("C.A",), pattern(r"C\.A(?<![\w.]...)(?= (?:tỉnh|huyện|xã|phường|thị xã|TP|T\.P|quận)(?!\w))"), "CA"
    ),
    _Loose(("Đt",), pattern(r"Đt(?<!\w..)(?=:|\.? ?0[0-9]{2})"), "ĐT"),
    _Loose(('"+', "″+", "”+"), pattern(r"[\"″”](?:(?<=45.)|(?<=90.)|(?<=105.)|(?<=120.))(?=\+[0-9])"), "'"),
    _Loose(("[",), pattern(rf"\[(?=(?:{_TAG}\] ?[-–]|{_GLOSS}\]))"), "(", left=_LINE_OR_WORD),
    _Loose(("]",), pattern(r"\](?= ?[-–])"), ")", left=pattern(rf"(?:^|\n)\[{_TAG}$")),
    _Loose(("]",), pattern(r"\]"), ")", left=pattern(rf"[^\W\d_] \[{_GLOSS}$")),
    _Loose(("h:", "g:"), pattern(r":(?<=[0-9][hg].)(?=[0-5][0-9](?![0-9]))"), ""),
    _Loose(
        tuple(f"h {tens}" for tens in range(6)),
        pattern(r"h (?<=[0-9]..)(?=[0-5][0-9] ?[-–] ?[0-9]{1,2} ?[hg])"),
        "",
        (1, 0),
    ),
)


LOOSE_AT_ALL = (
    r"(?<= .)(?:(?<=[,;.:/)\]”−])|00(?<=[0-9.] 000)|(?<=[hm] [0-5])(?:(?<=[0-9]h .)|(?<=[0-9k ]m .)))"
    r"|[PVAB](?<=\..)"
)
LOOSE_SIGNS = (
    # The others but the last begin with a sign, and are passed over without a look back.
    r"-(?<=--)|[A-ZĐs1](?<=\[.)|bnd(?<=Ubnd)|t(?<=Đt)"
    r"| (?<=[(\[“/:–-].)(?:(?<=[(\[“/].)|(?<=[0-9][-–:].)|(?<=[A-ZĐ] [-–].))"
    r"|[0-9](?<=[-–—−:+].)(?:(?<=[0-9] [-–].)|(?<=[0-9][–—−].)|(?<=[0-9][hg]:.)|(?<=[\"″”]\+.))"
)
"""
Patterns of the place behind a sign: behind any, and behind one that is no figure, comma or stop.

Without one of them no form is loose but for two blanks: who looks passes over most lines.
"""


def loose_spacing(text: str) -> list[tuple[int, int, str]]:
    """Give each place of *text* that is typed loosely, in order: start, end and what must stand there."""
    places: dict[tuple[int, int], str] = {}
    for loose in _FORMS:
        for sign in loose.signs:  # no generator: this runs for every line
            if sign in text:
                _find(loose, text, places)
                break
    return sorted((start, end, better) for (start, end), better in places.items()) if places else []


def _find(loose: _Loose, text: str, places: dict[tuple[int, int], str]) -> None:
    """Add the places of one loose form; what an earlier form has found stays."""
    first, last = loose.offset
    for found in loose.form.finditer(text):
        start, end = found.start() + first, found.end() + last
        stands = loose.left is None or loose.left.search(text, max(0, start - _LEFT_REACH), start)
        if stands and not (loose.unless_change and _is_change(text, start, found.end())):
            places.setdefault((start, end), loose.better)


_FIRST, _SECOND = pattern(r"[0-9][0-9.,]*$"), pattern(r"[0-9]++(?>(?:[.,][0-9]+)*)(?! ?[-–:/])")
_QUOTED = pattern(
    r"[0-9][.,][0-9]+$|(?<!\w)(?!NPK|TCVN|QCVN|ISO|NGÀY|SÁNG|CHIỀU|TỐI|ĐÊM|TỪ|LỄ)"
    rf"(?:[A-ZĐ]{{2,}}|[{UPPER}]\w+ [{UPPER}]\w+) [1-9][0-9]{{1,3}}$"
)
"""A price or a level that may have a change behind it: it has groups or a fraction, or follows a name."""
_PARTS_OF_FIGURE = pattern(r"[.,](?![0-9]{3}(?![0-9]))")
"""A stop or comma before a fraction; the others part thousands."""


_WON = pattern(rf" (?:{CUES['contest']}) [^.;!?\n]{{0,40}}$")
"""A word of a match before two figures: "đã thắng đội Hà Nội 45 -35"."""


def _is_change(text: str, end: int, start: int) -> bool:
    """Tell a price and its change (112.500 -500) from a span (12 -15): it falls, behind what has a price."""
    left = max(0, end - _LEFT_REACH)
    first, second = _FIRST.search(text, left, end), _SECOND.match(text, start)
    if not (first and second and _QUOTED.search(text, left, end)) or _WON.search(text, max(0, end - 60), end):
        return False
    feast = f"{first[0].strip()}-{second[0].strip(' -–')}" in FEAST_DAYS
    return not feast and _value(first[0]) > _value(second[0])


def _value(written: str) -> float:
    whole, *fraction = _PARTS_OF_FIGURE.split(written.rstrip(".,"))
    return float("".join(c for c in whole if c.isdecimal()) + "." + "".join(fraction))
