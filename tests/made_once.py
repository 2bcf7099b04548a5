"""A folder that is costly to make is made once in a run of the suite: whichever worker is first makes it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """
    Give the folder that *make* fills, for reading and copying only: other workers have it too.

    Args:
        factory: pytest's own.
        name: of the folder, one for each way of making.
        make: fills the folder it is given, which is not there yet.
    """
    base = factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, ready = run / name / "dai", run / name / "ready"
    (run / name).mkdir(exist_ok=True)
    with FileLock(run / name / "lock"):
        if not ready.exists():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            ready.touch()
    return folder
