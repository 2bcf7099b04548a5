"""A short run of the fuzzer, the same inputs each time; the long one is `python -m tests.fuzz`."""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fuzz import __main__ as fuzzer
from tests.fuzz.__main__ import attempt
from tests.fuzz.mutator import mutate
from tests.fuzz.targets import Target, targets
from tests.waiting import PATIENCE_S

INPUTS = 60


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_what_is_damaged_is_read_or_refused_and_nothing_else(target: Target, tmp_path: Path) -> None:
    chance = random.Random(20261128)
    for number in range(INPUTS):
        data = mutate(chance.choice(target.originals), target.originals, chance)
        wrong = attempt(target, data, tmp_path)
        assert not wrong, f"input {number} of {target.name}: {data[:200]!r}\n{wrong}"


@pytest.fixture
def signals() -> Iterator[None]:
    """What a signal does stays as it was before."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)}
    yield
    for number, does in before.items():
        signal.signal(number, does)


def _run_with(target: Target, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(fuzzer, "targets", lambda: (target,))
    return fuzzer.main(["--minutes", "10"])


@pytest.mark.usefixtures("signals")
def test_the_summary_comes_when_somebody_ends_the_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def read(_data: bytes, _folder: Path) -> None:
        os.kill(os.getpid(), signal.SIGTERM)

    status = _run_with(Target("x", (b"a",), read), monkeypatch)

    assert status == 0
    assert "x                      1 inputs     0 not foreseen" in capsys.readouterr().out


@pytest.mark.usefixtures("signals")
def test_an_input_that_holds_its_reader_up_is_given_up_and_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    readings = iter((True, False))
    # The first is given up soon; the second has the time that it needs.
    limits_s, given_up_after = iter((0.1, PATIENCE_S)), fuzzer._given_up_after
    monkeypatch.setattr(fuzzer, "_given_up_after", lambda _: given_up_after(next(limits_s)))

    def read(_data: bytes, _folder: Path) -> None:
        while next(readings, None):
            while True:
                pass
        os.kill(os.getpid(), signal.SIGTERM)

    status = _run_with(Target("x", (b"a",), read), monkeypatch)

    assert status == 1
    assert "x                      2 inputs     1 not foreseen" in capsys.readouterr().out
