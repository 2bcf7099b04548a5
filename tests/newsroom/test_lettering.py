"""Letters that came through an old font or the wrong code page are put right, or refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.newsroom.letters import old_fonts
from broadcaster.newsroom.letters.lettering import Illegible, from_bytes, mended, without_marks
from broadcaster.newsroom.letters.syllables import is_syllable
from broadcaster.reading import vocabulary

NOTICE = (
    "thông báo họp dân. kính mời bà con đến họp tại nhà văn hóa thôn lúc 19 giờ. quý khách, giếng, khuya, "
    "huỳnh, thuở nào, người đứng đầu cấp ủy, nghị quyết, xoong, khuỷu, ngoằn ngoèo."
)
TITLES = (NOTICE, "giá cà phê hôm nay", "lịch cắt điện", "xã tân hòa đối thoại với nhân dân")


def in_tcvn3(text: str) -> str:
    signs = {letter: chr(sign) for sign, letter in old_fonts._TCVN3.items()}
    return "".join(signs.get(letter, letter) for letter in text)


def in_vni(text: str) -> str:
    signs = {unicodedata.normalize("NFC", letter): sign for sign, letter in old_fonts._VNI.items()}
    return "".join(signs.get(letter, letter) for letter in text)


def bytes_1258(text: str) -> bytes:
    out = b""
    for letter in text:
        decomposed = unicodedata.normalize("NFD", letter)
        tones = "".join(sign for sign in decomposed if sign in "\u0300\u0301\u0303\u0309\u0323")
        base = "".join(sign for sign in decomposed if sign not in tones)
        out += unicodedata.normalize("NFC", base).encode("cp1258") + tones.encode("cp1258")
    return out


WAYS: dict[str, Callable[[str], str]] = {
    "TCVN3": in_tcvn3,
    "VNI": in_vni,
    "Windows-1258 as Windows-1252": lambda text: bytes_1258(text).decode("cp1252"),
    "UTF-8 as Latin-1": lambda text: text.encode().decode("latin-1"),
    "UTF-8 as Latin-1, twice": lambda text: text.encode().decode("latin-1").encode().decode("latin-1"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "as it was written": lambda text: text,
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("text", TITLES)
def test_what_went_through_a_wrong_code_page_is_put_right(text: str, way: str) -> None:
    assert unicodedata.normalize("NFC", mended(WAYS[way](text))) == text


@pytest.mark.parametrize("text", TITLES)
def test_bytes_that_are_not_utf_8_are_read_by_what_gives_words(text: str) -> None:
    assert from_bytes(bytes_1258(text)) == text
    assert from_bytes(in_tcvn3(text).encode("latin-1")) == text
    assert from_bytes(in_vni(text).encode("latin-1")) == text


def test_the_capitals_of_vni_are_read_too() -> None:
    assert mended("THOÂNG BAÙO HOÏP DAÂN ÔÛ XAÕ ÑAËNG") == "THÔNG BÁO HỌP DÂN Ở XÃ ĐẶNG"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Th?ng b?o h?p d?n", "Th?ng"),
        ("Lớp kỹ n?ng sống cho trẻ em", "n?ng"),
        ("Gi? c? ph? h?m nay", "c?"),
        ("?n ??nh cu?c s?ng", "?n"),
        ("Mời ngư\ufffdi dân đến họp", "ngư\ufffdi"),
        ("Người Ã¢".encode().decode("latin-1").replace("á»", "á»\ufffd"), "NgÆ°á»\ufffd\x9di"),
    ],
)
def test_lost_letters_are_never_read_out(text: str, word: str) -> None:
    with pytest.raises(Illegible) as fault:
        mended(text)

    assert fault.value.word == word or "\ufffd" in fault.value.word


@pytest.mark.parametrize(
    "text",
    [
        "Vì sao?Vì trời mưa.",
        "Bà con nghe gì?thế à",
        "Ai là người của WHO? Một bác sĩ.",
        "Bao nhiêu km? Năm mươi.",
        "Xem https://xa.vn/?id=1&x=2 nhé",
        "Malé",
        "São Paulo thắng Müller",
        "Beyoncé hát ở Đắk Lắk",
        "Krông Pắc, M'Đrắk, Ea H'leo",
        "Hdĭp mdrŏng ƀuôn sang",
        "中文新闻",
        "",
    ],
)
def test_what_is_right_stays_as_it_is(text: str) -> None:
    assert mended(text) == text


def test_letters_of_no_kind_we_know_are_refused() -> None:
    with pytest.raises(Illegible):
        mended("Þôrñ ßüß ¤çð Ðþæ ñøñ")
    with pytest.raises(Illegible):
        from_bytes(bytes(range(0x80, 0xFF)))


@given(st.text(max_size=200))
def test_no_text_breaks_the_mending(text: str) -> None:
    try:
        assert isinstance(mended(text), str)
    except Illegible as fault:
        assert fault.word  # noqa: PT017 - it may be refused, but with a word to look for


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading(raw: bytes) -> None:
    try:
        assert isinstance(from_bytes(raw), str)
    except Illegible as fault:
        assert fault.reason  # noqa: PT017 - see above


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "quyền",
        "giếng",
        "khuỷu",
        "ngoèo",
        "huýt",
        "thuở",
        "quốc",
        "gì",
        "quỳnh",
        "ỷ",
        "yếu",
        "ưu",
        "khuya",
    ],
)
def test_a_word_is_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["thoâng", "baùo", "th«ng", "xaÞ", "hoìi", "đrắk", "ngýõi", "tháà", "brown"])
def test_a_word_in_wrong_letters_is_none(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("Ba con neu gap nguoi la hay bao ngay cho cong an xa de kip thoi xu ly.", True),
        ("Kinh moi ba con den hop luc 19 gio: truong thon duoc moi den nhan tien ho tro.", True),
        ("Bà con nếu gặp người lạ hãy báo ngay cho công an xã để kịp thời xử lý.", False),
        ("The quick brown fox jumps over the lazy dog, and so can the man in a tin hat.", False),
        ("Please call me at home when you come to Ha Noi on an early train tomorrow.", False),
        ("Email: xa.tan.hoa@dak.lak.gov.vn", False),
        ("Nha van hoa thon Hai", False),
        ("", False),
    ],
)
def test_vietnamese_without_its_marks_is_told_from_other_languages(text: str, *, is_bare: bool) -> None:
    assert without_marks(text) == is_bare


@pytest.mark.parametrize(("font", "read"), [("VNI", old_fonts.from_vni), ("TCVN3", old_fonts.from_tcvn3)])
def test_the_newsroom_and_the_reading_room_know_the_same_letters_of_old_fonts(
    font: str, read: Callable[[str], str]
) -> None:
    rows = [row for row in vocabulary.rows("fonts") if row[0] == font]
    assert rows
    assert [(written, read(written)) for _, written, _ in rows] == [
        (written, letter) for _, written, letter in rows
    ]
