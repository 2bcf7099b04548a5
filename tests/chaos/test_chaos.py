"""A short chaos in the suite; hundreds of faults are a command: python -m tests.chaos."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chaos.__main__ import run
from tests.waiting import PATIENCE_S

# What is asked here is that sound comes at all; how soon is measured by the command, on an idle machine.


@pytest.mark.timeout(1200)
def test_no_single_fault_ends_the_sound_loses_a_row_or_makes_an_emergency_unheard(tmp_path: Path) -> None:
    outcome = run(tmp_path, 4, seed=11, kinds=["database", "configuration"], within_s=PATIENCE_S)

    assert len(outcome.costs) == 4
    assert outcome.is_well, outcome
