"""Makers of nouns with everything filled in; a test names only what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from broadcaster.clock import VIETNAM
from broadcaster.model import (
    Actor,
    AsRun,
    Bulletin,
    BulletinState,
    Cue,
    Evidence,
    Master,
    NewsItem,
    Occurrence,
    OccurrenceKind,
    Origin,
    Outcome,
    Priority,
    Role,
    Script,
    Segment,
    SegmentKind,
    Way,
)
from broadcaster.saying import verbatim

STATION = "k3q7mzv5w2xadpeh"
"""Fingerprint of the station of the tests."""

LAN = Actor(person="p-lan", role=Role.APPROVER, way=Way.COMMAND_LINE)
"""Somebody who approves."""

MORNING = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)


def make_row(row_id: str = "row-1", **wanted: Any) -> AsRun:
    """An open as-run row that starts in the MORNING on the output "loa-xa"."""
    row = AsRun(
        id=row_id,
        occurrence="2026-11-23T053000-sang",
        programme="ban-tin-sang",
        title="Bản tin sáng",
        themes=("tthc", "thoi-su"),
        output="loa-xa",
        origin=Origin.OWN,
        priority=Priority.NORMAL.value,
        bulletin="ban-tin-sang-2026-11-23",
        scheduled_start=MORNING,
        actual_start=MORNING,
        actual_end=None,
        aired_ms=0,
        outcome=Outcome.OPEN,
        reason=None,
        evidence=Evidence.PLAYER,
    )
    return replace(row, **wanted)


def make_occurrence(occurrence_id: str = "2026-11-23T053000-sang", **wanted: Any) -> Occurrence:
    """A planned occurrence of the MORNING."""
    occurrence = Occurrence(
        id=occurrence_id,
        slot="sang",
        programme="ban-tin-sang",
        title="Bản tin sáng",
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=MORNING,
        length_s=900,
        outputs=("loa-xa", "icecast"),
    )
    return replace(occurrence, **wanted)


def make_script(**wanted: Any) -> Script:
    """A script that uses every field."""
    script = Script(
        programme="ban-tin-sang",
        title="Bản tin sáng",
        air_date=MORNING.date(),
        airs_at=MORNING,
        segments=(
            Segment(kind=SegmentKind.STING, cart="nhac-hieu"),
            Segment(
                kind=SegmentKind.SPEECH,
                text="Từ ngày 23/11, hồ sơ được nộp trực tuyến.",
                source="ban-tin-sang.j2:12",
                item="vnexpress-1",
                title="Nộp hồ sơ trực tuyến",
                themes=("dvc-truc-tuyen",),
            ),
            Segment(kind=SegmentKind.PAUSE, length_ms=700),
        ),
        valid_until=MORNING + timedelta(hours=6),
        news_ids=("vnexpress-1",),
        article_ids=("thong-bao/tiem-chung",),
    )
    return replace(script, **wanted)


def make_bulletin(bulletin_id: str = "ban-tin-sang-2026-11-23", **wanted: Any) -> Bulletin:
    """A produced bulletin that uses every field."""
    bulletin = Bulletin(
        id=bulletin_id,
        programme="ban-tin-sang",
        title="Bản tin sáng",
        air_date=MORNING.date(),
        airs_at=MORNING,
        state=BulletinState.PRODUCED,
        fingerprint="f1",
        script=make_script(),
        master=Master(
            path="audio/ab/abcd.mp3",
            wav_path="",
            opus_path="audio/ab/abcd.opus",
            sha256="abcd",
            duration_ms=423_120,
            loudness_lufs=-16.02,
            true_peak_dbtp=-1.61,
            voice="espeak:vi",
            spoken_sentences=12,
            cached_sentences=30,
            cues=(Cue(item="vnexpress-1", title="Nộp", themes=("tthc",), start_ms=8000, end_ms=21_500),),
            trimmed=("Tin dài",),
            notes=(verbatim("Giọng dự phòng."),),
        ),
        themes=("tthc",),
        produced_at=MORNING - timedelta(hours=4),
        valid_until=MORNING + timedelta(days=1),
    )
    return replace(bulletin, **wanted)


def make_news(news_id: str = "vnexpress-1", **wanted: Any) -> NewsItem:
    """A news item of the day before."""
    item = NewsItem(
        id=news_id,
        feed="vnexpress",
        source="báo VnExpress",
        title="Nộp hồ sơ trực tuyến",
        summary="Từ hôm nay, hồ sơ được nộp trực tuyến.",
        url="https://vnexpress.net/1",
        published_at=MORNING - timedelta(hours=12),
        fetched_at=MORNING - timedelta(hours=5),
        themes=("dvc-truc-tuyen",),
    )
    return replace(item, **wanted)
