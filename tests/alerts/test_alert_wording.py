"""The words of an alert, cut to what listeners can take in."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.alerts import Words, judge, read_alert, words_of
from broadcaster.alerts.wording import ESSENTIAL_SYLLABLES, FRAME_SYLLABLES, SYLLABLES_PER_MINUTE
from tests.cap_documents import COVERAGE, NOW, RULES, SENT, alert_xml, info_xml

SENTENCE = "Nước suối đang lên rất nhanh ở vùng hạ lưu."
LONG = " ".join(f"Câu số {number}: {SENTENCE}" for number in range(250))


def words(longest_s: float = 180, speed: float = 1.0, **info: object) -> Words:
    alert = read_alert(alert_xml("A1", info_xml(**info)))  # type: ignore[arg-type]
    (judgement,) = judge(alert, rules=RULES, coverage=COVERAGE, now=NOW)
    return words_of(judgement, longest_s=longest_s, speed=speed)


def length_s(spoken: Words, speed: float = 1.0) -> float:
    article = spoken.article
    said = f"{article.title} {article.facts['area']} {article.body} {article.facts['instruction']}"
    return (len(said.split()) + FRAME_SYLLABLES) * 60 / SYLLABLES_PER_MINUTE / speed


def test_an_alert_becomes_an_article_with_its_facts() -> None:
    spoken = words(sender_name="Trạm Buôn Hồ", onset=SENT + timedelta(hours=1))
    article = spoken.article

    assert not spoken.was_cut
    assert article.title == "Cảnh báo lũ quét"
    assert article.body == "Nước suối đang lên nhanh."
    assert article.themes == ("thoi-tiet-thien-tai",)
    assert article.facts == {
        "call": "Thông báo khẩn cấp",
        "event": "Lũ quét",
        "area": "Các xã ven suối",
        "issued_by": "Trạm Buôn Hồ",
        "issued_at": SENT,
        "onset": SENT + timedelta(hours=1),
        "ends_at": SENT + timedelta(hours=6),
        "instruction": "Di chuyển ngay lên chỗ cao.",
        "essential": "Di chuyển ngay lên chỗ cao.",
        "was_cut": False,
    }


def test_an_urgent_alert_is_not_called_an_emergency() -> None:
    assert words(severity="Severe", urgency="Expected").article.facts["call"] == "Thông báo quan trọng"


@pytest.mark.parametrize(
    ("category", "theme"),
    [("Health", "suc-khoe"), ("Fire", "thoi-tiet-thien-tai"), ("Security", "an-ninh-trat-tu")],
)
def test_its_airtime_counts_for_the_theme_of_its_category(category: str, theme: str) -> None:
    assert words(category=category).article.themes == (theme,)


def test_an_alert_without_a_headline_is_named_after_its_event() -> None:
    assert words(headline="").article.title == "Lũ quét"


def test_a_headline_is_one_line() -> None:
    assert words(headline="Cảnh báo\n   lũ quét").article.title == "Cảnh báo lũ quét"


def test_a_text_of_ten_thousand_characters_is_cut_at_the_end_of_a_sentence() -> None:
    assert len(LONG) > 10_000
    spoken = words(description=LONG)

    assert spoken.was_cut
    assert spoken.article.facts["was_cut"] is True
    assert spoken.article.body.endswith("hạ lưu.")
    assert LONG.startswith(spoken.article.body)
    assert 150 < length_s(spoken) <= 180


def test_what_to_do_is_kept_before_what_happens() -> None:
    both = words(description=LONG, instruction=LONG)
    short = words(description=LONG, instruction="Di chuyển ngay. Gọi 112.")

    assert len(str(both.article.facts["instruction"])) == pytest.approx(len(both.article.body), rel=0.1)
    assert short.article.facts["instruction"] == "Di chuyển ngay. Gọi 112."
    little = words(description="Lũ lên.", instruction=LONG)
    assert little.article.body == "Lũ lên."
    assert 160 < length_s(little) <= 180


def test_a_slower_voice_says_less_in_the_same_time() -> None:
    assert len(words(description=LONG, speed=0.7).article.body) < len(words(description=LONG).article.body)


@pytest.mark.parametrize("text", ["lũ " * 5000, "x" * 20_000, "nước lên, " * 2000, "1" * 20_000])
def test_a_text_without_sentences_is_cut_all_the_same(text: str) -> None:
    spoken = words(description=text)

    assert spoken.was_cut
    assert 0 < len(spoken.article.body) < 7000
    assert length_s(spoken) <= 181


@given(
    st.lists(
        st.sampled_from([SENTENCE, "Lũ.", "Gọi 112!", "nước lên,\n", "mưa to ", "\n\n", "TP. Buôn Hồ "])
    ),
    st.lists(st.sampled_from([SENTENCE, "Đi ngay.", "lên chỗ cao; "])),
    st.integers(min_value=60, max_value=300),
)
def test_words_are_never_added_and_never_too_many(
    description: list[str], instruction: list[str], longest_s: int
) -> None:
    before = {"description": " ".join(description * 20), "instruction": " ".join(instruction * 20)}
    spoken = words(longest_s, **before)
    written = [line(before["description"]), line(before["instruction"])]
    kept = [line(spoken.article.body), line(str(spoken.article.facts["instruction"]))]

    assert [whole.startswith(part) for whole, part in zip(written, kept, strict=True)] == [True, True]
    assert length_s(spoken) <= max(longest_s, 2 * FRAME_SYLLABLES * 60 / SYLLABLES_PER_MINUTE) + 1
    assert spoken.was_cut is (kept != written)


def line(text: str) -> str:
    return " ".join(text.split())


def test_the_first_that_people_are_to_do_is_said_twice_in_whole_sentences() -> None:
    steps = "Rời khỏi bờ suối ngay. Tắt điện trước khi đi. " + "Mang theo giấy tờ và thuốc men. " * 10
    found = words(instruction=steps).article.facts["essential"]
    assert isinstance(found, str)
    assert steps.startswith(found)
    assert found.endswith(".")
    assert 10 <= len(found.split()) <= ESSENTIAL_SYLLABLES


def test_an_alert_that_says_nothing_to_do_repeats_what_happens() -> None:
    facts = words(instruction="", description="Nước đang lên.").article.facts
    assert facts["essential"] == "Nước đang lên."
