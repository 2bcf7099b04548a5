"""A message that went out is signed for afterwards, on the command line."""

import json
from pathlib import Path

from click.testing import CliRunner

from broadcaster.cli.main import commands
from broadcaster.clock import SystemClock
from broadcaster.model import THE_STATION, OccurrenceKind, OccurrenceState
from broadcaster.station.opened import Station
from tests.nouns import make_occurrence


def broadcaster(folder: Path, *words: str) -> dict[str, object]:
    run = CliRunner().invoke(commands, ["--station", str(folder), "--json", *words])
    assert run.exit_code == 0, run.output
    return json.loads(run.output)


def test_a_message_is_listed_until_somebody_signs_for_it(folder: Path) -> None:
    with Station.open(folder) as station:
        message = make_occurrence(
            "m",
            kind=OccurrenceKind.INTERRUPTION,
            state=OccurrenceState.AIRED,
            starts_at=SystemClock().now(),
        )
        station.store.occurrences.add(message, by=THE_STATION)

    assert broadcaster(folder, "on-air", "sign")["awaiting"] == ["m"]
    broadcaster(folder, "on-air", "sign", "m", "--by", "Chị Lan")

    assert broadcaster(folder, "on-air", "sign")["awaiting"] == []


def test_a_signature_under_nothing_says_where_the_messages_are_listed(folder: Path) -> None:
    # Seen: the remedy was to plan the day.
    run = CliRunner().invoke(commands, ["--station", str(folder), "on-air", "sign", "xyz", "--by", "Lan"])

    assert run.exit_code == 1
    assert "on-air sign" in run.output
