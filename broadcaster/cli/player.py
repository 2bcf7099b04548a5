"""What `on-air` asks and orders of the player: status, cancel, first, sign, stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import click

from broadcaster.cli.actors import actor, written_down
from broadcaster.cli.desk import Desk
from broadcaster.cli.documents import minutes
from broadcaster.errors import N_
from broadcaster.model import Role
from broadcaster.playout import Accepted, Wait
from broadcaster.saying import from_document
from broadcaster.station.alerts.unread import unread_alerts
from broadcaster.station.messages.entering import enter_cancelling
from broadcaster.station.messages.signing import awaiting_signature, sign_for
from broadcaster.station.onair.orders import cancel, player_status, put_first, stop_player
from broadcaster.station.service.single_instance import START_IT, UNWATCHED, is_on_duty
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.setup.last_good import standing_configuration

if TYPE_CHECKING:
    from rich.table import Table

_OUTLOOKS: Final = {
    Wait.NOTHING: N_("It is heard now."),
    Wait.QUIET_HOURS: N_("It is heard at {time}, after the quiet hours."),
    Wait.PROGRAMME: N_("It is heard after the running programme, at the latest at {time}."),
    Wait.MESSAGES: N_("It is heard after the messages before it, at the latest at {time}."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What goes with an order."""

    by: str
    why: str


def do_at_the_player(desk: Desk, act: str, occurrence: str | None, words: Words) -> None:
    """Carry out one of `ACTS`."""
    _ACTS[act](desk, occurrence, words)


def outlook(desk: Desk, accepted: Accepted) -> str:
    """Say of a message that the player has taken when it will be heard, and how often."""
    sentences = [
        desk.say(N_("The player has the message {occurrence}."), occurrence=accepted.occurrence),
        desk.say(_OUTLOOKS[accepted.waits_for], time=_clock(_whole_minute(accepted.expected_at))),
    ]
    if accepted.airings > 1:
        told = N_("It is said {count} times, the last time at {time}.")
        sentences.append(desk.say(told, count=accepted.airings, time=_clock(accepted.last_at)))
    if accepted.is_cut_short:
        sentences.append(desk.say(N_("More repeats are not taken: order it again by then.")))
    return " ".join(sentences)


def _status(desk: Desk, occurrence: str | None, words: Words) -> None:
    del occurrence, words
    configuration = standing_configuration(desk.folder)
    watched = is_on_duty(configuration.var, "run")
    alone = () if watched else (f"✗ {desk.say(UNWATCHED)} {desk.say(START_IT)}",)
    unread = [{"place": one.place, "reason": desk.say(one.why)} for one in unread_alerts(configuration)]
    status = {**player_status(configuration), "watched": watched, "unread_alerts": unread}
    desk.show(status, *alone, *_page(desk, status))


def _page(desk: Desk, status: Mapping[str, Any]) -> Iterator[str | Table]:
    """Give the status as a person reads it: what is wrong comes first."""
    at = datetime.fromisoformat(status["at"])
    yield desk.say(N_("Time of the player: {time:%H:%M:%S %d/%m/%Y}"), time=at)
    if status["trouble"]:
        yield f"✗ {desk.say(from_document(status['trouble']))}"
    for alert in status["unread_alerts"]:
        yield f"✗ {desk.say(N_('An alert cannot be read:'))} {alert['place']}: {alert['reason']}"
    if status["spool_waiting"]:
        told = N_("{count} lines of the log are not written yet.")
        yield desk.say(told, count=status["spool_waiting"])
    yield _outputs(desk, status["outputs"])
    if status["messages"]:
        yield _messages(desk, status["messages"])
    following = status["next"]
    if following:
        told = N_("Next: {time} {title} ({outputs})")
        time, outputs = _clock_of(following["starts_at"]), ", ".join(following["outputs"])
        yield desk.say(told, time=time, title=following["title"], outputs=outputs)
    else:
        yield desk.say(N_("Next: nothing is planned for the coming day."))


def _outputs(desk: Desk, outputs: list[Mapping[str, Any]]) -> Table:
    table = desk.table(
        N_("Output"), N_("Connected"), N_("On air"), N_("Since"), N_("Until"), N_("Level"), N_("Error")
    )
    for output in outputs:
        sounds = bool(output["occurrence"])
        table.add_row(
            output["name"],
            desk.say("yes" if output["connected"] else "no"),
            output["title"] if sounds else "–",
            minutes(output["place_s"]) if sounds and output["connected"] else "",
            _clock_of(output["ends_at"]) if sounds else "",
            _level(desk, output) if sounds else "",
            desk.say(from_document(output["error"])) if output["error"] else "",
        )
    return table


def _level(desk: Desk, output: Mapping[str, Any]) -> str:
    if output["silent_s"]:
        return desk.say(N_("silent for {seconds:.0f} s"), seconds=output["silent_s"])
    return "" if output["rms_db"] is None else f"{output['rms_db']:.0f} dB"


def _messages(desk: Desk, messages: list[Mapping[str, Any]]) -> Table:
    table = desk.table(N_("Message"), N_("Title"), N_("Class"), N_("Heard"), N_("Repeats"))
    for message in messages:
        table.add_row(
            message["occurrence"],
            message["title"],
            desk.say(message["priority"]),
            desk.say(N_("on air")) if message["on_air"] else _clock_of(message["expected_at"]),
            str(message["airings"] - 1),
        )
    return table


def _titles(configuration: Configuration) -> dict[str, str]:
    """Give the titles of what sounds and waits: people know a message by its title."""
    status = player_status(configuration)
    sounding = (output for output in status["outputs"] if output.get("occurrence"))
    return {one["occurrence"]: one["title"] for one in (*sounding, *status["messages"])}


def _cancel(desk: Desk, occurrence: str | None, words: Words) -> None:
    configuration = standing_configuration(desk.folder)
    titles = _titles(configuration)
    cancelled = cancel(configuration, occurrence, why=words.why)
    with written_down(desk), desk.station() as station:
        enter_cancelling(station, cancelled, by=actor(station, words.by, Role.EDITOR), why=words.why)
    told = desk.say(N_("Taken off: '{title}'"), title=titles.get(cancelled[0], cancelled[0]))
    if repeats := len(cancelled) - 1:
        told += desk.say(N_(", and its {count} repeats"), count=repeats)
    desk.show({"cancelled": cancelled}, told)


def _first(desk: Desk, occurrence: str | None, words: Words) -> None:
    del words
    configuration = standing_configuration(desk.folder)
    titles = _titles(configuration)
    put_first(configuration, occurrence)
    told = desk.say(N_("'{title}' comes first."), title=titles.get(occurrence or "", occurrence))
    desk.show({"first": occurrence}, told)


def _sign(desk: Desk, occurrence: str | None, words: Words) -> None:
    with desk.station() as station:
        if occurrence is None:
            waiting = awaiting_signature(station)
            table = desk.table(N_("Message"), N_("Title"), N_("Result"))
            for message in waiting:
                table.add_row(message.id, message.title, desk.say(message.state.value))
            desk.show({"awaiting": [message.id for message in waiting]}, table)
            return
        if not words.by:
            raise click.UsageError(desk.say(N_("Say who signs: --by NAME.")))
        sign_for(station, occurrence, by=actor(station, words.by, Role.APPROVER))
        told = desk.say(N_("{name} has signed."), name=words.by)
        desk.show({"occurrence": occurrence, "by": words.by}, told)


def _stop(desk: Desk, occurrence: str | None, words: Words) -> None:
    del occurrence, words
    stop_player(standing_configuration(desk.folder))
    desk.show({"stopped": True}, desk.say(N_("The player ends.")))


def _whole_minute(moment: datetime | None) -> datetime | None:
    """Round up: "at the latest" must hold."""
    return moment + timedelta(seconds=59) if moment and moment.second else moment


def _clock(moment: datetime | None) -> str:
    return f"{moment:%H:%M %d/%m}" if moment else ""


def _clock_of(moment: str | None) -> str:
    return f"{datetime.fromisoformat(moment):%H:%M:%S %d/%m}" if moment else ""


_ACTS: Final[Mapping[str, Callable[[Desk, str | None, Words], None]]] = {
    "status": _status,
    "cancel": _cancel,
    "first": _first,
    "sign": _sign,
    "stop": _stop,
}
ACTS: Final = tuple(_ACTS)
