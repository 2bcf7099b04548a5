"""Scripts of the station: its own texts, whole and told when refused."""

import re
import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from broadcaster.model import BulletinState, SegmentKind
from broadcaster.newsroom import read_article
from broadcaster.station.night.remarks import of_corrections
from broadcaster.station.night.run import run_night
from broadcaster.station.night.writing import occurrence_for, write_for
from tests.nouns import make_bulletin, make_news
from tests.station.conftest import OpenStation

MONDAY = date(2026, 11, 23)
PLAN = Path(__file__).parents[2] / "newsroom" / "data" / "plans" / "ea-knop-2026.txt"


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


def test_an_official_plan_is_read_from_its_first_sentence_to_its_last(open_station: OpenStation) -> None:
    with open_station() as station:
        occurrence = occurrence_for(station, station.programme("cchc"), MONDAY)
        script = write_for(station, occurrence, body=read_article(PLAN))

    spoken = words(" ".join(one.text for one in script.segments if one.kind is SegmentKind.SPEECH))
    body = words(PLAN.read_text("utf-8"))
    start = spoken.index(body[0])
    positions = iter(spoken[start:])
    assert all(word in positions for word in body)


def test_a_notice_that_cannot_be_read_is_told_in_the_morning(open_station: OpenStation, folder: Path) -> None:
    (folder / "scripts" / "content" / "thong-bao" / "hong.txt").write_bytes(
        b"\x00\xff\xfe\x00 khong phai van ban"
    )

    with open_station() as station:
        report = run_night(station, MONDAY)

    assert any("hong.txt" in remark.where for remark in report.warnings)
    assert any(one.programme == "thong-bao" for one in report.bulletins)


def test_news_without_a_date_is_never_fresh(open_station: OpenStation) -> None:
    with open_station() as station:
        now = station.now()
        dated = make_news("dated", published_at=now - timedelta(hours=1), fetched_at=now, themes=("thoi-su",))
        undated = replace(dated, id="undated", title="Tin không ngày", published_at=None)
        station.store.news.add([undated, dated])
        programme = station.programme("ban-tin-sang")
        script = write_for(station, occurrence_for(station, programme, MONDAY))

    assert script.news_ids == ("dated",)


def test_what_a_paper_has_changed_since_a_bulletin_was_approved_is_told(open_station: OpenStation) -> None:
    made_at = make_bulletin().produced_at
    script = replace(make_bulletin().script, news_ids=("same", "changed", "called-off"))
    approved = replace(make_bulletin(), state=BulletinState.APPROVED, script=script)
    before, after = made_at - timedelta(hours=1), made_at + timedelta(hours=1)
    items = (
        make_news("same", fetched_at=before),
        make_news("changed", title="Xã tiếp dân chiều thứ ba", fetched_at=after),
        make_news("called-off", title="Cắt điện thôn 3 ngày 30/11", fetched_at=before, published_at=before),
        make_news("new", title="Hoãn cắt điện thôn 3 ngày 30/11", fetched_at=after, published_at=after),
        make_news("other", title="Hội thao của xã", fetched_at=after),
    )

    told = [str(remark.what) for remark in of_corrections([approved, make_bulletin("draft")], items)]

    assert [sentence.partition("reads: ")[2] for sentence in told] == [
        "'Xã tiếp dân chiều thứ ba' (vnexpress).",
        "'Hoãn cắt điện thôn 3 ngày 30/11' (vnexpress).",
    ]


def test_invented_samples_are_never_read_in_a_real_station(open_station: OpenStation, folder: Path) -> None:
    sample = folder / "scripts" / "content" / "thong-bao" / "mau.toml"
    sample.write_text('title = "Bịa"\nsample = true\nbody = "Chuyện bịa."\n', "utf-8")
    own = folder / "station.toml"

    def titles() -> set[str]:
        with open_station() as station:
            script = write_for(station, occurrence_for(station, station.programme("thong-bao"), MONDAY))
        return {segment.title for segment in script.segments if segment.item}

    own.write_text(re.sub(r"(?m)^rehearsal = .*$", "", own.read_text("utf-8")), "utf-8")
    real = titles()
    own.write_text(own.read_text("utf-8").replace("[station]", "[station]\nrehearsal = true", 1), "utf-8")
    rehearsed = titles()

    assert "Bịa" not in real
    assert rehearsed == real | {"Bịa"}
