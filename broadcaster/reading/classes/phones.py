"""Telephone numbers, hotlines and other numbers that are said figure by figure."""

from __future__ import annotations

import re

from broadcaster.reading.number_words import digits
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.shapes import START

_GROUPS = re.compile(r"\d+")
_LONGEST_BREATH = 5
"""Figures; a longer group is said in threes from its end."""


def _phone(found: Found) -> str:
    plus = "cộng " if found.written.startswith("+") else ""
    return plus + say_grouped(found.written)


def say_grouped(written: str) -> str:
    """Say figures in groups, as written or, where nothing parts them, as people do."""
    groups: list[str] = []
    for group in _GROUPS.findall(written):
        groups += _breaths(group)
    return ", ".join(digits(group) for group in groups)


def _breaths(group: str) -> list[str]:
    if len(group) <= _LONGEST_BREATH or len(group) > 30:  # noqa: PLR2004 - not a number that is dialled
        return [group]
    first = len(group) % 3 or 3
    if first == 1:
        first = 4
    return [group[:first], *(group[at : at + 3] for at in range(first, len(group), 3))]


def _figures(found: Found) -> str:
    return digits(found.written)


_SEP = r"[ .\-]?"
PHONE = Rule(
    "phone",
    r"(?:(?<!\w)\+84(?:[ .\-]?\(0\))?(?:[ .\-]?\d){9,10}(?!\d)"
    rf"|\(0\d{{1,4}}\)(?:{_SEP}\d){{6,9}}(?!\d)"
    rf"|{START}02(?:{_SEP}\d){{9}}(?!\d)"
    rf"|{START}0[3-9](?:{_SEP}\d){{8}}(?!\d)"
    rf"|{START}0[12](?:{_SEP}\d){{8,9}}(?!\d)"
    rf"|{START}1[89]00(?:[ .]?\d){{4,6}}(?!\d))",
    _phone,
)
HOTLINE = Rule(
    "hotline",
    after(
        "gọi",
        "số",
        "đài",
        "nóng",
        "[Hh]otline",
        "bấm",
        "cứu",
        "hỏa",
        "hoả",
        "thoại",
        "sát",
        "ĐT",
        "máy",
        "số:",
        "đài:",
        "nóng:",
    )
    + r"1\d{2,3}(?![\d.,/%])(?! ?(?:đồng|người|hộ|km|m2|triệu|tỷ|nghìn|ngày|điểm))",
    _figures,
)
ACCOUNT = Rule(
    "account",
    after(
        "STK",
        "STK:",
        "khoản",
        "khoản:",
        "CCCD",
        "CCCD:",
        "CMND",
        "CMND:",
        "dân",
        "dân:",
        "mã",
        "mã:",
        "MST",
        "MST:",
        "thuế",
        "thuế:",
        "seri",
        "seri:",
        "số:",
    )
    + r"(?:\d[ .\-]?){5,24}(?<=\d)(?![\d,])(?! ?(?:đồng|đ|người|hộ))",
    _phone,
)
OTP = Rule("leading_zeros", rf"{START}0\d{{2,17}}(?![\d.,/])", _phone)
LONG_RUN = Rule("long_run", r"\d{19,}", _figures)
