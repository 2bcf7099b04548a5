"""Is the journal whole? What an inspector is told: the verdict, the first fault, and what was not checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from broadcaster.errors import N_, AnchorRefused, BroadcasterError
from broadcaster.model import Actor, Head, HeadCode
from broadcaster.saying import Saying, saying
from broadcaster.station.journal.witnesses import Witness, backups_of, read_witness
from broadcaster.station.opened import Station
from broadcaster.station.records.proof import fault_of
from broadcaster.station.setup.identity import faults_of
from broadcaster.store import Proof, stations_in_file
from broadcaster.store.journal.chain import Breach, read_time
from broadcaster.store.journal.proof import Epoch
from broadcaster.store.journal.witness import Lost

_REWRITTEN = N_(
    "Whether the whole journal was rewritten, or cut off together with its head: only what is kept elsewhere "
    "shows that. Bring a code, a report, a backup or an exported journal with --against."
)
_BEHIND = N_("The {count} entries behind {place}: nothing outside this database vouches for them.")
_ON_THIS_MACHINE = N_(
    "{count} anchors in the station's own backups agree; but whoever changes the database may reach them."
)
_AFTER_FAULT = N_("The entries behind {place}: the chain was checked up to its first fault.")
_UNSIGNED = N_("Who made '{name}': it carries no signature of the station.")
_LOST = N_("Entries {epoch}/{seq} to {epoch}/{until}: lost when a backup was put back, as epoch {next} says.")
_FORGOTTEN = N_("What {count} entries said: it was forgotten or withheld, only their headers were checked.")
_IMPORTED = N_("{count} rows from before the journal: they are only as good as they were when it began.")
_NEVER_ENTERED = N_(
    "Whether sound files and recordings are the ones that were hashed, and whether anything sounded that was "
    "never entered."
)
_EPOCH = N_(
    "Epoch {epoch} was opened on {at:%d/%m/%Y at %H:%M} by {who}, when the backup '{why}' was put back; what "
    "was entered behind {place} may be lost."
)
_EPOCH_ANEW = N_(
    "Epoch {epoch} was opened on {at:%d/%m/%Y at %H:%M} by {who}: the ledger before it was lost, and there "
    "was no backup."
)

_BY_PEOPLE = N_(
    "{corrected} rows were corrected and {added} added by people; `broadcaster asrun corrections` names them."
)


class Verdict(StrEnum):
    """What a check says of the books."""

    WHOLE = "whole"
    ALTERED = "altered"
    UNVERIFIABLE = "unverifiable"
    """Nothing speaks against the books, and nothing can be said for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was found, in sentences and as data."""

    verdict: Verdict
    proof: Proof | None
    """None: the journal could not be read at all."""
    head_at: datetime | None
    faults: tuple[tuple[Breach, BroadcasterError], ...] = ()
    not_checked: tuple[Saying, ...]
    remarks: tuple[Saying, ...] = ()
    """What speaks against nobody, and should be known."""
    against: tuple[str, ...] = ()


def verify(station: Station, brought: Sequence[str] = ()) -> Verification:
    """
    Check the journal of *station*, and compare it with what is *brought*.

    Raises:
        AnchorRefused: something that was brought cannot be compared with.
        StoreBroken: the database cannot be read.
    """
    witnesses = [read_witness(each, station.identity.station) for each in brought]
    own = tuple(dict.fromkeys(backups_of(station.configuration.backup, station.identity.station)))
    marks = [mark for witness in witnesses for mark in witness.marks]
    proof = station.store.check(
        marks=[*marks, *own], copies=[each.copy for each in witnesses if each.copy is not None]
    )
    _must_be_ours(station, proof)
    # Whatever is shown is on the disk: a durable commit carries those before it along.
    station.store.journal.durable_head()
    return Verification(
        verdict=_verdict(proof, marks),
        proof=proof,
        head_at=proof.head_at and proof.head_at.astimezone(station.configuration.zone),
        faults=tuple((each, fault_of(each)) for each in proof.breaches),
        not_checked=tuple(_not_checked(proof, witnesses, own)),
        remarks=(
            *(_epoch(station, each) for each in proof.epochs),
            *_by_people(proof),
            *(each.saying() for each in faults_of(station.configuration.var)),
        ),
        against=tuple(each.name for each in witnesses),
    )


def unverifiable(error: BaseException) -> Verification:
    """Say that nothing could be checked, and why; that is no word against the books."""
    why = error.saying() if isinstance(error, BroadcasterError) else saying("{error}", error=repr(error))
    return Verification(verdict=Verdict.UNVERIFIABLE, proof=None, head_at=None, not_checked=(why,))


def _must_be_ours(station: Station, proof: Proof) -> None:
    """Refuse to call an empty journal whole where the database file is another station's."""
    others = set(stations_in_file(station.configuration.database_url)) - {station.identity.station}
    if others and not proof.entries:
        raise AnchorRefused(
            N_("The database is that of the station {theirs}, and the key here is that of {ours}."),
            where=station.store.database.name,
            remedy=N_("Put the station's own key back from a backup (var/identity.key and identity.toml)."),
            theirs=", ".join(sorted(others)),
            ours=station.identity.station,
        )


def _verdict(proof: Proof, marks: Sequence[Head | HeadCode]) -> Verdict:
    if proof.breaches:
        return Verdict.ALTERED
    asked_for = {(mark.epoch, mark.seq) for mark in marks}
    lost = any((each.epoch, each.until) in asked_for for each in proof.lost)
    return Verdict.UNVERIFIABLE if lost else Verdict.WHOLE


def _not_checked(proof: Proof, witnesses: Sequence[Witness], own: Sequence[Head]) -> Iterator[Saying]:
    places = [
        (each.epoch, each.seq) for witness in witnesses for each in (*witness.marks, *(witness.copy or ()))
    ]
    if not places:
        yield saying(_REWRITTEN)
        if own:
            yield saying(_ON_THIS_MACHINE, count=len(own))
    elif behind := _entries_behind(proof, max(places)):
        yield saying(_BEHIND, count=behind, place=_written(max(places)))
    chain = next((each for each in proof.breaches if each.table == "journal" and each.since is None), None)
    if chain is not None:
        yield saying(_AFTER_FAULT, place=_written(chain[:2]))
    for witness in witnesses:
        if not witness.is_signed:
            yield saying(_UNSIGNED, name=witness.name)
    yield from map(_lost, proof.lost)
    if proof.forgotten:
        yield saying(_FORGOTTEN, count=proof.forgotten)
    if proof.imported:
        yield saying(_IMPORTED, count=proof.imported)
    yield saying(_NEVER_ENTERED)


def _entries_behind(proof: Proof, place: tuple[int, int]) -> int:
    """Count what was entered behind a place; of later epochs at least what the last one has."""
    if place[0] == proof.head.epoch:
        return max(proof.head.seq - place[1], 0)
    return proof.head.seq if proof.head.epoch > place[0] else 0


def _lost(each: Lost) -> Saying:
    return saying(_LOST, epoch=each.epoch, seq=each.seq, until=each.until, next=each.epoch + 1)


def _by_people(proof: Proof) -> Iterator[Saying]:
    if proof.corrected or proof.by_hand:
        yield saying(_BY_PEOPLE, corrected=proof.corrected, added=proof.by_hand)


def _epoch(station: Station, epoch: Epoch) -> Saying:
    try:
        who = station.store.people.name_of(Actor.read(epoch.by))
        at = read_time(epoch.opened_at).astimezone(station.configuration.zone)
    except ValueError:
        # Somebody else wrote this entry; the check of the chain has told.
        who, at = epoch.by, station.now()
    if not epoch.why:
        return saying(_EPOCH_ANEW, epoch=epoch.epoch, at=at, who=who)
    return saying(
        _EPOCH, epoch=epoch.epoch, at=at, who=who, why=epoch.why, place=_written(epoch.after or (1, 0))
    )


def _written(place: tuple[int, int]) -> str:
    return f"{place[0]}/{place[1]}"
