"""What a template says becomes segments, and each knows whose words it speaks."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import ScriptRefused
from broadcaster.model import Part, SegmentKind
from tests.scriptwriting import AIRS_AT, Desk, article, news_item, spoken


def test_a_blank_line_ends_a_paragraph_and_a_line_end_does_not(tmp_path: Path) -> None:
    script = Desk(tmp_path).write("Kính thưa bà con,\nđây là đài xã.\n\nHôm nay có tin.\n")

    assert spoken(script) == ["Kính thưa bà con, đây là đài xã.", "Hôm nay có tin."]
    assert [segment.source for segment in script.segments] == ["thu.j2:1", "thu.j2:4"]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Một\n{% if true %}\nhai\n{% endif %}\nba.", ["Một hai ba."]),
        ("Một\n{# lời dặn #}\nhai.", ["Một hai."]),
        ("Một\n  {% if true %}{% set x = 1 %}\nhai{% endif %}\nba.", ["Một hai ba."]),
        ("{% if true %}Một.{% endif %}\n\nHai.", ["Một.", "Hai."]),
        ("{% set x = 1 %}\nMột.\n\n{% if true %}\nHai.\n\n{% endif %}\n\nBa.", ["Một.", "Hai.", "Ba."]),
        ("{{ 'Một.' }}\n\n{% if true %}{{ 'Hai.' }}{% endif %}\n\n{{ 'Ba.' }}", ["Một.", "Hai.", "Ba."]),
        ("{% raw %}Một {{ x }}{% endraw %}\n\nHai.", ["Một {{ x }}", "Hai."]),
    ],
)
def test_tags_and_comments_neither_make_nor_hide_a_blank_line(
    tmp_path: Path, text: str, paragraphs: list[str]
) -> None:
    assert spoken(Desk(tmp_path).write(text)) == paragraphs


def test_a_macro_is_named_as_the_source_of_its_words(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.keep("_chung.j2", "{% macro chao(ten) %}\nKính chào {{ ten }}\n{% endmacro %}\n")

    script = desk.write(
        '{% import "_chung.j2" as chung %}\n{{ chung.chao(station.commune) }}!\n\nMời nghe tin.\n'
    )

    assert spoken(script) == ["Kính chào xã Ea Knốp!", "Mời nghe tin."]
    assert [segment.source for segment in script.segments] == ["_chung.j2:2", "thu.j2:4"]


def test_stings_pauses_and_recordings_stand_where_the_template_has_them(tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    recording = tmp_path / "recordings" / "ê-đê.wav"
    recording.write_bytes(b"RIFF")

    script = Desk(tmp_path).write(
        'Một.\n{{ sting("chuyen-muc") }}\nHai. {{ pause(600) }} Ba.\n{{ recording("ê-đê.wav") }}\n'
    )

    assert [
        (segment.kind, segment.text or segment.cart or segment.length_ms) for segment in script.segments
    ] == [
        (SegmentKind.SPEECH, "Một."),
        (SegmentKind.STING, "chuyen-muc"),
        (SegmentKind.SPEECH, "Hai."),
        (SegmentKind.PAUSE, 600),
        (SegmentKind.SPEECH, "Ba."),
        (SegmentKind.RECORDING, str(recording)),
    ]


def test_all_segments_of_an_item_carry_its_id_title_and_themes(tmp_path: Path) -> None:
    desk = Desk(tmp_path, news=(news_item(1, themes=("kinh-te",)), news_item(2)))

    script = desk.write(
        "Mở đầu.\n{% for tin in news %}\n{% item tin %}\n{{ sting('tin') }}\n{{ tin.title }}\n{% enditem %}\n"
        "{% endfor %}\nKết.\n"
    )

    assert [(segment.item, segment.title, segment.themes) for segment in script.segments] == [
        ("", "", ()),
        ("tin-1", "Tiêu đề tin số 1", ("kinh-te",)),
        ("tin-1", "Tiêu đề tin số 1", ("kinh-te",)),
        ("tin-2", "Tiêu đề tin số 2", ("thoi-su",)),
        ("tin-2", "Tiêu đề tin số 2", ("thoi-su",)),
        ("", "", ()),
    ]


def test_words_belong_to_the_part_around_them_and_a_sting_to_none(tmp_path: Path) -> None:
    script = Desk(tmp_path).write(
        "Bà con hỏi:\n\n{% part question %}\nMấy giờ?\n{% endpart %}\n\n{{ sting('dap') }}\n"
        "{% part answer %}\n{{ sting('tin') }}\nBảy giờ.\n\nĐúng bảy giờ.\n{% endpart %}\nXin cảm ơn.\n"
    )
    found = [(segment.kind, segment.text, segment.part) for segment in script.segments]
    assert found == [
        (SegmentKind.SPEECH, "Bà con hỏi:", None),
        (SegmentKind.SPEECH, "Mấy giờ?", Part.QUESTION),
        (SegmentKind.STING, "", None),
        (SegmentKind.STING, "", None),
        (SegmentKind.SPEECH, "Bảy giờ.", Part.ANSWER),
        (SegmentKind.SPEECH, "Đúng bảy giờ.", Part.ANSWER),
        (SegmentKind.SPEECH, "Xin cảm ơn.", None),
    ]


def test_an_item_without_a_story_has_its_own_title_and_an_id_for_each_turn(tmp_path: Path) -> None:
    script = Desk(tmp_path).write(
        "{% for n in range(2) %}\n{% item title='Lời nhắc', themes=['cchc', 'tthc'] %}\n"
        "Nhắc.\n{% enditem %}\n{% endfor %}\n"
    )

    first, second = script.segments
    assert (first.title, first.themes) == ("Lời nhắc", ("cchc", "tthc"))
    assert first.item != second.item


def test_words_of_a_story_have_the_story_as_their_source(tmp_path: Path) -> None:
    desk = Desk(tmp_path, news=(news_item(1),), articles=(article(facts={"steps": ["Bước đầu"]}),))

    script = desk.write(
        "{{ news[0].title|sentence }}\n\nTheo báo: {{ news[0].summary }}\n\n"
        "{{ articles[0].facts.steps[0] }}\n\nHết.\n"
    )

    assert [segment.source for segment in script.segments] == ["tin-1", "thu.j2:3", "cchc/bai", "thu.j2:7"]


def test_a_body_keeps_its_paragraphs(tmp_path: Path) -> None:
    desk = Desk(tmp_path, articles=(article(body="Đoạn một.\n\nĐoạn hai."),))

    script = desk.write("{{ articles[0].body }}\nHết.")

    assert spoken(script) == ["Đoạn một.", "Đoạn hai. Hết."]


def test_a_script_names_what_it_used_and_nothing_else(tmp_path: Path) -> None:
    desk = Desk(
        tmp_path,
        news=tuple(news_item(number) for number in range(3)),
        articles=(article("a/mot"), article("a/hai")),
    )

    script = desk.write("{% item news[1] %}{{ news[1].title }}{% enditem %}{{ articles[1].title }}")

    assert script.news_ids == ("tin-1",)
    assert script.article_ids == ("a/hai",)


def test_a_script_is_valid_until_its_first_article_ends(tmp_path: Path) -> None:
    desk = Desk(
        tmp_path,
        articles=(
            article("a/mot", valid_until=date(2026, 11, 30)),
            article("a/hai", facts={"ends_at": datetime(2026, 11, 23, 19, 0)}),
            article("a/ba", valid_until=date(2026, 11, 23)),
        ),
    )

    def valid_until(text: str) -> datetime | None:
        return desk.write(text).valid_until

    assert valid_until("Chào.") is None
    assert valid_until("{{ articles[0].body }}") == datetime(2026, 12, 1, tzinfo=VIETNAM)
    assert valid_until(
        "{{ articles[0].body }} {{ articles[1].body }}\n\n{{ articles[1].title }}"
    ) == datetime(2026, 11, 23, 19, 0, tzinfo=VIETNAM)
    desk.more["valid_until"] = AIRS_AT + timedelta(hours=1)
    assert valid_until("{{ articles[0].body }}") == AIRS_AT + timedelta(hours=1)


def test_a_warning_that_is_over_at_air_time_is_left_out(tmp_path: Path) -> None:
    over = article("a/qua", facts={"ends_at": AIRS_AT})
    desk = Desk(
        tmp_path, articles=(over, article("a/con", facts={"ends_at": AIRS_AT + timedelta(minutes=1)}))
    )

    script = desk.write("{% for bai in articles %}{% item bai %}{{ bai.body }}{% enditem %}{% endfor %}")

    assert script.article_ids == ("a/con",)


def test_news_are_grouped_by_the_themes_of_the_programme_each_once(tmp_path: Path) -> None:
    desk = Desk(
        tmp_path,
        news=(
            news_item(1, themes=("kinh-te", "suc-khoe")),
            news_item(2, themes=("suc-khoe",)),
            news_item(3, themes=("the-thao",)),
        ),
    )
    text = (
        "{% for nhom in news_groups %}\n{{ nhom.title }}: "
        "{% for tin in nhom.news %}{{ tin.title }}; {% endfor %}\n\n{% endfor %}"
    )
    desk.programme = replace(desk.programme, news_themes=("suc-khoe", "kinh-te"))

    assert spoken(desk.write(text)) == [
        "Y tế, sức khỏe: Tiêu đề tin số 1; Tiêu đề tin số 2;",
        "Tin khác: Tiêu đề tin số 3;",
    ]


def test_outside_text_cannot_forge_a_mark_or_carry_invisible_letters(tmp_path: Path) -> None:
    forged = "Tin \ue0000\ue001thật\u200b \x07đây"
    desk = Desk(tmp_path, news=(news_item(1, title=forged),))

    assert spoken(desk.write("{{ news[0].title }}.")) == ["Tin 0thật đây."]


def test_letters_are_composed_whatever_the_template_was_typed_with(tmp_path: Path) -> None:
    assert spoken(Desk(tmp_path).write("Tie\u0302\u0301ng Vie\u0302\u0323t.")) == ["Tiếng Việt."]


def test_a_line_of_ornament_is_not_spoken(tmp_path: Path) -> None:
    assert spoken(Desk(tmp_path).write("Một.\n\n* * *\n\nHai.")) == ["Một.", "Hai."]


@pytest.mark.parametrize("text", ["", "{# chỉ có lời dặn #}", "{{ pause(100) }}"])
def test_a_script_that_says_nothing_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ScriptRefused, match=r"thu\.j2: the script says nothing"):
        Desk(tmp_path).write(text)
