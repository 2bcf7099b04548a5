"""Script → bulletin: what the night does many times and `produce` once."""

from __future__ import annotations

import atexit
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context

from broadcaster.errors import N_, BroadcasterError, VoiceBroken
from broadcaster.model import (
    THE_STATION,
    Actor,
    Article,
    Bulletin,
    BulletinState,
    Master,
    Occurrence,
    Programme,
    Script,
)
from broadcaster.ports import Progress
from broadcaster.station.night.assigning import attach, cleared
from broadcaster.station.night.unforeseen import told_of_programme
from broadcaster.station.night.writing import occurrence_for, write_for
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.studio import open_studio
from broadcaster.studio import Studio


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """One bulletin to be made: everything a worker process needs to make it."""

    occurrence: Occurrence
    programme: Programme
    script: Script
    fingerprint: str
    limit_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What became of an commission."""

    commission: Commission
    master: Master | None = None
    error: BroadcasterError | None = None


def commission_for(station: Station, studio: Studio, occurrence: Occurrence, script: Script) -> Commission:
    """
    Give the commission for a written script; the slot and the programme bound its length.

    The bound is part of the fingerprint: in a longer slot, what was trimmed may fit.
    """
    programme = station.programme(occurrence.programme)
    limit_s = min(programme.maximum_s, occurrence.length_s)
    return Commission(
        occurrence=occurrence,
        programme=programme,
        script=script,
        fingerprint=f"{studio.fingerprint(script, programme)}-{limit_s}",
        limit_s=limit_s,
    )


def workers_for(configuration: Configuration, commissions: Sequence[Commission]) -> int:
    """Give how many processes of their own the work is worth; up to 1: this one makes it."""
    return min(configuration.night.workers, len(commissions))


def make_here(
    studio: Studio, commissions: Sequence[Commission], progress: Progress | None = None
) -> Iterator[Made]:
    """Make the masters in this process, and give each as soon as it is ready."""
    for commission in commissions:
        yield _make(studio, commission, progress)


def make_beside(
    configuration: Configuration, commissions: Sequence[Commission], progress: Progress | None = None
) -> Iterator[Made]:
    """
    Make the masters in processes beside this one, and give each as soon as it is ready.

    One commission that is refused does not stop the others. Each worker process holds a studio of its own:
    a speech engine keeps global state and the mixing holds the interpreter.
    """
    with ProcessPoolExecutor(
        workers_for(configuration, commissions),
        mp_context=get_context("spawn"),
        initializer=_open_here,
        initargs=(configuration,),
    ) as pool:
        running = {pool.submit(_make_in_worker, commission): commission for commission in commissions}
        for done, future in enumerate(as_completed(running), 1):
            if progress:
                progress(N_("Making the bulletins"), done, len(commissions))
            yield _result_of(future, running[future])


_STUDIOS: list[Studio] = []
"""The studio of this worker process: one, opened when the process begins and closed when it ends."""


def _open_here(configuration: Configuration) -> None:
    opened = ExitStack()
    _STUDIOS.append(opened.enter_context(open_studio(configuration)))
    atexit.register(opened.close)


def _make_in_worker(commission: Commission) -> Made:
    return _make(_STUDIOS[0], commission)


def _make(studio: Studio, commission: Commission, progress: Progress | None = None) -> Made:
    try:
        master = studio.make(
            commission.script, commission.programme, limit_s=commission.limit_s, progress=progress
        )
    except Exception as error:  # noqa: BLE001 - the net around one programme; the night logs its trace
        return Made(commission=commission, error=told_of_programme(error))
    return Made(commission=commission, master=master)


def _result_of(future: Future[Made], commission: Commission) -> Made:
    try:
        return future.result()
    except BrokenProcessPool:
        error = VoiceBroken(
            N_("The process that made this bulletin was killed."),
            where=commission.occurrence.id,
            remedy=N_("Run `broadcaster nightly` again; what is finished stays finished."),
        )
        return Made(commission=commission, error=error)


def keep(station: Station, commission: Commission, master: Master, *, by: Actor = THE_STATION) -> Bulletin:
    """
    Put a finished master into the archive and give it to its occurrence.

    Other words or another sound under the same id are a new version, which nobody has approved yet.
    """
    script, programme = commission.script, commission.programme
    bulletin = Bulletin(
        id=commission.occurrence.id,
        programme=programme.id,
        title=script.title,
        air_date=script.air_date,
        airs_at=script.airs_at,
        state=BulletinState.PRODUCED,
        fingerprint=commission.fingerprint,
        script=script,
        master=master,
        # The programme's own: an item's theme is credited for its cue, not for the whole bulletin.
        themes=programme.themes,
        produced_at=station.now(),
        valid_until=script.valid_until,
        made_by=by,
    )
    # As the archive has it: the same one again keeps the decision that was made on it.
    kept = station.store.bulletins.put(bulletin)
    station.store.news.mark_used(script.news_ids, programme=programme.id, air_date=script.air_date)
    stored = cleared(station, kept)
    attach(station, commission.occurrence.id, stored)
    return stored


def is_intact(station: Station, bulletin: Bulletin) -> bool:
    """Tell whether the bulletin's audio is there, byte for byte as it was measured."""
    found = station.shelf.find(bulletin.master.sha256)
    return found is not None and found == station.shelf.path_of(bulletin.master)


def produce_one(
    station: Station,
    programme: Programme,
    air_date: date,
    *,
    slot: str = "",
    body: Article | None = None,
    by: Actor = THE_STATION,
    progress: Progress | None = None,
) -> Bulletin:
    """
    Make the bulletin of a programme, or of one slot of it, for a date.

    Gives the kept one if nothing audible has changed.

    Raises:
        Refused, Broken: it cannot be made; says why.
    """
    occurrence = occurrence_for(station, programme, air_date, slot)
    script = write_for(station, occurrence, body=body)
    with open_studio(station.configuration) as studio:
        commission = commission_for(station, studio, occurrence, script)
        kept = station.store.bulletins.get(occurrence.id)
        if kept and kept.fingerprint == commission.fingerprint and is_intact(station, kept):
            kept = cleared(station, kept)
            attach(station, occurrence.id, kept)
            return kept
        master = studio.make(script, programme, limit_s=commission.limit_s, progress=progress)
    return keep(station, commission, master, by=by)
