"""Letters that stand for themselves: a short form where it is introduced, vitamins, pulse and temperature."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.written.alphabet import STOP, UPPER, WORD


def _introduced(found: Found) -> Said | None:
    """Spell a short form behind "gọi tắt là" when the words it stands for were just said."""
    left = found.left(40)
    if "tắt là" not in left or not _CALLED.search(left):
        return None
    initials = "".join(word[0] for word in found.words_left(160).split())
    said = found.written.lower() in initials
    return Said(spell(found.written, found.style), "cue", "gọi tắt là") if said else None


_CALLED = pattern(rf"gọi tắt là:? (?:[{UPPER}][^\W\d_]*(?: [^\W\d_]+)? )?[“\"]?$")
INTRODUCED = Rule("introduced", rf"{WORD}[A-ZĐ]{{3,8}}{STOP}", _introduced, alone=False)


def _vitamin(found: Found) -> Said | None:
    """Say K among vitamins by its letter, which stands for kali, khóa or kilometre elsewhere."""
    cue = _VITAMINS.search(found.left(30))
    return Said("ca", "cue", cue[0]) if cue else None


_VITAMINS = pattern(r"(?i:vitamin) (?:(?:[A-EP]\d{0,2})(?:, ?| ?[-/+&] ?| và | )){0,6}$")
VITAMIN = Rule("vitamin", rf"{WORD}K(?![\w/.]\w|\w)", _vitamin, alone=False)
PULSE = Rule(
    "pulse",
    rf"{WORD}M(?=:? ?\d{{2,3}}(?: ?(?:l/p|lần/ ?phút|ck/p|nhịp/phút)|[,;]? T:? ?3[5-9]))",
    lambda _: "mạch",
)
_SIGNS = pattern("(?:[Mm]ạch|(?<![^\\W_])M):? ?\\d{2,3}[^\\n]{0,16}$")


def _temperature(found: Found) -> Said | None:
    """Say T as the temperature of a patient behind the pulse: "M: 80 l/p, T: 37"."""
    cue = _SIGNS.search(found.left(40))
    return Said("nhiệt độ", "cue", "M") if cue else None


TEMPERATURE = Rule(
    "temperature", rf"{WORD}T(?=:? ?(?:3[5-9]|4[01])(?:[.,]\d)?(?!\d|/))", _temperature, alone=False
)
_SPECIES = pattern(rf"(?:^|[ (])[{UPPER}][a-z]{{3,}} [a-z]{{3,}} $")
BOTANIST = Rule(
    "botanist",
    rf"{WORD}L\.(?=[,;)]| (?:thuộc|là|còn|hay)(?!\w))",
    lambda found: "" if _SPECIES.search(found.left(60)) else None,
    alone=False,
)
"""Who named a species, which no listener needs: "Artemisia vulgaris L., thuộc họ Cúc"."""


def _dose(found: Found) -> Said | None:
    """Say M1 as the first dose where a vaccine is spoken of: "sởi M1, M2"."""
    left = found.words_left(70)
    cue = _VACCINE.search(left)
    if not cue or _NO_DOSE.search(left):
        return None
    dose = cardinal(int(found.written[1]), found.style)
    return Said(dose if left.endswith(" mũi ") else f"mũi {dose}", "cue", cue[1])


_VACCINE = pattern(
    " (tiêm|tiêm chủng|vắc xin|vắc-xin|vaccine|vacxin|sởi|viêm gan|bạch hầu|uốn ván|bại liệt|hpv"
    "|mr|dpt|opv|ipv|vgb)[ ,:]"
)
_NO_DOSE = pattern(
    " (?:sảnh|tòa|toà|tháp|khu|kho|lô|căn|nhà|đường|phố|cổng|xã|thôn|ấp"
    "|giống|dòng|tăng|xe|súng|khoan|cọc|máy) $"
)
"""What has such a name of its own: "tiêm tại sảnh M1"."""
DOSE = Rule("dose", rf"{WORD}M[1-5]{STOP}(?![.,]\d)", _dose, alone=False)


def _wind(found: Found) -> Said | None:
    """Say c before the strength of a wind: "gió ĐB c2-3, giật c6"."""
    cue = _BLOWS.search(found.left(24))
    return Said("cấp ", "cue", cue[1]) if cue else None


_BLOWS = pattern(r"((?i:gió|giật)):?(?: [^ .;,\d]+){0,3} $")
WIND = Rule("wind", rf"{WORD}c(?=(?:[2-9]|1[0-7])(?: ?[-–] ?\d{{1,2}})?{STOP})", _wind, alone=False)
SORT = Rule(
    "sort",
    rf"{WORD}L(?=[1-4]:? \d{{1,3}}(?:\.000)?(?: ?[-–] ?\d{{1,3}}(?:\.000)?)?"
    rf"(?:k| ?đ| đồng| ngàn| nghìn){STOP})",
    lambda _: "loại ",
)
"""A sort of fruit before its price: "xoài L1 65k, L2 40k"."""
