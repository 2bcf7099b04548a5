"""Programme (chuyên mục): what recurs on the grid, how it is made and how it behaves when late."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Priority(IntEnum):
    """
    The three classes of bulletins, low to high.

    Source: Circular 39/2020/TT-BTTTT (thông thường, ưu tiên, khẩn cấp).
    """

    NORMAL = 0
    URGENT = 1
    EMERGENCY = 2

    @property
    def code(self) -> str:
        """The code that files and commands use: thong-thuong, uu-tien, khan-cap."""
        return _PRIORITY_CODES[self]

    @classmethod
    def from_code(cls, code: str) -> Priority:
        """Find the class for a code; raises KeyError for an unknown one."""
        return {name: priority for priority, name in _PRIORITY_CODES.items()}[code]


_PRIORITY_CODES = {
    Priority.NORMAL: "thong-thuong",
    Priority.URGENT: "uu-tien",
    Priority.EMERGENCY: "khan-cap",
}


class Approval(StrEnum):
    """Who lets a bulletin of the programme go on air."""

    REQUIRED = "required"
    """A person approves each bulletin (commune stations: a leader of the People's Committee)."""
    STANDING = "standing"
    """The programme as such was approved once (evergreen, relay); recorded as approved by rule."""


class LatePolicy(StrEnum):
    """What happens when the programme cannot start, or go on, on its second."""

    JOIN = "join"
    """
    Join in progress: start at the place where it would be by now; a bulletin of our own from its beginning,
    while all of it still fits into its time.
    """
    PLAY = "play"
    """Play from its beginning (stopped: from the last item's), up to `late_limit_s` after the due time."""
    SKIP = "skip"
    """Do not play it any more."""
    RESCHEDULE = "reschedule"
    """Do not begin it late: what was not heard is made good (phát bù) in the day's first free time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """One programme of the station, as `schedules/programmes.toml` describes it."""

    id: str
    """ASCII code, stable: it is in file names, occurrence ids and the ledger."""
    title: str
    """Vietnamese title, spoken and printed."""
    script: str
    """Template in `scripts/`, e.g. "ban-tin-sang.j2"; empty for relays and pure recordings."""
    audio_template: str
    """Name of the TOML in `audio_templates/` without its ending."""
    themes: tuple[str, ...] = ()
    target_s: int
    """Wanted length; the newsroom chooses items for it."""
    maximum_s: int
    """Longest length; whole items are trimmed from the end beyond it."""
    approval: Approval = Approval.REQUIRED
    late: LatePolicy = LatePolicy.JOIN
    late_limit_s: int = 0
    """
    How long after the due time it may still begin (PLAY), or its makegood may (RESCHEDULE; 0: all day).
    """
    wait_s: int = 0
    """How long it waits, without losing its beginning, for the one before it to end; 0: hard time."""
    overrun_s: int = 0
    """How far it may run past the end of its slot while nobody else wants the output."""
    fade_ms: int = 500
    """Fade where the end of its time cuts it off; 0: a hard cut."""
    cross_fade_ms: int = 0
    """How long what it cuts off goes on, dying away, under its beginning; 0: none."""
    voice: str = ""
    """Voice id; empty means the station's own order of voices."""
    respeak_repeats: bool = False
    """A repeat gets its own script and audio (warnings: the issue time is spoken again)."""
    content: str = ""
    """Folder in `scripts/content/` whose articles the template receives; empty means none."""
    news_themes: tuple[str, ...] = ()
    """Themes of the news items that the template receives, best first; empty means no news."""
    news_limit: int = 0
    """Greatest number of news items."""
    article_limit: int = 1
    """Greatest number of articles from `content`."""
    relay: tuple[str, ...] = ()
    """Web addresses of another station that is relayed live, best first; empty: made at this station."""
