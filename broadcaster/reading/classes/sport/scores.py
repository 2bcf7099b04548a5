"""Scores of matches: pairs with a dash that might as well be days of a month or ranges."""

from __future__ import annotations

import re

from broadcaster.reading.classes.sport.stroke_scores import SETS_PLAYED
from broadcaster.reading.classes.words.fields import in_field
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import number
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import CUES, FEAST_DAYS
from broadcaster.reading.written.alphabet import START, STOP, UPPER, is_syllable
from broadcaster.reading.written.shapes import COUNTED, DASH

_PAIR = pattern(rf"(?<![\w.,/\-])(\d{{1,3}}) ?{DASH} ?(\d{{1,3}})(?![\d/%]|[.,]\d| ?{DASH})([ ]?\w*)")
_LARGEST_DAY, _LARGEST_MONTH = 31, 12
_SCORE_WORD = pattern(rf" ({CUES['score_word']})(?: (?![.;!?] |ngày |từ )[^ ]+){{0,3}} $")
_NAMED_SCORE = pattern(" (?:tỉ|tỷ) số (?:(?![.;!?] )[^ ]+ ){1,20}$")
"""One word for the scores of several matches, each in brackets behind its loser."""
_CONTEST = pattern(rf" (?<!hướng )({CUES['contest']})(?: (?![.;!?] |ngày |từ )[^ ]+){{0,5}} $")
_FAR_CONTEST = pattern(r" (thua|thắng|hạ|đánh bại)(?: (?![.;!?] |ngày |từ )[^ ]+){6,12} $")
_SPORT = pattern(rf" ({CUES['sport']}) ")
_LISTED_PAIR = pattern(rf", \d{{1,2}} ?{DASH} ?\d{{1,2}}(?![\d/%]|[.,]\d)")
_WON_OR_LOST = pattern(" (?:thắng|thua|bại)(?: (?![.;!?] |ngày |từ )[^ ]+){0,3} $")
"""Who won before the points of several sets: "Nguyễn Tiến Minh thắng 21-12, 19-21, 21-9"."""
_SET_WON = pattern(rf"(?:11|15|21|25) ?{DASH}")
_OVER = pattern(rf"(vượt qua|đánh bại|thắng|hạ) (?!lợi)[^.;:,\n\d]{{0,80}}[{UPPER}]\w+ $")
"""Who won over whom before the points of each set: "vượt qua Phúc/Tùng 21-12, 21-12"."""
_KNOCKED = pattern(r"(?:-\d+)?[,;]? ?\(?\d{1,2} (?:trận )?(?:K\.?O|knock)", re.IGNORECASE)
"""What a boxer has won and lost, with those by knock-out: (28-4, 16 KO)."""
_SUM_BEHIND = pattern(r",? ?\((?:tổng |chung cuộc )?(?:tỷ|tỉ) số(?!\w)")
"""What the two legs come to, behind the score of one: "0-1 (tổng tỷ số 4-5)"."""
_LEGS = pattern(r",? ?(?:pen|luân lưu|lượt (?:đi|về)|chung cuộc|hiệp phụ)(?!\w)")
"""What else was played, behind the score of a match: (0-1, pen 4-1)."""
_DAY = pattern(r" (?:ngày|sáng|trưa|chiều|tối|đêm|mùng|mồng|hôm|nay|qua|mai|dịp|lễ|từ|đến|tới|niệm|mừng) $")
_PLAYED_THEN = pattern(r"(?<!\w)(?i:thắng|thua|hạ|hòa|hoà)(?!\w)[^.;:!?\n]{1,60} (?:qua|nay), $")
"""When it was played, before the score: "thua Thái Lan tối qua, 1 - 3"."""
_AGES = pattern(r" (?:nhóm tuổi|lứa tuổi|độ tuổi|hạng cân)(?: (?:\d+|và|từ|đến))* $")
"""Ages and weights, which a report of sport has too: "nhóm tuổi 14-15, 16-17"."""
SCORES = frozenset({"score", "match_score", "range", "sets_of_tennis", "tie_break"})
"""Rules that say scores, or what may be one."""
_BEHIND_A_SCORE = pattern(
    rf" [{UPPER}]|$|[),.;:!?\n]| (?:trước|để|và|trong|ở|sau|nhưng|rồi|tại|cho|với|khi|nhờ|ngay|qua|giành"
    r"|là|trên|nên|mà|thì|ngày|hôm|sáng|chiều|tối|đêm|lúc|của|khiến|giúp|đầy|chung cuộc|tại|đã|vượt|vươn"
    r"|gỡ|san|rút|lội|\()"
)


_VERSUS = pattern(r" vs (?:[^ .;\d]+ ){1,4}$")
"""Who met whom, before the score in its bracket: "Phú Đô FC vs VLCC (0-2)"."""


def in_match(found: Found) -> str:
    """
    Give what shows that a pair of figures with a dash is the score of a match; empty when nothing does.

    It is a word for scores close before it; a word for winning among words of sport; a score before it in the
    same list; or a pair beside it that falls and can be no day: "30-9 … 40-15".
    """
    left = found.words_left(80)
    if (_DAY.search(left) and not _PLAYED_THEN.search(found.left(90))) or _AGES.search(left):
        return ""
    if word := _SCORE_WORD.search(left):
        return word[1]
    if _is_told_as_score(found, left):
        return "tỉ số"
    if found.listed_after() in SCORES | {"sets"}:
        return "" if " đến " in found.before.spoken else found.before.written
    if re.sub(f" ?{DASH} ?", "-", found.written) in FEAST_DAYS and not _is_played(found):
        return ""
    sport = bool(_SPORT.search(found.words_left(160) + found.words_right(100)))
    return _contest(found, left, sport=sport) or _between_sides(found) or _pair_beside(found, listed=sport)


def _is_told_as_score(found: Found, left: str) -> bool:
    """Tell what only a score has beside it: who met whom before its bracket, the sum of both legs."""
    if _SUM_BEHIND.match(found.right(24)):
        return True
    return found.left(1) == "(" and bool(
        _VERSUS.search(left)
        or _LOST_TO.search(found.left(150))
        or _KNOCKED.match(found.right(24))
        or _LEGS.match(found.right(16))
        or _NAMED_SCORE.search(found.words_left(120))
    )


_LOST_TO = pattern(r"(?<!\w)(?:thua|thắng|hòa|hoà|hạ) [^.;\n]{0,50}trước [^.;\n]{2,80}\($")
"""Several matches of one side: "thua 3 trận trước Indonesia (1-4), Myanmar (2-3)"."""


def _contest(found: Found, left: str, *, sport: bool) -> str:
    """Give the word for winning or losing, or the side of a match, that a score stands beside."""
    nil, few = _NIL.search(found.written), _FEW.fullmatch(found.written)
    listed = _LISTED_PAIR.match(found.right(8))
    over = _OVER.search(found.left(110)) if listed and _SET_WON.match(found.written) else None
    played = sport or nil or (listed and _WON_OR_LOST.search(left))
    contest = (_CONTEST.search(left) if played else None) or over
    if not contest and _NAMED_BEHIND.match(found.right(16)):
        contest = _BRACKETED_SIDE.search(found.left(4))
    if not contest and sport and nil:
        contest = _FAR_CONTEST.search(found.words_left(110))
    if not contest and sport and few:
        contest = _BEFORE_SIDE.match(found.right(24))
    if not contest and (nil or (sport and few)):
        contest = _AFTER_SIDE.search(found.left(50))
    return contest[1] if contest else ""


def _other_of_two(found: Found) -> str:
    """Give what shows a score that another one follows or precedes: "từ 3-9 vượt lên 30-9"."""
    if not _FEW.fullmatch(found.written):
        return ""
    if found.left(3).lower() == "từ " and (rise := _RISES.match(found.right(40))):
        return rise[1]
    earlier = _SCORE_EARLIER.search(found.left(140)) if _THERE.match(found.right(8)) else None
    return earlier[1] if earlier else ""


_RISES = pattern(
    r" (vượt lên|vươn lên|gỡ|dẫn|san bằng|rút ngắn|lội ngược|ngược dòng)(?!\w)(?! bỏ)[^.;\d]{0,24} \d+-\d+"
    r"(?:[,.;)]|$| (?:trước|để|và|trong|ở|sau|nhưng|rồi|ngay|khi|đầy))"
)
_SCORE_EARLIER = pattern(
    r"(?<!chiến )(thất bại|thua|thắng|hòa|hoà) (?!lỗ|giải|bình|nhập|hợp|kiện|cảnh)(?:[^.;\d\n]{0,30} )?\d-\d"
    r"(?! (?:năm|tháng|ngày|hộ|người|tỷ|triệu|lần|vụ|ha)(?!\w))(?!\d)[^.;\n]{1,90} (?:và|rồi) $"
)
_THERE = pattern(" (?:tại|ở|trước) ")


def _is_played(found: Found) -> bool:
    """Tell whether the text around is about the sets of a match and of no feast."""
    around = found.words_left(160) + found.words_right(60)
    played = SETS_PLAYED.search(around) or (_LOST.search(found.left(50)) and _SPORT.search(around))
    return bool(played) and not _CELEBRATED.search(around)


_LOST = pattern(
    rf"(?:thua|hòa|hoà|bại|thắng) (?:đậm |sát nút |sốc |đội )?[{UPPER}]\w+(?: [{UPPER}]\w*){{0,3}} $"
)
"""Whom a side met before a score that is a feast as well: "thua đậm Myanmar 1-6"."""
_CELEBRATED = pattern(" (?:kỷ niệm|kỉ niệm|chào mừng|mừng|giải phóng|thống nhất|lịch sử|ngày) ")
_BRACKETED_SIDE = pattern(r"(\)) $")
_NAMED_BEHIND = pattern(rf" [{UPPER}]\w* [{UPPER}]")
"""A player with the club in a bracket, before the score and the other: "Tuyến (Quang Trung) 0 - 2 Vịnh"."""
_WORD = rf"[{UPPER}][\w.&]*"
_POINTS_OF = pattern(rf"(?:thắng|thua|hạ|bại)(?: {_WORD}){{0,3}} \||{_WORD} \| [{UPPER}]")
"""Who made more points than a month has days: "Lakers 118-112 Suns"."""
_AFTER_SIDE = pattern(rf"(?:{_WORD}|\d) ?[-–] ?({_WORD}(?: {_WORD}){{0,4}}):? $")
"""The second of two sides before their score: "Việt Nam - Nga 0-3", "Quân khu 4 - Thanh Hóa: 0-1"."""
_BEFORE_SIDE = pattern(rf" (trước) (?:đội |CLB |chủ nhà |đội chủ nhà )?[{UPPER}]")
"""The side that a score was played against: "trắng tay trên sân khách, 1 - 2 trước Đà Nẵng"."""
_NIL = pattern(r"(?<!\d)0(?!\d)")
"""Nothing is counted from nought to three; a side may well have shot no goal."""


def _between_sides(found: Found) -> str:
    """Give the name before a pair of small figures that another name follows: "SLNA 2-3 CA TP.HCM"."""
    if _FEW.fullmatch(found.written) and (sides := _BOTH_SIDES.search(found.left(110))):
        return sides[1] or sides[2]
    if (
        _FEW.fullmatch(found.written)
        and _ENDS.match(found.right(2))
        and (sides := _DASHED.search(found.left(70)))
    ):
        known = in_field("sport", found) or not all(map(is_syllable, _WORDS.findall(sides[0])))
        return sides[1] if known and not _NO_MATCH.search(found.words_left(110)) else ""
    side = _SIDE.search(found.left(40))
    facing = side and _FACING.match(found.right(16)) and _FEW.fullmatch(found.written)
    return side[1] if side and facing else ""


_SIDE = pattern(rf"(?:^|[|:;,.\n&] ?|[{UPPER}][\w.]* |(?:gặp|đội|CLB|U\d\d) )([{UPPER}][\w.]+) $")
_FACING = pattern(
    r" (?!(?:Tuổi|Tháng|Năm|Ngày|Tuần|Giờ|Phút|Giây|Buổi|Lần|Món|Người|Bước|Cách|Loại|Mẹo|Điều|Dấu|Câu|Viên"
    r"|Mũi|Liều|Ly|Cốc|Bữa|Quả|Kg|Cm|Triệu|Tỷ|Điểm|Suất|Years?|Months?|Weeks?)(?!\w))"
    rf"(?:CLB |U\d\d )?[{UPPER}][\w.]+"
)
"""A side, and no noun of a headline in which every word has its capital: "Cho Bé 0-2 Tuổi"."""
_NAME = rf"[{UPPER}][\w.&]+(?: (?:[{UPPER}][\w.&]*|khu|\d{{1,2}})){{0,3}}"
_BOTH_SIDES = pattern(
    rf"({_NAME}) ?[-–] ?{_NAME}: ?$|({_NAME})(?: \([^()]{{1,30}}\))? [-–] {_NAME} \([^()]{{1,30}}\) $"
)
"""Both sides before their score, with their clubs: "Long An - TP.HCM: 1-2", "Hùng (Nam) - Sỹ (Huế) 2-3"."""
_DASHED, _ENDS = pattern(rf"(?:^|[:;,.\n] ?)({_NAME}) [-–] {_NAME} $"), pattern(r" ?(?:$|[(;,.\n])")
"""
Both sides with a dash between them, of which a short name may be foreign: "Real - Man City 2-3 (…)".

Two native names may be streets or provinces ("Bắc Ninh - Bắc Giang 2-3") where sport is not spoken of.
"""
_WORDS = pattern(r"[^\W\d_]+")
_NO_MATCH = pattern(" (?:tuyến|đường|chặng|cách|lớp|trang|tập|giờ|ngày|tháng|tuổi|quý|gió|cấp|mưa) ")
_FEW = pattern(rf"\d ?{DASH} ?\d")


def _pair_beside(found: Found, *, listed: bool) -> str:
    """Give a pair in the same sentence that can only be a score; *listed* lets it also rise in a list."""
    if _GROUPED.search(found.words_left(60) + found.words_right(60)):
        return ""
    before = re.split(r"[.;!?\n] ", found.left(90))[-1]
    behind = re.split(r"[.;!?\n](?: |$)", found.right(90))[0]
    for pair in (*_PAIR.finditer(before), *_PAIR.finditer(behind)):
        first, second = int(pair[1]), int(pair[2])
        dated = first <= _LARGEST_DAY and second <= _LARGEST_MONTH
        near = listed and not before[pair.end() :].strip(", ") if pair.string is before else listed
        if not dated and (second < first or (near and not pair[3].strip())):
            return pair[0].strip()
    return ""


_GROUPED = pattern(" (?:tuổi|hạng cân|lứa) ")
"""What groups the players of a tournament: 16 – 29, 30 – 39."""


def _match_score(found: Found) -> Said | None:
    """Say a score: "9-11" in "thua ván đầu 9-11"; what counts the noun behind it stays a range."""
    if not _BEHIND_A_SCORE.match(found.right(8)):
        return None
    figures = re.findall(r"\d+", found.written)
    points = int(figures[0]) > int(figures[1]) > _LARGEST_DAY
    side = _POINTS_OF.search(f"{found.left(24)}|{found.right(2)}") if points else None
    cue = side[0].strip() if side else _other_of_two(found) or in_match(found)
    return Said(say_score(figures, found.style), "cue", cue) if cue else None


def _runs_on(second: int) -> bool:
    """Tell whether a number behind full tens sounds like their last figure: 10-9, 10-21, not 30-15."""
    return second > 0 and second // 10 != 1


def say_score(parts: list[str], style: Style) -> str:
    """Say the two sides of a score; a pause keeps 10-9 from nineteen, and two decimals apart."""
    first, *others = parts
    tens = first.isdecimal() and int(first) % 10 == 0 and int(first) > 0
    joined = tens and any(other.isdecimal() and _runs_on(int(other)) for other in others)
    joined = joined or (first.isdecimal() and int(first) > _MANY and "5" in others)
    word = ", " if joined or "," in "".join(parts) else " "
    return word.join(number(part, style) for part in parts)


SIDES = Rule(
    "sides",
    rf"{START}(?<!guồn )(?<!iện )(?<!áp )(?<!in )(?<!ạc )(?:[2-9]|1[01])v(?:[2-9]|1[01]){STOP}",
    lambda found: " đấu ".join(number(part, found.style) for part in found.written.split("v")),
)
"""How many play on each side of a small match: "giải 6v6"."""
_MANY = 20
"""Matches won; before five lost they would sound like years: 52-5."""


MATCH_SCORE = Rule(
    "match_score",
    rf"{START}\d{{1,3}} ?{DASH} ?\d{{1,3}}(?![\d/%]| ?‰|[.,]\d| ?{DASH} ?\d)(?! ?(?:{COUNTED})(?!\w))",
    _match_score,
    alone=False,
)
