"""The JSON forms of notices: while they are written, and those that are read on air."""

from __future__ import annotations

from collections.abc import Iterable

from broadcaster.model import Draft, Occurrence
from broadcaster.station.documents.rundowns import occurrence_document
from broadcaster.station.notices.drafting import Kept
from broadcaster.station.notices.explaining import Passage
from broadcaster.station.notices.fitting import Fit
from broadcaster.wording import Language, say


def draft_document(draft: Draft) -> dict[str, object]:
    """Give the JSON form of a notice that is being written."""
    return {
        "id": draft.id,
        "author": draft.author,
        "title": draft.title,
        "body": draft.body,
        "programme": draft.programme or None,
        "urgent": draft.is_urgent,
        "weekdays": draft.weekdays,
        "readings": draft.readings,
        "own_at": draft.own_at or None,
        "zone": draft.zone or None,
        "valid_from": draft.valid_from,
        "valid_until": draft.valid_until,
        "recording": draft.recording or None,
        "language": draft.language or None,
        "copied_from": draft.copied_from or None,
        "article": draft.article or None,
        "revision": draft.revision,
        "changed_at": draft.changed_at,
    }


def reading_document(
    passages: Iterable[Passage], fit: Fit, airings: Iterable[Occurrence], language: Language
) -> dict[str, object]:
    """Give the JSON form of how a notice would be read, how long it takes, and when it is heard."""
    return {
        "passages": [
            {
                "written": each.written,
                "spoken": each.spoken,
                "doubtful": each.is_doubtful,
                "why": say(language, each.told) if each.told else None,
            }
            for each in passages
        ],
        "length_s": round(fit.own_s, 1),
        "over_s": round(fit.over_s, 1),
        "fullest_day": fit.on,
        "airings": [occurrence_document(each, language) for each in airings],
    }


def kept_document(kept: Kept) -> dict[str, object]:
    """Give the JSON form of a notice that lies in the station's folders."""
    return {
        "article": kept.article.id,
        "title": kept.article.title,
        "programme": kept.programme.id,
        "valid_from": kept.article.valid_from,
        "valid_until": kept.article.valid_until,
        "over": kept.is_over,
    }
