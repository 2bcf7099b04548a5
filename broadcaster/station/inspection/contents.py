"""What the inspector's file says besides the rows: what was planned, and who approved what."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from broadcaster.airtime import CalendarPeriod
from broadcaster.airtime.as_run_csv import harmless
from broadcaster.errors import N_
from broadcaster.model import AsRun, DayPlan, Entry, EntryKind
from broadcaster.station.documents.rundowns import occurrence_document
from broadcaster.station.opened import Station
from broadcaster.wording import Language, say

PLAN: Final = {
    "date": N_("Date"),
    "starts_at": N_("Planned start"),
    "duration_s": N_("Length (seconds)"),
    "occurrence": N_("Occurrence"),
    "programme": N_("Programme"),
    "title": N_("Title"),
    "outputs": N_("Outputs"),
    "reason": N_("Reason"),
    "planned_at": N_("Planned on"),
}
APPROVALS: Final = {
    "at": N_("When"),
    "decision": N_("Decision"),
    "subject": N_("Of what"),
    "by": N_("Decided by"),
    "entry": N_("Entry of the journal"),
    "digest": N_("Digest of the entry"),
}
DECISIONS: Final = frozenset(
    {
        EntryKind.BULLETIN_APPROVED,
        EntryKind.BULLETIN_RETURNED,
        EntryKind.BULLETIN_WITHDRAWN,
        EntryKind.MESSAGE_SIGNED,
    }
)


def plan_documents(station: Station, period: CalendarPeriod, language: Language) -> list[dict[str, object]]:
    """Give the lines of every day's plan in force, as it was stored when it was planned."""
    in_force: dict[object, DayPlan] = {
        plan.air_date: plan for plan in station.store.occurrences.plans_between(period.first, period.after)
    }
    return [
        {
            "date": plan.air_date.isoformat(),
            "planned_at": plan.planned_at.isoformat(),
            **occurrence_document(line, language),
            "starts_at": line.starts_at.isoformat(),
        }
        for plan in in_force.values()
        for line in plan.lines
    ]


def approval_documents(
    station: Station, rows: Sequence[AsRun], language: Language
) -> list[dict[str, object]]:
    """Give who decided what about everything that *rows* carried, from the journal."""
    carried = {f"bulletin/{row.bulletin}" for row in rows} | {f"occurrence/{row.occurrence}" for row in rows}
    found = [entry for entry in station.store.journal.of_kinds(DECISIONS) if entry.subject in carried]
    names = {actor: station.store.people.name_of(actor) for actor in {entry.actor for entry in found}}
    return [_approval(entry, names[entry.actor], language) for entry in found]


def _approval(entry: Entry, name: str, language: Language) -> dict[str, object]:
    return {
        "entry": f"{entry.epoch}/{entry.seq}",
        "digest": entry.digest,
        "kind": entry.kind.value,
        "decision": say(language, N_(entry.kind.value)),
        "subject": entry.subject,
        "at": entry.happened_at.isoformat(),
        "by": say(language, name),
        "role": entry.actor.role.value,
    }


def as_csv(
    documents: Iterable[Mapping[str, object]], columns: Mapping[str, str], language: Language
) -> bytes:
    """
    Give documents as a table for a spreadsheet.

    Args:
        documents: of one form.
        columns: which of their values, and the message id of each heading.
        language: of the headings and of the words of the model.
    """
    stream = io.StringIO()
    # Without it, Excel reads UTF-8 as the local code page.
    stream.write("\ufeff")
    writer = csv.writer(stream)
    writer.writerow([say(language, heading) for heading in columns.values()])
    for document in documents:
        writer.writerow([harmless(_cell(document[name])) for name in columns])
    return stream.getvalue().encode()


def _cell(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(str(each) for each in value)
    return "" if value is None else str(value)
