"""The minute of a match: of a goal behind its scorer, a score or in a report of football."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import UPPER, WORD, is_syllable
from broadcaster.reading.written.shapes import DASH

_PARTS = pattern(r"\d+")


def goal_cue(found: Found) -> str:
    """Give the cue by which a minute is one of a match: the word for a goal, or football around a bracket."""
    if cue := _GOAL.search(found.left()):
        return cue[0].strip()
    heads_line = (
        found.left(1) in {"", "\n"}
        and _TOLD_BEHIND.match(found.right(3))
        and not _ROUND.fullmatch(found.written)
    )
    after = found.text[found.before.end : found.start] if found.before.rule == "minutes" else ""
    if found.before.spoken.startswith("phút") and (
        found.listed_after() == "minutes" or _NEXT_SCORER.match(after)
    ):
        return found.before.written
    scorer = _SCORER.search(found.left(50)) or (
        _FIRST_SCORER.search(found.left(50)) and _SCORER_BEHIND.match(found.right(50))
    )
    named = scorer or _is_foreign_scorer(found) or _is_substitute(found)
    if heads_line or (named and not _EXAM.search(found.words_left(120))):
        return ":"
    if "+" in found.written or _ADDED_TIME.match(found.right(60)):
        return "+"
    whole = found.written[:2] in {"90", "12"} and _WHOLE_GAME.search(found.left(8))
    in_bracket = (
        not whole and _IN_BRACKET.search(found.left(_REACH)) and not _EXAM.search(found.words_left(120))
    )
    if in_bracket and _SCORE_BEFORE.search(found.left(_REACH)):
        return "("
    football = in_bracket and _FOOTBALL.search(found.words_left(200) + found.words_right(120))
    return football[1] if football else ""


_TOLD_BEHIND, _ROUND = pattern(rf": [{UPPER}]"), pattern(r"\d?[05]['’′]")
"""A lesson or a recipe has minutes in fives, that are not told but last: "15': Khởi động"."""


def _is_foreign_scorer(found: Found) -> bool:
    """Tell who shot from his foreign name and the next beside him: "Richarlison (13'), Digne (56')"."""
    name = _ONE_NAME.search(found.left(30))
    if not name or is_syllable(name[1]):
        return False
    return bool(_SCORER_BEHIND.match(found.right(50)) or _SCORER_AHEAD.search(found.left(40)))


def _is_substitute(found: Found) -> bool:
    """Tell whether a bracket of a line-up says who came on, and when: "Kroos (Luka Modric 85')"."""
    name = _CAME_ON.search(found.left(40)) if found.right(1) == ")" else None
    if not name:
        return False
    foreign = not all(map(is_syllable, name[1].split()))
    return foreign or bool(_FORMATION.search(found.left(400)) or _LINE_UP.search(found.left(120)))


_CAME_ON = pattern(rf"[^\W\d_] \(((?:[{UPPER}][\w\-]+ ){{1,4}})$")
_LINE_UP = pattern(
    rf"(?:[{UPPER}][\w\-]+(?: [{UPPER}][\w\-]+){{0,3}}, ){{2,4}}(?:[{UPPER}][\w\-]+ ){{1,4}}"
    rf"\((?:[{UPPER}][\w\-]+ ){{1,4}}$"
)
"""Players one after the other, the last of whom somebody replaced: "Lucas, Văn Vĩ (Thanh Hào 74')"."""
_FORMATION = pattern(r"\(\d(?:-\d){2,4}\)")
"""How a side lines up: (4-3-1-2)."""
_SCORER_AHEAD = pattern(rf"\d['’′]\)[,;] [{UPPER}][\w\-]+ \($")
_ONE_NAME = pattern(rf"(?<!\w)([{UPPER}][\w\-]+) \($")


def _goal_minute(found: Found) -> Said | None:
    """Say the minute of a goal whose sign stands before it, behind the score: (Leandro ’18)."""
    if not _SCORE_BEFORE.search(found.left(_REACH)):
        return None
    minutes = " cộng ".join(cardinal(int(part), found.style) for part in _PARTS.findall(found.written))
    return Said(f" phút {minutes}", "cue", "(")


def _played_minute(found: Found) -> Said | None:
    """Say p. before a figure as the minute of a goal or a card: "bàn của Như Quỳnh p.76", "(p.45+1)"."""
    left = found.left(_REACH)
    if _TOWN_BEHIND.match(found.right(6)):
        return None
    cue = _PLAYED.search(left.lower()) or (_SCORE_BEFORE.search(left) and _IN_BRACKET.search(left))
    cue = cue or (_NEXT_PLAYED.search(left) if _GOALS_TOLD.search(left.lower()) else None)
    if not cue:
        return None
    minutes = " cộng ".join(cardinal(int(part), found.style) for part in _PARTS.findall(found.written))
    return Said(f"phút {minutes}", "cue", cue[0].split()[0])


_TOWN_BEHIND = pattern("(?i:, ?(?:q|tp|quận)(?![^\\W_]))")
"""A ward of a town, not a minute: "p.7, q.5"."""
_PLAYED = pattern(rf"(?:{CUES['goal']}|bàn của|vào sân|thay người|tỷ số|tỉ số|penalty)(?:[^.;]|p\.){{0,60}}$")
_GOALS_TOLD = pattern(rf"(?:{CUES['goal']})")
_NEXT_PLAYED = pattern(rf"[pP]\.? ?\d{{1,2}}(?:\+\d)?(?: \([^()]{{1,12}}\))?; (?:[{UPPER}][\w.\-]+ ){{1,4}}$")
"""Who shot the next goal: "bàn thắng: Công Phượng p12; Văn Toàn p.77"."""
PLAYED_MINUTE = Rule(
    "played_minute",
    r"(?<![\w.])[pP]\.? ?\d{1,2}(?:\+\d)?(?= ?[,;).]| \((?:11 ?m\)|pen|pđ|phạt đền|og)|$)",
    _played_minute,
    alone=False,
)
GOAL_MINUTE = Rule("goal_minute", r" ?['’‘´`]\d{1,3}(?:\+\d)?(?= ?[,;)])", _goal_minute, alone=False)
_NEXT_SCORER = pattern(rf"^; ?(?:[{UPPER}][\w.\-]+ ){{1,4}}$")
"""Who shot the next goal: "Tiến Linh 12'; Quang Hải 67'"."""
_NO_LESSON = (
    "(?<!iết )(?<!ài )(?<!gày )(?<!ớp )(?<!uần )(?<!uổi )(?<!ước )(?<!ổ )(?<!hứ )(?<!hối )(?<!hần )(?<!âu )"
)
"""No hours, days or steps before two figures: "Tiết 1-2: Toán 45'"."""
_SCORER = pattern(
    rf"(?:[^\W\d_]:|{_NO_LESSON}\d-\d:"
    r"|\d['’′](?:\+\d)?(?: \((?:[Pp]en\.?|11 ?m|phạt đền|phản lưới(?: nhà)?|og)\))?"
    rf"\)?(?:[,;]| [-–])) (?:[{UPPER}][\w.\-]+ ){{1,4}}\(?$"
)
"""A side and who shot its goal, or the next who did: "Thanh Hóa: Mamadou 45', Văn Hiếu 90'"."""
_FIRST_SCORER = pattern(rf"(?:^|[ (,;:])[{UPPER}][\w.\-]+ [{UPPER}][\w.\-]+ \(?$")
_SCORER_BEHIND = pattern(rf"\)?[,;] (?:[{UPPER}][\w.\-]+ ){{1,4}}\(?\d{{1,3}}['’′](?!\w)")
"""Who shot first, and who next: "Tiến Linh 45', Công Phượng 67'"."""
_ADDED_TIME = pattern(r"[^.;]{0,50}(?<!\d)(?:45|90)\+\d")
_IN_BRACKET = pattern(r"\([^()]{0,200}$")
_REACH = 220
_SCORE_BEFORE = pattern(rf"\d ?[-–] ?\d(?: [{UPPER}][\w.]*){{0,4}} ?\([^()]{{0,200}}$")
"""The scorers of a match in the bracket behind its score."""
_FOOTBALL = pattern(rf" ({CUES['football']}) ")
_EXAM = pattern(" (?:thi|môn|thời gian|bài|kiểm tra) ")
_WHOLE_GAME = pattern("(?:sau|trong|suốt|hết) $")
"""How long a game lasts: "0-0 sau 90'"."""
_GOAL = pattern(rf"(?:{CUES['goal']})[^.;]{{0,12}}[(,] ?$|(?:phút|cú đúp|hat-?trick) (?:thứ |ở |vào )?$")


def _half(found: Found) -> Said | None:
    """Say a half of a match: before its score in a bracket, or behind a word for its time in a report."""
    if found.written[0] == "Q":
        quarter = _TOTAL_BEFORE.search(found.left(60))
        return Said(f"hiệp {cardinal(int(found.written[1]), found.style)}", "cue", "(") if quarter else None
    before = _SCORE_BEHIND.match(found.right(8)) and _ROW_BEFORE.search(found.left(3))
    boxed = bool(before or (found.right(1) == ")" and _HALF_OF_SCORE.search(found.left(50))))
    if not (boxed or ((time := _TIME_OF_HALF.search(found.words_left(16))) and _plays(found, time[1]))):
        return None
    return Said(f"hiệp {cardinal(int(found.written[1]), found.style)}", "cue", "(" if boxed else "trận")


_HALF_OF_SCORE = pattern(rf"\d ?{DASH} ?\d [{UPPER}][^()\d]{{1,40}}\($")
"""The score and the second side, behind which a bracket says when: "Việt Nam 2-0 Timor Leste (H2)"."""
_TOTAL_BEFORE = pattern(r"\d{2,3} ?[-–] ?\d{2,3} \((?:Q\d:? ?\d{1,2}[-–]\d{1,2}[,;] ){0,3}$")
"""The score of a basketball match, behind which a bracket tells its quarters: "68-74 (Q1: 15-22, Q2: …)"."""
_SCORE_BEHIND, _ROW_BEFORE = pattern(rf":? ?\d ?{DASH} ?\d ?[),;]"), pattern(r"(?:\(|\d[,;] )$")
_TIME_OF_HALF = pattern(
    " (hết|kết thúc|trong|sang|đầu|cuối|giữa|ở|vào|sau|bước vào|phút bù giờ|suốt|của|từ|đến|tới|khép lại) $"
)
_PLAY = pattern(" (trận|bàn|tỷ số|tỉ số|đội|cầu thủ|phút|hlv|clb|bóng|chủ nhà|gỡ|dứt điểm|khung thành)(?= )")


def _plays(found: Found, time: str) -> bool:
    """Tell whether a match is played; behind a word that may stand before a house, two words must say so."""
    told = set(_PLAY.findall(found.words_left(90) + found.words_right(90)))
    return len(told) > (time in _OF_PLACES)


_OF_PLACES = frozenset({"ở", "của", "từ", "đến", "tới", "trong", "vào", "đầu", "cuối", "giữa"})


HALF_OF_MATCH = Rule(
    "half_of_match",
    rf"{WORD}(?:H[12](?![\w/.%-])|Q[1-4](?=:? ?\d{{1,2}}[-–]\d{{1,2}}[,;)]))",
    _half,
    alone=False,
)
"""A half of a match before its score, in the bracket behind the whole: "Everton 4-0 MU (H1: 2-0)"."""
