"""What the night throws away: audio that is past its time, and sentences that nobody says any more."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from broadcaster.station.opened import Station
from broadcaster.studio import SpeechCache


def clear_out(station: Station) -> tuple[Path, ...]:
    """
    Delete bulletins' audio older than the station keeps it, and bound the cache; give what was deleted.

    The words, measurements and approvals stay in the database for ever. The evergreen that would air
    tomorrow is never deleted, however old it is, and no bulletin of the days that are kept, whatever time its
    file bears: a disk of another machine has a clock of its own, and ours may have been wrong.
    """
    configuration = station.configuration
    SpeechCache(configuration.var / "cache" / "speech").prune(configuration.sound.cache_mb * 2**20)
    oldest = station.now() - timedelta(days=configuration.night.keep_audio_days)
    evergreen = station.store.bulletins.latest_approved(configuration.fallback_programme, at=station.now())
    of_kept_days = station.store.bulletins.masters_from(oldest.date())
    return station.shelf.clear(
        before=oldest, kept=(*of_kept_days, *((evergreen.master,) if evergreen else ()))
    )
