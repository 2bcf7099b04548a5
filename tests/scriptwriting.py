"""A writing desk for tests: templates in a folder of the test's own, or those of the house."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from broadcaster.clock import VIETNAM
from broadcaster.model import Article, NewsItem, Programme, Script, SegmentKind
from broadcaster.newsroom import StationFacts, write_script

HOUSE = Path(__file__).parents[1]
AIRS_AT = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
STATION = StationFacts(
    name="Đài truyền thanh xã Ea Knốp",
    commune="xã Ea Knốp",
    province="tỉnh Đắk Lắk",
    one_stop="Trung tâm Phục vụ hành chính công",
    hotline="0262 000 0000",
)
PROGRAMME = Programme(
    id="thu", title="Chương trình thử", script="thu.j2", audio_template="ban-tin", target_s=60, maximum_s=90
)


def news_item(number: int = 1, **changes: object) -> NewsItem:
    item = NewsItem(
        id=f"tin-{number}",
        feed="vnexpress",
        source="báo VnExpress",
        title=f"Tiêu đề tin số {number}",
        summary=f"Nội dung của tin số {number}.",
        url=f"https://example.invalid/{number}",
        published_at=AIRS_AT,
        fetched_at=AIRS_AT,
        themes=("thoi-su",),
    )
    return replace(item, **changes)  # type: ignore[arg-type]


def article(name: str = "cchc/bai", **changes: object) -> Article:
    return replace(Article(id=name, title="Một bài viết", body="Nội dung bài viết."), **changes)  # type: ignore[arg-type]


@dataclass
class Desk:
    """Writes scripts from templates given as text."""

    folder: Path
    programme: Programme = PROGRAMME
    airs_at: datetime = AIRS_AT
    news: tuple[NewsItem, ...] = ()
    articles: tuple[Article, ...] = ()
    station: StationFacts = STATION
    more: dict[str, object] = field(default_factory=dict)

    def keep(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    def write(self, text: str | None = None) -> Script:
        if text is not None:
            self.keep(self.programme.script, text)
        return write_script(
            self.programme,
            airs_at=self.airs_at,
            news=self.news,
            articles=self.articles,
            station=self.station,
            templates=self.folder,
            **self.more,  # type: ignore[arg-type]
        )


def spoken(script: Script) -> list[str]:
    """What is said, paragraph by paragraph."""
    return [segment.text for segment in script.segments if segment.kind is SegmentKind.SPEECH]
