"""What somebody looks at who approves: the words, how they are said, where they come from, what is new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from difflib import SequenceMatcher

from broadcaster.model import Bulletin, BulletinState, EntryKind, NewsItem, Segment, SegmentKind
from broadcaster.reading import Reader
from broadcaster.station.approval.deciding import writers_of
from broadcaster.station.notices.explaining import Passage, passages
from broadcaster.station.opened import Station
from broadcaster.station.reader import make_reader

LOOKED_AHEAD = 14
"""Days in which a bulletin may wait."""
_TOLD = {
    EntryKind.BULLETIN_MADE,
    EntryKind.BULLETIN_APPROVED,
    EntryKind.BULLETIN_RETURNED,
    EntryKind.BULLETIN_WITHDRAWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What lies on the approval desk, by air time."""

    waiting: tuple[Bulletin, ...]
    returned: tuple[Bulletin, ...]
    approved: tuple[Bulletin, ...]
    """Still to be heard: they can be taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A stretch of words that this version has and the one before has not, or the other way round."""

    kind: str
    """ "same", "new" or "gone"."""
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the words of an item come from."""

    news: NewsItem | None = None
    article: str = ""
    """Id of the article."""
    writers: tuple[str, ...] = ()
    """Names of those who wrote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One segment of a bulletin, as it is reviewed."""

    segment: Segment
    passages: tuple[Passage, ...]
    """Its words, and how those are said that are said otherwise than they are written."""
    origin: Origin | None
    """Only where it differs from the part before; None too for what the template says."""
    starts_s: float | None
    """Where its item begins in the audio; only where it differs from the part before."""
    changes: tuple[Change, ...]
    """Against the version before; empty: nothing has changed."""

    @property
    def is_doubtful(self) -> bool:
        """Tell whether a person should look at how it is said."""
        return any(passage.is_doubtful for passage in self.passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One line of a bulletin's history, from the journal."""

    kind: EntryKind
    at: datetime
    who: str
    """Name of the person, or the role of the station itself."""
    version: int
    note: str
    is_own_work: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A bulletin, as it is approved."""

    bulletin: Bulletin
    parts: tuple[Part, ...]
    gone: tuple[str, ...]
    """Texts that the version before had and this one has not."""
    before: Bulletin | None
    """The version it is compared with."""
    history: tuple[Act, ...]

    @property
    def doubts(self) -> int:
        """How many places a person should look at."""
        return sum(passage.is_doubtful for part in self.parts for passage in part.passages)


def queue_of(station: Station) -> Queue:
    """Give what lies on the approval desk."""
    now = station.now()
    first = now.date()
    days = [first + timedelta(days=number) for number in range(LOOKED_AHEAD)]
    coming = [
        each
        for day in days
        for each in station.store.bulletins.of_date(day)
        if _last_airing(station, each, day) > now
    ]

    def of(state: BulletinState) -> tuple[Bulletin, ...]:
        return tuple(each for each in coming if each.state is state)

    return Queue(
        waiting=of(BulletinState.PRODUCED),
        returned=of(BulletinState.RETURNED),
        approved=of(BulletinState.APPROVED),
    )


def _last_airing(station: Station, bulletin: Bulletin, day: date) -> datetime:
    """Give when a bulletin is over for good that day, its repeats included."""
    ends = [
        each.ends_at
        for each in station.store.occurrences.day(day)
        if bulletin.id in {each.id, each.bulletin, each.repeat_of}
    ]
    return max([bulletin.airs_at, *ends])


def review_of(station: Station, bulletin: Bulletin) -> Review:
    """Read a bulletin as somebody who approves it wants to see it."""
    before = station.store.bulletins.get(bulletin.id, bulletin.version - 1) if bulletin.version > 1 else None
    texts = [each.text for each in bulletin.script.segments if each.kind is SegmentKind.SPEECH]
    old = [each.text for each in before.script.segments if each.kind is SegmentKind.SPEECH] if before else []
    reader = make_reader(station.configuration).learn("\n\n".join(filter(None, texts)))
    return Review(
        bulletin=bulletin,
        parts=tuple(_parts(station, bulletin, reader, _changes(old, texts) if before else {})),
        gone=tuple(text for text in old if text not in texts and not _likest(text, texts)),
        before=before,
        history=history_of(station, bulletin.id),
    )


def history_of(station: Station, bulletin_id: str) -> tuple[Act, ...]:
    """Give who did what with a bulletin, and with which version of it, the latest first."""
    people = station.store.people
    entries = [entry for entry in station.store.journal.of(f"bulletin/{bulletin_id}") if entry.kind in _TOLD]
    return tuple(
        Act(
            kind=entry.kind,
            at=entry.happened_at,
            who=people.name_of(entry.actor),
            version=int(str(entry.facts.get("version") or 0)),
            note=str(entry.facts.get("note") or ""),
            is_own_work=bool(entry.facts.get("own_work")),
        )
        for entry in reversed(entries)
    )


def _parts(
    station: Station, bulletin: Bulletin, reader: Reader, changes: Mapping[str, tuple[Change, ...]]
) -> Iterator[Part]:
    news = {item.id: item for item in station.store.news.items()}
    starts = {cue.item: cue.start_ms / 1000 for cue in bulletin.master.cues}
    told = ""
    for segment in bulletin.script.segments:
        if segment.kind not in {SegmentKind.SPEECH, SegmentKind.RECORDING}:
            continue
        is_new = bool(segment.item) and segment.item != told
        told = segment.item or told
        yield Part(
            segment=segment,
            passages=tuple(passages(reader.explain(segment.text))) if segment.text else (),
            origin=_origin(station, bulletin, segment.item, news) if is_new else None,
            starts_s=starts.get(segment.item) if is_new else None,
            changes=changes.get(segment.text, ()),
        )


def _origin(station: Station, bulletin: Bulletin, item: str, news: Mapping[str, NewsItem]) -> Origin | None:
    if item in news:
        return Origin(news=news[item])
    if item in bulletin.script.article_ids:
        names = tuple(_name(station, person) for person in writers_of(station, item))
        return Origin(article=item, writers=names)
    return None


def _name(station: Station, person: str) -> str:
    known = [one.name for one in station.store.accounts.all() if one.person == person]
    return known[0] if known else person


def _changes(old: list[str], new: list[str]) -> dict[str, tuple[Change, ...]]:
    """Give, by text, what is new in it against the text of the version before that is likest to it."""
    return {text: tuple(compared(_likest(text, old), text)) for text in new if text not in old}


_LIKE_ENOUGH = 0.5


def _likest(text: str, among: list[str]) -> str:
    scored = [(SequenceMatcher(None, text.split(), other.split()).ratio(), other) for other in among]
    best, other = max(scored, default=(0.0, ""))
    return other if best >= _LIKE_ENOUGH else ""


def compared(old: str, new: str) -> Iterator[Change]:
    """Give two texts as stretches of words: those of both, those that went, and those that came."""
    before, after = old.split(), new.split()
    for kind, first, last, start, end in SequenceMatcher(None, before, after).get_opcodes():
        if kind == "equal":
            yield Change(kind="same", words=" ".join(after[start:end]))
            continue
        if last > first:
            yield Change(kind="gone", words=" ".join(before[first:last]))
        if end > start:
            yield Change(kind="new", words=" ".join(after[start:end]))
