"""A fault of the reader, or a text that it refuses, costs a plainer reading and nothing else."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader, Style, sentences_anyway
from broadcaster.reading.groups import RULES
from broadcaster.reading.rule import Rule
from broadcaster.reading.spoken.plain import say_plainly
from broadcaster.reading.written import scanning


def broken(_: object) -> str:
    raise ValueError("by hand")


def _with_broken_times(name: str) -> Rule:
    return RULES[name]._replace(say=broken) if name == "time" else RULES[name]


def test_a_rule_that_fails_costs_only_its_piece(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(scanning, "rule_of", _with_broken_times)
    assert Reader().read("UBND họp lúc 7h30.") == "ủy ban nhân dân họp lúc bảy h ba mươi."
    assert "by hand" in caplog.text


@pytest.mark.parametrize("part", ["rule_of", "group_pattern", "rules_behind", "is_rule", "class_and_rule"])
def test_what_rules_are_loaded_by_may_fail_and_no_sentence_is_lost(
    part: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def failing(*_: object) -> None:
        raise ValueError("by hand")

    monkeypatch.setattr(scanning, part, failing)
    (sentence,) = Reader().sentences("Có 12/12 thôn, tàu 5K-7, họp lúc 7h30.")
    assert sentence.spoken.startswith("Có ")
    assert ", họp lúc bảy " in sentence.spoken
    assert "ba mươi" in sentence.spoken
    assert "by hand" in caplog.text


def test_a_text_that_is_refused_is_read_plainly() -> None:
    said = [sentence.spoken for sentence in sentences_anyway(Reader(), "Họp lúc 7 giờ.\0 Gọi 0262855225!")]
    assert said == ["Họp lúc bảy giờ", "Gọi không hai sáu hai tám năm năm hai hai năm"]


def test_a_reader_that_fails_leaves_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "sentences", broken)
    (sentence,) = sentences_anyway(Reader(), "Bà con chú ý")
    assert sentence.spoken == "Bà con chú ý"


def test_a_plain_sentence_never_becomes_longer_than_a_breath(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "sentences", broken)
    said = sentences_anyway(Reader(), "bà con " * 1000)
    assert max(len(sentence.spoken) for sentence in said) <= 310
    assert sum(sentence.spoken.count("bà con") for sentence in said) == 1000


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("1920x1080px", "một nghìn chín trăm hai mươi nhân một nghìn không trăm tám mươi pích xeo"),
        ("Vv.", "vân vân."),
    ],
)
def test_what_once_crashed_is_read(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


def test_the_plainer_reading_knows_figures_and_words_only() -> None:
    assert say_plainly("Giá: 25.000đ/kg (*)", Style()) == "Giá hai mươi lăm không không không đ kg"
