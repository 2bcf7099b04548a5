"""Whatever happens on air, every line and every row is accounted for exactly once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.airtime import uncorrected_rows
from broadcaster.airtime.reconciliation import Reconciliation, lines_in_force
from broadcaster.model import (
    AsRun,
    DayPlan,
    Discrepancy,
    EndReason,
    Evidence,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Origin,
    Outcome,
)
from tests.airtime.reconciliation.reconciled import DAY, OUTPUTS, account, at, heard, plan_of, planned

DAYS = 3
EVERY = frozenset(Evidence)
few = settings(max_examples=40, deadline=None)
"""Three drawn days are a whole world each."""


@dataclass(frozen=True)
class Days:
    plans: tuple[DayPlan, ...]
    stored: tuple[Occurrence, ...]
    rows: tuple[AsRun, ...]


@st.composite
def lines_of(draw: st.DrawFn, number: int) -> list[Occurrence]:
    day = DAY + timedelta(days=number)
    hours = draw(st.lists(st.integers(0, 23), unique=True, max_size=4))
    kinds = st.sampled_from([OccurrenceKind.BULLETIN, OccurrenceKind.REPEAT, OccurrenceKind.RELAY])
    states = st.sampled_from([OccurrenceState.PLANNED] * 4 + [OccurrenceState.SET_ASIDE])
    return [
        planned(at(hour, 50, day=day), kind=draw(kinds), state=draw(states), programme=f"p{hour % 2}")
        for hour in hours
    ]


@st.composite
def plans_of(draw: st.DrawFn, number: int, lines: list[Occurrence]) -> list[DayPlan]:
    """A plan, and edits of it at any hour: lines taken out or moved; the clock may be set back between."""
    day = DAY + timedelta(days=number)
    plans = [plan_of(*lines, made_at=at(draw(st.integers(0, 23)), day=day), day=day)]
    for _ in range(draw(st.integers(0, 2))):
        kept = [
            replace(
                line, starts_at=line.starts_at + timedelta(minutes=draw(st.sampled_from([0, 0, -40, 5, 200])))
            )
            for line in lines
            if draw(st.booleans())
        ]
        plans.append(plan_of(*kept, made_at=at(draw(st.integers(0, 23)), day=day), day=day))
    return plans if draw(st.integers(0, 9)) else []


@st.composite
def row_of(draw: st.DrawFn, line: Occurrence, output: str, name: str) -> AsRun:
    """What one output did with a line: all of it, a part, late, on another day, after a jump of the clock."""
    start = line.starts_at + timedelta(
        seconds=draw(st.sampled_from([0, 0, 0, 20, 90, -90, 4000, 86_400, -86_400]))
    )
    aired_s = draw(st.sampled_from([0, 10, 150, 300, 300, 300, 700]))
    outcome = Outcome.MISSED if not aired_s else draw(st.sampled_from([Outcome.AIRED, Outcome.PARTIAL]))
    row = heard(line, output, start, aired_s=aired_s, outcome=outcome)
    return replace(
        row,
        id=name,
        occurrence=draw(st.sampled_from([line.id] * 5 + ["nobody-knows"])),
        origin=draw(st.sampled_from([Origin.OWN] * 3 + [Origin.FALLBACK])),
        evidence=draw(st.sampled_from([Evidence.PLAYER] * 4 + [Evidence.MANUAL, Evidence.SIMULATED])),
        reason=draw(st.sampled_from([EndReason.COMPLETE, EndReason.CRASHED])),
    )


@st.composite
def days(draw: st.DrawFn) -> Days:
    plans: list[DayPlan] = []
    stored: list[Occurrence] = []
    rows: list[AsRun] = []
    for number in range(DAYS):
        lines = draw(lines_of(number))
        plans += draw(plans_of(number, lines))
        unscheduled = [
            replace(line, id=f"{line.id}--{kind}", kind=kind, repeat_of=line.id, outputs=OUTPUTS[:1])
            for line in lines
            for kind in draw(st.sets(st.sampled_from([OccurrenceKind.MAKEGOOD, OccurrenceKind.INTERRUPTION])))
        ]
        for line in (*lines, *unscheduled):
            stored.append(replace(line, state=draw(st.sampled_from(list(OccurrenceState)))))
            for output in draw(st.lists(st.sampled_from([*OUTPUTS, "not-wanted"]), max_size=3)):
                rows.append(draw(row_of(line, output, f"r{len(rows)}")))
    for row in draw(st.lists(st.sampled_from(rows), unique=True, max_size=3)) if rows else ():
        minutes = draw(st.sampled_from([0, 30, 1440]))
        rows.append(
            replace(
                row,
                id=f"{row.id}c",
                corrects=row.id,
                actual_start=row.actual_start + timedelta(minutes=minutes),
            )
        )
    return Days(tuple(plans), tuple(stored), tuple(rows))


def reconciled(drawn: Days, now: datetime | None = None, first: int = 0, count: int = DAYS) -> Reconciliation:
    day = DAY + timedelta(days=first)
    return account(drawn.plans, drawn.rows, stored=drawn.stored, now=now, first=day, days=count)


def ids(rows: Iterable[AsRun]) -> Counter[str]:
    return Counter(row.id for row in rows)


def accounted(found: Reconciliation) -> Counter[str]:
    lines = ids(row for line in found.lines() for row in line.rows)
    rest = ids(each.row for day in found.days for each in day.unplanned)
    return lines + rest + ids(found.not_counted)


@few
@given(days())
def test_every_line_is_accounted_for_exactly_once(drawn: Days) -> None:
    found = reconciled(drawn)

    for day in found.days:
        of_date = [plan for plan in drawn.plans if plan.air_date == day.date]
        wanted = lines_in_force(of_date)
        assert Counter(line.planned.id for line in day.lines) >= Counter(line.id for line in wanted)
        assert max(Counter(line.planned.id for line in day.lines).values(), default=1) == 1
        if of_date:
            # Each line of the last plan, and each that was in force when it was to begin.
            assert {line.id for line in of_date[-1].lines} <= {line.id for line in wanted}


@few
@given(days())
def test_every_row_is_accounted_for_exactly_once(drawn: Days) -> None:
    found = reconciled(drawn)

    began = {day.date for day in found.days}
    standing = uncorrected_rows(drawn.rows, evidence=EVERY)
    of_period = [row for row in standing if row.actual_start.date() in began]
    counts = accounted(found)
    assert set(counts.values()) <= {1}
    assert {row.id for row in of_period} <= counts.keys()
    # What began outside is there only because a line of the period has it.
    of_lines = {row.id for line in found.lines() for row in line.rows}
    assert counts.keys() - {row.id for row in of_period} <= of_lines


@few
@given(days())
def test_days_one_by_one_account_for_the_same_lines_as_together(drawn: Days) -> None:
    together = reconciled(drawn)
    apart = [reconciled(drawn, first=number, count=1) for number in range(DAYS)]

    assert [line.planned.id for line in together.lines()] == [
        line.planned.id for each in apart for line in each.lines()
    ]


@few
@given(days())
def test_nothing_is_as_planned_that_a_wanted_output_did_not_carry(drawn: Days) -> None:
    for line in reconciled(drawn).lines():
        if line.discrepancy is Discrepancy.AS_PLANNED:
            own = {row.output for row in line.rows if row.origin is not Origin.FALLBACK and row.aired_ms}
            assert set(line.outputs) <= own
        elif line.discrepancy in {Discrepancy.MISSED, Discrepancy.PRE_EMPTED}:
            assert line.aired_s == 0
        assert (line.reason is None) <= (line.discrepancy is Discrepancy.AS_PLANNED)


@few
@given(days())
def test_aired_is_at_least_the_longest_row_and_at_most_their_sum(drawn: Days) -> None:
    for line in reconciled(drawn).lines():
        of_output: Counter[str] = Counter()
        for row in line.rows:
            of_output[row.output] += row.aired_ms
        longest = max((row.aired_ms for row in line.rows), default=0)
        assert longest <= round(line.aired_s * 1000) <= of_output.total()


@few
@given(days(), st.integers(0, 23), st.integers(0, DAYS))
def test_what_is_over_is_judged_and_what_is_not_begun_is_not(drawn: Days, hour: int, day: int) -> None:
    now = at(hour, day=DAY + timedelta(days=day))

    for line in reconciled(drawn, now).lines():
        ended = now >= line.planned.ends_at + timedelta(hours=1)
        assert ended <= (line.discrepancy is not None)
    found = reconciled(drawn, now)
    assert found.is_over == all(each.is_over for each in found.days)


@few
@given(days())
def test_the_counts_add_up(drawn: Days) -> None:
    found = reconciled(drawn)

    counted = [line for line in found.lines() if line.discrepancy and not line.is_set_aside]
    unplanned = sum(len(day.unplanned) for day in found.days)
    assert found.counts.total() == len(counted) + unplanned
    assert found.counts.total() == sum(day.counts.total() for day in found.days)
