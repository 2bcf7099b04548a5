"""The letters of a document: its type, then the body that issued it."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.spoken.number_words import code_number
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import ABBREVIATIONS, DOCUMENT_TYPES, ISSUERS
from broadcaster.reading.written.alphabet import is_sayable

_SPLIT = pattern(r"[^\w&.]+|(?<=[A-ZĐ]{2})\.(?=[A-ZĐ]{2})|(?<=[^\W\d])(?=\d)")


def say_letters(code: str, style: Style) -> str:
    """Say the letters of a code from the two tables, the type first, then who issued it."""
    said: list[str] = []
    issued = False
    parts = _SPLIT.split(code.replace(" & ", "").replace(" ĐT", "ĐT"))
    if [part for part in parts if part] == _ANSWER_ON_TAX:
        return "cục thuế tuyên truyền hỗ trợ"
    if _of_an_unknown_office([part for part in parts if part]):
        return " ".join(spell(part, style) for part in parts if part)
    head = _of_an_accuser([part for part in parts if part])
    for part in parts:
        if part.isdecimal():
            said.append(code_number(part, style))
        elif head and not said and part:
            said.append(head)
        elif issued and part in _SECTIONS and _SECTIONS[part][0] in said[-1]:
            said.append(_SECTIONS[part][1])
        elif part:
            section = issued and len(part) == _SECTION and part not in ISSUERS
            said.append(spell(part, style) if section else _part(part, style, first=not said))
            issued = issued or part in ISSUERS or (part in ABBREVIATIONS and part not in DOCUMENT_TYPES)
    return " ".join(said)


def _of_an_unknown_office(parts: list[str]) -> bool:
    """Tell whether letters that begin with no type and no issuer also end in unknown ones: ATTP-NĐTT."""
    return (
        len(parts) > 1
        and all(part.isalpha() and part.isupper() for part in parts)
        and not any(part in DOCUMENT_TYPES or part in ISSUERS for part in parts)
        and any(part not in ABBREVIATIONS for part in parts)
    )


def _of_an_accuser(parts: list[str]) -> str:
    """Give the type that letters stand for only before prosecutors and investigators: CT-VKS, LB-CSĐT."""
    if len(parts) > 1 and parts[1].startswith(_ACCUSERS):
        return _ACCUSING.get(parts[0], "")
    return ""


_ACCUSERS = ("VKS", "CSĐT", "CQĐT", "CSHS", "ANĐT")
_ACCUSING = {"CT": "cáo trạng", "CTr": "cáo trạng", "LB": "lệnh bắt"}
_SECTIONS = {
    "CSTT": ("ngân hàng nhà nước", "chính sách tiền tệ"),
    "KL": ("nông nghiệp", "kiểm lâm"),
    "TL": ("nông nghiệp", "thủy lợi"),
    "TĐ": ("", "thẩm định"),
    "CCTL": ("nông nghiệp", "chi cục thủy lợi"),
    "NV": ("y tế", "nghiệp vụ"),
    "NL": ("phương tiện", "và người lái"),
    "TCNS": ("đại học", "tổ chức nhân sự"),
    "CTSV": ("đại học", "công tác sinh viên"),
    "ĐT": ("đại học", "đào tạo"),
    "SĐH": ("đại học", "sau đại học"),
    "QLBH": ("bộ tài chính", "quản lý bảo hiểm"),
    "XNK": ("công thương", "xuất nhập khẩu"),
    "TTHT": ("cục thuế", "tuyên truyền hỗ trợ"),
}
"""Letters → a word of their issuer, the section; elsewhere these are types of document: SNN-KL, BQL10-TĐ."""
_ANSWER_ON_TAX = ["CT", "TTHT"]
"""A letter of a province's tax office to a payer, whose CT is no directive: 3313/CT-TTHT."""
_SECTION = 3
"""Letters of a section behind its issuer, which the tables would take for others: SGDĐT-QLT."""


def _part(part: str, style: Style, *, first: bool) -> str:
    tables = (DOCUMENT_TYPES, ISSUERS) if first else (ISSUERS, DOCUMENT_TYPES)
    if part in _NO_TYPE_BEHIND and not first:
        return spell(part, style)
    for table in tables:
        if part in table:
            return table[part]
    if part in ABBREVIATIONS and (first or len(part) >= _SECTION) and part not in _NO_TYPE:
        return ABBREVIATIONS[part][-1].spoken
    if part[:-2] in ISSUERS and part[-2:] in _COMMITTEES:
        return f"{ISSUERS[part[:-2]]} {ISSUERS[part[-2:]]}"
    if part.startswith("ĐH") and len(part) > len("ĐH"):
        return f"đại học {spell(part.removeprefix('ĐH'), style)}"
    named = part if part[1:-1].islower() and len(part) > _SECTION and is_sayable(part) else ""
    return named or _joined(part) or _ampersand(part, style) or _of_place(part, style) or spell(part, style)


_NO_TYPE = frozenset(("CS",))
"""Letters of too many senses, of which none is a type of paper: 108/CS-HĐQT."""
_NO_TYPE_BEHIND = ("TT", "PC")
"""Behind a type TT is trồng trọt, thanh tra or thông tin, PC a branch of the police: QĐ-TT-CLT, KLGĐ-PC09."""


def _of_place(part: str, style: Style) -> str:
    """Say an issuer and the level or the letters of the place behind it: HNDX, BHXHTH, VKSKV7."""
    if part[:-1] in ISSUERS and part[:-1].endswith(_OF_THE_PEOPLE) and part[-1] in _PLACES:
        return f"{ISSUERS[part[:-1]]} {_PLACES[part[-1]]}"
    head, place = part[:-2], part[-2:]
    if place == "KV" and head in ISSUERS:
        return f"{ISSUERS[head]} khu vực"
    known = ISSUERS.get(head) or (ABBREVIATIONS[head][-1].spoken if head in ABBREVIATIONS else "")
    return f"{known} {spell(place, style)}" if known and len(head) > _SECTION and place.isupper() else ""


_OF_THE_PEOPLE, _PLACES = ("ND", "PN", "CCB"), {"X": "xã", "H": "huyện", "T": "tỉnh"}
_COMMITTEES = {"TU", "HU", "ĐU", "QU", "TW"}


def _joined(part: str) -> str:
    """Say a type and an issuer that were written together: KHUBND."""
    for cut in range(1, min(len(part), 6)):
        if part[:cut] in DOCUMENT_TYPES and part[cut:] in ISSUERS:
            return f"{DOCUMENT_TYPES[part[:cut]]} {ISSUERS[part[cut:]]}"
    return ""


def _ampersand(part: str, style: Style) -> str:
    if "&" not in part:
        return ""
    return " và ".join(_part(each, style, first=False) for each in part.split("&") if each)
