"""Codes of legal documents, read in full: document type, then the body that issued it."""

from __future__ import annotations

import re

from broadcaster.reading.classes.identifiers.document_letters import say_letters
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after, any_of
from broadcaster.reading.spoken.number_words import cardinal, code_number
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import DOCUMENT_TYPES, ISSUERS
from broadcaster.reading.written.alphabet import START, STOP
from broadcaster.reading.written.shapes import DASH, LINE, YEAR

_TYPE = r"[A-ZĐƯ][A-Za-zĐđƯư&.]{0,9}(?:(?<!\.)|(?= ?[-–/]))"
_BODY = r"(?:BGD(?: & | )ĐT(?!\w)|[A-ZĐƯ][A-Za-zĐđƯư&]{0,14}\d{0,3})"
_CODE = rf"{_TYPE}(?: ?[-–/] ?{_BODY}){{1,4}}"
_NUMBER = pattern(rf"(\d+)\.?([a-zđ]?)(?: ?/ ?({YEAR})(?= ?/|$))?")


def _document(found: Found) -> str:
    """Say number, year, type and issuer: 45/2016/QĐ-TTg."""
    head = _NUMBER.match(found.written)
    if head is None:
        return say_letters(found.written, found.style)
    number, letter, year = head.groups()
    said = [code_number(number, found.style)]
    if found.left(1) == "(" and found.right(1) == ")":
        said.insert(0, "số")
    if letter:
        said.append(spell(letter, found.style))
    if year:
        said.append("năm " + cardinal(int(year), found.style))
    code = say_letters(found.written[head.end() :], found.style)
    if _OF_A_CITY.search(found.right(90)):
        code = code.replace("tỉnh ủy", "thành ủy")
    issuer = _issuer_alone(code, found)
    if year and not issuer and _is_named_twice(code, found):
        return " ".join(said)
    if issuer:
        return f"{' '.join(said)} của {issuer}"
    named = _NAMED.search(found.left(24).lower())
    if named and code.startswith(_SHARED[named[1]]):
        # The Party writes QĐ both for its decisions and its regulations, TT for its circulars too.
        code = code.replace(_SHARED[named[1]], named[1], 1)
    if code and "số" not in said and _HEAD_OF_CELL.search(found.left(3)) and found.right(1) not in {"", "\n"}:
        joint = ", " if _SUBJECT.match(found.right(2)) else ""
        return f"số {' '.join(said)}, {code}{joint}"
    return " ".join(part for part in (*said, code) if part)


_HEAD_OF_CELL, _SUBJECT = pattern(r"(?:^|\n|\|) {0,2}$"), pattern(r" [^\W\d_]")
"""A row of a register begins with the number, which alone would count papers: "8:00 | 34/GM-VP Họp"."""
_OF_A_CITY = pattern("Thành [uủ][ỷy]|Thành ủy")
"""TU is the committee of a province or of a city that is one."""


def _issuer_alone(code: str, found: Found) -> str:
    """
    Give the issuer of a document whose type the text has just said and whose issuer it does not name.

    "Nghị định 100/2019/NĐ-CP" is a decree of the government; "Quyết định số 5/QĐ-UBND ngày … của UBND xã"
    names the issuer itself, and the letters are read in full as they stand.
    """
    if code.startswith("quốc hội "):
        of_itself = _NAMES_ISSUER.match(found.right(90))
        return "" if of_itself else code.replace("quốc hội ", "quốc hội khóa ", 1)
    if code in _ALONE and _KIND_SAID.search(found.left(24).lower()):
        return "" if _NAMES_ISSUER.match(found.right(90)) else code
    for kind in _SPOKEN_TYPES:
        rest = code.removeprefix(f"{kind} ")
        if rest != code and _JUST_SAID.search(found.left(30).lower().replace(kind, "§")):
            silent = _NAMES_ISSUER.match(found.right(90)) or _MATTER.match(rest)
            return "" if silent else _several(rest)
    return ""


_MATTER = pattern(
    "(?:nhân sự|vi phạm|sơ thẩm|phúc thẩm|giám đốc thẩm|hình sự|dân sự|xây dựng|mua bán|lao động|hôn nhân"
    "|tín dụng|thế chấp|chuyển nhượng)"
)
"""What a record or judgment is about, in the place where others name who issued them: BB-VPHC, QĐST-DS."""


def _several(issuers: str) -> str:
    """Join the issuers of a joint circular: liên bộ y tế và bộ quốc phòng; bộ tài chính, bộ nội vụ."""
    joint = issuers.removeprefix("liên tịch ")
    if joint != issuers:
        return "liên " + joint.replace(" bộ ", " và bộ ")
    return issuers.replace(" bộ ", ", bộ ") if issuers.startswith("bộ ") else issuers


def _is_named_twice(code: str, found: Found) -> bool:
    """
    Tell whether the press has named type and issuer in words: "Nghị định 73/2024/NĐ-CP … của Chính phủ".

    The press leaves *số* out. Official papers write *số*; there the letters are a part of the number.
    """
    left = found.left(30).lower()
    said = any(code.startswith(f"{kind} ") and left.endswith(f"{kind} ") for kind in _SPOKEN_TYPES)
    precedent = code == "án lệ" and code in left
    return precedent or (said and bool(_NAMES_ISSUER.match(found.right(90))))


_SPOKEN_TYPES = sorted({*DOCUMENT_TYPES.values(), "cáo trạng", "lệnh bắt"}, key=len, reverse=True)
_JUST_SAID = pattern(r"§(?: số)?:? ?$")
_NAMES_ISSUER = pattern(
    r" ?,? ?(?:(?:[Nn]gày|NGÀY):? [\d/.\- ]{3,16}(?:[Tt]háng \d{1,2}(?: [Nn]ăm |/)\d{4},? ?)?)?(?:của|do) "
)
_ALONE = frozenset(ISSUERS[short] for short in ("TTg", "CP"))
_KIND_SAID = pattern(r"(?:chỉ thị|nghị định|quyết định|công điện)(?: số)? $")
_SHARED = {"quy định": "quyết định", "thông tri": "thông tư", "tờ trình": "thông tư"}
_NAMED = pattern(r"(quy định|thông tri|tờ trình)(?: số)? $")


def _without_number(found: Found) -> str | None:
    """Say the letters behind a number that is not yet written: "Số:    /BC-UBND"; an office is none."""
    kind, _, issuer = found.written.strip("/ ").partition("-")
    office = kind not in DOCUMENT_TYPES and "&" in issuer
    named = _WORD.fullmatch(kind) and _WORD.fullmatch(issuer)
    return None if office or named else " " + say_letters(found.written, found.style)


_WORD = pattern("[A-Z][a-z]{2,14}")
"""The finders of a comet: 12P/Pons-Brooks."""


def _number_year(found: Found) -> str | None:
    """Say a number and its year; a full score is none: 1600/1600."""
    number, year = re.findall(r"\d+", found.written)
    if number == year or _COUNTED_BEFORE.search(found.words_left(16)):
        return None
    return f"{code_number(number, found.style)} năm {cardinal(int(year), found.style)}"


_COUNTED_BEFORE = pattern(r" (?:thu hút|vận động|tập hợp|hoàn thành|đạt|được|với|có) $")
"""What counts so many of so many: "thu hút 257/1998 cựu quân nhân"."""
LEGAL_CODE = Rule(
    "legal_code",
    rf"(?=\d{{1,5}}(?:\.?[a-zđ])? ?(?:/|{DASH}))(?:"
    rf"(?:{START}|(?<=số)|(?<=QĐ)|(?<=NĐ)|(?<=NQ)|(?<=TT)|(?<=CT))\d{{1,5}}(?:\.?[a-zđ])? "
    rf"?/ ?{YEAR} ?/ ?{_TYPE}(?: ?[-–/] ?{_BODY}){{0,4}}\d{{0,2}}{STOP}"
    rf"|{START}\d{{1,5}}[a-zđ]? ?/ ?{_CODE}{STOP}"
    rf"|{START}\d{{1,5}}[a-zđ]? ?{DASH} ?[A-ZĐ][A-Za-zĐđ]{{0,5}} ?/ ?{_BODY}(?: ?[-–] ?{_BODY})?{STOP}"
    rf"|{START}\d{{1,5}}/[A-ZĐ]{{2,8}}\.[A-ZĐ]{{2,6}}{STOP}"
    rf"|{START}\d{{1,5}} ?/ ?[A-ZĐ]{{2,5}}(?:UBND|HĐND|SVHTTDL|BNV){STOP}"
    rf"|{START}\d{{1,4}}/(?:CP|TTg|TW|UBND|HĐND|QH1\d|(?<=389/)(?:ĐP|QG)){STOP})",
    _document,
    alone=False,
)
GLUED_TYPE = Rule(
    "glued_type",
    rf"{START}(?:NĐ|TT|QĐ|NQ|CV|KH|CT(?!\d\d/CT\d)|TB|CĐ|HD)\.?(?=\d{{1,4}}(?:/(?:19|20)\d\d|[-/][A-ZĐ]))"
    rf"|{after('kèm|kèm theo|theo|căn cứ')}(?:QĐ|NQ|CV|TB)(?=\d{{1,4}}(?!\w))"
    rf"|{LINE}TB(?=\d{{1,4}} ?[-–:] ?(?:V/v|Về|Tuyển|Thông báo|Thay đổi|Tổ chức)(?!\w))"
    rf"|{after('theo|căn cứ|quy định tại')}TT ?(?=\d{{1,3}}(?![\w/-]))",
    lambda found: f"{DOCUMENT_TYPES[found.written.strip('. ')]} ",
    ground="table",
)
CASE = Rule("case", rf"{START}TH(?=\d{{1,2}} ?:)", lambda _: "trường hợp ")


def _form(found: Found) -> str:
    """Say the number and letters of a form; three letters or more by the tables, where these have them."""
    number, _, letters = found.written.partition("/")
    if len(letters.strip()) > _TWO:
        return f"{_form(found._replace(written=number))}, {say_letters(letters.strip(), found.style)}"
    return " ".join(
        code_number(part, found.style) if part.isdecimal() else spell(part, found.style)
        for part in re.findall(r"\d+|[^\W\d_]+", found.written)
    )


_TWO = 2
"""Letters a form has of its own; more are a short form."""
FORM = Rule(
    "form",
    rf"{after('mẫu số|biểu số|mẫu|biểu')}\d{{1,3}}[a-zđ]? ?/ ?"
    rf"(?:ĐK|CK|KK|TK|HS|ĐC|[A-ZĐ]{{4,6}}){STOP}(?!-[A-ZĐ])"
    rf"|{after('mẫu số|biểu số|mẫu')}\d{{1,2}}[a-eđ]{STOP}",
    _form,
)
"""Forms are known by letters, whatever these stand for elsewhere: Mẫu số 10/ĐK."""


def _article(found: Found) -> str:
    """Say an article of a law, and the clause before it: K2 Đ174, Đ.33 BLTTDS."""
    figures = [cardinal(int(part), found.style) for part in re.findall(r"\d+", found.written)]
    if found.written.count("Đ") > 1:
        return ", ".join(f"điều {figure}" for figure in figures)
    if found.written[0] in "Đđ" and len(figures) > 1:
        return f"điều {figures[0]} khoản {figures[1]}"
    clause = f"khoản {figures[0]} " if len(figures) > 1 else ""
    return f"{clause}điều {figures[-1]}"


ARTICLE = Rule(
    "article_letters",
    rf"{START}[Kk]\d{{1,2}},? ?[Đđ]\d{{1,3}}{STOP}|{START}K\.? ?\d{{1,2}},? ?Đ\.? ?\d{{1,3}}{STOP}"
    rf"|{START}Đ\.? ?\d{{1,3}},? ?[Kk]\.? ?\d{{1,2}}"
    rf"(?= (?:BL(?:HS|DS|LĐ|TTHS|TTDS)|Bộ luật|Luật(?! sư))(?!\w))"
    rf"|{START}Đ\.? ?\d{{1,3}}(?=(?:, ?\d{{1,3}}){{0,4}} (?:BL(?:HS|DS|LĐ|TTHS|TTDS)|Bộ luật|Luật)(?!\w))"
    rf"|(?:(?<=tội \()|(?<=tội danh \()|(?<=tội theo ))Đ\. ?\d{{1,3}}(?:, ?Đ\. ?\d{{1,3}}){{0,5}}"
    rf"(?!\w|, ?(?i:q|p|quận|phường)(?!\w))"
    r"|(?:(?<=khoản \d )|(?<=khoản \d, )|(?<=Khoản \d )|(?<=Khoản \d, ))Đ\.? ?\d{1,3}(?!\w)",
    _article,
)
NUMBERLESS_CODE = Rule(
    "numberless_code", rf" {{0,40}}/ ?[A-ZĐ][A-Za-zĐ]{{0,4}}-{_BODY}{STOP}", _without_number
)
NUMBER_YEAR = Rule(
    "number_year",
    rf"{after('số|SỐ|định|tư|luật|quyết|thị')}\d{{1,5}} ?/ ?(?:19|20)\d\d(?![\d/])"
    rf"|{after('số|định|tư|quyết|thị|mẫu')}0[1-9]-(?:19|20)\d\d(?![\w/]|[-.,]\w)"
    rf"|{START}(?:1[3-9]|[2-9]\d|\d{{3,5}}) ?/ ?(?:19|20)\d\d(?![\d/])"
    rf"|{after('chuẩn|chuẩn việt nam|chuẩn Việt Nam|TCVN|TCN|TCXD|ISO|IEC|ISO/IEC')}"
    rf"(?!20[012]\d-20[123])\d{{2,5}}-(?:19|20)\d\d(?![\d/])",
    _number_year,
    alone=False,
)


def _type_again(found: Found) -> Said | None:
    """Leave out the letters of the type behind a number when just said: "Nghị định số 96-NĐ"."""
    kind = DOCUMENT_TYPES[found.written.strip(" -–/")]
    cue = _NUMBERED.search(found.left(40).lower().replace(kind, "§"))
    return Said("", "cue", kind) if cue else None


_NUMBERED = pattern(r"§(?: số)?:? ?\d{1,5}$")
TYPE_AGAIN = Rule(
    "type_again",
    rf"(?<=\d) ?[-–/] ?(?:{any_of(DOCUMENT_TYPES)}){STOP}(?! ?[-–/&.]\w)",
    _type_again,
    alone=False,
)


def _small_code(found: Found) -> str | None:
    """Say the number of a paper whose letters were typed small: "12/qđ-ubnd", "32/kl TW"."""
    capitals = found.written.upper().replace("TTR", "TTr").replace("TTG", "TTg").replace(" TW", "-TW")
    issuer = _ISSUER.search(capitals)
    return _document(found._replace(written=capitals)) if issuer and issuer[0] in ISSUERS else None


_ISSUER = pattern(r"[^\W\d_]+$")
SMALL_CODE = Rule(
    "small_code",
    rf"{START}\d{{1,5}} ?[/-] ?(?:{YEAR}/)?(?:qđ|tb|cv|kh|nq|tt|bc|ct|hd|kl|gm|ttr|qc|nđ)"
    rf"(?: ?[-/] ?[a-zđ]{{2,8}}{STOP}| (?=TW)TW{STOP})",
    _small_code,
    alone=False,
)
