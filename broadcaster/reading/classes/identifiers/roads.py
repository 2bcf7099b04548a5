"""Roads, districts and levels by the letters before their number, and the kilometre posts of roads."""

from __future__ import annotations

import re

from broadcaster.reading.classes.identifiers.codes import RUNS, say_code
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Ground, Rule, Said, any_of
from broadcaster.reading.spoken.number_words import integer, number
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import (
    CODE_PREFIXES,
    CUES,
    standing,
)
from broadcaster.reading.written.alphabet import LOWER, STOP, UPPER, WORD
from broadcaster.reading.written.shapes import COUNTED, DASH
from broadcaster.reading.written.window import Cues

_RESIDENCE = pattern(" (?:cư trú|thường trú|tạm trú|hộ khẩu|tờ khai|biểu mẫu|hồ sơ|cccd)(?![^\\W\\d_])")
"""Where one lives is declared on forms that have letters and figures as motorways do: CT01."""
_OF_ROADS = pattern(
    " (?:cao tốc|đường|nút giao|tuyến|đoạn|thành phần|quốc lộ|tỉnh lộ|km|cầu|hầm|vành đai|thông xe|lưu thông"
    "|gói thầu|giao thông|trạm|ô tô|xe|làn|thi công|dài|đi|trên|hướng)(?![^\\W\\d_])"
)


def _is_form(found: Found) -> bool:
    """Tell a form of residence from a motorway, which has a word for a road beside it: "CT01 + Hợp đồng"."""
    around = found.words_left(160) + found.right(120).lower()
    return bool(_RESIDENCE.search(around) or (found.written == "CT01" and not _OF_ROADS.search(around)))


def _is_rank(prefix: str, found: Found) -> bool:
    """Tell a place at the start of a race (P3), the rank of a journal (Q1), a mark (DA 5)."""
    if prefix == "DA" and " " in found.written:
        return True
    if prefix == "Q":
        return bool(_JOURNALS.search(found.left(60)))
    return prefix == "P" and bool(_GRID.search(found.words_left(30)))


_JOURNALS = pattern("(?:Scopus|ISI|WoS|SCIE?|[Tt]ạp chí|bài báo)[^.;]{0,30}$")
"""The quarters into which journals are ranked: "bài báo Scopus (Q1)"."""
_LEVEL_BESIDE = pattern(
    r"^[:\d ]*[,;] ?(?:CĐ|TC|TCCN|ThS|Ths|[Tt]rên ĐH|[Tt]hạc sĩ|[Cc]ao đẳng|[Tt]rung cấp)(?!\w)"
)
"""How many teachers have which degree: "ĐH 36, CĐ 5"."""
_DIRECTIVE = pattern(" (?:áp dụng|giãn cách|covid|covid-19|dịch|thực hiện|theo|chống dịch) ")
_AGAINST_COVID = frozenset({"15", "16", "19"})
"""Directives of 2020 by which towns were closed: "TP áp dụng CT16"."""
_SHEET = pattern("(?i:tờ) (?:số )?$")
"""A sheet of the map of the land, and no mark of a river: "thửa 125, tờ BĐ 34"."""
_HIGHEST_ALARM, _NUMBER = 3, pattern(r"\d+")
_GRID = pattern(
    r" (?:(?:xuất phát|vị trí|về đích|pole)(?: [^ ]+)?|thu nhập|lương|khoản) (?:p \d\d? (?:và )?){0,3}$"
)
"""Places at the start of a motor race, and parts of what is earned: P3, "thu nhập P1, P2"."""


def _prefixed(found: Found) -> Said | None:
    """Say QL26, BĐ2, TL8; a word that the text has just before it is not said again."""
    prefix, *runs = RUNS.findall(found.written)
    if _SEED.search(found.words_left()) or (prefix in _ROADS_AND_SEEDS and _is_seed(found)):
        return None
    if _is_rank(prefix, found) or _counts(prefix, found):
        return None
    if prefix == "BĐ" and (
        _SHEET.search(found.left(7)) or int(_NUMBER.findall(found.written)[0]) > _HIGHEST_ALARM
    ):
        return None
    if (prefix == "CT" and _is_form(found)) or (prefix == "ĐH" and _LEVEL_BESIDE.search(found.right(24))):
        return None
    name = CODE_PREFIXES[prefix]
    if prefix == "CT" and _DIRECTIVE.search(found.words_left(90)) and found.written[-2:] in _AGAINST_COVID:
        name = "chỉ thị"
    ground: Ground = "table"
    if prefix in _DISTRICTS:
        # One letter and a figure is as often a kind of rice (Q5) as a place.
        if not _district_cue(prefix, found):
            return None
        ground = "cue"
    left = found.left().lower().rstrip()
    doubled = next(
        (head for head in (f"{name} ", *_SAID_SO.get(prefix, ()), "đường ") if left.endswith(head.strip())),
        "",
    )
    named = "" if doubled in _SAID_SO.get(prefix, ()) else f"{name} ".removeprefix(doubled)
    return Said(" ".join([*named.split(), *(say_code(run, found.style) for run in runs)]), ground)


def _district_cue(prefix: str, found: Found) -> bool:
    """Tell whether an address is given: by its words, the house before, the next place behind."""
    if prefix == "F":
        return bool(_QUARTER_BEHIND.match(found.right(8)) and _HOUSE_BEFORE.search(found.left(50)))
    left = found.words_left()
    named = _ADDRESS.before(left) or _ADDRESS.behind(found.words_right()) or _ESTATE.search(left)
    bracketed = found.right(1) == ")" and _OF_WARD.search(found.left(30))
    warded = prefix == "Q" and _BEHIND_WARD.search(found.left(60))
    street = (
        named or bracketed or warded or _OF_STREET.search(found.left(60)) or _CITY.search(found.right(30))
    )
    return bool(street) or found.listed_after() == "prefixed"


_OF_WARD = pattern(rf"(?:P\.|[Pp]hường) ?[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,2}} \($")
"""A ward whose district stands in the bracket: "cử tri P. Bến Thành (Q1)"."""

_BEHIND_WARD = pattern(
    rf"(?<!\w)(?:[Pp]hường |PHƯỜNG |P\. ?)(?:[1-9]\d?|[{UPPER}][{LOWER}]+)"
    rf"(?:,? [{UPPER}][{LOWER}]+){{0,4}},? $"
)
"""A ward or two just before their district: "Phường Đakao, Tân Định Q1", "phường 5 Q10"."""


def _counts(prefix: str, found: Found) -> bool:
    """Tell whether the number counts what stands behind: "TL 60%", "GĐ 5 người"; a scale is TL 1/500."""
    if " " not in found.written:
        return False
    scale = prefix == "TL" and _SCALE.match(found.right(3))
    measured = _MEASURE.match(found.right(10)) or _DECIMAL.match(found.right(3)) or scale
    return bool(measured or (prefix in _OFTEN_OTHER and _HEADS.match(found.right(10))))


_MEASURE = pattern(r" ?(?:%|(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|kg|tấn|tạ|ha|tuổi|mg|ml|lít|gam)(?!\w))")
_DECIMAL = pattern(r",\d(?!\d\d)")
"""Of the sugar of blood and no road: "ĐH 15,6 mmol/l"."""
_SCALE = pattern(r"/\d")
_HEADS = pattern(
    " (?:lần|mùa|nội dung|người|hộ|con|em|cháu|khẩu|tầng|đại biểu|lượt|điểm|chương|đối tượng"
    "|sinh viên)(?!\\w)"
)
_OFTEN_OTHER = frozenset({"TL", "ĐH", "HL", "ĐT", "ĐX", "GĐ", "NV", "VT", "NQ", "NĐ", "HK", "KV", "VĐ"})
"""What is more often a share, a school, a family or a person than a road or a level."""
_SAID_SO = {"ĐT": ("tỉnh lộ ",), "TL": ("đường tỉnh ",), "ĐH": ("huyện lộ ",), "HL": ("đường huyện ",)}
"""Roads that have two names, of which the text has said the other: "tỉnh lộ ĐT 629"."""
_SEED = pattern(
    r" (?:giống|lúa|gạo|ngô|đậu tương|lạc|đậu nành|tải trọng|hoạt tải|mẫu|biểu mẫu|tờ khai|phiếu)"
    r" (?:[a-zđ\d]+,? ){0,4}$"
)
_SEEDS = pattern(r" (?:giống|lúa|nếp) (?:(?![.;!?] )[^ ]+ ){0,16}$")
"""Kinds of rice have letters and figures as roads do: ĐT8, OM18."""
_ROADS_AND_SEEDS = frozenset({"NĐ", "TL", "ĐT", "HL"})


def _is_seed(found: Found) -> bool:
    """Tell whether a kind of a crop is spoken of, and no road just before: "giống … là TL04"."""
    left = found.words_left(90)
    priced = found.right(1) == ":" and _PRICE_BEFORE.search(found.left(120))
    return bool(priced) or (bool(_SEEDS.search(left)) and not _ON_A_ROAD.search(left))


_PRICE_BEFORE = pattern(
    r"(?i:lúa|giống|nếp|gạo)(?!\w)[^.!?\n]{0,80}: ?\d[\d.,–-]* ?(?:đ|đồng|k)(?!\w)[^;\n]{0,8}[;,] ?$"
)
"""The price of another kind in a list: "Lúa OM 5451: 5.800đ; ĐT8: 6.200đ"."""
_ON_A_ROAD = pattern(
    " (?:đường|tuyến|qua|tại|trên|ven|dọc|đoạn|từ|đến|gói|tỉnh lộ|quốc lộ|lý trình|mốc|cột)"
    " (?:[^ .;]+ ){0,2}$"
)


def _kilometre(found: Found) -> str | None:
    if _KIND.fullmatch(found.written) and (_is_seed(found) or _CASSAVA.search(found.words_left())):
        return None
    written = found.written.rstrip("+")
    posts = [_PLUS.split(_WHOLE.sub("", post)[2:].strip()) for post in re.split(_POST_JOINT, written)]
    return " đến ".join(
        "ki lô mét " + " cộng ".join(_post_part(part, found.style) for part in post) for post in posts
    )


def _post_part(part: str, style: Style) -> str:
    if part.endswith("m"):
        return f"{number(part[:-1], style)} mét"
    return integer(part, style) if part.isdecimal() else number(part, style)


_POST_JOINT = rf" ?(?:{DASH}|÷) ?"
_KIND = pattern(r"KM\d{2,3}")
_CASSAVA = pattern(" (?:sắn|khoai mì|củ mì|hom) (?:kháng bệnh |mới |như |là |km |\\d+ |và ){0,4}$")
"""Kinds of cassava have the letters of a kilometre: KM94, KM419."""
_PLUS = pattern(r" ?\+ ?")
_WHOLE = pattern(r" ?\+ ?0{1,3}$")
"""A post at a whole kilometre: Km45+000."""
_DISTRICTS = frozenset(standing("code_prefixes", "district"))
_ADDRESS = Cues(CUES["address"])
_ESTATE = pattern(" (?:nhà|hẻm|hxh|căn|căn hộ|phòng trọ|mặt bằng|mặt tiền|đất nền|chung cư|quán) ")
"""What is sold or let in a district of a city: "bán nhà hẻm … Q12"."""
_QUARTER_BEHIND = pattern(r" ?[,–-] ?(?:Q\.? ?\d|[Qq]uận )")
"""The district behind a ward, which tells it from a patient (F1) and a key: "F9, Q5"."""
_HOUSE_BEFORE = pattern(
    rf"\d[\w/]* (?:[Đđ]ường )?(?:[{UPPER}][{LOWER}]+ ?){{1,5}}[,–-] ?$|(?:phố|[Đđ]ường) [^.,;\n]{{1,24}}, ?$"
)
"""A house and its street; a person alone may be one of those who met the ill: "Chị Hoa, F1, quận 5"."""
_OF_STREET = pattern(
    rf"(?<![\w/.,])\d{{1,4}}[A-D]?(?:/\d{{1,4}}[A-D]?)* (?:[Đđ]ường )?(?:[{UPPER}][{LOWER}]+ ?){{2,5}}, ?$"
)
"""A house and its street before the district: "102 Nguyễn Huệ, Q1"."""
_CITY = pattern(r"[^\n]{0,20}(?:TP|HCM|Thành phố|thành phố|quận|[,–-] ?[QP]\.?\d)")


def _prefixes(stand: str) -> str:
    return any_of(standing("code_prefixes", stand))


_NOT_COUNTED = (
    rf"(?! (?:{COUNTED}|triệu|tỉ|ngàn|tr|hs|sv|học|sinh|chỉ tiêu|suất|bộ|cái|đảng|đoàn|cán|máy)(?!\w))"
)
"""A sentence may end in letters, and the next begin with an amount: "… QL. 500 triệu đồng"."""
PREFIXED = Rule(
    "prefixed",
    rf"{WORD}(?:(?:(?:{_prefixes('road')})"
    rf"(?:[. \-]?|\. (?=\d{{1,2}}[A-ZĐ](?!\w)|\d{{3}}(?!\d){_NOT_COUNTED}))"
    rf"(?:0\d{{1,2}}|(?!(?:19|20)\d\d(?!\d))[1-9]\d{{0,3}})"
    rf"|(?:{_prefixes('motorway')})\.?\d\d)[A-ZĐa-d]?(?!\d|\.\d{{3}}| \d{{3}}(?! ?k?m(?!\w)))"
    rf"|(?:{_prefixes('level')})[. ]?\d{{1,3}}(?![./,]\d)"
    rf"|KP\d{{1,2}}(?=(?:,\d{{1,2}}){{1,9}}(?! ?(?:tỷ|tr|%|ngh|ngàn|đ)|\w))"
    rf"|(?:{_prefixes('district')})\d{{1,2}}(?!-\d{{3}})){STOP}",
    _prefixed,
    alone=False,
)
QUARTER_OF_WARD = Rule(
    "quarter_of_ward",
    r"(?<=, )K\.? ?(?=\d{1,2}, ?P\.? ?\d{1,2}(?!\w))",
    lambda _: "khóm ",
    ground="table",
)
"""A quarter before its ward, as the delta writes addresses: "K1, P7"."""
_POST = r"[Kk][Mm] ?(?:[12]\.\d{3}|\d{1,4})(?: ?\+ ?\d{1,3}(?:[.,]\d{1,2}(?!\d))?(?:m(?!\w))?)?"
KILOMETRE = Rule(
    "kilometre",
    rf"{WORD}{_POST}(?:{_POST_JOINT}{_POST})?(?:\+(?= ?[^\W\d]))?(?![\w,.]\w)",
    _kilometre,
    alone=False,
)
DYKE_POST = Rule(
    "dyke_post",
    rf"{WORD}K\d{{1,3}} ?\+ ?\d{{1,3}}(?:{_POST_JOINT}K\d{{1,3}} ?\+ ?\d{{1,3}})?(?![\w,.]\w)",
    lambda found: " đến ".join(
        "ca " + " cộng ".join(_post_part(part, found.style) for part in _PLUS.split(post[1:].strip()))
        for post in re.split(_POST_JOINT, found.written)
    ),
)
"""A place on a dyke, or from where to where a slide goes: "K20+745 - K20+756 đê hữu Cầu"."""
NUMBERED_POST = Rule(
    "numbered_post",
    rf"{WORD}[Kk][Mm] ?số ?\d{{1,4}} ?\+ ?\d{{1,3}}(?![\w,.]\w)",
    lambda found: (
        "ki lô mét số "
        + " cộng ".join(integer(part, found.style) for part in re.findall(r"\d+", found.written))
    ),
)
"""A post of which the number is called one: "tại km số 79+450"."""
ROAD_BEFORE = pattern(r"((?i:quốc lộ|tỉnh lộ|ql)):? ?(?:\d{1,3}[A-Z]{0,2}(?:, | và )){0,8}$")
"""A road in whose list a number has a letter that is no hour: "quốc lộ 4D, 4H, 12"."""


def _side_of_road(found: Found) -> Said | None:
    """Say on which side of a road a post is: "Km77+800 (T)"."""
    side = " bên trái" if "T" in found.written else " bên phải"
    return Said(side, "cue", "Km") if _POST_BEFORE.search(found.left(14)) else None


_POST_BEFORE = pattern(r"(?i:km) ?\d{1,4}(?: ?\+ ?\d{1,3})?$")
SIDE_OF_ROAD = Rule("side_of_road", r"(?<=\d) ?\([TP]\)", _side_of_road, alone=False)
