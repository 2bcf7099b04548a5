"""What the words before an abbreviation have said already, and it says no second time."""

from __future__ import annotations

from broadcaster.reading.rule import Found


def unrepeated(spoken: str, found: Found) -> str:
    """Leave out the words that stand before: "Quy chuẩn QCVN", "khu KCN", "số SĐT"."""
    near = found.left(12).lower()
    if near[-1:] != "(" and near[:-1].rpartition(" ")[2] not in spoken:
        return spoken
    words = spoken.split(" ")
    left = found.left(40).lower()
    if left.endswith(f"{spoken} ("):
        return ""
    if left[:-1].rpartition(" ")[2] not in words:
        return spoken
    for count in range(min(len(words), _REPEATED_AT_MOST), 0, -1):
        head = " ".join(words[:count])
        repeated = left.endswith(f" {head} ") or left == f"{head} "
        if repeated and count == 1 and (head not in _CLASSES or left.endswith(_ENDS_ANOTHER)):
            return spoken
        if repeated and (count == len(words) or words[count - 1 : count] != ["xã"]):
            return " ".join(words[count:])
    return spoken


_REPEATED_AT_MOST = 5
_CLASSES = frozenset({"khu", "số", "bộ", "sở", "ban", "quỹ", "đảng", "huyện", "tỉnh"})
"""One syllable is said before only where it names a class of things: "nông dân DTTS" keeps both."""
_ENDS_ANOTHER = ("đảng bộ ", "cán bộ ", "chi bộ ", "nội bộ ", "toàn bộ ", "liên bộ ", "đồng bộ ")
"""Words whose last syllable names no ministry: "Đảng bộ BĐBP" is both."""


def said_again(said: str, right: str) -> str:
    """Give the unit with which *said* ends when the text says it again: "15% phần trăm", "30ha héc ta"."""
    words = said.split(" ")
    if not right.removeprefix(" ").startswith(tuple(words[-3:])):
        return ""
    tails = (" " + " ".join(words[-count:]) for count in (3, 2, 1) if count < len(words))
    again = f" {right.removeprefix(' ')}"
    return next(
        (tail for tail in tails if again.startswith(tail) and not again[len(tail) : len(tail) + 1].isalnum()),
        "",
    )
