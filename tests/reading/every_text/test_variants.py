"""
One line, written as another clerk would write it, is heard alike.

Each variation is one that real writers make and that says the same: another dash, a blank lost or typed
twice, a figure with a nought before it. The lines are those of the samples and of the judged rounds.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from broadcaster.reading import Reader

READER = Reader()
HERE = Path(__file__).parents[1]
EVERYWHERE = 12
"""A variation of every line is tried on each twelfth line only."""

Vary = Callable[[str], str]


def _swap(found: str, better: str, flags: int = 0) -> Vary:
    """Make the variation that puts *better* wherever *found* matches."""
    return lambda line: re.sub(found, better, line, flags=flags)


_FIGURES = r"(?<=\d) ?[-–] ?(?=\d)"
_DATE = r"(?<=gày )(\d\d?)/(\d\d?)/((?:19|20)\d\d)(?![\d/.-]| ?[-–])"
_DAY = r"(?<=gày )(\d\d?)/(\d\d?)(?![\d/.,-])(?! ?[-–]| [Ââ]m)"
_TIME = r"(?<![\w.,:/-])(\d\d?)h(\d\d)(?![\w'’:]| ?[-–]| [A-ZĐ]|'? phút)"
_UNIT = r"(?<=\d) ?(?=(?:kg|km|cm|mm|lít|tấn|tạ|kWh|MW|triệu|tỷ|đồng(?! thời| loạt| bộ| đội))(?!\w))"
_PAPER = r"(?<=[Ss]ố )(\d+)/(\d{4}/)?((?:NĐ|QĐ|TT|NQ|CT|KH|TB|CV|BC|TTr|HD)-[A-ZĐ]+\w*)"
_PLACE = r"\b(?:TP|Tp)\.? ?HCM\b(?! -)"

VARIATIONS: dict[str, Vary] = {
    "dash of figures, blank before": _swap(r"(?<=\d)[-–](?=\d)(?!0\d\d)", " -"),
    "dash of figures, blank behind": _swap(r"(?<=\d)[-–](?=\d)(?!0\d\d)", "- "),
    "dash of figures, long": _swap(r"(?<=\d)[-–](?=\d)(?<!\d{3}-)(?!\d{1,3}:)", "—"),
    "dash of figures, short": _swap(r"(?<=\d)-(?=\d)(?<!\d{3}-)(?!\d{1,3}:)", "–"),
    "dash of figures, not to be parted": _swap(r"(?<=\d)-(?=\d)", "\u2011"),
    "dash of words, en": _swap(r"(?<=[^\W\d_]) - (?=[^\W\d_])", " – "),
    "dash of words, em": _swap(r"(?<=[a-z]) [-–] (?=[a-z])", " — "),
    "dash of words, typed twice": _swap(r"(?<=[^\W\d_]) [-–] (?=[^\W\d_])", " -- "),
    "date with dots": _swap(_DATE, r"\1.\2.\3"),
    "date with dashes": _swap(_DATE, r"\1-\2-\3"),
    "date with blanks": _swap(_DATE, r"\1 / \2 / \3"),
    "date with a blank behind its strokes": _swap(_DATE, r"\1/ \2/ \3"),
    "day with blanks": _swap(_DAY, r"\1 / \2"),
    "day in words": _swap(_DAY, r"\1 tháng \2"),
    "day in capitals": _swap(r"\bngày (?=\d\d?/\d\d?/\d)", "Ngày "),
    "day with a colon": _swap(r"\b([Nn])gày (?=\d\d?/\d\d?/\d)", r"\1gày: "),
    "nought before the day": lambda line: re.sub(
        _DAY, lambda day: f"{int(day[1]):02}/{int(day[2]):02}", line
    ),
    "time with a colon": _swap(_TIME, r"\1:\2"),
    "time with both": _swap(_TIME, r"\1h:\2"),
    "time with g": _swap(_TIME, r"\1g\2"),
    "time with a mark of minutes": _swap(_TIME + r"(?! phút)", r"\1h\2'"),
    "time with blanks": _swap(_TIME, r"\1 h \2"),
    "unit glued": _swap(_UNIT, ""),
    "unit with a blank that does not part": _swap(_UNIT, "\xa0"),
    "square raised": _swap(r"(?<=\d)( ?k?m)2(?!\w)", r"\1²"),
    "square lowered": _swap(r"(?<=\d)( ?k?m)²(?!\w)", r"\g<1>2"),
    "kilometres an hour": _swap(r"\bkm/(?:h|giờ)\b", "km / giờ"),
    "per cent with a blank": _swap(r"(?<=\d)%(?! ?[-–])", " %"),
    "per cent of full width": _swap("%", "％"),
    "tariff in VNĐ": _swap(r"(?<=\d) đồng/(?=kg|lít|tấn|m3|kWh|tháng|người)", " VNĐ/"),
    "city with a blank": lambda line: (
        re.sub(_PLACE, "TP. HCM", line) if not re.search("[-–]", line) else line
    ),
    "city without a stop": _swap(_PLACE, "TP HCM"),
    "city with two stops": _swap(_PLACE, "T.P HCM"),
    "city in small letters": _swap(_PLACE, "Tp.HCM"),
    "paper with blanks": _swap(_PAPER, r"\1 /\2\3"),
    "paper with blanks around its dash": lambda line: re.sub(
        _PAPER, lambda code: f"{code[1]}/{code[2] or ''}{code[3].replace('-', ' - ')}", line
    ),
    "paper with a colon": _swap(r"(?<=Quyết định số)(?= \d+/[\d/]*QĐ)", ":"),
    "bracket with blanks inside": _swap(r"\(([^() ](?:[^()]*[^() ])?)\)", r"( \1 )"),
    "bracket with a blank at its head": _swap(r"\(([^()]*)\)", r"( \1)"),
    "quotation with blanks inside": _swap(r"“([^“”]*)”", r"“ \1 ”"),
    "quotation with straight marks": _swap("[“”]", '"'),
    "blank before a comma": _swap(r"(?<=[^\W\d_]), (?=[^\W\d_])", " , "),
    "comma glued": _swap(r"(?<=[a-zà-ỹ]), (?=[a-zà-ỹ])", ","),
    "blank before a semicolon": _swap(r"(?<=\w); (?=\w)", " ; "),
    "thousands with blanks that do not part": _swap(
        r"(?<![\d.,/:-])(?<!\d )(\d{1,3})\.000(?![\d.,/:-]| \d)", "\\1\xa0000"
    ),
    "unicode decomposed": lambda line: unicodedata.normalize("NFD", line) if "ñ" not in line else line,
    "blanks that do not part": lambda line: line.replace(" ", "\xa0"),
    "blanks of no width": lambda line: line.replace(" ", " \u200b"),
    "blanks typed twice": _swap(r"(?<!\d) (?!\d)", "  "),
    "no stop at the end": _swap(r"(?<=[^\W\d_])\.$", ""),
    "a bullet before the line": lambda line: f"• {line}" if line[1:2].islower() else line,
}
_ON_EVERY_LINE = frozenset(
    (
        "unicode decomposed", "blanks that do not part", "blanks of no width", "blanks typed twice",
        "no stop at the end", "a bullet before the line", "comma glued", "blank before a comma",
        "unit with a blank that does not part", "unit glued",
    )
)  # fmt: skip


@cache
def _lines() -> tuple[tuple[str, str], ...]:
    """Give the lines of the samples and of the judged rounds, each with its sound."""
    written = {}
    for table in sorted([*HERE.glob("samples/*.tsv"), *HERE.glob("firstsight/*.tsv")]):
        for row in csv.DictReader(
            table.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
        ):
            written[row["written"]] = None
    return tuple((line, sound(READER.read(line))) for line in written if line)


def sound(spoken: str) -> str:
    """Give the words alone, in small letters."""
    return " ".join(re.findall(r"[^\W_]+", spoken.lower()))


@pytest.mark.parametrize("variation", VARIATIONS)
def test_another_way_of_writing_is_heard_alike(variation: str) -> None:
    vary = VARIATIONS[variation]
    lines = _lines()[:: EVERYWHERE if variation in _ON_EVERY_LINE else 1]
    varied = [(vary(line), heard) for line, heard in lines if vary(line) != line]
    changed = [(line, heard, said) for line, heard in varied if (said := sound(READER.read(line))) != heard]
    assert varied
    assert changed == []


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Sáng 26 -2 (mùng 10 tháng giêng), giá", "Sáng hai mươi sáu tháng hai, mùng mười tháng giêng, giá"),
        ("giá khởi điểm từ 5 -7,8 triệu đồng", "giá khởi điểm từ năm đến bảy phẩy tám triệu đồng"),
        ("Ngày 3–11, triều cường", "Ngày mùng ba tháng mười một, triều cường"),
        ("ngày 30—10—2016", "ngày ba mươi tháng mười năm hai nghìn không trăm mười sáu"),
        ("từ đầu năm đến 10–2019", "từ đầu năm đến tháng mười năm hai nghìn không trăm mười chín"),
        ("từ ngày 20-4 - 20/5", "từ ngày hai mươi tháng tư đến hai mươi tháng năm"),
        ("từ ngày 05 tháng 6 - 20/6", "từ ngày mùng năm tháng sáu đến ngày hai mươi tháng sáu"),
        ("ngày 14-6 năm Giáp Thìn", "ngày mười bốn tháng sáu năm Giáp Thìn"),
        (
            "Từ ngày 3 - 17-5-2021, nhóm",
            "Từ ngày mùng ba đến mười bảy tháng năm năm hai nghìn không trăm hai mươi mốt, nhóm",
        ),
        ("từ 15h ngày 01 / 12 đến", "từ mười lăm giờ ngày mùng một tháng mười hai đến"),
        ("Để Russell dẫn trước 17–2 trong", "Để Russell dẫn trước mười bảy hai trong"),
        (
            "Thu thuần 3,644 1,700 -1,530",
            "Thu thuần ba nghìn sáu trăm bốn mươi tư, một nghìn bảy trăm, âm một nghìn năm trăm ba mươi",
        ),
        ("2- 3 kg thịt", "hai đến ba ki lô gam thịt"),
        (
            "0912 345 678 -0913 444 555",
            "không chín một hai, ba bốn năm, sáu bảy tám; không chín một ba, bốn bốn bốn, năm năm năm",
        ),
    ],
)
def test_dashes_and_blanks_of_days_and_ranges_are_as_they_were_meant(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("công tác cải cách hành chính ( CCHC ) trên", "công tác cải cách hành chính trên"),
        ("TPO -- Mùng 1 Tết", "Mùng một Tết"),
        ("TS . Đặng Thị Huyền , bác sĩ", "tiến sĩ Đặng Thị Huyền, bác sĩ"),
        (
            "lớp 8 : 16.000đ, bản đồ tỷ lệ 1 : 500",
            "lớp tám: mười sáu nghìn đồng, bản đồ tỷ lệ một trên năm trăm",
        ),
        ("Công an T.P HCM", "Công an thành phố Hồ Chí Minh"),
        (
            "lúc 14h:19, 8h 30-11h30",
            "lúc mười bốn giờ mười chín phút, tám giờ ba mươi phút đến mười một giờ ba mươi phút",
        ),
        (
            "hơn 292 000 ca, thu hút 2,300 lao động",
            "hơn hai trăm chín mươi hai nghìn ca, thu hút hai nghìn ba trăm lao động",
        ),
        (
            "266 triệu m 3, diện tích 700m 2",
            "hai trăm sáu mươi sáu triệu mét khối, diện tích bảy trăm mét vuông",
        ),
        ("lưu lượng 1.450 m 3/s", "lưu lượng một nghìn bốn trăm năm mươi mét khối trên giây"),
        ("rộng 84M², chạy 500 m 3 lần", "rộng tám mươi tư mét vuông, chạy năm trăm mét ba lần"),
        ("tốc độ 15km / giờ", "tốc độ mười lăm ki lô mét trên giờ"),
        (
            "Quyết định số 12/QĐ-UBND Ngày 5/6 của UBND",
            "Quyết định số mười hai quyết định ủy ban nhân dân Ngày mùng năm tháng sáu của ủy ban nhân dân",
        ),
    ],
)
def test_what_was_typed_in_haste_is_heard_as_it_was_meant(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("HÀNH VI VI PHẠM TRONG PHẠM VI TOÀN TỈNH", "HÀNH VI VI PHẠM TRONG PHẠM VI TOÀN TỈNH"),
        ("ĐẠI HỘI LẦN THỨ VI, KHÓA VI", "ĐẠI HỘI LẦN THỨ sáu, KHÓA sáu"),
        ("TẠI NGÃ TƯ GÒ DƯA", "TẠI NGÃ TƯ GÒ DƯA"),
        ("BAN CHẤP HÀNH TƯ ĐẢNG", "BAN CHẤP HÀNH trung ương ĐẢNG"),
        ("GHI NHẬN 916 CA TAY CHÂN MIỆNG", "GHI NHẬN chín trăm mười sáu ca TAY CHÂN MIỆNG"),
        ("TĂNG CA, CA TỬ VONG", "TĂNG ca, ca TỬ VONG"),
        ("CA HUYỆN BẮT GIỮ", "công an HUYỆN BẮT GIỮ"),
    ],
)
def test_words_of_headlines_in_capitals_are_words(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)
