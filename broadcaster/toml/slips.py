"""
What is wrong with a file that is no TOML, in the words of whoever wrote it: the line, and what to write.

The parser stops at the first fault and names it in English, in its own terms. The slips that people make
are few; each is known by the look of its line, and all lines with such a look are told at once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import time
from textwrap import shorten
from typing import Final

from broadcaster.errors import N_, ConfigurationRefused

_VALUE: Final = r"^\s*[\w.\"-]+\s*=\s*(?:\[\s*)?"
_END: Final = r"\s*(?:\]\s*)?(?:#.*)?$"
_TIME: Final = re.compile(
    rf"{_VALUE}(?P<written>(\d{{1,2}})\s*[:hg]\s*(\d{{1,2}})?(?::(\d{{1,2}}))?){_END}", re.ASCII
)
_DAY_FIRST: Final = re.compile(
    rf"{_VALUE}(?P<written>(\d{{1,2}})[/.-](\d{{1,2}})[/.-](\d{{4}})){_END}", re.ASCII
)
_YEAR_FIRST: Final = re.compile(
    rf"{_VALUE}(?P<written>(\d{{4}})[/.-](\d{{1,2}})[/.-](\d{{1,2}})){_END}", re.ASCII
)
_COMMA: Final = re.compile(rf"{_VALUE}(?P<written>(-?\d+),(\d+)){_END}", re.ASCII)
_SWITCH: Final = re.compile(rf"{_VALUE}(?P<written>true|false|có|không|yes|no|on|off){_END}", re.IGNORECASE)
_CURLY: Final = re.compile(r"[“”‘’„«»]")
_BARE_TEXT: Final = re.compile(rf"{_VALUE}(?P<written>[^\W\d_][^\"'\[\]{{}}=#]*?){_END}")
_COLON: Final = re.compile(r"^\s*(?P<written>[\w-]+)\s*:\s*(?P<value>.+)$")
_HEAD: Final = re.compile(r"^\s*(?P<written>\[+\s*[\w.-]+\s*\]*)\s*(?:#.*)?$")
_WHERE: Final = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_SHOWN: Final = 100
"""Characters of a line that are enough to know it again."""
_YES: Final = {"true", "có", "yes", "on"}

Slip = tuple[str, str, str]
"""The sentence, what is written, what should be."""


def slips(text: str, error: tomllib.TOMLDecodeError, *, where: str) -> tuple[ConfigurationRefused, ...]:
    """Name the faults of *text*, which the parser refused with *error*; never none."""
    lines = text.splitlines() or [""]
    found = {number: slip for number, line in _outside_long_texts(lines) if (slip := _slip(line))}
    match = _WHERE.search(str(error))
    number = int(match[1]) if match and match[1] else len(lines)
    # An open quote or bracket is noticed on a later line; what looks wrong before it explains it.
    if not any(each <= number for each in found):
        found[number] = _general(lines, number, str(error))
    return tuple(
        ConfigurationRefused(sentence, where=where, line=each, written=shorten(written, _SHOWN), right=right)
        for each, (sentence, written, right) in sorted(found.items())
    )


def _outside_long_texts(lines: list[str]) -> Iterator[tuple[int, str]]:
    is_inside = False
    for number, line in enumerate(lines, 1):
        marks = line.count('"""') + line.count("'''")
        if not is_inside and marks == 0:
            yield number, line
        is_inside ^= marks % 2 == 1


def _slip(line: str) -> Slip | None:
    if line.lstrip().startswith("#"):
        return None
    return next((slip for look in _LOOKS if (slip := look(line))), None)


def _clock_time(line: str) -> Slip | None:
    match = _TIME.match(line)
    if not match:
        return None
    hour, minute, second = (int(match[number] or 0) for number in (2, 3, 4))
    try:
        right = time(hour, minute, second).isoformat()
    except ValueError:
        return N_("Line {line}: there is no time {written}."), match["written"], ""
    sentence = N_("Line {line}: the time is written {written}; write {right}.")
    return (sentence, match["written"], right) if match["written"] != right else None


def _day(line: str) -> Slip | None:
    if match := _DAY_FIRST.match(line):
        day, month, year = (int(match[number]) for number in (2, 3, 4))
    elif match := _YEAR_FIRST.match(line):
        year, month, day = (int(match[number]) for number in (2, 3, 4))
    else:
        return None
    right = f"{year:04}-{month:02}-{day:02}"
    sentence = N_("Line {line}: the date is written {written}; write {right}.")
    return (sentence, match["written"], right) if match["written"] != right else None


def _comma(line: str) -> Slip | None:
    match = _COMMA.match(line)
    if not match or "[" in line:
        return None
    sentence = N_("Line {line}: the number is written {written}; write {right}, with a point.")
    return sentence, match["written"], f"{match[2]}.{match[3]}"


def _switch(line: str) -> Slip | None:
    match = _SWITCH.match(line)
    if not match or match["written"] in {"true", "false"}:
        return None
    right = "true" if match["written"].lower() in _YES else "false"
    return N_("Line {line}: {written} stands here; write {right}."), match["written"], right


def _curly(line: str) -> Slip | None:
    bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", line)
    if "=" not in bare or not _CURLY.search(bare.partition("#")[0]):
        return None
    right = re.sub(r"[“”„«»]", '"', re.sub(r"[‘’]", "'", line)).strip()
    return N_("Line {line}: the quotes are curly; write {right}."), line.strip(), right


def _bare_text(line: str) -> Slip | None:
    match = _BARE_TEXT.match(line)
    if not match or match["written"] in {"true", "false", "inf", "nan"}:
        return None
    right = f'"{match["written"].strip()}"'
    return N_("Line {line}: a text needs quotes; write {right}."), match["written"].strip(), right


def _open_quote(line: str) -> Slip | None:
    plain = re.sub(r"\\.", "", line)
    if '"""' in plain or "'''" in plain or "=" not in plain or plain.partition("#")[0].count('"') % 2 == 0:
        return None
    return N_('Line {line}: a quote (") is missing: {written}'), line.strip(), ""


def _no_comma(line: str) -> Slip | None:
    match = re.search(r"(\"[^\"]*\")\s+(\"[^\"]*\")", line)
    if not match or "[" not in line.partition("=")[2]:
        return None
    sentence = N_("Line {line}: a comma is missing; write {right}.")
    return sentence, line.strip(), re.sub(r"(\"[^\"]*\")\s+(?=\")", r"\1, ", line).strip()


def _backslash(line: str) -> Slip | None:
    match = re.search(r'"([^"]*\\[^btnfr"\\uU][^"]*)"', line)
    if not match or "=" not in line:
        return None
    right = '"' + match[1].replace("\\\\", "/").replace("\\", "/") + '"'
    return N_("Line {line}: {written} has a backslash; write {right}."), f'"{match[1]}"', right


def _colon(line: str) -> Slip | None:
    match = _COLON.match(line)
    if not match or "=" in line:
        return None
    sentence = N_("Line {line}: between a name and its value stands =, not a colon; write {right}.")
    return sentence, line.strip(), f"{match['written']} = {match['value'].strip()}"


def _head(line: str) -> Slip | None:
    match = _HEAD.match(line)
    if not match:
        return None
    written = match["written"]
    opened, closed = written.count("["), written.count("]")
    if opened == closed:
        return None
    right = f"{'[' * max(opened, closed)}{written.strip('[] ')}{']' * max(opened, closed)}"
    return N_("Line {line}: a bracket is missing: {written}; write {right}."), written, right


_LOOKS: Final[tuple[Callable[[str], Slip | None], ...]] = (
    _clock_time, _day, _comma, _switch, _curly, _backslash, _open_quote, _no_comma, _bare_text, _colon, _head,
)  # fmt: skip


def _general(lines: list[str], number: int, error: str) -> Slip:
    line = lines[min(number, len(lines)) - 1].strip()
    if "overwrite" in error or "twice" in error or "uplicate" in error:
        return N_("Line {line}: this is given twice; keep one: {written}"), line, ""
    opened = next(_never_closed(lines), None)
    if opened is not None:
        return N_("A list that begins with {written} is never closed; a ] is missing."), opened, ""
    if line and "=" not in line and not line.startswith("["):
        return N_("Line {line}: an = is missing between the name and its value: {written}"), line, ""
    return N_("Line {line} is not written as it must be: {written}"), line, ""


def _never_closed(lines: list[str]) -> Iterator[str]:
    """Give the lines that open a list which the end of the file leaves open."""
    depth = 0
    opened = ""
    for line in lines:
        plain = re.sub(r"\"[^\"]*\"|'[^']*'|#.*", "", line)
        if depth == 0 and "=" in plain and plain.count("[") > plain.count("]"):
            opened = line.strip()
        depth = max(depth + plain.count("[") - plain.count("]"), 0)
    if depth and opened:
        yield opened
