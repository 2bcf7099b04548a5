"""Texts from any program become clean paragraphs, and no word is lost on the way."""

import codecs
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.errors import ScriptRefused
from broadcaster.newsroom.manuscripts.manuscript import decode, paragraphs, speakable

TEXT = "Thông báo của Ủy ban nhân dân xã Ea Knốp: “cắt điện”, 7 giờ 30 phút.\n"
PLANS = sorted((Path(__file__).parents[1] / "data" / "plans").glob("*.txt"))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        unicodedata.normalize("NFD", TEXT).encode(),
        TEXT.replace("\n", "\r\n").encode(),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "decomposed", "windows line ends"],
)
def test_a_text_is_the_same_in_every_encoding(raw: bytes) -> None:
    assert decode(raw, where="bai.txt") == TEXT


def windows_1258(text: str) -> bytes:
    """Encode as old Vietnamese Windows does: hats composed, tones as letters of their own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = ""
    for letter in text:
        pieces = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in pieces if mark in tones)
        out += unicodedata.normalize("NFC", "".join(mark for mark in pieces if mark not in tones)) + tone
    return out.encode("windows-1258")


def test_windows_1258_is_read_and_composed() -> None:
    assert decode(windows_1258(TEXT), where="bai.txt") == TEXT


@pytest.mark.parametrize(
    "raw",
    [
        b"RIFF\x00\x00\x00\x00WAVE",
        b"\xff\xfe\x00",
        b"\xff\xd8\xff\xe0 JFIF",
    ],
    ids=["audio", "half a letter", "picture"],
)
def test_what_cannot_be_read_with_certainty_is_refused_with_the_remedy(raw: bytes) -> None:
    with pytest.raises(ScriptRefused, match=r"bai\.txt: the letters .*(?:UTF-8|save it as \.docx)"):
        decode(raw, where="bai.txt")


@pytest.mark.parametrize("old", ["Th«ng b¸o cña UBND x·", "Thoâng baùo cuûa UBND xaõ"], ids=["TCVN3", "VNI"])
@pytest.mark.parametrize("encoding", ["latin-1", "utf-8", "utf-16"])
def test_old_fonts_are_read_however_they_were_saved(old: str, encoding: str) -> None:
    # Saving such a file "as UTF-8" keeps the wrong letters; that remedy was ours once.
    assert decode(old.encode(encoding), where="bai.txt") == "Thông báo của UBND xã"


def test_lost_letters_are_refused_with_the_word_and_a_remedy_that_works() -> None:
    with pytest.raises(ScriptRefused, match=r"bai\.txt: .*“Th\?ng”.*Unikey"):
        decode(b"Th?ng b?o h?p d?n", where="bai.txt")


def test_invisible_letters_go_and_spaces_become_ordinary() -> None:
    assert speakable("a\u00adb\u200bc\u00a0d\te\x00\ufefff") == "abc d ef"


def test_lines_wrapped_inside_a_sentence_are_joined() -> None:
    scanned = (
        "Tăng cường sự ủng hộ, tham gia của người dân, doanh nghiệp, các tổ chức xã hội trong triển khai\n"
        "cải cách hành chính và giám sát quá trình thực hiện cải cách hành chính của cơ quan hành chính\n"
        "Nhà nước. Tăng tỷ lệ người dân sử dụng dịch vụ.\n"
        "Đề nghị bà con thực hiện.\n"
    )

    first, second = paragraphs(scanned)

    assert "triển khai cải cách" in first
    assert "hành chính Nhà nước. Tăng tỷ lệ" in first
    assert second == "Đề nghị bà con thực hiện."


def test_a_sentence_that_a_page_end_has_cut_is_joined_over_the_blank_line() -> None:
    assert paragraphs("Đưa nội dung\n\nvề dịch vụ công vào tuyên truyền.\n\nHết.") == (
        "Đưa nội dung về dịch vụ công vào tuyên truyền.",
        "Hết.",
    )
    assert paragraphs("theo Nghị định số 108 ngày\n\n14/9/2020 của\n\nChính phủ.") == (
        "theo Nghị định số 108 ngày 14/9/2020 của Chính phủ.",
    )


def test_a_paragraph_that_begins_small_after_a_full_stop_stays_a_paragraph() -> None:
    assert paragraphs("Một.\n\nhai.") == ("Một.", "hai.")


def test_list_entries_are_paragraphs_without_their_bullets() -> None:
    text = "Hồ sơ gồm:\n- Giấy chứng sinh;\n+ căn cước;\n• tờ khai\n1. Nộp\na) tại xã\nđ) tại nhà\nII. HẾT"

    assert paragraphs(text) == (
        "Hồ sơ gồm:",
        "Giấy chứng sinh;",
        "căn cước;",
        "tờ khai",
        "1. Nộp",
        "a) tại xã",
        "đ) tại nhà",
        "II. HẾT",
    )


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_no_word_of_the_official_plans_is_lost(plan: Path) -> None:
    text = decode(plan.read_bytes(), where=plan.name)

    assert words(" ".join(paragraphs(text))) == words(text)


@given(st.text(alphabet="aáB -•1.)\n;ổ", max_size=200))
def test_paragraphs_lose_no_word_and_hold_no_line_end(text: str) -> None:
    found = paragraphs(text)

    assert words(" ".join(found)) == words(text)
    assert all(paragraph == " ".join(paragraph.split()) for paragraph in found)


def test_a_mark_parted_from_its_letter_by_a_control_character_joins_it() -> None:
    assert decode(b"b\x01a\x01\xde xa~", where="bai.txt").startswith("bã")


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        text = decode(raw, where="bai.txt")
    except ScriptRefused:
        return
    assert text == unicodedata.normalize("NFC", text)
    assert not any(unicodedata.category(letter)[0] == "C" for letter in text if letter != "\n")
