"""How long a notice takes, and whether there is room for it beside the others of its programme."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from broadcaster.model import Article, Draft, Programme
from broadcaster.newsroom import load_articles, pick_articles
from broadcaster.newsroom.manuscripts.articles import of_slot, readings_of
from broadcaster.reading import Reader
from broadcaster.station.night.writing import NEWS_PACE
from broadcaster.station.notices.recordings import recorded_s
from broadcaster.station.opened import StationFiles
from broadcaster.station.reader import make_reader

FRAME_S = 25.0
"""Signature tune, greeting and goodbye of the house's notices; measured on the demo station (24.6 s)."""
BETWEEN_S = 1.5
"""Sting and breath before each notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How a notice fits into its programme on one day."""

    own_s: float
    others_s: float
    """What the other notices of that day take."""
    limit_s: float
    """Longest length of the programme, its frame taken off."""
    on: date | None = None
    """The fullest day; None: no programme was chosen."""

    @property
    def over_s(self) -> float:
        """By how much it is too long; 0: it fits."""
        return max(0.0, self.own_s + self.others_s - self.limit_s) if self.limit_s else 0.0


def spoken_length_s(reader: Reader, text: str, *, speed: float) -> float:
    """Estimate how long a text is read: each spoken syllable is a word of its own in Vietnamese."""
    spoken = reader.read(text).split()
    syllables = sum(any(letter.isalnum() for letter in word) for word in spoken)
    return syllables * 60 / (NEWS_PACE * speed)


class LengthJudge:
    """Estimates lengths for one station; remembers the texts that it has read."""

    def __init__(self, files: StationFiles) -> None:
        self._files = files
        self._speed = files.configuration.voices.speed
        self._reader = make_reader(files.configuration)
        self._known: dict[str, float] = {}

    def fit(self, draft: Draft, days: tuple[date, ...]) -> Fit:
        """Tell how *draft* fits on the fullest of the days on which it would air."""
        own_s = draft.readings * (
            self._text_s(f"{draft.title}. {draft.body}") + self._recording_s(draft.recording)
        )
        programme = self._files.programmes.get(draft.programme)
        if programme is None or not days:
            return Fit(own_s=own_s, others_s=0.0, limit_s=0.0)
        fits = [self._on(programme, draft, own_s, day) for day in days]
        return max(fits, key=lambda fit: fit.others_s)

    def _on(self, programme: Programme, draft: Draft, own_s: float, day: date) -> Fit:
        folder = self._files.configuration.scripts / "content" / programme.content
        all_here = of_slot(load_articles(folder).articles, "")
        articles = [one for one in all_here if one.id != draft.article]
        others = pick_articles(articles, air_date=day, count=max(programme.article_limit - 1, 0))
        return Fit(
            own_s=own_s + BETWEEN_S,
            others_s=sum(self._article_s(article) for article in others),
            limit_s=programme.maximum_s - FRAME_S,
            on=day,
        )

    def _article_s(self, article: Article) -> float:
        recording = article.facts.get("recording")
        heard_s = self._recording_s(recording) if isinstance(recording, str) else 0.0
        once_s = self._text_s(f"{article.title}. {article.body}") + heard_s + BETWEEN_S
        return readings_of(article) * once_s

    def _text_s(self, text: str) -> float:
        if text not in self._known:
            self._known[text] = spoken_length_s(self._reader, text, speed=self._speed)
        return self._known[text]

    def _recording_s(self, name: str) -> float:
        path = self._files.configuration.scripts / "recordings" / Path(name).name
        return recorded_s(path) if name and path.exists() else 0.0
