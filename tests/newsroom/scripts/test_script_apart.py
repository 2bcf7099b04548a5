"""Scripts are written in a process apart: what a template does to it costs that script alone."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from broadcaster.errors import ScriptRefused
from broadcaster.model import Script
from broadcaster.newsroom.scripts import script_worker
from broadcaster.newsroom.scripts.apart import ScriptProcess
from tests.scriptwriting import AIRS_AT, PROGRAMME, STATION, news_item, spoken
from tests.waiting import PATIENCE_S

SHARED_LISTS = "{% set ns=namespace(s=[1]) %}{% for i in range(40) %}{% set ns.s=[ns.s,ns.s] %}{% endfor %}"


@pytest.fixture(name="process")
def _process() -> Iterator[ScriptProcess]:
    process = ScriptProcess(limit_s=round(PATIENCE_S))
    yield process
    process.close()


def write(process: ScriptProcess, folder: Path, text: str) -> Script:
    (folder / PROGRAMME.script).write_text(text, "utf-8")
    return process.write(
        PROGRAMME, airs_at=AIRS_AT, news=(news_item(),), articles=(), station=STATION, templates=folder
    )


def test_a_script_written_apart_is_the_same(process: ScriptProcess, tmp_path: Path) -> None:
    script = write(
        process, tmp_path, "{% for t in news %}{% item t %}{{ t.title }}.{% enditem %}{% endfor %}"
    )

    assert spoken(script) == ["Tiêu đề tin số 1."]
    assert script.news_ids == ("tin-1",)


@pytest.mark.parametrize(
    "text",
    [
        SHARED_LISTS + "{{ ns.s|join }}",
        SHARED_LISTS + "{{ ns.s|string|length }}",
        SHARED_LISTS + "{{ [ns.s, ns.s]|sort|first }}",
        SHARED_LISTS
        + "{% if ns.s == [ns.s[0], ns.s[1]] %}{{ ns.s|unique|list|length }}{% endif %}{{ ns.s }}",
        SHARED_LISTS.replace("[ns.s,ns.s]", "[ns.s]").replace("40", "1000") + "{{ ns.s|join }}",
        "{% for i in range(10 ** 12) %}x{% endfor %}",
    ],
)
def test_what_never_ends_is_refused_within_the_limit_and_the_next_script_is_written(
    process: ScriptProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    with monkeypatch.context() as impatient:
        impatient.setattr(process, "_limit_s", 3)
        with pytest.raises(ScriptRefused) as refusal:
            write(process, tmp_path, text)

    assert refusal.value.where.startswith("thu.j2")
    assert spoken(write(process, tmp_path, "Xong.")) == ["Xong."]


def test_a_process_that_was_killed_is_begun_anew(process: ScriptProcess, tmp_path: Path) -> None:
    write(process, tmp_path, "Một.")
    assert process._process
    os.kill(process._process.pid, signal.SIGKILL)
    process._process.wait()

    assert spoken(write(process, tmp_path, "Hai.")) == ["Hai."]


def test_one_process_serves_all_scripts(process: ScriptProcess, tmp_path: Path) -> None:
    pids = set()
    for text in ("Một.", "Hai.", "Ba."):
        write(process, tmp_path, text)
        assert process._process
        pids.add(process._process.pid)

    assert len(pids) == 1


def test_the_memory_of_the_process_has_a_bound(process: ScriptProcess, tmp_path: Path) -> None:
    write(process, tmp_path, "Một.")
    assert process._process
    limits = Path(f"/proc/{process._process.pid}/limits").read_text("ascii")

    assert f"{script_worker.MEMORY_BYTES}" in next(
        line for line in limits.splitlines() if line.startswith("Max address space")
    )


@pytest.mark.parametrize(
    "text", ["{{ pause(1e400) }}", "{{ 1e400 }}", "{{ pause(-1e400) }}", "{{ range(1e400) }}", "{{ 1 // 0 }}"]
)
def test_a_number_that_is_none_costs_its_script_with_file_and_line(
    process: ScriptProcess, tmp_path: Path, text: str
) -> None:
    with pytest.raises(ScriptRefused) as refusal:
        write(process, tmp_path, f"Một.\n{text}\n")

    assert refusal.value.where == "thu.j2:2"
    assert "inf" not in str(refusal.value).split()


def test_a_fault_of_the_program_is_told_with_its_trace_in_the_log(
    process: ScriptProcess, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / PROGRAMME.script).write_text("Một.")

    with pytest.raises(ScriptRefused, match="a fault of the program"):
        process.write(PROGRAMME, airs_at=None, news=(), articles=(), station=STATION, templates=tmp_path)

    assert "Traceback" in caplog.text
