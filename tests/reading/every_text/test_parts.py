"""Sentences, the station's lexicon, abbreviations learnt, styles."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.errors import ConfigurationRefused
from broadcaster.reading import Lexicon, Pause, Reader, Style
from broadcaster.reading.spoken.respelling import respell
from broadcaster.reading.written.alphabet import is_syllable

READER = Reader()


def spoken(text: str) -> list[str]:
    return [sentence.spoken for sentence in READER.sentences(text)]


def test_dots_of_abbreviations_and_numbers_end_no_sentence() -> None:
    text = "TP. Buôn Ma Thuột thu 1.500 tấn. PGS.TS. Lê Văn A dự lúc 7.30."
    assert len(spoken(text)) == 2


def test_a_small_letter_behind_a_dot_goes_on() -> None:
    assert len(spoken("Gồm cà phê, tiêu, v.v. và các cây khác.")) == 1


def test_pauses_have_their_rank() -> None:
    pauses = [sentence.pause for sentence in READER.sentences("Một là tin; hai là bài. Ba là ảnh!\n\nHết.")]
    assert pauses == [Pause.CLAUSE, Pause.SENTENCE, Pause.PARAGRAPH, Pause.PARAGRAPH]


def test_lines_that_the_page_has_cut_are_joined() -> None:
    text = "Căn cứ Nghị quyết số 18-\n\nNQ/TW ngày 25/10/2017 về tiếp\n\ntục đổi mới."
    (sentence,) = spoken(text)
    assert sentence.startswith("Căn cứ Nghị quyết số mười tám nghị quyết trung ương ngày hai mươi lăm")
    assert sentence.endswith("mười bảy về tiếp tục đổi mới.")


def test_list_items_are_sentences_of_their_own() -> None:
    assert spoken("Yêu cầu\n- Đúng giờ;\n- Đủ người.\na) Chuẩn bị") == [
        "Yêu cầu", "Đúng giờ;", "Đủ người.", "a, Chuẩn bị",
    ]  # fmt: skip


def test_sentences_show_where_they_were_written() -> None:
    text = "  UBND họp.  Hết."
    first, second = READER.sentences(text)
    assert text[first.start : first.end].strip() == "UBND họp."
    assert text[second.start : second.end].strip() == "Hết."


def test_an_abbreviation_defined_in_the_text_is_known_there_and_its_bracket_is_silent() -> None:
    text = "Xây dựng tổ công nghệ số cộng đồng (TCNSCĐ). Mỗi TCNSCĐ có năm người."
    assert READER.read(text) == (
        "Xây dựng tổ công nghệ số cộng đồng. Mỗi tổ công nghệ số cộng đồng có năm người."
    )


def test_a_definition_may_leave_out_joining_words_and_cross_a_line() -> None:
    text = "các sở, ngành và địa\n\nphương (SNĐP). SNĐP báo cáo."
    assert READER.read(text).endswith("sở, ngành và địa phương báo cáo.")


def test_letters_that_do_not_agree_define_nothing() -> None:
    assert "xê bê" in READER.read("Ngân hàng Á Châu (XCB).")


def test_a_reader_learns_without_changing_itself() -> None:
    wiser = READER.learn("tổ tự quản kiểu mẫu (TTQKM)")
    assert wiser.read("Xây dựng TTQKM.") == "Xây dựng tổ tự quản kiểu mẫu."
    assert READER.read("Xây dựng TTQKM.") == "Xây dựng tê tê quy ca em."


def test_what_was_learnt_elsewhere_does_not_overrule_the_tables() -> None:
    wiser = READER.learn("Ủy ban nhân dân (UBND); Trung tâm (TT)")
    assert wiser.read("UBND xã và TT HĐND") == "ủy ban nhân dân xã và thường trực hội đồng nhân dân"


def test_the_lexicon_wins_over_everything(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text(
        '[read]\n"UBND" = "ủy ban"\n"5G" = "năm giờ"\n"Buôn Trấp" = "buôn Trắp"\n'
        '"TT" = [{ spoken = "trạm thú y", right = "xã" }, { spoken = "tổ tự quản" }]\n',
        "utf-8",
    )
    reader = Reader(lexicon=Lexicon.load(path))
    assert reader.read("UBND phủ sóng 5G tại Buôn Trấp.") == "ủy ban phủ sóng năm giờ tại buôn Trắp."
    assert reader.read("TT xã, TT 5") == "trạm thú y xã, tổ tự quản năm"
    assert reader.explain("UBND").pieces[0].kind == "lexicon"


def test_every_fault_of_a_lexicon_is_named_with_file_and_key(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text(
        '[read]\n"A1" = "a 1"\n"B" = ""\n"C" = { spoken = "xê", links = "x" }\n"D" = 3\n'
        '"E" = { spoken = "e", left = 3 }\n',
        "utf-8",
    )
    with pytest.raises(ConfigurationRefused) as refusal:
        Lexicon.load(path)
    message = str(refusal.value)
    assert str(path) in message
    assert all(f'read."{key}"' in message for key in ("A1", "B", "C", "D", "E"))


@pytest.mark.parametrize(
    "entry",
    ['"BX" = "bến\\nxe"', '"B\\u2028X" = "bến xe"', '"BX" = { spoken = "bến xe", left = "tại\\nbến" }'],
)
def test_no_part_of_an_entry_may_break_the_line_it_is_spoken_in(tmp_path: Path, entry: str) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text(f"[read]\n{entry}\n", "utf-8")
    with pytest.raises(ConfigurationRefused, match="lexicon"):
        Lexicon.load(path)


@pytest.mark.parametrize("content", ["[read", "\ufffe", "[other]\n", "read = 3\n"])
def test_a_lexicon_that_is_none_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(ConfigurationRefused, match="lexicon"):
        Lexicon.load(path)


def test_a_missing_lexicon_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationRefused, match=r"nothing\.toml"):
        Lexicon.load(tmp_path / "nothing.toml")


def test_the_style_of_the_south() -> None:
    assert Reader(Style.southern()).read("1.105 hộ, 24 xã") == "một ngàn một trăm lẻ năm hộ, hai mươi bốn xã"


def test_foreign_words_are_respelled_for_a_voice_that_asks() -> None:
    reader = Reader(Style(foreign="respelled"))
    assert reader.read("Facebook và Zalo") == "phây búc và da lô"


def test_threads_share_one_reader() -> None:
    text = "Quyết định số 04/QĐ-UBND ngày 5/6/2025 (CCHC) 50% 7h30."
    expected = READER.read(text)
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.extend(READER.read(text) for _ in range(50))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(found) == {expected}


def test_every_rule_is_reached_by_its_name_in_the_explanation() -> None:
    rules = {
        piece.rule for piece in READER.explain("Lúc 7h30 ngày 5/6, QĐ 04/QĐ-UBND, 25-28°C, 2/3 số hộ").pieces
    }
    assert {"time", "day_month", "legal_code", "amount_range", "fraction"} <= rules


@given(st.text("abcdefghijklmnopqrstuvwxyzABCXYZ", min_size=1, max_size=12))
def test_a_respelled_word_is_made_of_vietnamese_syllables(word: str) -> None:
    assert all(is_syllable(syllable) for syllable in respell(word).split())


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Michelin", "mi sơ lanh"),
        ("Charlize", "cha lít"),
        ("blog", "bờ lóc"),
        ("Neymar", "nây ma"),
        ("showroom", "sâu rum"),
        ("Nvldk", "en vê lờ đê ca"),
    ],
)
def test_foreign_words_are_said_by_vocabulary_then_rules_then_letters(written: str, spoken: str) -> None:
    assert Reader(Style(foreign="respelled")).read(written) == spoken
