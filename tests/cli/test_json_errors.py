"""Errors as a program sees them: one document on stdout, and the sentence for a person on stderr."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from broadcaster.cli.main import commands
from tests.commands import typed


def test_an_error_is_one_json_document_on_stdout_and_a_sentence_on_stderr(tmp_path: Path) -> None:
    run = CliRunner(mix_stderr=False).invoke(
        commands, ["--station", str(tmp_path), "--json", "--lang", "en", "rundown"]
    )

    assert run.exit_code == 1
    error = json.loads(run.stdout)["error"]
    assert error["kind"] == "ConfigurationRefused"
    assert error["broken"] is False
    assert "is not the folder of a station" in error["message"]
    assert error["message"] in run.stderr
    assert error["saying"]["facts"]["file"] == "station.toml"


def test_the_message_of_a_json_error_is_in_the_callers_language(tmp_path: Path) -> None:
    run = CliRunner(mix_stderr=False).invoke(commands, ["--station", str(tmp_path), "--json", "rundown"])

    error = json.loads(run.stdout)["error"]
    assert error["message"] in run.stderr
    assert "folder of a station" not in error["message"]


def test_a_command_line_that_cannot_be_understood_is_answered_in_json_too(tmp_path: Path) -> None:
    run = typed("--station", str(tmp_path), "rundown", "--date", "31/2", "--json")

    assert run.returncode == 2
    error = json.loads(run.stdout)["error"]
    assert (error["kind"], error["where"], error["broken"]) == ("UsageError", "--date", False)
    assert "31/2" in error["message"]
    assert error["message"] in run.stderr


def test_usage_and_complaints_are_wholly_in_the_callers_language() -> None:
    vietnamese, english = typed("bulletin", "show"), typed("--lang", "en", "bulletin", "show")

    assert "broadcaster bulletin show [TÙY CHỌN] MÃ" in vietnamese.stderr
    assert "OPTIONS" not in vietnamese.stderr
    assert "broadcaster bulletin show [OPTIONS] ID" in english.stderr
    assert vietnamese.returncode == english.returncode == 2


def test_what_the_program_notes_for_its_maintainers_is_no_part_of_an_answer(tmp_path: Path) -> None:
    # Seen: "week.toml holds as it was read last: …", in English, before the sentence for the clerk.
    station = tmp_path / "dai"
    typed("init", str(station))
    typed("--station", str(station), "rundown")
    week = station / "schedules" / "week.toml"
    week.write_text(week.read_text("utf-8")[:400] + "[[[", "utf-8")

    run = typed("--station", str(station), "rundown")

    assert run.returncode == 0
    assert "holds as it was" not in run.stderr
    assert "week.toml" in run.stderr
    assert "holds as it was" in (station / "var" / "log" / "commands.txt").read_text("utf-8")
