"""Files as editors save them: every encoding of Unicode, with and without its mark."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.errors import ConfigurationRefused
from broadcaster.text_file import read_text, unicode_text
from broadcaster.toml import read_form

TEXT = "Thông báo cắt điện\n\nTừ 8 giờ đến 11 giờ ngày 30/11/2026 – thôn 1, “Buôn Đôn”.\n"
WORDS = st.sampled_from(TEXT.split())


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
)
def test_every_encoding_of_unicode_is_read_with_and_without_its_mark(raw: bytes) -> None:
    assert unicode_text(raw) == TEXT


@given(st.lists(WORDS, min_size=3), st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_vietnamese_without_a_mark_is_read_in_the_one_order_that_makes_words(
    words: list[str], order: str
) -> None:
    text = " ".join(words)

    assert unicode_text(text.encode(order)) == text


@given(st.binary())
def test_what_is_no_text_is_none_and_nothing_is_invented(raw: bytes) -> None:
    text = unicode_text(raw)

    marks = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    if text is not None and b"\0" in raw and not raw.startswith(marks):
        assert raw in (text.encode("utf-16-le"), text.encode("utf-16-be"))


@pytest.mark.parametrize("raw", [b"\0\1\2" * 40, TEXT.encode("utf-16-le")[:-1], b"RIFF\0\0\0\0WAVEfmt "])
def test_what_is_not_surely_a_text_is_refused(raw: bytes) -> None:
    assert unicode_text(raw) is None


def test_a_week_that_notepad_saved_as_unicode_is_read(tmp_path: Path) -> None:
    path = tmp_path / "week.toml"
    path.write_bytes('title = "Bản tin sáng"\r\n'.encode("utf-16"))

    assert read_text(path) == 'title = "Bản tin sáng"\n'
    assert read_form(path).text("title") == "Bản tin sáng"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigurationRefused):
        read_form(path)
