"""The rules by which alerts go on air: whose, of which class, how long, how often (`alerts.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from broadcaster.alerts.cap.message import Certainty, Info, Severity, Urgency
from broadcaster.errors import N_
from broadcaster.model import Priority
from broadcaster.toml import Form, read_form

Word = TypeVar("Word", bound=StrEnum)
_PEM = b"-----BEGIN CERTIFICATE-----"
RECORD_ONLY = "khong-phat"
"""In place of a class: the alert is kept and listed, and does not go on air."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Somebody whose alerts are believed."""

    id: str
    """`sender` of the alert, letter for letter."""
    title: str
    """Name that is spoken when the alert brings none."""
    concerns_us: bool = False
    """Its alerts that name an area in words only concern this station."""
    certificate: bytes = b""
    """PEM; where there is one, only what is signed with it is believed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassRow:
    """One row of the table: which severities, urgencies and certainties are of which class."""

    severities: frozenset[Severity]
    urgencies: frozenset[Urgency]
    certainties: frozenset[Certainty]
    priority: Priority | None
    """None: recorded only."""

    def holds(self, info: Info) -> bool:
        """Tell whether *info* is of this row."""
        return (
            info.severity in self.severities
            and info.urgency in self.urgencies
            and info.certainty in self.certainties
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Everything that `alerts.toml` says."""

    senders: Mapping[str, Sender]
    rows: tuple[ClassRow, ...]
    repeat_every: timedelta
    without_end: timedelta
    """How long an alert holds that names no end."""
    longest: timedelta
    """No alert repeats longer than this after it was sent, whatever it says."""
    longest_spoken_s: int

    def priority(self, info: Info) -> Priority | None:
        """Give the class by the first row that holds; None where it is recorded only, or no row holds."""
        return next((row.priority for row in self.rows if row.holds(info)), None)


def load_rules(path: Path, *, folder: Path | None = None) -> Rules:
    """
    Read the rules.

    Args:
        path: of the file.
        folder: in which its certificates lie; beside the file, when left out.
    Raises:
        ConfigurationRefused: with every fault of the file at once.
    """
    form = read_form(path, shown_as=path.name)
    airing = form.table("airing")
    senders = tuple(_sender(row, folder or path.parent) for row in form.tables("sender"))
    rules = Rules(
        senders={sender.id: sender for sender in senders},
        rows=tuple(_row(row) for row in form.tables("class")),
        repeat_every=timedelta(minutes=airing.whole("repeat_every_min", at_least=5)),
        without_end=timedelta(hours=airing.whole("without_end_h", at_least=1)),
        longest=timedelta(hours=airing.whole("longest_h", at_least=1, at_most=24 * 14)),
        longest_spoken_s=airing.whole("longest_spoken_s", at_least=30, at_most=1200),
    )
    airing.finish()
    form.finish()
    if len(rules.senders) < len(senders):
        form.faults.add(form.where("sender"), N_("A sender stands here twice."), remedy=N_("Take one out."))
    form.faults.raise_any()
    return rules


def _sender(row: Form, folder: Path) -> Sender:
    sender = Sender(
        id=row.text("id"),
        title=row.text("title"),
        concerns_us=row.flag("concerns_us", default=False),
        certificate=_certificate(row, folder) if row.has("certificate") else b"",
    )
    row.finish()
    return sender


def _certificate(row: Form, folder: Path) -> bytes:
    """Read the file that the key names; never empty, so that a fault does not make a sender believed."""
    name = row.text("certificate")
    try:
        pem = (folder / name).read_bytes()
        why = "" if _PEM in pem else N_("it is no certificate in PEM form")
    except (OSError, ValueError) as error:
        why = N_(getattr(error, "strerror", None) or str(error))
    if not why:
        return pem
    row.faults.add(
        row.where("certificate"),
        N_("The certificate {name} cannot be used ({why})."),
        remedy=N_("Put the PEM file that the sender gave you beside alerts.toml."),
        name=repr(name),
        why=why,
    )
    return _PEM


def _row(row: Form) -> ClassRow:
    codes = (*(priority.code for priority in Priority), RECORD_ONLY)
    code = row.text("class", one_of=codes)
    read = ClassRow(
        severities=_words(row, "severity", Severity),
        urgencies=_words(row, "urgency", Urgency),
        certainties=_words(row, "certainty", Certainty),
        priority=Priority.from_code(code) if code in codes and code != RECORD_ONLY else None,
    )
    row.finish()
    return read


def _words(row: Form, key: str, kind: type[Word]) -> frozenset[Word]:
    """Give the words of a list; left out, it holds for all."""
    known = {word.value: word for word in kind}
    return frozenset(known[word] for word in row.texts(key, one_of=known) if word in known) or frozenset(kind)
