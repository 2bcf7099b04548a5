"""Vietnamese typed with plain keys is read as its typist meant it; what is no Vietnamese stays as it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from broadcaster.errors import ScriptRefused
from broadcaster.newsroom.letters.cleaning import clean_title
from broadcaster.newsroom.letters.lettering import Illegible, mended
from broadcaster.newsroom.letters.typed_marks import typed_text
from broadcaster.newsroom.manuscripts.manuscript import legible

CONTENT = Path(__file__).parents[2] / "scripts" / "content"
TONES = ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
VIQR = dict(zip((*TONES, "\u0302", "\u031b", "\u0306"), "`'?~.^+(", strict=True))
VNI = dict(zip((*TONES, "\u0302", "\u031b", "\u0306"), "21345678", strict=True))
TELEX = dict(zip(TONES, "fsrxj", strict=True))


def in_viqr(word: str) -> str:
    signs = unicodedata.normalize("NFD", word).translate(str.maketrans(VIQR))
    return signs.replace("đ", "dd").replace("Đ", "DD")


def in_vni(word: str) -> str:
    signs = unicodedata.normalize("NFD", word).translate(str.maketrans(VNI))
    return signs.replace("đ", "d9").replace("Đ", "D9")


def in_telex(word: str) -> str:
    said, tone = "", ""
    for letter in word:
        base, *marks = unicodedata.normalize("NFD", letter)
        tone = next((TELEX[mark] for mark in marks if mark in TELEX), tone)
        said += {"đ": "dd", "Đ": "DD"}.get(letter, base)
        said += base if "\u0302" in marks else "w" if {"\u031b", "\u0306"} & set(marks) else ""
    return said + tone


def sentences() -> list[str]:
    found: list[str] = []
    for path in sorted(CONTENT.rglob("*.toml")):
        body = path.read_text("utf-8").partition('body = """')[2].partition('"""')[0]
        said = re.split(r"(?<=[.])\s+", unicodedata.normalize("NFC", " ".join(body.split())))
        found += [each for each in said if len(each.split()) >= 8]
    return found


@pytest.mark.parametrize("typed", [in_viqr, in_telex, in_vni])
def test_what_the_house_reads_comes_back_from_every_way_of_typing_it(typed: Callable[[str], str]) -> None:
    read = {
        sentence: typed_text(re.sub(r"[^\W\d_]+", lambda word: typed(word[0]), sentence))
        for sentence in sentences()
    }

    # Half a sentence of acronyms is not sure by itself; what is read is read right.
    wrong = {sentence: got for sentence, got in read.items() if got not in {sentence, None}}
    assert wrong == {}
    assert sum(map(bool, read.values())) >= 0.93 * len(read) > 100


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ca^`n ddo.c ky~ tru+o+'c khi du`ng.", "Cần đọc kỹ trước khi dùng."),
        ("Ba.n co' kho?e kho^ng? To^i kho?e.", "Bạn có khỏe không? Tôi khỏe."),
        ("TUYE^N TRUYE^`N VE^` DDA^'T DDAI", "TUYÊN TRUYỀN VỀ ĐẤT ĐAI"),
        ("<b>Tho^ng ba'o</b> ho.p da^n ta.i http://a.vn/x^y", "<b>Thông báo</b> họp dân tại http://a.vn/x^y"),
        ("Thoong baos hojp daan vaof luc 7 gio tooi", "Thông báo họp dân vào luc 7 gio tôi"),
        ("Tho6ng ba1o ho5p da6n d9u1ng gio72", "Thông báo họp dân đúng giờ"),
    ],
)
def test_a_feed_or_article_typed_with_plain_keys_is_put_right(typed: str, meant: str) -> None:
    # Seen: read aloud as "ca mũ huyền nờ".
    assert mended(typed) == meant
    assert legible(typed, where="a.txt") == meant


@pytest.mark.parametrize(
    "text",
    [
        "The committee will meet again next week to discuss the new road, the school and the weekly food.",
        "Is this what you see? f(x) = x^2 + 3 and a+b = c.",
        "C++ is better (see e.g. a^2+b^2).",
        "COVID-19, H5N1, A1, B2, C3, F0, F1, 5G",
        "DDoS, DDoS, DDoS: attacks on servers",
        "Họp lúc 7h30. Mang theo giấy A4, sơ đồ a+b.",
        "",
    ],
)
def test_what_was_not_typed_so_stays_as_it_is(text: str) -> None:
    assert typed_text(text) is None
    assert mended(text) == text


@pytest.mark.parametrize("sign", [*",(.'s6", "a6", "x.", "a^", "<", "&lt;"])
def test_a_long_row_of_signs_costs_no_more_than_its_length(sign: str) -> None:
    # Seen: 8,000 commas took half a second; what grows with the square would stand here for minutes.
    row = sign * 200_000

    assert typed_text(f"Ca^`n ddo.c ky~ tru+o+'c. {row[:200_000]}") is not None
    assert clean_title(f"Họp thôn {row}").startswith("Họp thôn")


def test_an_address_is_no_word_typed_with_plain_keys() -> None:
    text = "Xem http://a.vn/x^y?e^a www.b.vn/o^u c+o^d@e.vn o^@a.vn"

    assert mended(text) == text


def test_marks_that_cannot_all_be_read_are_refused_with_the_word() -> None:
    text = "Xe^wq kma^zt qo+rrt bla(pp zzz zzz qqq www xxx"

    with pytest.raises(Illegible) as fault:
        mended(text)
    assert fault.value.word == "Xe^wq"
    with pytest.raises(ScriptRefused, match=r"Xe\^wq"):
        legible(text, where="a.txt")
