"""
The house style: every programme of the house can be written, and says what it should.

`UPDATE_GOLDEN=1 pytest tests/newsroom/scripts/test_script_house.py` writes the golden scripts anew.
"""

import os
import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import NothingToSay, ScriptRefused
from broadcaster.model import Article, NewsItem, Programme, Script, SegmentKind
from broadcaster.newsroom import load_articles, pick_articles, read_article
from broadcaster.schedule import load_programmes
from tests.scriptwriting import AIRS_AT, HOUSE, STATION, Desk, article, news_item, spoken

GOLDEN = Path(__file__).parents[1] / "golden"
SCRIPTS = HOUSE / "scripts"
PROGRAMMES = {
    name: programme
    for name, programme in load_programmes(HOUSE / "schedules" / "programmes.toml").items()
    if programme.script  # relays have none
}
PLAN = Path(__file__).parents[1] / "data" / "plans" / "ea-knop-2026.txt"
TODAYS_NEWS = (
    news_item(
        1,
        title="Giá cà phê Tây Nguyên tăng nhẹ",
        summary="Sáng nay, thương lái thu mua cà phê nhân xô cao hơn hôm qua",
        themes=("kinh-te", "nong-nghiep"),
    ),
    news_item(2, title="Khai trương cổng dữ liệu mở", summary="", themes=("thoi-su",)),
    news_item(3, title="Phòng bệnh mùa mưa?", summary="Ngành y tế khuyến cáo ngủ màn.", themes=("suc-khoe",)),
    news_item(4, title="Đội bóng tỉnh thắng trận", summary="Tỷ số là 2-1.", themes=()),
)


def content(programme: Programme) -> tuple[Article, ...]:
    loaded = load_articles(SCRIPTS / "content" / programme.content)
    assert loaded.refusals == ()
    return pick_articles(loaded.articles, air_date=AIRS_AT.date(), count=programme.article_limit)


def written(
    programme: Programme, articles: tuple[Article, ...], news: tuple[NewsItem, ...] = (), **more: object
) -> Script:
    desk = Desk(SCRIPTS, programme=programme, articles=articles, news=news, more=more)
    return desk.write()


def printed(script: Script) -> str:
    return "".join(
        f"{segment.kind:9} | {segment.item} | {segment.source} | "
        f"{segment.text or segment.cart or segment.length_ms}\n"
        for segment in script.segments
    )


def many(programme: Programme) -> tuple[Article, ...]:
    """All texts of the house for this programme, three times over."""
    loaded = load_articles(SCRIPTS / "content" / programme.content).articles
    return tuple(replace(one, id=f"{one.id}-{turn}") for turn in range(3) for one in loaded)


@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_programme_of_the_house_is_written_as_before(name: str) -> None:
    programme = PROGRAMMES[name]
    script = printed(written(programme, content(programme), TODAYS_NEWS if programme.news_themes else ()))
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_text(script, "utf-8")

    assert script == path.read_text("utf-8")


@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_programme_of_the_house_can_be_written_with_one_and_many(name: str) -> None:
    programme = PROGRAMMES[name]
    articles = many(programme) if programme.content else ()
    news = tuple(news_item(number) for number in range(40)) if programme.news_themes else ()

    scripts = [
        written(programme, articles[:count], news[:count], is_repeat=repeat)
        for count in (1, len(articles) + len(news))
        for repeat in (False, True)
    ]

    for script in scripts:
        assert spoken(script)[0].startswith("Đây là Đài truyền thanh xã Ea Knốp, xin kính chào")
        assert any("Trân trọng cảm ơn" in text for text in spoken(script)[-2:])
    assert len(scripts[-1].article_ids) == len(articles)
    assert len(scripts[-1].news_ids) == len(news)


@pytest.mark.parametrize("name", ["ban-tin-sang", "dan-hoi", "thoi-tiet", "thong-bao"])
def test_a_programme_without_news_and_texts_says_nothing_rather_than_that_there_is_nothing(name: str) -> None:
    with pytest.raises(NothingToSay, match="nothing to read"):
        written(PROGRAMMES[name], ())


@pytest.mark.parametrize("name", PROGRAMMES)
def test_nothing_is_said_about_now_for_a_script_is_written_the_evening_before(name: str) -> None:
    programme = PROGRAMMES[name]
    news = TODAYS_NEWS if programme.news_themes else ()
    said = " ".join(spoken(written(programme, content(programme), news)))

    assert not re.search(
        r"bây giờ là|chưa nhận được|đến giờ phát|không có (?:tin|thông báo) mới", said.lower()
    )


@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_programme_names_a_template_and_a_folder_that_exist(name: str) -> None:
    assert (SCRIPTS / PROGRAMMES[name].script).is_file()
    assert load_articles(SCRIPTS / "content" / PROGRAMMES[name].content).articles


@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_programme_is_near_its_wanted_length(name: str) -> None:
    programme = PROGRAMMES[name]
    summary = "Một câu tin dài chừng mười hai tiếng để thử độ dài này. " * 4
    news = tuple(news_item(number, summary=summary) for number in range(programme.news_limit))

    script = written(programme, content(programme), news)
    syllables = sum(len(re.findall(r"\w+", text)) for text in spoken(script))

    # Wide bounds: voices differ, and tunes and breaths come on top.
    assert 0.6 * programme.target_s <= syllables / 200 * 60 <= programme.maximum_s * 0.95


def test_no_template_of_the_house_names_the_demo_commune() -> None:
    for path in SCRIPTS.glob("*.j2"):
        assert "Ea Knốp" not in path.read_text("utf-8")
        assert "Đắk Lắk" not in path.read_text("utf-8")


def test_the_fallback_says_no_date_and_no_time() -> None:
    programme = PROGRAMMES["du-phong"]
    articles = many(programme) if programme.content else ()
    desk = Desk(SCRIPTS, programme=programme, articles=articles)
    morning = desk.write()
    desk.airs_at += timedelta(days=400, hours=13)

    assert desk.write().segments == morning.segments
    assert morning.valid_until is None
    assert not re.search(r"hôm nay|sáng nay|\d+ giờ|ngày \d|năm \d", " ".join(spoken(morning)), re.IGNORECASE)


def test_the_morning_bulletin_names_the_station_first_and_a_source_once_in_each_group() -> None:
    more = (news_item(5, title="Mưa", summary="Mưa to.", themes=("suc-khoe",), source="báo Nhân Dân"),)
    twice = (news_item(6, title="Tiêm", summary="Tiêm chủng.", themes=("suc-khoe",)),)
    said = spoken(written(PROGRAMMES["ban-tin-sang"], (), TODAYS_NEWS + twice + more))

    assert said[0] == "Đây là Đài truyền thanh xã Ea Knốp, xin kính chào bà con và các bạn!"
    assert "thứ hai, ngày 23 tháng 11 năm 2026" in said[1]
    assert sum("báo VnExpress" in text for text in said) == 4
    assert "Tiêm chủng." in said
    assert "Theo báo Nhân Dân: Mưa to." in said


def test_headlines_come_first_and_again_at_the_end_and_stand_and_fall_with_their_items() -> None:
    script = written(PROGRAMMES["ban-tin-sang"], (), TODAYS_NEWS)
    said = spoken(script)

    assert said.index("Những tin chính trong chương trình:") == 2
    assert "Xin nhắc lại những tin chính:" in said[-7:]
    assert said.count("Giá cà phê Tây Nguyên tăng nhẹ.") == 3
    headlines = [segment for segment in script.segments if segment.is_headline]
    assert {segment.item for segment in headlines} == {item.id for item in TODAYS_NEWS}


def test_two_news_need_no_headlines() -> None:
    said = spoken(written(PROGRAMMES["ban-tin-sang"], (), TODAYS_NEWS[:2]))

    assert not any("tin chính" in text for text in said)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Lịch cắt điện", "Thông báo: Lịch cắt điện."),
        ("THÔNG BÁO Về việc tiêm chủng", "Thông báo về việc tiêm chủng."),
        ("Thông báo: V/v họp thôn", "Thông báo về việc họp thôn."),
        ("Thông báo số 12/TB-UBND về việc họp thôn", "Thông báo về việc họp thôn."),
        ("Thông báo lịch tiếp dân", "Thông báo: Lịch tiếp dân."),
        ("THÔNG BÁO", "Thông báo."),
    ],
)
def test_a_notice_is_announced_once_however_the_office_has_titled_it(title: str, said: str) -> None:
    notice = article("thong-bao/a", title=title)

    assert said in spoken(written(PROGRAMMES["thong-bao"], (notice,)))


def test_a_theme_is_announced_inside_its_first_item_so_that_both_are_trimmed_together() -> None:
    script = written(PROGRAMMES["ban-tin-sang"], (), TODAYS_NEWS)
    groups = ("Tin thời sự.", "Tin kinh tế.", "Tin y tế.", "Một số tin khác.")
    announced = [segment for segment in script.segments if segment.text in groups]

    assert len(announced) == 4
    assert all(segment.item for segment in announced)


@pytest.mark.parametrize("repeat", [False, True])
def test_a_warning_says_when_it_was_issued_and_a_repeat_says_that_it_is_one(*, repeat: bool) -> None:
    programme = PROGRAMMES["thoi-tiet"]
    said = spoken(written(programme, content(programme), is_repeat=repeat, repeat_number=int(repeat)))
    issued = "16 giờ 30 phút, chủ nhật, ngày 22 tháng 11 năm 2026"

    assert programme.respeak_repeats
    assert sum(issued in text for text in said) == 2
    assert any("Xin nhắc lại" in text and issued in text for text in said) is repeat


def test_a_warning_without_its_issue_time_is_refused() -> None:
    with pytest.raises(ScriptRefused, match=r"thoi-tiet\.j2:\d+: “issued_at” is not known here"):
        written(PROGRAMMES["thoi-tiet"], (article("thoi-tiet/a", facts={"issued_by": "Đài"}),))


def test_a_warning_that_is_over_is_not_read_any_more() -> None:
    desk = Desk(SCRIPTS, programme=PROGRAMMES["thoi-tiet"], articles=content(PROGRAMMES["thoi-tiet"]))
    desk.airs_at = datetime(2026, 11, 25, 19, 0, tzinfo=VIETNAM)

    with pytest.raises(NothingToSay):
        desk.write()


def test_a_column_reads_a_plan_from_its_first_to_its_last_sentence() -> None:
    plan = read_article(PLAN)
    body = re.findall(r"\w+", plan.body)

    script = written(PROGRAMMES["cchc"], (plan,))

    of_the_plan = [
        segment
        for segment in script.segments
        if segment.kind is SegmentKind.SPEECH and segment.source == plan.id
    ]
    assert re.findall(r"\w+", " ".join(segment.text for segment in of_the_plan)) == body
    assert of_the_plan[-1].text == "Lê Anh Vũ"
    assert script.article_ids == (plan.id,)


def test_steps_of_a_procedure_are_counted_aloud() -> None:
    steps = {"steps": ["Mở cổng dịch vụ công", "Nộp hồ sơ"]}
    said = spoken(written(PROGRAMMES["cchc"], (article(kind="thu-tuc", facts=dict(steps)),)))

    assert "Cách làm gồm 2 bước." in said
    assert "Bước 1. Mở cổng dịch vụ công." in said
    assert "Bước 2. Nộp hồ sơ." in said


def test_a_hotline_is_said_where_there_is_one() -> None:
    desk = Desk(SCRIPTS, programme=PROGRAMMES["cchc"])
    with_hotline = " ".join(spoken(desk.write()))
    desk.station = replace(STATION, hotline="")

    assert STATION.hotline in with_hotline
    assert "Đường dây nóng" not in " ".join(spoken(desk.write()))


def test_the_texts_of_the_house_have_themes_whole_sentences_and_no_word_twice() -> None:
    for programme in PROGRAMMES.values():
        for one in load_articles(SCRIPTS / "content" / programme.content).articles:
            assert one.themes, one.id
            for text in spoken(written(programme, (one,))):
                assert not re.search(r"\b(\w+) \1\b", text.lower()), (one.id, text)
                assert text[0].isupper() or text[0].isdigit(), (one.id, text)
                assert text.endswith((".", ":", "!", "?")), (one.id, text)
