"""
Alerts at work: collected from their sources, and put on air as long as they stand.

Both steps may be run any number of times, from any process: what is to be done follows from the log of
alerts, and an order is remembered when the player has accepted it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from broadcaster.alerts import (
    KEPT,
    Decision,
    Judgement,
    Orders,
    Rules,
    Turn,
    in_force,
    judged,
    load_rules,
    orders,
    poll,
    replaced,
    seen_before,
)
from broadcaster.errors import N_, BroadcasterError
from broadcaster.fetching.download import Limits, fetch
from broadcaster.model import (
    TERMINAL_STATES,
    AlertAiring,
    AlertId,
    AlertSource,
    EndReason,
    Feed,
    OccurrenceState,
    UnreadAlert,
)
from broadcaster.saying import Saying, saying
from broadcaster.station.alerts.kept import note_kept
from broadcaster.station.alerts.order import ON_ALL, HandOver, hand_over_surely, order_of
from broadcaster.station.alerts.sound import speak_alert
from broadcaster.station.messages.sound import SpokenMessage
from broadcaster.station.night.unforeseen import told, write_to_log
from broadcaster.station.opened import Station
from broadcaster.station.service.single_instance import only_one

Withdraw = Callable[[str, Saying], None]
"""Takes an occurrence off, whether it sounds or waits; told why. Raises Broken."""

LIMITS: Final = Limits(connect_s=5.0, read_s=10.0, total_s=20.0, size_bytes=1_000_000)
"""An emergency does not wait a minute for a slow index."""
WITHDRAWN: Final = N_("The alert was cancelled or replaced by its sender.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The alerts that may still matter, as of one moment."""

    judgements: tuple[Judgement, ...]
    in_force: tuple[Judgement, ...]
    """Those for listeners, the gravest first."""
    replaced: frozenset[AlertId]
    """Those that their sender has replaced or cancelled."""
    airings: tuple[AlertAiring, ...]
    unread: tuple[UnreadAlert, ...] = ()
    """Documents that look like alerts and cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of one order."""

    alert: AlertId
    occurrence: str = ""
    spoken: SpokenMessage | None = None
    """None: it was taken off, or could not be put on."""
    error: BroadcasterError | None = None


def load_alert_rules(station: Station) -> Rules:
    """Read `schedules/alerts.toml`, as it was when it could be used; raises ConfigurationRefused."""
    folder = station.configuration.schedules
    # The keys that it names lie beside it, whichever content of it is read.
    return station.last_good("alerts.toml", lambda path: load_rules(path, folder=folder))


def collect(station: Station, *, folders_only: bool = False) -> tuple[Decision, ...]:
    """
    Look at every source of the station once, and keep what came; a station without sources has none.

    Args:
        station: the station.
        folders_only: leave out what comes over a network.
    Raises:
        ConfigurationRefused: `alerts.toml` cannot be used.
        StoreBroken: nothing can be kept; it is all collected again the next time.
    """
    sources = [source for source in station.configuration.alerts.sources if source.folder or not folders_only]
    if not sources:
        return ()
    rules = load_alert_rules(station)
    return tuple(decision for source in sources for decision in _look(station, source, rules))


def _look(station: Station, source: AlertSource, rules: Rules) -> tuple[Decision, ...]:
    """Look at one source and keep what it brings, before a slow one is looked at."""
    now, shelf = station.now(), station.store.alerts
    seen = seen_before(shelf.seen(sent_since=now - rules.longest), shelf.read_before(), rules)
    coverage = station.configuration.alerts.coverage
    decisions = poll((source,), fetch=fetch_alert, seen=seen, rules=rules, coverage=coverage, now=now)
    # In this order: killed in between, the documents are read again and their alerts known by name.
    shelf.keep(decision.alert for decision in decisions if decision.alert)
    shelf.note_unread(
        UnreadAlert(mark=one.mark, source=one.source, place=one.place, seen_at=now, why=one.refusal.saying())
        for one in decisions
        if one.refusal and one.is_alert and one.mark
    )
    shelf.mark_read((decision.mark for decision in decisions if decision.mark), at=now)
    _forget_mended(station, source, rules, decisions)
    return decisions


def _forget_mended(
    station: Station, source: AlertSource, rules: Rules, decisions: Sequence[Decision]
) -> None:
    """Take off the list what can be read now, was taken away or written anew, or is over by the rules."""
    now, shelf = station.now(), station.store.alerts
    decided = {decision.place: decision.mark for decision in decisions if decision.mark}
    shelf.forget_unread(
        one.mark
        for one in shelf.unread()
        if one.source == source.name
        and not one.mark.startswith(KEPT)
        and (
            decided.get(one.place, one.mark) != one.mark
            or one.seen_at + rules.longest <= now
            or (source.folder is not None and not Path(one.place).exists())
        )
    )


def fetch_alert(source: AlertSource, address: str) -> bytes:
    """Fetch what stands at *address*, through the newsroom's guarded door; raises FeedRefused."""
    is_home = _host(address) == _host(source.url)
    feed = Feed(name=source.name, url=address, local_network=source.local_network and is_home)
    return fetch(feed, etag="", last_modified="", limits=LIMITS).body


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        # "https://[": the newsroom's door refuses it by name.
        return ""


def overview(station: Station) -> Overview:
    """Judge what is kept, as of now; what cannot be read is listed. Raises ConfigurationRefused."""
    rules, now = load_alert_rules(station), station.now()
    # An alert sent earlier is over by the rules, and so is whatever replaced it.
    since = now - rules.longest
    kept = station.store.alerts.seen(sent_since=since)
    found = judged(kept, rules=rules, coverage=station.configuration.alerts.coverage, now=now)
    note_kept(station, found.unread)
    return Overview(
        judgements=found.judgements,
        in_force=in_force(found.judgements, now),
        replaced=replaced(found.judgements),
        airings=station.store.alerts.airings(since=since),
        unread=station.store.alerts.unread(),
    )


def put_on_air(station: Station, *, hand_over: HandOver, withdraw: Withdraw) -> tuple[Done, ...]:
    """
    Tell the player what is due now: take off what was cancelled, put on what stands, first or again.

    One order that fails does not stop the others; it is in the result, and tried again the next time.

    Raises:
        ConfigurationRefused: a file of the station cannot be used.
        StationBusy: another process is doing just this.
    """
    if not station.configuration.alerts.sources:
        return ()
    with only_one(station.configuration.var, "alerts"):
        rules, now = load_alert_rules(station), station.now()
        due = _due(station, rules, now)
        taken_off = tuple(
            _take_off(station, airing, withdraw) for airing in due.withdraw if not _has_ended(station, airing)
        )
        return taken_off + tuple(_put_on(station, turn, rules, hand_over) for turn in due.air)


def _due(station: Station, rules: Rules, now: datetime) -> Orders:
    seen = overview(station)
    quiet = station.calendar.quiet_spans(now.date(), station.configuration.zone)
    return orders(
        seen.judgements,
        [airing for airing in seen.airings if not _was_lost(station, airing)],
        now=now,
        repeat_every=rules.repeat_every,
        is_quiet=any(start <= now < end for start, end in quiet),
    )


def _has_ended(station: Station, airing: AlertAiring) -> bool:
    occurrence = station.store.occurrences.get(airing.occurrence)
    return occurrence is not None and occurrence.state in TERMINAL_STATES


def _was_lost(station: Station, airing: AlertAiring) -> bool:
    """Tell whether an order was not heard because outputs or player failed: it is made again."""
    occurrence = station.store.occurrences.get(airing.occurrence)
    if occurrence is None or airing.withdrawn_at is not None:
        return False
    if occurrence.state is OccurrenceState.PARTIAL:
        start = occurrence.starts_at
        rows = station.store.ledger.rows(start - timedelta(hours=1), start + timedelta(days=1))
        ends = {row.reason for row in rows if row.occurrence == occurrence.id}
        return ends == {EndReason.CRASHED}
    return occurrence.state is OccurrenceState.MISSED


def _take_off(station: Station, airing: AlertAiring, withdraw: Withdraw) -> Done:
    try:
        withdraw(airing.occurrence, saying(WITHDRAWN))
        station.store.alerts.withdraw(airing.occurrence, at=station.now())
    except Exception as error:  # noqa: BLE001 - the net around one order
        return Done(alert=airing.alert, occurrence=airing.occurrence, error=_logged(error))
    return Done(alert=airing.alert, occurrence=airing.occurrence)


def _logged(error: Exception) -> BroadcasterError:
    failed = told(error)
    write_to_log(failed)
    return failed


def _put_on(station: Station, turn: Turn, rules: Rules, hand_over: HandOver) -> Done:
    alert = turn.judgement.id
    occurrence = ""
    try:
        spoken = speak_alert(station.configuration, turn, rules=rules, now=station.now())
        order = order_of(turn, spoken, station.configuration.alerts.coverage)
        occurrence, outputs = hand_over_surely(order, hand_over)
        station.store.alerts.order(
            AlertAiring(
                occurrence=occurrence,
                alert=alert,
                number=turn.number,
                ordered_at=station.now(),
                outputs=outputs,
            )
        )
    except Exception as error:  # noqa: BLE001 - the net around one order
        return Done(alert=alert, occurrence=occurrence, error=_logged(error))
    if outputs != order.outputs:
        spoken = replace(spoken, notes=(*spoken.notes, saying(ON_ALL)))
    return Done(alert=alert, occurrence=occurrence, spoken=spoken)
