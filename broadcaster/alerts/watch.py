"""
Watching the sources: what came since the last look, and what each of it means for the station.

What was seen is a value that comes in and goes out again; the store keeps it, this room does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from broadcaster.alerts.folder import filed
from broadcaster.alerts.index import indexed
from broadcaster.alerts.judging import Judgement
from broadcaster.alerts.kept import as_refusal, is_doubtful, judge_document
from broadcaster.alerts.rules import Rules
from broadcaster.alerts.sources import Document, Fetch
from broadcaster.errors import N_, AlertRefused, Refused
from broadcaster.model import AlertId, AlertSource, Coverage, SeenAlert

DOCUMENTS_AT_MOST: Final = 25
"""Of one source at one look, so that a slow line does not hold up the others; the rest has its turn next."""
FAILURES_AT_MOST: Final = 3
"""In a row; a server that does not answer would hold up the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was known before a look."""

    alerts: frozenset[AlertId] = frozenset()
    """Messages that are kept and need no other document of their name."""
    documents: frozenset[str] = frozenset()
    """Marks of the documents that were read."""
    doubtful: frozenset[bytes] = frozenset()
    """Kept documents of which another, of the same name, may be the true one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was found in one document, or why a source or document could not be read."""

    source: str
    place: str
    """Address or file."""
    mark: str = ""
    """To be remembered; empty when it is to be tried again."""
    alert: SeenAlert | None = None
    """A message not seen before."""
    judgements: tuple[Judgement, ...] = ()
    """What the message means, also where it was seen before."""
    refusal: Refused | None = None
    is_alert: bool = False
    """It looks like an alert and cannot be read: it must not disappear."""


def seen_before(kept: Iterable[SeenAlert], documents: frozenset[str], rules: Rules) -> Seen:
    """Give what was known before a look: the alerts that are kept, the marks of the documents read."""
    alerts = tuple(kept)
    doubtful = frozenset(one.document for one in alerts if is_doubtful(one, rules))
    return Seen(
        alerts=frozenset(one.id for one in alerts if one.document not in doubtful),
        documents=documents,
        doubtful=doubtful,
    )


def poll(
    sources: Sequence[AlertSource],
    *,
    fetch: Fetch,
    seen: Seen,
    rules: Rules,
    coverage: Coverage,
    now: datetime,
) -> tuple[Decision, ...]:
    """
    Look at every source once; give a decision for each document not read before.

    Never raises for what a source does: its refusal is one of the decisions, and the others go on.
    """
    watch = _Watch(fetch=fetch, seen=seen, rules=rules, coverage=coverage, now=now)
    return tuple(decision for source in sources for decision in watch.look(source))


def _first_of(unread: Sequence[Document]) -> list[Document]:
    """Choose what is read at this look: the newest that look like alerts; in the order of the source."""
    ranked = sorted(unread, key=lambda document: (not document.is_likely(), -document.changed_ns))
    chosen = {document.mark for document in ranked[:DOCUMENTS_AT_MOST]}
    return [document for document in unread if document.mark in chosen]


class _Watch:
    """One look at all sources; a message that two of them bring is new only once."""

    def __init__(self, *, fetch: Fetch, seen: Seen, rules: Rules, coverage: Coverage, now: datetime) -> None:
        self._fetch = fetch
        self._documents = seen.documents
        self._alerts = set(seen.alerts)
        self._doubtful = set(seen.doubtful)
        self._rules = rules
        self._coverage = coverage
        self._now = now

    def look(self, source: AlertSource) -> Iterator[Decision]:
        """Go through what *source* has that was not read before."""
        try:
            documents = filed(source.folder) if source.folder else indexed(source, self._fetch)
        except Refused as refusal:
            yield Decision(source=source.name, place=str(source.folder or source.url), refusal=refusal)
            return
        failures = 0
        unread = [document for document in documents if document.mark not in self._documents]
        for document in _first_of(unread):
            if failures == FAILURES_AT_MOST:
                yield self._given_up(source)
                return
            try:
                body = document.read()
            except Refused as refusal:
                failures += 1
                yield Decision(source=source.name, place=document.place, refusal=refusal)
                continue
            failures = 0
            yield self._decided(source, document, body)

    def _decided(self, source: AlertSource, document: Document, body: bytes) -> Decision:
        try:
            judgements = judge_document(body, rules=self._rules, coverage=self._coverage, now=self._now)
        except Exception as error:  # noqa: BLE001 - the net around one document
            return Decision(
                source=source.name,
                place=document.place,
                mark=document.mark,
                refusal=as_refusal(error, document.place),
                is_alert=document.is_likely(),
            )
        name = judgements[0].id
        is_new = name not in self._alerts and body not in self._doubtful
        if any(judgement.is_doubtful for judgement in judgements):
            self._doubtful.add(body)
        else:
            self._alerts.add(name)
        seen = SeenAlert(id=name, source=source.name, place=document.place, seen_at=self._now, document=body)
        return Decision(
            source=source.name,
            place=document.place,
            mark=document.mark,
            alert=seen if is_new else None,
            judgements=judgements,
        )

    @staticmethod
    def _given_up(source: AlertSource) -> Decision:
        refusal = AlertRefused(
            N_("{count} documents in a row could not be fetched; the rest is left for the next look."),
            count=FAILURES_AT_MOST,
        )
        return Decision(source=source.name, place=source.url, refusal=refusal)
