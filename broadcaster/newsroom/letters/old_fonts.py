"""
Vietnamese from before Unicode: fonts in which other signs looked like our letters.

A text typed in such a font and read without it is a row of Latin-1 signs ("Th«ng b¸o", "Thoâng baùo").
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Source: TCVN 5712:1993, VN3 ("ABC" fonts, .VnTime): the signs from A1 to FE, as glibc's iconv gives them
# (iconv -f TCVN5712-1). A capital is the same sign in another font (.VnTimeH), so it comes as a small one.
_TCVN3: Final = dict(
    zip(
        range(0xA1, 0xFF),
        "ĂÂÊÔƠƯĐăâêôơưđẰ"
        "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
        "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
        "éẹềểễếệìỉỄẾỒĩíịò"
        "Ổỏõóọồổỗốộờởỡớợù"
        "Ỗủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)

# Source: the VNI-Windows fonts (VNI Software, 1987 on), as Unikey's table "VNI Windows" has them: a mark
# stands behind its vowel; ơ, ư, đ and the i's are signs of their own.
_TONE_MARKS: Final = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_ROOFS: Final = {
    "â": "",
    "á": "\u0301",
    "à": "\u0300",
    "å": "\u0309",
    "ã": "\u0303",
    "ä": "\u0323",
}
_BOWLS: Final = {
    "ê": "",
    "é": "\u0301",
    "è": "\u0300",
    "ú": "\u0309",
    "ü": "\u0303",
    "ë": "\u0323",
}
_VNI_SIGNS: Final = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}


def _pairs() -> dict[str, str]:
    pairs = {}
    for vowel in "aeouyôö":
        plain = _VNI_SIGNS.get(vowel, vowel)
        pairs.update({vowel + mark: plain + tone for mark, tone in _TONE_MARKS.items()})
    for vowel in "aeo":
        pairs.update({vowel + mark: f"{vowel}\u0302{tone}" for mark, tone in _ROOFS.items()})
    pairs.update({f"a{mark}": f"a\u0306{tone}" for mark, tone in _BOWLS.items()})
    small = {**pairs, **_VNI_SIGNS}
    capitals = {signs.upper(): letter.upper() for signs, letter in small.items()}
    mixed = {signs[0].upper() + signs[1:]: letter.upper() for signs, letter in pairs.items()}
    return {**mixed, **capitals, **small}


_VNI: Final = _pairs()
_VNI_FORM: Final = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def from_tcvn3(text: str) -> str:
    """Give a text in a TCVN3 ("ABC") font in Unicode."""
    return unicodedata.normalize("NFC", text.translate(_TCVN3))


def from_vni(text: str) -> str:
    """Give a text in a VNI-Windows font in Unicode."""
    return unicodedata.normalize("NFC", _VNI_FORM.sub(lambda found: _VNI[found[0]], text))
