"""One line and its rows: which discrepancy, and why; the first that fits, from worst to none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import cached_property
from typing import assert_never

from broadcaster.airtime.reconciliation import reasons
from broadcaster.airtime.reconciliation.measuring import Carried, carried, heard_s, stand_ins
from broadcaster.airtime.reconciliation.tolerances import STILL_AT_WORK, Tolerances
from broadcaster.airtime.reconciliation.values import ReconciledLine
from broadcaster.model import (
    TERMINAL_STATES,
    AsRun,
    Discrepancy,
    Evidence,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
)
from broadcaster.saying import Saying, together

_UNHEARD = frozenset({Discrepancy.MISSED, Discrepancy.PRE_EMPTED, Discrepancy.SUBSTITUTED})


@dataclass(frozen=True, kw_only=True)
class Case:
    """One line and all that is known of it."""

    line: Occurrence
    rows: Sequence[AsRun]
    """In order of their start."""
    stored: Occurrence | None
    """Its occurrence, with the last state."""
    length_s: float | None
    """Of its bulletin; None where nobody knows."""
    makegood: Occurrence | None
    """What was to make it good."""

    @cached_property
    def shares(self) -> Mapping[str, Carried]:
        """What each output carried, by its name."""
        return carried(self.rows, self.line.outputs)

    @property
    def wanted(self) -> tuple[Carried, ...]:
        """Shares of the outputs that were to carry it."""
        return tuple(self.shares[output] for output in self.line.outputs)

    def whole_s(self, tolerances: Tolerances) -> float | None:
        """Give the least that an output must have carried; None: only its rows can tell."""
        if self.line.kind is OccurrenceKind.RELAY:
            return self.line.length_s * (1 - tolerances.missing_share)
        if self.length_s is None:
            return None
        is_by_hand = any(row.evidence is Evidence.MANUAL for row in self.rows)
        return self.length_s - (tolerances.by_hand_s if is_by_hand else tolerances.missing_s)


def judged(case: Case, *, now: datetime, tolerances: Tolerances) -> ReconciledLine:
    """Account for one line; *now* is the station's time, in its zone."""
    discrepancy, why = _verdict(case, now, tolerances)
    return ReconciledLine(
        planned=case.line,
        rows=tuple(case.rows),
        aired_s=heard_s(case.rows),
        discrepancy=discrepancy,
        reason=together((why, *reasons.notes(case.rows))),
        cause=together((_cause(discrepancy, case.stored), *reasons.notes(case.rows))),
    )


def _cause(discrepancy: Discrepancy | None, stored: Occurrence | None) -> Saying | None:
    if discrepancy in _UNHEARD:
        return reasons.told(stored)
    return stored.reason if stored and discrepancy is not Discrepancy.AS_PLANNED else None


def _verdict(case: Case, now: datetime, tolerances: Tolerances) -> tuple[Discrepancy | None, Saying | None]:
    pending = _pending(case, now)
    if pending:
        return None, pending
    if case.line.state is OccurrenceState.SET_ASIDE:
        return _of_set_aside(case)
    discrepancy = _discrepancy(case, now.tzinfo, tolerances)
    return discrepancy, _why(discrepancy, case, tolerances)


def _pending(case: Case, now: datetime) -> Saying | None:
    """Say why a line cannot be judged yet; None when it can."""
    if any(row.actual_end is None for row in case.rows):
        return reasons.ON_AIR
    is_settled = case.stored is not None and case.stored.state in TERMINAL_STATES
    if is_settled or now >= case.line.ends_at + STILL_AT_WORK:
        return None
    return reasons.NOT_DUE if now < case.line.starts_at else reasons.NOT_SETTLED


def _of_set_aside(case: Case) -> tuple[Discrepancy, Saying | None]:
    if heard_s(case.rows):
        return Discrepancy.NOT_PLANNED, together((reasons.SET_ASIDE_AND_HEARD, case.line.reason))
    return Discrepancy.AS_PLANNED, together((reasons.SET_ASIDE, case.line.reason))


def _discrepancy(case: Case, zone: tzinfo | None, tolerances: Tolerances) -> Discrepancy:
    starts = [share.began_at for share in case.shares.values() if share.began_at]
    if not starts:
        return _of_unheard(case)
    if any(_is_another_day(case.line, start, zone) for start in starts):
        return Discrepancy.WRONG_DAY
    if not all(_is_whole(case, share, tolerances) for share in case.wanted):
        return Discrepancy.PARTIAL
    if any(_is_wrong_length(case, share, tolerances) for share in case.wanted):
        return Discrepancy.WRONG_LENGTH
    lateness = [lateness_s(case.line, start) for start in _starts(case.wanted)]
    if max(lateness) > tolerances.late_s:
        return Discrepancy.LATE
    return Discrepancy.EARLY if min(lateness) < -tolerances.early_s else Discrepancy.AS_PLANNED


def _of_unheard(case: Case) -> Discrepancy:
    if stand_ins(case.shares):
        return Discrepancy.SUBSTITUTED
    is_pre_empted = case.stored is not None and case.stored.state is OccurrenceState.PRE_EMPTED
    return Discrepancy.PRE_EMPTED if is_pre_empted else Discrepancy.MISSED


def _is_another_day(line: Occurrence, start: datetime, zone: tzinfo | None) -> bool:
    """Tell whether it began on another date; what passes midnight inside its slot did not."""
    if line.starts_at <= start < line.ends_at:
        return False
    # The hour that late policies and the end of the slot may take, over midnight too.
    near = abs(start - line.starts_at) < timedelta(seconds=line.length_s) + STILL_AT_WORK
    return not near and start.astimezone(zone).date() != line.starts_at.astimezone(zone).date()


def _is_whole(case: Case, share: Carried, tolerances: Tolerances) -> bool:
    if share.began_at is None:
        return False
    whole_s = case.whole_s(tolerances)
    return share.is_called_whole if whole_s is None else share.own_s >= whole_s


def _is_wrong_length(case: Case, share: Carried, tolerances: Tolerances) -> bool:
    if share.own_s > case.line.length_s + tolerances.longer_s:
        return True
    is_unknown = case.whole_s(tolerances) is None
    return is_unknown and share.own_s < case.line.length_s * tolerances.smallest_share


def _starts(shares: Iterable[Carried]) -> list[datetime]:
    return [share.began_at for share in shares if share.began_at]


def lateness_s(line: Occurrence, start: datetime) -> float:
    """Give how long after its planned start it began; negative: before."""
    return (start - line.starts_at).total_seconds()


def _why(discrepancy: Discrepancy, case: Case, tolerances: Tolerances) -> Saying | None:
    """Say why; exhaustive, so that no discrepancy is ever without its reason."""
    told = case.stored.reason if case.stored else None
    why: tuple[Saying | None, ...]
    match discrepancy:
        case Discrepancy.AS_PLANNED:
            why = ()
        case Discrepancy.MISSED | Discrepancy.PRE_EMPTED | Discrepancy.SUBSTITUTED:
            why = (reasons.told(case.stored), reasons.made_good(case.makegood))
        case Discrepancy.PARTIAL:
            missing = [share for share in case.wanted if not _is_whole(case, share, tolerances)]
            measured = reasons.heard_of(missing, case.length_s, case.line)
            why = (measured, told, reasons.made_good(case.makegood))
        case Discrepancy.WRONG_LENGTH:
            longest_s = max(share.own_s for share in case.wanted)
            why = (reasons.wrong_length(longest_s, case.line.length_s),)
        case Discrepancy.LATE | Discrepancy.EARLY | Discrepancy.WRONG_DAY:
            why = (reasons.began(case.line, _first(case), discrepancy), told)
        case Discrepancy.NOT_PLANNED:
            why = (reasons.NO_LINE,)
        case _:
            assert_never(discrepancy)
    return together(why)


def _first(case: Case) -> datetime:
    """Give the start that is farthest from the plan."""
    starts = _starts(case.shares.values())
    return max(starts, key=lambda start: abs(lateness_s(case.line, start)))
