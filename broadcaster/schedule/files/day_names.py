"""The days of the week as people write them in a grid, and as they are told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from broadcaster.saying import Saying, in_a_row
from broadcaster.written_dates import WEEKDAY_NAMES, WEEKDAYS

_VIETNAMESE: Final = {
    **{
        f"thu {word}": name
        for word, name in zip(("hai", "ba", "tu", "nam", "sau", "bay"), WEEKDAYS, strict=False)
    },
    **{f"{t}{number}": name for number, name in enumerate(WEEKDAYS[:6], 2) for t in ("t", "thu ", "thu")},
    "chu nhat": "sun",
    "cn": "sun",
    **dict.fromkeys(("hang ngay", "moi ngay", "ca tuan"), "daily"),
    **dict.fromkeys(("ngay thuong", "trong tuan"), "weekdays"),
    "cuoi tuan": "weekend",
}
"""Without their marks, so that "Thứ Hai", "thu hai" and "T2" are one."""


def day_word(written: str) -> str:
    """Give the word of `DAY_WORDS` that is meant; what is none of them comes back as it is."""
    bare = unicodedata.normalize("NFD", written.casefold().replace("đ", "d"))
    letters = "".join(each for each in bare if not unicodedata.combining(each))
    return _VIETNAMESE.get(re.sub(r"[\s.]+", " ", letters).strip(), written)


def told_days(days: Iterable[int]) -> Saying:
    """Name days (Monday 0), of which there is one at least."""
    return in_a_row(Saying(WEEKDAY_NAMES[day]) for day in days)
