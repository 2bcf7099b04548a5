"""Errors as a program sees them: one document on stdout, and the sentence for a person on stderr."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from broadcaster.cli.main import commands


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
