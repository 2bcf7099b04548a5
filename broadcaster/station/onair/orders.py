"""The player on air, as the clerk asks and orders it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from broadcaster.errors import N_, Message, Refused
from broadcaster.saying import to_document, verbatim
from broadcaster.station.onair.reaching import reach
from broadcaster.station.service.single_instance import is_on_duty
from broadcaster.station.setup.configuration import Configuration

Status = Mapping[str, Any]
"""`PlayerStatus` as JSON has it."""


def player_status(configuration: Configuration) -> Status:
    """Ask the player what sounds, what waits and what is wrong; raises Broken when there is none."""
    status: Status = reach(configuration, do="status")["status"]
    return status


def stop_player(configuration: Configuration) -> None:
    """
    End the player; its rows are closed.

    Raises:
        Refused: `broadcaster run` holds the station, and would start the player again.
        Broken: there is none.
    """
    if is_on_duty(configuration.var, "run"):
        raise Refused(
            N_("`broadcaster run` holds this station and would start the player again at once."),
            where=str(configuration.var),
            remedy=N_(
                "End `broadcaster run` (Ctrl+C, or stop its service). To silence a message: "
                "broadcaster on-air cancel."
            ),
        )
    reach(configuration, do="stop")


def cancel(configuration: Configuration, occurrence: str | None, *, why: str) -> tuple[str, ...]:
    """
    Take a message off, whether it sounds or waits, with its repeats; give the ids that are taken off.

    Args:
        configuration: of the station.
        occurrence: its id; None means the one that sounds, or else the only one that waits.
        why: in the words of who takes it off; who that is, is entered afterwards (see `entering`).

    Raises:
        Refused: there is none of that id, or more than one and none is named.
        Broken: no player is on air.
    """
    name = occurrence or _the_one_meant(player_status(configuration)["messages"])
    told = to_document(verbatim(why)) if why else None
    cancelled = reach(configuration, do="cancel", occurrence=name, why=told)["cancelled"]
    if not cancelled:
        raise _listing(
            Refused(
                N_("Nothing with this id sounds or waits."),
                where=name,
                remedy=N_("Name one of those below; if there is none, there is nothing to take off."),
            ),
            player_status(configuration)["messages"],
        )
    return tuple(cancelled)


def put_first(configuration: Configuration, occurrence: str | None) -> None:
    """
    Say a message that waits before the others of its class.

    Raises:
        Refused: none is named, or none of that id waits.
        Broken: no player is on air.
    """
    messages = player_status(configuration)["messages"]
    waiting = [message for message in messages if message["expected_at"]]
    if occurrence not in {message["occurrence"] for message in waiting}:
        raise _listing(
            Refused(
                N_("No message of this id waits.") if occurrence else N_("Say which message comes first."),
                where=occurrence or "on-air first",
                remedy=N_("Name one of those below; what sounds already is not moved."),
            ),
            waiting,
        )
    reach(configuration, do="first", occurrence=occurrence)


def _the_one_meant(messages: Sequence[Status]) -> str:
    # Whoever hears a false alarm has no time to look for its id.
    meant = [message for message in messages if message["on_air"]] or messages
    if len(meant) == 1:
        return str(meant[0]["occurrence"])
    if not messages:
        raise Refused(
            N_("No message sounds or waits."),
            where="on-air cancel",
            remedy=N_("A programme is taken off by its id: broadcaster on-air status names it in --json."),
        )
    raise _listing(
        Refused(
            N_("{count} messages sound or wait."),
            where="on-air cancel",
            remedy=N_("Name one of those below."),
            count=len(messages),
        ),
        messages,
    )


def _listing(error: Refused, messages: Sequence[Status]) -> Refused:
    """Put the messages, one a line, under *error*."""
    error.causes = tuple(
        Refused(
            N_("“{title}”, {priority}, due {time:%H:%M %d/%m}"),
            where=message["occurrence"],
            title=message["title"],
            priority=Message(message["priority"]),
            time=datetime.fromisoformat(message["due_at"]),
        )
        for message in messages
    )
    return error
