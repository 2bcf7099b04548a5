"""What a speaker gets with each sentence: breaks and spans, so that nobody looks at the text again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.reading import Pause, Reader, Sentence
from broadcaster.reading.spoken.prosody import LONGEST_SENTENCE

READER = Reader()
TEXTS = st.lists(
    st.sampled_from(
        ["“Bà", "con”", "Nguyễn Văn An", "7h30", ",", ";", "BĐ3", "1,84m", "漢", "(UBND)", "xã.", "\n"]
    ),
    max_size=14,
).map(" ".join)


def spans(text: str) -> list[tuple[str, str]]:
    return [
        (mark.kind, one.spoken[mark.start : mark.end]) for one in READER.sentences(text) for mark in one.spans
    ]


def behind_breaks(text: str) -> list[tuple[Pause, str]]:
    return [
        (pause.rank, one.spoken[pause.at :].split()[0])
        for one in READER.sentences(text)
        for pause in one.breaks
    ]


def test_numbers_names_and_quotations_are_marked() -> None:
    assert spans("Ông Nguyễn Văn An nói: “Đến 7h30 phải xong.” Hết") == [
        ("name", "Ông Nguyễn Văn An"),
        ("quotation", "Đến bảy giờ ba mươi phút phải xong"),
        ("number", "bảy giờ ba mươi phút"),
    ]


def test_what_could_not_be_read_does_not_hide() -> None:
    assert READER.explain("Họp 漢 nhé").doubtful[0].written == "漢"


def test_a_quotation_goes_on_over_its_sentences() -> None:
    assert spans("“Một. Hai.” Ba.") == [("quotation", "Một"), ("quotation", "Hai")]


@pytest.mark.parametrize(
    ("written", "breaks"),
    [
        ("Mực nước BĐ3 1,84m", [(Pause.PHRASE, "một")]),
        ("Sáng nắng, chiều mưa", [(Pause.PHRASE, "chiều")]),
        ("Cà phê | 118 | Đắk Lắk", [(Pause.PHRASE, "một"), (Pause.PHRASE, "Đắk")]),
        ("Cà phê\t118\tĐắk Lắk", [(Pause.PHRASE, "một"), (Pause.PHRASE, "Đắk")]),
        ("Lưu ý: đóng cửa", [(Pause.CLAUSE, "đóng")]),
    ],
)
def test_a_pause_inside_a_sentence_has_its_place_and_rank(
    written: str, breaks: list[tuple[Pause, str]]
) -> None:
    assert behind_breaks(written) == breaks


@given(TEXTS)
def test_marks_lie_inside_their_sentence(text: str) -> None:
    for one in READER.sentences(text):
        assert all(0 < pause.at < len(one.spoken) for pause in one.breaks)
        assert all(0 <= mark.start < mark.end <= len(one.spoken) for mark in one.spans)
        assert all(one.spoken[mark.start : mark.end].strip(" ,.;:!?…") for mark in one.spans)


@pytest.mark.parametrize("text", ["bà con " * 300, "a" * 5000, "xã An, " * 300 + "hết; rồi"])
def test_a_sentence_is_never_longer_than_a_voice_takes(text: str) -> None:
    sentences = READER.sentences(text)
    assert max(len(one.spoken) for one in sentences) <= LONGEST_SENTENCE
    assert "".join(one.spoken for one in sentences).replace(" ", "") == READER.read(text).replace(" ", "")
    assert _joins(sentences, text)


def _joins(sentences: tuple[Sentence, ...], text: str) -> bool:
    """Tell whether the written places follow each other without gap and reach from end to end."""
    ends = [one.end for one in sentences]
    return [one.start for one in sentences] == [0, *ends[:-1]] and ends[-1] == len(text)
