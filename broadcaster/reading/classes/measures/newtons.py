"""Letters behind figures that are a unit only where their neighbours tell: N of a force, RM of money."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found

_DOSED = r"[PK](?:2O5?)?(?!\w)"
_DOSE_BEHIND = pattern(rf"(?:/ha)? ?[-–+:,;] ?\d[\d.,–-]* ?(?:kg )?{_DOSED}")
"""The other parts of a fertiliser behind its nitrogen: "90–100 N – 40-60 P2O5"."""
_FORCE = pattern(
    "(?i:(?<!\\w)(?:lực|kéo|nén|tải trọng|trọng lượng|đẩy|căng|ép|siết|mô men|mô-men|ma sát|đàn hồi|va đập"
    "|độ bền|uốn|độ cứng|ứng suất|lò xo|niu tơn|newton|chịu tải|quả cân|treo|búa|cáp)(?!\\w))"
)
_QUANTITY = pattern(r"(?:(?<![^\W_])[FPTNQR]\w{0,3} ?= ?|(?:^|[\s.])[A-D]\. ?)$")
"""What is reckoned, or an answer to choose from: "F = 20 N", "A. 20 N"."""
_FEW_TIMES = pattern(r"\d{1,2}RM")
_WANTED = pattern(" (?:tuyển|tuyển dụng|cần|đội ngũ|có) $")


_OTHER_HEADS = "°º"
"""Degrees north, and no force."""


def no_unit(found: Found) -> bool:
    """Tell whether N is nitrogen ("120 N + 60 P2O5") and no newton, RM a load lifted once and no ringgit."""
    written = found.written
    if written.endswith("RM"):
        return bool(_FEW_TIMES.fullmatch(written) or _WANTED.search(found.words_left(20)))
    if written[-1] != "N" or written[-2] in _OTHER_HEADS or written[-2].isalpha():
        return False
    if _DOSE_BEHIND.match(found.right(24)):
        return True
    around = found.left(160) + "§" + found.right(60)
    return not (_QUANTITY.search(found.left(8)) or _FORCE.search(around))
