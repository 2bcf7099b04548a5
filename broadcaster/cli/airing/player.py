"""What `on-air` asks and orders of the player: status, cancel, first, sign, stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import click

from broadcaster.cli.actors import actor, written_down
from broadcaster.cli.documents import minutes
from broadcaster.cli.terminal import Terminal
from broadcaster.errors import N_
from broadcaster.model import Role
from broadcaster.saying import from_document
from broadcaster.station.alerts.unread import unread_alerts
from broadcaster.station.messages.entering import enter_cancelling
from broadcaster.station.messages.signing import awaiting_signature, sign_for
from broadcaster.station.onair.orders import cancel, player_status, put_first, stop_player
from broadcaster.station.service.single_instance import START_IT, UNWATCHED, is_on_duty
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.setup.last_good import last_good_configuration

if TYPE_CHECKING:
    from rich.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What goes with an order."""

    by: str
    why: str


def do_at_the_player(terminal: Terminal, act: str, occurrence: str | None, words: Words) -> None:
    """Carry out one of `ACTS`."""
    _ACTS[act](terminal, occurrence, words)


def _status(terminal: Terminal, occurrence: str | None, words: Words) -> None:
    del occurrence, words
    configuration = last_good_configuration(terminal.folder)
    watched = is_on_duty(configuration.var, "run")
    alone = () if watched else (f"✗ {terminal.say(UNWATCHED)} {terminal.say(START_IT)}",)
    unread = [{"place": one.place, "reason": terminal.say(one.why)} for one in unread_alerts(configuration)]
    status = {**player_status(configuration), "watched": watched, "unread_alerts": unread}
    terminal.show(status, *alone, *_page(terminal, status))


def _page(terminal: Terminal, status: Mapping[str, Any]) -> Iterator[str | Table]:
    """Give the status as a person reads it: what is wrong comes first."""
    at = datetime.fromisoformat(status["at"])
    yield terminal.say(N_("Time of the player: {time:%H:%M:%S %d/%m/%Y}"), time=at)
    if status["trouble"]:
        yield f"✗ {terminal.say(from_document(status['trouble']))}"
    for recording in status["recordings"]:
        if recording["trouble"]:
            yield f"✗ {recording['output']}: {terminal.say(from_document(recording['trouble']))}"
        elif recording["lost_s"]:
            told = N_("{output}: {seconds:.0f} s were not recorded.")
            yield terminal.say(told, output=recording["output"], seconds=recording["lost_s"])
    for alert in status["unread_alerts"]:
        told = N_("An alert cannot be read: {place}. {why}")
        yield f"✗ {terminal.say(told, place=alert['place'], why=alert['reason'])}"
    if status["spool_waiting"]:
        told = N_("{count} lines of the log are not written yet.")
        yield terminal.say(told, count=status["spool_waiting"])
    yield _outputs(terminal, status["outputs"])
    if status["messages"]:
        yield _messages(terminal, status["messages"])
    following = status["next"]
    if following:
        told = N_("Next: {time} {title} ({outputs})")
        time, outputs = _clock_of(following["starts_at"]), ", ".join(following["outputs"])
        yield terminal.say(told, time=time, title=following["title"], outputs=outputs)
    elif status["trouble"]:
        yield terminal.say(N_("Next: the player knows of nothing; mend first what is wrong above."))
    else:
        yield terminal.say(N_("Next: nothing is planned for the coming day."))


def _outputs(terminal: Terminal, outputs: list[Mapping[str, Any]]) -> Table:
    table = terminal.table(
        N_("Output"), N_("Connected"), N_("On air"), N_("Since"), N_("Until"), N_("Level"), N_("Error")
    )
    for output in outputs:
        sounds = bool(output["occurrence"])
        table.add_row(
            output["name"],
            terminal.say("yes" if output["connected"] else "no"),
            output["title"] if sounds else "–",
            minutes(output["place_s"]) if sounds and output["connected"] else "",
            _clock_of(output["ends_at"]) if sounds else "",
            _level(terminal, output) if sounds else "",
            terminal.say(from_document(output["error"])) if output["error"] else "",
        )
    return table


def _level(terminal: Terminal, output: Mapping[str, Any]) -> str:
    if output["silent_s"]:
        return terminal.say(N_("silent for {seconds:.0f} s"), seconds=output["silent_s"])
    return "" if output["rms_db"] is None else f"{output['rms_db']:.0f} dB"


def _messages(terminal: Terminal, messages: list[Mapping[str, Any]]) -> Table:
    table = terminal.table(N_("Message"), N_("Title"), N_("Class"), N_("Heard"), N_("Repeats"))
    for message in messages:
        table.add_row(
            message["occurrence"],
            message["title"],
            terminal.say(message["priority"]),
            terminal.say(N_("on air")) if message["on_air"] else _clock_of(message["expected_at"]),
            str(message["airings"] - 1),
        )
    return table


def _titles(configuration: Configuration) -> dict[str, str]:
    """Give the titles of what sounds and waits: people know a message by its title."""
    status = player_status(configuration)
    sounding = (output for output in status["outputs"] if output.get("occurrence"))
    return {one["occurrence"]: one["title"] for one in (*sounding, *status["messages"])}


def _cancel(terminal: Terminal, occurrence: str | None, words: Words) -> None:
    configuration = last_good_configuration(terminal.folder)
    titles = _titles(configuration)
    cancelled = cancel(configuration, occurrence, why=words.why)
    with written_down(terminal), terminal.station() as station:
        enter_cancelling(station, cancelled, by=actor(station, words.by, Role.EDITOR), why=words.why)
    told = terminal.say(N_("Taken off: '{title}'"), title=titles.get(cancelled[0], cancelled[0]))
    if repeats := len(cancelled) - 1:
        told += terminal.say(N_(", and its {count} repeats"), count=repeats)
    terminal.show({"cancelled": cancelled}, told)


def _first(terminal: Terminal, occurrence: str | None, words: Words) -> None:
    del words
    configuration = last_good_configuration(terminal.folder)
    titles = _titles(configuration)
    put_first(configuration, occurrence)
    told = terminal.say(N_("'{title}' comes first."), title=titles.get(occurrence or "", occurrence))
    terminal.show({"first": occurrence}, told)


def _sign(terminal: Terminal, occurrence: str | None, words: Words) -> None:
    with terminal.station() as station:
        if occurrence is None:
            waiting = awaiting_signature(station)
            table = terminal.table(N_("Message"), N_("Title"), N_("Result"))
            for message in waiting:
                table.add_row(message.id, message.title, terminal.say(message.state.value))
            terminal.show({"awaiting": [message.id for message in waiting]}, table)
            return
        if not words.by:
            raise click.UsageError(terminal.say(N_("Say who signs: --by NAME.")))
        sign_for(station, occurrence, by=actor(station, words.by, Role.APPROVER))
        told = terminal.say(N_("{name} has signed."), name=words.by)
        terminal.show({"occurrence": occurrence, "by": words.by}, told)


def _stop(terminal: Terminal, occurrence: str | None, words: Words) -> None:
    del occurrence, words
    stop_player(last_good_configuration(terminal.folder))
    terminal.show({"stopped": True}, terminal.say(N_("The player ends.")))


def _clock_of(moment: str | None) -> str:
    return f"{datetime.fromisoformat(moment):%H:%M:%S %d/%m}" if moment else ""


_ACTS: Final[Mapping[str, Callable[[Terminal, str | None, Words], None]]] = {
    "status": _status,
    "cancel": _cancel,
    "first": _first,
    "sign": _sign,
    "stop": _stop,
}
ACTS: Final = tuple(_ACTS)
