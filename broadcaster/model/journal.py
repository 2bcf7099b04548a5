"""Journal (sổ gốc): every act that matters, one entry each, in one order for the whole station."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from broadcaster.model.actor import Actor


class EntryKind(StrEnum):
    """What happened. A kind is never renamed: its value is sealed into old entries."""

    IMPORTED = "imported"
    """Rows of an older program were taken over; proof begins here."""
    EPOCH_OPENED = "epoch_opened"
    """A backup was put back: what the lost part said is not known, but that it is lost is."""
    HOST_CHANGED = "host_changed"
    """Another computer writes this journal now."""
    IDENTITY_RENEWED = "identity_renewed"
    ROW_OPENED = "row_opened"
    ROW_CLOSED = "row_closed"
    ROW_CORRECTED = "row_corrected"
    ROW_ADDED = "row_added"
    """A person says what aired by hand, without the computer."""
    ROW_IN_CONFLICT = "row_in_conflict"
    """A row was handed in that contradicts another one; both are kept and shown."""
    DAY_PLANNED = "day_planned"
    """The files want the day so; each of its lines follows as an entry of its own."""
    OCCURRENCE_PLANNED = "occurrence_planned"
    OCCURRENCE_MOVED = "occurrence_moved"
    OCCURRENCE_SETTLED = "occurrence_settled"
    """It reached its terminal state."""
    BULLETIN_MADE = "bulletin_made"
    BULLETIN_APPROVED = "bulletin_approved"
    BULLETIN_RETURNED = "bulletin_returned"
    BULLETIN_WITHDRAWN = "bulletin_withdrawn"
    MESSAGE_ORDERED = "message_ordered"
    MESSAGE_CANCELLED = "message_cancelled"
    MESSAGE_SIGNED = "message_signed"
    RECORDING_KEPT = "recording_kept"
    """An hour of what one output was sent is closed; its hash stands here."""
    RECORDING_DELETED = "recording_deleted"
    """By rule: it was old enough, or the disk had no room for it."""
    RECORDING_HELD = "recording_held"
    """It is kept beyond the rule, for example because of a complaint …"""
    RECORDING_RELEASED = "recording_released"
    """… and no longer."""
    INSPECTION_MADE = "inspection_made"
    """Rows were drawn for an inspector; the seed of the draw stands here."""
    FILE_EDITED = "file_edited"
    PERSON_ADDED = "person_added"
    PERSON_FORGOTTEN = "person_forgotten"
    ACCOUNT_MADE = "account_made"
    """A person may log in from now on, in the role that the facts name."""
    ROLE_GIVEN = "role_given"
    PASSWORD_SET = "password_set"  # noqa: S105 - a name of an act
    SECOND_FACTOR_SET = "second_factor_set"
    """One-time codes are asked for from now on, or no more."""
    ACCOUNT_CLOSED = "account_closed"
    """Nobody logs in with it any more; its logins and tokens are ended."""
    ACCOUNT_REOPENED = "account_reopened"
    LOGGED_IN = "logged_in"
    LOGGED_OUT = "logged_out"
    LOGIN_THROTTLED = "login_throttled"
    """So many tries failed that the next must wait; entered when the waiting begins, not for each try."""
    TOKEN_MADE = "token_made"  # noqa: S105 - a name of an act
    TOKEN_REVOKED = "token_revoked"  # noqa: S105 - a name of an act

    @property
    def is_proof(self) -> bool:
        """
        Tell whether its commit must be on the disk before anybody hears of it.

        The others come again by themselves or are made again, and are carried to the disk by the next
        one that is proof. Table with reasons: docs/decisions/0013-journal.md.
        """
        return self not in _MADE_AGAIN


_MADE_AGAIN = frozenset(
    {
        EntryKind.DAY_PLANNED,
        EntryKind.OCCURRENCE_PLANNED,
        EntryKind.OCCURRENCE_MOVED,
        EntryKind.OCCURRENCE_SETTLED,
        EntryKind.BULLETIN_MADE,
        EntryKind.HOST_CHANGED,
    }
)

Facts = Mapping[str, str | int | float | bool | list[str] | None]
"""What an entry says of its subject: ids, states, hashes, lengths; never a person's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where the journal of a station stands: given it, a change anywhere before is found."""

    epoch: int
    seq: int
    """Entries of the epoch; 0: none yet."""
    digest: str
    """Of the last entry, 64 hexadecimal digits; empty before the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One act, as it was entered."""

    station: str
    """Fingerprint of the station's key."""
    epoch: int
    seq: int
    """From 1 in each epoch, without a hole."""
    happened_at: datetime
    entered_at: datetime
    """Later than `happened_at` when it was handed in afterwards."""
    kind: EntryKind
    subject: str
    """What it is about: "bulletin/2026-11-23-sang-1", "occurrence/…", "as_run/…", "file/…"."""
    actor: Actor
    facts: Facts
    previous: str
    """Digest of the entry before; empty for the very first."""
    digest: str
