"""What holds for every text: no figure, no symbol, no lost line, no lost place, no crash."""

from __future__ import annotations

import inspect
import re
import unicodedata
from re import _constants, _parser  # the compiler's own view of a pattern

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from broadcaster.errors import ReadingRefused
from broadcaster.reading import LONGEST_TEXT, Pause, Reader
from broadcaster.reading.classes.words import fields
from broadcaster.reading.groups import RULES

READER = Reader()
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)

WORDS = [
    "UBND",
    "xã",
    "Ea",
    "Knốp",
    "ngày",
    "5/6/2025",
    "04/QĐ-UBND",
    "(CCHC)",
    "25-28°C",
    "1.500",
    "đồng/kg",
    "7h30",
    "-",
    "+",
    "TP.",
    "Buôn",
    "Ma",
    "Thuột",
    "H5N1",
    "QL26",
    "0262.8552255",
    "50%",
    "khóa",
    "XIII",
    "thứ",
    "4",
    "2-1",
    "Zalo",
    "1/2",
    "viên",
    "a)",
    "./.",
    "“Dân",
    "hỏi”",
    "…",
    "đ/c",
    "PGS.TS",
    "Nguyễn",
    "M'Nông",
    "www.daklak.gov.vn",
    "tháng",
    "năm",
]
PHRASES = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
_SIGNS = "abcđ ăêôơ áạĐABXIV0123456789.,;:!?()-–/%°$&@#'\"“”…+*=<>~_²½€\u00a0\u200b\u0301\n\t"
SIGNS = st.text(st.sampled_from(_SIGNS), max_size=40)
ANY_TEXT = st.one_of(st.text(max_size=60), PHRASES, SIGNS)


def forbidden(spoken: str) -> list[str]:
    """Find what a voice must never get: figures, symbols, other scripts, lone marks."""
    return [
        sign
        for sign in spoken
        if not (sign in " \n.,;:!?…'" or (sign.isalpha() and unicodedata.name(sign, "").startswith("LATIN")))
    ]


@given(ANY_TEXT)
@example("²½Ⅳ①ﬁ％℃")
@example("\u0301\u0301\u0301")
@example("שלום ١٢٣ 漢字 😀")
def test_no_figure_and_no_symbol_is_ever_spoken(text: str) -> None:
    spoken = _read(text)
    assert forbidden(spoken) == []


def _read(text: str) -> str:
    return "" if "\0" in text else READER.read(text)


@given(ANY_TEXT)
@example("một\r\nhai\x0bba\x85bốn\u2028năm\n\n")
def test_as_many_lines_come_out_as_went_in(text: str) -> None:
    if "\0" not in text:
        spoken = READER.read(text)
        assert spoken.count("\n") == text.count("\n")
        assert len(spoken.splitlines()) <= text.count("\n") + 1


@given(PHRASES)
def test_what_is_spoken_reads_as_itself(text: str) -> None:
    spoken = READER.read(text)
    # One small letter and the stop behind it are a person to call: "Zalo a. Buôn".
    assume(not re.search(r"(?<!\w)[ac]\. ", spoken))
    assert READER.read(spoken) == spoken


@given(ANY_TEXT)
def test_the_pieces_cover_the_text_in_order(text: str) -> None:
    if "\0" in text:
        return
    reading = READER.explain(text)
    assert "".join(piece.written for piece in reading.pieces) == text
    assert all(text[piece.start : piece.end] == piece.written for piece in reading.pieces)
    assert reading.spoken == READER.read(text)


@given(ANY_TEXT)
def test_sentences_lie_in_order_in_the_text(text: str) -> None:
    if "\0" in text:
        return
    at = 0
    for sentence in READER.sentences(text):
        assert at <= sentence.start <= sentence.end <= len(text)
        assert forbidden(sentence.spoken) == []
        assert sentence.pause > Pause.NONE
        at = sentence.end


@given(PHRASES)
def test_composed_and_decomposed_text_read_alike(text: str) -> None:
    assert READER.read(unicodedata.normalize("NFD", text)) == READER.read(unicodedata.normalize("NFC", text))


@given(st.text(st.characters(codec=None, exclude_characters="\0"), max_size=40))
def test_broken_surrogates_are_read_around(text: str) -> None:
    assert forbidden(READER.read(text)) == []


def test_a_look_alike_with_a_mark_of_its_own_is_read() -> None:
    assert READER.read("ð\u0301ất Ð\u030aảng") == "đất Đảng"


def test_a_nul_is_refused_as_not_text() -> None:
    with pytest.raises(ReadingRefused, match="not text"):
        READER.read("PNG\0\0IHDR")


def test_a_text_beyond_the_documented_length_is_refused() -> None:
    with pytest.raises(ReadingRefused, match="at most"):
        READER.read("a" * (LONGEST_TEXT + 1))


def test_a_line_of_a_million_figures_is_read_figure_by_figure() -> None:
    spoken = READER.read("7" * 1_000_000)
    assert spoken.count("bảy") == 1_000_000


def test_what_has_no_reading_is_reported_as_unread() -> None:
    reading = READER.explain("Xin chào 漢 nhé")
    assert [piece.written for piece in reading.unread] == ["漢"]
    assert reading.spoken == "Xin chào nhé"


def test_only_combining_marks_are_reported_as_unread() -> None:
    reading = READER.explain("\u0301\u0323")
    assert reading.spoken == ""
    assert "".join(piece.written for piece in reading.unread) == "\u0301\u0323"


HOSTILE = {
    "figures and dashes": "1-",
    "figures and dots": "1.",
    "figures and commas": "1,",
    "figures and strokes": "1/",
    "figures and colons": "12:",
    "letters and dots": "a.",
    "capitals": "AB",
    "capitals and dashes": "AB-",
    "capitals and figures": "A1",
    "capitals and ampersands": "A&",
    "spaces": " ",
    "commas": ",",
    "brackets": "(",
    "acronyms in brackets": "(AB)",
    "dashes": "-",
    "dots": ".",
    "mail": "a@",
    "sites": "a.b-",
    "plus and figures": "+84 ",
    "plain words": "là ",
    "vowels": "a",
    "consonants": "b",
    "mixed case": "aB",
    "marks": "e\u0301",
    "line breaks": "a\n",
    "blanks and line breaks": " \n",
    "tabs": "\t",
    "exclamation marks": "!",
    "stops and blanks": "! ",
    "quotation marks": "“",
    "amounts": "5 ha ",
    "short abbreviations": "TH ",
    "senses of fields": "HT ",
    "senses in a list": "CN, ",
    "senses joined": "KT-HT-",
    "days": "ngày 1-",
    "beginnings of ranges": "từ 2 - ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_work_grows_in_step_with_hostile_repetition(unit: str) -> None:
    """Ten times the text makes at most some twelve times the pieces, and every piece is short or one run."""
    short, long = (READER.explain(unit * count).pieces for count in (200, 2000))
    assert len(long) <= 12 * max(len(short), 1) + 10
    few, many = (READER.sentences(unit * count) for count in (200, 2000))
    assert len(many) <= 12 * max(len(few), 1) + 10


@pytest.mark.parametrize("unit", ["HT ", "CN, ", "HT&", "KT-HT-"])
def test_a_field_is_looked_for_once_in_a_stretch(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many short forms ask for it, the same stretch of text is not searched again for one field."""
    searched: list[str] = []
    made = fields._field

    def counted(name: str) -> re.Pattern[str]:
        searched.append(name)
        return made(name)

    monkeypatch.setattr(fields, "_field", counted)
    fields._words_of.cache_clear()
    READER.read(unit * (20_000 // len(unit)))
    assert len(searched) <= 12 * (20_000 // fields._BLOCK + 1)


def test_every_repeat_of_a_pattern_has_a_bound() -> None:
    """Bounded repeats cannot blow up, however hostile the text; only a run of figures may be endless."""
    endless = {rule.name for rule in RULES.values() if _has_endless_repeat(_parser.parse(rule.pattern).data)}
    assert endless == {"long_run"}


def _has_endless_repeat(node: object) -> bool:
    if (
        isinstance(node, tuple)
        and len(node) == 2
        and node[0] in _REPEATS
        and node[1][1] == _constants.MAXREPEAT
    ):
        return True
    children = node if isinstance(node, list | tuple) else getattr(node, "data", ())
    return any(_has_endless_repeat(child) for child in children if not isinstance(child, str | int))


def test_tags_of_markup_leave_no_sign() -> None:
    assert not re.search(r"[<>/]", READER.read("<b>Tin</b> & <i>bài</i>"))


def test_a_rule_that_looks_at_its_neighbours_is_not_remembered_for_another_place() -> None:
    neighbour = re.compile(r"found\.(?:left|right|words_left|words_right|before|listed_after)\b")
    looking = [
        name for name, rule in RULES.items() if rule.alone and neighbour.search(inspect.getsource(rule.say))
    ]
    assert looking == []


def test_what_was_said_of_a_short_form_in_one_place_does_not_decide_another() -> None:
    reader = Reader()
    assert reader.read("cam, quýt, vv.") == "cam, quýt, vân vân."
    assert reader.read("Nghị quyết vv sắp xếp thôn") == "Nghị quyết về việc sắp xếp thôn"
