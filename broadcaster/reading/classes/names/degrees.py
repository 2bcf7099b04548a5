"""Degrees before a name, one after the other: PGS.TS, BSCK II."""

from __future__ import annotations

from broadcaster.reading.classes.names.titles import titles_by
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES, TITLES
from broadcaster.reading.written.alphabet import LOWER, STOP, UPPER, WORD

_SPLIT = pattern(r"[.\s\-,]+")


def _degrees(found: Found) -> str:
    """Say degrees one after the other; a specialist's grade follows without a pause."""
    said = ", ".join(
        TITLES.get(part) or spell(part, found.style)
        for part in _SPLIT.split(
            _PARTED_GRADE.sub(r"\1\2", found.written.replace("Th.S", "ThS").replace("Th.s", "ThS"))
        )
        if part
    )
    if found.written.startswith("KS") and _HOTEL.match(found.right(24)):
        said = said.replace("kỹ sư", "khách sạn", 1)
    if found.written.startswith("LS") and (
        _FALLEN.search(found.words_left(80)) or _ENLISTED.search(found.words_right(160))
    ):
        said = said.replace("luật sư", "liệt sĩ", 1)
    return said.replace(", chuyên khoa", " chuyên khoa") + " "


_HOTEL = pattern(rf"(?:{CUES['hotel']})(?!\w)")
"""Names that hotels have and no engineer: "nghỉ tại KS Mường Thanh"."""
_FALLEN = pattern(
    " (?:liệt sĩ|liệt sỹ|mộ|hài cốt|hy sinh|hi sinh|nghĩa trang|truy điệu|đồng đội|thân nhân|cháu ruột"
    "|cháu (?:gái|trai) ruột) "
)
_ENLISTED = pattern(
    "^(?:(?! (?:bào chữa|thân chủ|bị cáo|bị can|cho biết|cho rằng|tư vấn|tòa) ).)*"
    " (?:nhập ngũ|hy sinh|hi sinh|cấp bậc|nn \\d[^ ]*|hs \\d[^ ]*) "
)
"""What a list of the fallen says of each: "LS Trần Văn An, sinh 1948, nhập ngũ 1966"."""
_PARTED_GRADE = pattern(r"(?:(?<=BS) )?(CK) ?(I{1,2}|[12])(?!\w)")
"""A specialist's grade, which some part from its letters: BSCK II."""


_LECTURER = f"{titles_by('degree')}(?=[.,\\- ]{{1,2}}(?:PGS|GS|TS|Th\\.?[Ss])(?!\\w))"
_DEGREE = f"(?:{_LECTURER}|(?:BS ?)?CK ?(?:I{{1,2}}|[12])(?!\\w)|{titles_by('name')})"
_FINAL = "CK (?:Quốc|Europa|Champions|AFF|ASEAN|World|Cúp|Cup|Euro|SEA|Miss)|" + "|".join(
    f"(?<={word} )CK " for word in ("ở", "vào", "tại", "trận", "lượt đi", "lượt về", "dự", "vé", "đêm")
)
"""The last match, before the name of a contest or behind a word for it: "ở CK Europa League"."""
DEGREES = Rule(
    "degrees",
    rf"{WORD}(?={_DEGREE})(?:{_DEGREE}(?>(?:[.\-]{_DEGREE}){{1,4}}){STOP}(?![.,\-]? ?[{UPPER}])"
    rf"|(?!{_FINAL})(?<!BP )(?<!iên phòng )(?<!ản tin ){_DEGREE}(?:\.?[\-,]? ?{_DEGREE}){{0,4}}"
    rf"(?:\. ?(?=[{UPPER}])| (?=[{UPPER}][{LOWER}]|(?:{CUES['surname'].upper()}) )|(?= [HYK]')))",
    _degrees,
    alone=False,
    ground="table",
)
