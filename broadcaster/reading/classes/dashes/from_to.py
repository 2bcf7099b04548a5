"""Dashes between words that stand for *đến*: of one kind on both sides, or behind a *từ* that waits."""

from __future__ import annotations

from broadcaster.reading.classes.dashes.asides import OFFICE_BEHIND
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, UPPER
from broadcaster.reading.written.shapes import SENTENCE_END
from broadcaster.reading.written.window import last_word


def is_from_to(found: Found) -> bool:
    """Tell whether a dash stands for *đến*: between two of one kind, or behind a *từ* that waits for it."""
    left = "" if _is_plain(found) else found.words_left()
    right = found.words_right(30) if left and _may_be_from_to(found, left) else ""
    if not right or right.startswith(" ảnh "):
        return False
    if _of_one_kind(found, left, right):
        return True
    if found.right(1).isupper() and _SECOND_STRETCH.search(found.left(120)):
        return True
    start = _FROM.search(left) if " từ " in left else None
    if not start or _COMMA.search(found.left(len(start[0]))) or not _WRITTEN_FROM.search(found.left(90)):
        return False
    if _NUMBER_BEHIND.match(right) or _DAY_BEHIND.match(right):
        return not (_AGE_BEHIND.match(right) and _NAME.search(found.left(30).rstrip()))
    waits = not _is_dated(found) and not _UNTIL_BEHIND.search(SENTENCE_END.split(found.right(70))[0])
    named = (
        waits
        and found.right(1).isupper()
        and _NAME.search(found.left(30).rstrip())
        and not OFFICE_BEHIND.match(found.right(16))
    )
    glued = found.written.strip() == found.written and not _PROVINCES.search(
        found.left(24) + "-" + found.right(24)
    )
    return bool(named) and not glued and start[0].count(" ") <= _NAME_WORDS


def _is_plain(found: Found) -> bool:
    """Tell most dashes before which no range begins, without the window of words on their left."""
    near = found.left(60).lower()
    last = last_word(near)
    return bool(
        last
        and last not in _LAST_OF_A_KIND
        and last.strip("ivx")
        and "từ" not in near
        and "đoạn" not in near
        and "/" not in near
        and not _is_dated(found)
        and "đoạn từ" not in found.left(120).lower()
    )


def _may_be_from_to(found: Found, left: str) -> bool:
    """Tell most dashes from those before which a range may begin, by what is quickly looked for."""
    last = left[:-1].rpartition(" ")[2]
    return (
        " từ " in left
        or "đoạn " in left
        or last[:1].isdecimal()
        or last in _LAST_OF_A_KIND
        or not last.strip("ivx")
        or _is_dated(found)
        or "/" in found.left(40)
        or (found.right(1).isupper() and "đoạn từ" in found.left(120).lower())
    )


def _is_dated(found: Found) -> bool:
    """Tell whether a day or a number stands directly before the dash."""
    return found.before.rule in DATED and found.start - found.before.end <= 1


_LAST_OF_A_KIND = frozenset(("hai", "ba", "tư", "năm", "sáu", "bảy", "giêng", "chạp", "nguyên", "cn", "."))
"""With what but figures that one ends which the other side has, too: "thứ hai - …", "cấp bảy - cấp tám"."""
_STRETCH = pattern(r"(?i:đoạn) (?:từ )?(đường|cầu|ngã tư|ngã ba|hẻm|nhà|cống) [^,;.()]{1,40}$")
"""Where a stretch of a road begins; its end has the same word: "đoạn đường Lê Lợi - đường Hùng Vương"."""


def _of_one_kind(found: Found, left: str, right: str) -> bool:
    """Tell whether days, centuries, levels or the same noun with numbers stand on both sides."""
    if _is_dated(found) and right.startswith((" cuối ", " đầu ", " giữa ", " nay ", " hết ")):
        return True
    to_sunday = _WEEKDAY.search(left) and right.startswith((" chủ nhật ", " cn "))
    to_day = _DAY_OF_MONTH.search(left) and _TO_DAY.match(right)
    if to_sunday or to_day or (_CENTURY.search(left) and _TO_CENTURY.match(right)):
        return True
    price = _PRICE.search(found.left(40))
    if price and (other := _OTHER_PRICE.match(found.right(40))) and other[1] in {price[1], None}:
        return True
    stretch = _STRETCH.search(found.left(70))
    if stretch and right.startswith(f" {stretch[1]} "):
        return True
    level = _TWO_WORDS_NUMBER.search(left)
    if level and right.startswith(f" {level[1]} ") and _A_NUMBER.match(right[len(level[1]) + 2 :]):
        return True
    noun = _NOUN_NUMBER.search(left)
    return bool(
        noun
        and noun[1] not in _ROADS
        and (_same_noun(noun[1], right) or (noun[1] == "từ" and _NUMBER_BEHIND.match(right)))
    )


_MONTH = r"tháng (?:giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\d{1,2}) "
_DAY_OF_MONTH, _TO_DAY = (
    pattern(r" (?:\d{1,2}|rằm) tháng (?:giêng|chạp|\d{1,2}) $"),
    pattern(rf" (?:ngày |mùng |mồng )*(?:\d{{1,2}}|rằm) {_MONTH}"),
)
"""Days of two months, often of the moon: "27 tháng Chạp - mùng 6 tháng Giêng"."""
_SUM = r"\d[\d.,]* ?(?:(?:triệu|nghìn|ngàn|tỷ) )?(?:đồng|đ|USD)"
_PRICE, _OTHER_PRICE = pattern(rf"{_SUM} ?/ ?(\w+) ?$"), pattern(rf"{_SUM}(?: ?/ ?(\w+))?(?![\w/])")
"""Two prices of one thing: "53,68 triệu đồng/lượng - 54,6 triệu đồng/lượng"."""
_ROADS = frozenset({"ql", "tl", "hl", "đt", "dt", "đh"})
"""Two roads beside each other are a way that one takes: "đi theo QL13-QL14"."""
_STREET_NAME = rf"[{UPPER}][^.,;:!?\n–-]{{1,40}}"
_SECOND_STRETCH = pattern(
    rf"(?i:đoạn từ) {_STREET_NAME} [-–] {_STREET_NAME}(?:,| và) (?:từ )?{_STREET_NAME}$"
)
"""A second stretch of a street: "đoạn từ Nam Kỳ Khởi Nghĩa - Pasteur và Pasteur - Công xã Paris"."""
_AGE_BEHIND = pattern(r" \d{1,3} tuổi ")
"""How old the person is who was just named: "tin báo từ bà Nguyễn Thị Mười - 52 tuổi"."""
_PROVINCES = pattern(rf"(?<!\w)(?:{CUES['province']})-(?:{CUES['province']})(?!\w)")
"""Two provinces whose dash has no blanks: "khu vực từ Thanh Hóa-Quảng Bình"."""
_DAY_BEHIND = pattern(" (?:thứ|chủ nhật|cn|t[2-7]) ")


def _same_noun(noun: str, right: str) -> bool:
    """Tell whether the same noun follows with a number: "cấp 9 - cấp 10", not "cấp 4 - cấp nguy hiểm"."""
    head, _, rest = right.strip().partition(" ")
    return head == noun and bool(_A_NUMBER.match(rest))


_WEEKDAY = pattern(r" thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy) $")
_A_NUMBER = pattern(r"\d|(?:hai|ba|tư|năm|sáu|bảy|[ivx]{1,4})(?: |$)")
_CENTURY = pattern(" thế k[ỷỉ] [^ ]+ (?:trước|sau) (?:công nguyên|cn) $")
_TO_CENTURY = pattern(" (?:đầu |cuối )?thế k[ỷỉ] ")
DATED = frozenset({"full_date", "day_month", "month_year", "number", "identifier"})
_NOUN_NUMBER = pattern(r" ([^\W\d_]+) (?:[\d.,/]{1,5}|hai|ba|tư|năm|sáu|bảy|[ivx]{1,4}) $")
_TWO_WORDS_NUMBER = pattern(
    r" (báo động|mức độ|cấp độ|học kỳ|giai đoạn|thế kỷ|tiểu khu) (?:\d{1,4}|[ivx]{1,5}) $"
)
"""What has two words: "báo động 2 - báo động 3"."""
_UNTIL_BEHIND = pattern(" (?:đến|tới|đi|về|sang|tiến|tràn|kéo|hành quân) ")
"""The end that *từ* asks for stands farther on: "từ thời Đinh – Tiền Lê đến thời Nguyễn"."""
_FROM = pattern(
    r"(?<! đến)(?<! nhập)(?<! nhập khẩu)(?<! sản phẩm)(?<! xuất xứ)(?<! nguồn gốc)"
    r" từ (?!điển |vựng |ngữ )(?:(?!đến|tới|từ|[.;!?]) ?[^ ]+ ){1,6}$"
)
"""Where goods are from is no way that one goes: "nhập từ Nhật Bản - Hàn Quốc"."""
_COMMA = pattern(r",(?!\d)")
"""A comma that parts words: the list goes on, and *từ* waits no more; "100,000 VND" is one sum."""
_WRITTEN_FROM = pattern(
    r"(?:(?<!\w)từ|(?:^|[.:;!?\n(\"“•+*–-] ?)(?:Từ|TỪ)(?! (?i:sơn|liêm|dũ|đàm|hiếu|thị|văn)(?!\w)))"
    r"(?!\w)(?:(?!(?<!\w)(?i:từ)(?!\w))[^\n])*$"
)
"""A capital inside a sentence is a name: "Bắc Từ Liêm - Hà Nội", "bà Từ Thị Loan - Viện trưởng"."""
_NUMBER_BEHIND = pattern(r" (?:dưới |trên |hết |khoảng |gần |hơn )?\d")
_NAME = pattern(rf"(?:[{UPPER}][{LATIN}]*|\d+)$")
_NAME_WORDS = 6
"""Blanks in " từ … " before a dash that joins two places: "từ Hà Nội - Huế"."""
