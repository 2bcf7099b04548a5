"""The machine under the station: a small disk that can be full, and a wall clock that can be set."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

SMALL_DISK = "400m"
"""Room for the station, its audio and what is decoded of it; full within a second."""

_SOURCE = Path(__file__).with_name("wall_clock.c")


class WallClock:
    """
    The wall clock of the processes that are started with `environment`; their monotonic clock is left alone.

    Args:
        folder: for the library that is compiled, and the file by which the clock is set.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "clock"
        self._library = folder / "wall_clock.so"
        compiler = shutil.which("cc")
        self.can_be_set = compiler is not None and _compiled(compiler, self._library)
        self.set_by(0)

    @property
    def environment(self) -> Mapping[str, str]:
        """Environment of a process that goes by this clock."""
        if not self.can_be_set:
            return {}
        return {"LD_PRELOAD": str(self._library), "CHAOS_CLOCK": str(self._file)}

    def set_by(self, length_s: float) -> None:
        """Set the clock ahead of the machine's; 0 is the true time."""
        new = self._file.with_suffix(".new")
        new.write_text(str(length_s), "ascii")
        new.replace(self._file)


def _compiled(compiler: str, library: Path) -> bool:
    command = [compiler, "-shared", "-fPIC", "-O2", "-o", library, _SOURCE, "-ldl"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


@contextmanager
def small_disk(keep: str | None) -> Iterator[tuple[Path, bool]]:
    """
    Give a folder on a file system of its own, and whether it is one: only root may mount it.

    Args:
        keep: a folder that stays, to be looked at afterwards; taken for a disk of its own.
    """
    if keep:
        Path(keep).mkdir(parents=True, exist_ok=True)
        yield Path(keep), True
        return
    folder = Path(tempfile.mkdtemp(prefix="chaos-"))
    is_own = _mounted(folder)
    try:
        yield folder, is_own
    finally:
        if is_own:
            with suppress(OSError):
                subprocess.run(["umount", "--lazy", folder], check=False)
        shutil.rmtree(folder, ignore_errors=True)


def _mounted(folder: Path) -> bool:
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("mount"):
        return False
    command = ["mount", "-t", "tmpfs", "-o", f"size={SMALL_DISK}", "chaos", folder]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0
