"""
Webhooks: programs elsewhere are handed every act of the journal, in order and signed.

Each hook follows by its own place in the sequence: what it did not take is offered again, with the same id,
before anything later; who was away for a week hears the week. The form is that of Standard Webhooks, so that
receivers find a library.
Source: https://github.com/standard-webhooks/standard-webhooks (specification 1.0.0).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterable

from broadcaster.errors import BroadcasterError
from broadcaster.fetching.posting import post
from broadcaster.model import Entry
from broadcaster.secret_places import secret_at
from broadcaster.station.opened import Station
from broadcaster.station.setup.sections.alarms import AlarmSettings, Webhook

AT_ONCE = 100
"""Entries in one request."""
REQUESTS_A_TURN = 10


def signature(secret: str, message_id: str, timestamp_s: int, body: bytes) -> str:
    """Give what stands in `webhook-signature`: HMAC-SHA-256 over id, time and body, in base64."""
    signed = f"{message_id}.{timestamp_s}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(secret.encode(), signed, hashlib.sha256).digest()).decode()


def follow(station: Station, settings: AlarmSettings) -> tuple[BroadcasterError, ...]:
    """Hand to each hook what it has not taken yet; give why some did not. One that fails costs itself."""
    failed: list[BroadcasterError] = []
    for hook in settings.webhooks:
        try:
            _follow(station, settings, hook)
        except BroadcasterError as error:
            failed.append(error)
    return tuple(failed)


def _follow(station: Station, settings: AlarmSettings, hook: Webhook) -> None:
    followers, journal = station.store.followers, station.store.journal
    for _ in range(REQUESTS_A_TURN):
        place = followers.place(hook.name, journal.head())
        if place.next_at > station.now():
            return
        entries = journal.after(place.epoch, place.seq, at_most=AT_ONCE)
        if not entries:
            return
        try:
            _hand_over(station, settings, hook, entries)
        except BroadcasterError as error:
            followers.failed(hook.name, place, str(error))
            raise
        followers.took(hook.name, entries[-1].epoch, entries[-1].seq)


def _hand_over(station: Station, settings: AlarmSettings, hook: Webhook, entries: tuple[Entry, ...]) -> None:
    wanted = [entry for entry in entries if not hook.kinds or entry.kind.value in hook.kinds]
    if not wanted:
        return
    secret = secret_at(hook.secret, settings.folder, where=f"station.toml: webhook {hook.name}")
    body = json.dumps(_document(wanted, facts=hook.facts), ensure_ascii=False).encode()
    # The same entries have the same id, however often they are offered: a receiver can tell.
    message_id = f"{station.identity.station}-{wanted[0].epoch}-{wanted[0].seq}-{wanted[-1].seq}"
    timestamp_s = int(station.now().timestamp())
    headers = {
        "Content-Type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp_s),
        "webhook-signature": signature(secret, message_id, timestamp_s, body),
    }
    post(hook.url, body, headers, local_network=hook.local_network)


def _document(entries: Iterable[Entry], *, facts: bool) -> dict[str, object]:
    return {"entries": [_entry(entry, facts=facts) for entry in entries]}


def _entry(entry: Entry, *, facts: bool) -> dict[str, object]:
    header = {
        "station": entry.station,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "happened_at": entry.happened_at.isoformat(),
        "entered_at": entry.entered_at.isoformat(),
        "kind": entry.kind.value,
        "subject": entry.subject,
        "actor": str(entry.actor),
        "digest": entry.digest,
        "previous": entry.previous,
    }
    return {**header, "facts": dict(entry.facts)} if facts else header
