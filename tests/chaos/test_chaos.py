"""A short chaos in the suite; hundreds of faults are a command: python -m tests.chaos."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chaos.__main__ import run

PATIENCE_S = 120.0
"""What is asked here is that sound comes at all; how soon is measured by the command, on an idle machine."""


@pytest.mark.timeout(600)
def test_no_single_fault_ends_the_sound_loses_a_row_or_makes_an_emergency_unheard(tmp_path: Path) -> None:
    outcome = run(tmp_path, 4, seed=11, kinds=["database", "configuration"], within_s=PATIENCE_S)

    assert len(outcome.costs) == 4
    assert outcome.is_well, outcome
