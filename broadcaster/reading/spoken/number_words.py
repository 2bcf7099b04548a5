"""Number words: the arithmetic under every class that says a number."""

from __future__ import annotations

from functools import lru_cache

from broadcaster.reading.spoken.style import Style

DIGIT_WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
LONGEST_CARDINAL = 18
"""Digits; longer runs are said digit by digit, as nobody follows a number beyond a billion billions."""

_THOUSAND, _BILLION = 10**3, 10**9
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@lru_cache(maxsize=4096)
def cardinal(number: int, style: Style) -> str:
    """
    Say an integer below 10**18.

    Source: the rules of mốt, tư, lăm, linh of Vietnamese school grammar (Ngữ pháp tiếng Việt, 1983).
    """
    if number < 0:
        return "âm " + cardinal(-number, style)
    if 0 < number < _THOUSAND:
        return " ".join(_below_thousand(number, style, follows=False))
    if number < _BILLION:
        return " ".join(_below_billion(number, style, follows=False))
    billions, rest = divmod(number, _BILLION)
    words = [cardinal(billions, style), "tỷ"]
    if rest:
        words += _below_billion(rest, style, follows=True)
    return " ".join(words)


def _below_billion(number: int, style: Style, *, follows: bool) -> list[str]:
    if number == 0:
        return ["không"]
    words: list[str] = []
    for size, name in ((1_000_000, "triệu"), (1000, style.thousand), (1, "")):
        group, number = divmod(number, size)
        if group:
            words += _below_thousand(group, style, follows=follows)
            follows = True
            if name:
                words.append(name)
    return words


def _below_thousand(number: int, style: Style, *, follows: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [DIGIT_WORDS[hundreds], "trăm"] if hundreds or follows else []
    tens, units = divmod(rest, 10)
    if tens == 0:
        if units:
            words += [style.zero_tens, DIGIT_WORDS[units]] if words else [DIGIT_WORDS[units]]
    elif tens == 1:
        words.append("mười")
        if units:
            words.append("lăm" if units == 5 else DIGIT_WORDS[units])  # noqa: PLR2004 - the digit five
    else:
        words += [DIGIT_WORDS[tens], "mươi"]
        if units:
            words.append({1: "mốt", 4: style.four, 5: "lăm"}.get(units, DIGIT_WORDS[units]))
    return words


def digits(written: str) -> str:
    """Say the digits of *written* one by one, whatever stands between them."""
    return " ".join(DIGIT_WORDS[int(sign)] for sign in written if sign.isdecimal())


def integer(written: str, style: Style) -> str:
    """Say a run of digits as a cardinal, or one by one when it is too long for that."""
    if len(written) > LONGEST_CARDINAL:
        return digits(written)
    return cardinal(int(written), style)


def code_number(written: str, style: Style) -> str:
    """Say the number of a document or code, its leading zeros kept: 04 is không bốn."""
    bare = written.lstrip("0")
    zeros = ["không"] * (len(written) - len(bare))
    return " ".join(zeros + ([integer(bare, style)] if bare else []))


def number(written: str, style: Style) -> str:
    """
    Say a number as Vietnamese writes it: dot or space for thousands, comma for decimals.

    A dot that cannot separate thousands separates decimals: 1.500 is a thousand five hundred, 1.5 one
    and a half. Source: Decree 30/2020/NĐ-CP, annex II, and the habit of the press.
    """
    if written.isdecimal():
        return integer(written, style)
    whole, point, fraction = split_number(written)
    said = integer(whole, style)
    return f"{said} {point} {tail(fraction, style)}" if fraction else said


def split_number(written: str) -> tuple[str, str, str]:
    """Split into (digits of the whole, word for the point, digits of the fraction)."""
    plain = written.replace(" ", "").replace("\u00a0", "")
    dots, commas = plain.count("."), plain.count(",")
    if dots and commas:
        last = max(plain.rfind("."), plain.rfind(","))
        return plain[:last].replace(".", "").replace(",", ""), "phẩy", plain[last + 1 :]
    sign = "." if dots else ","
    parts = plain.split(sign)
    if len(parts) == 1:
        return plain, "", ""
    grouped = all(len(part) == 3 for part in parts[1:]) and len(parts[0]) <= 3 and parts[0] != "0"  # noqa: PLR2004
    if len(parts) > 2 or (grouped and (sign == "." or parts[1] == "000")):  # noqa: PLR2004
        return "".join(parts), "", ""
    return parts[0], "chấm" if sign == "." and parts[1] == "0" else "phẩy", parts[1]


def tail(fraction: str, style: Style) -> str:
    """Say what stands behind the point: two digits together, more or a leading zero one by one."""
    if len(fraction) <= 2 and not fraction.startswith("0"):  # noqa: PLR2004 - as people say it
        return integer(fraction, style)
    return digits(fraction)


def decimal(written: str, style: Style) -> str:
    """Say a decimal whatever sign parts it, three figures behind it too: 14.865."""
    whole, _, fraction = written.replace(",", ".").partition(".")
    return f"{cardinal(int(whole), style)} phẩy {tail(fraction, style)}"


def ordinal(written: str, style: Style) -> str:
    """Say the number behind *thứ*: nhất and tư have words of their own, nhì is left to the classics."""
    value = int(written)
    return {1: "nhất", 4: "tư"}.get(value) or cardinal(value, style)


def roman_value(written: str) -> int:
    """Give the value of a well-formed Roman numeral."""
    total = 0
    values = [_ROMAN_VALUES[sign] for sign in written.upper()]
    for here, following in zip(values, [*values[1:], 0], strict=True):
        total += -here if here < following else here
    return total


_NUMBER_WORDS = frozenset((*DIGIT_WORDS, "mười", "mươi", "mốt", "tư", "lăm", "trăm"))
_NUMBER_ENDS = _NUMBER_WORDS | {"nghìn", "ngàn"}


def numbers_meet(one: str, other: str) -> bool:
    """Tell whether two spoken pieces would, with nothing between them, sound like one number."""
    return one.rpartition(" ")[2] in _NUMBER_ENDS and other.partition(" ")[0] in _NUMBER_WORDS
