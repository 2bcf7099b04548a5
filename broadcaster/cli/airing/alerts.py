"""`alerts poll` and `alerts list`."""

from __future__ import annotations

import click

from broadcaster.alerts import Decision, Judgement
from broadcaster.cli.terminal import WARNINGS, Terminal, station_command
from broadcaster.errors import N_
from broadcaster.model import UnreadAlert
from broadcaster.station.alerts.airing import Overview, collect, overview
from broadcaster.wording import say_error

_UNREAD = N_("cannot be read:")
_KNOWN = N_("Known already.")
"""Outside of the f-strings that hold them, where whoever gathers the catalogue does not look."""


@click.group()
def alerts() -> None:
    """Nhận và xem các cảnh báo điện tử (CAP). / Collect and list official alerts."""


@alerts.command()
@station_command
def poll(terminal: Terminal) -> int:
    """Xem các nguồn cảnh báo một lần; không phát. / Look at the sources once; nothing is put on air."""
    with terminal.station() as station:
        decisions = collect(station)
    table = terminal.table(N_("Source"), N_("Alert"), N_("Class"), N_("Outputs"), N_("Why"))
    rows = [(one, judgement) for one in decisions for judgement in one.judgements or (None,)]
    for decision, judgement in rows:
        name = _headline(judgement) if judgement else decision.place
        table.add_row(
            decision.source,
            name,
            _class(terminal, judgement),
            _outputs(judgement),
            _why(terminal, decision, judgement),
        )
    found = [_decision_document(terminal, decision, judgement) for decision, judgement in rows]
    terminal.show({"decisions": found}, table if found else terminal.say(N_("Nothing new.")))
    return WARNINGS if any(decision.refusal for decision in decisions) else 0


@alerts.command("list")
@station_command
def list_alerts(terminal: Terminal) -> None:
    """Liệt kê các cảnh báo đã nhận. / List the alerts that came and what becomes of them."""
    with terminal.station() as station:
        seen = overview(station)
    heads = (N_("Sent"), N_("Alert"), N_("Class"), N_("Outputs"), N_("Until"), N_("Aired"), N_("Why"))
    table = terminal.table(*heads)
    for one in seen.judgements:
        table.add_row(
            f"{one.id.sent:%d/%m %H:%M}",
            _headline(one),
            _class(terminal, one) if one in seen.in_force else "–",
            _outputs(one),
            f"{one.ends_at.astimezone(one.id.sent.tzinfo):%d/%m %H:%M}",
            str(len(_airings(seen, one))),
            _reason(terminal, seen, one),
        )
    for unread in seen.unread:
        table.add_row(
            f"{unread.seen_at:%d/%m %H:%M}",
            unread.place,
            *("–", "–", "–", "0"),
            f"{terminal.say(_UNREAD)} {terminal.say(unread.why)}",
        )
    found = [_alert_document(terminal, seen, one) for one in seen.judgements]
    unread_ones = [_unread_document(terminal, one) for one in seen.unread]
    terminal.show({"alerts": found} | ({"unread": unread_ones} if unread_ones else {}), table)


def _headline(judgement: Judgement) -> str:
    info = judgement.info or next(iter(judgement.alert.infos), None)
    return (info.headline or info.event) if info else judgement.id.identifier


def _class(terminal: Terminal, judgement: Judgement | None) -> str:
    return terminal.say(judgement.priority.code) if judgement and judgement.priority is not None else "–"


def _outputs(judgement: Judgement | None) -> str:
    return ", ".join(judgement.outputs) if judgement and judgement.outputs else "–"


def _why(terminal: Terminal, decision: Decision, judgement: Judgement | None) -> str:
    if decision.refusal:
        return say_error(terminal.language, decision.refusal)
    assert judgement is not None
    why = terminal.say(judgement.reason)
    return why if decision.alert else f"{terminal.say(_KNOWN)} {why}"


def _reason(terminal: Terminal, seen: Overview, judgement: Judgement) -> str:
    if judgement.id in seen.replaced and not judgement.is_doubtful:
        return terminal.say(N_("Replaced or cancelled by its sender."))
    return terminal.say(judgement.reason)


def _airings(seen: Overview, judgement: Judgement) -> list[str]:
    """Name the orders for the alert that reached one of the judgement's outputs; all, where it has none."""
    if judgement.is_doubtful:
        # What aired under this name was another document.
        return []
    concerned = set(judgement.outputs)
    return [
        airing.occurrence
        for airing in seen.airings
        if airing.alert == judgement.id
        and (not concerned or not airing.outputs or concerned.intersection(airing.outputs))
    ]


def _judgement_document(judgement: Judgement) -> dict[str, object]:
    return {
        "identifier": judgement.id.identifier,
        "sender": judgement.id.sender,
        "sent": judgement.id.sent,
        "status": judgement.alert.status.value,
        "type": judgement.alert.type.value,
        "headline": _headline(judgement),
        "class": judgement.priority.code if judgement.priority is not None else None,
        "outputs": list(judgement.outputs),
        "doubtful": judgement.is_doubtful,
        "ends_at": judgement.ends_at,
    }


def _decision_document(
    terminal: Terminal, decision: Decision, judgement: Judgement | None
) -> dict[str, object]:
    return {
        "source": decision.source,
        "place": decision.place,
        "new": decision.alert is not None,
        "alert": _judgement_document(judgement) if judgement else None,
        "reason": _why(terminal, decision, judgement),
    }


def _unread_document(terminal: Terminal, unread: UnreadAlert) -> dict[str, object]:
    return {
        "source": unread.source,
        "place": unread.place,
        "seen_at": unread.seen_at,
        "reason": terminal.say(unread.why),
    }


def _alert_document(terminal: Terminal, seen: Overview, judgement: Judgement) -> dict[str, object]:
    return {
        **_judgement_document(judgement),
        "standing": judgement in seen.in_force,
        "reason": _reason(terminal, seen, judgement),
        "occurrences": _airings(seen, judgement),
    }
