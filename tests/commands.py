"""
Command lines as a person types them, each in a process of its own that has the program loaded already.

A new interpreter spends half a second of a core on imports before the command begins, and the suite types
more than a hundred. Here each is a fork of one process that has imported everything: its own streams, exit
status, umask and working data, nothing left behind for the next. What the start itself does is tested in
`tests/cli/test_startup.py` and `test_strange_terminals.py`, with interpreters of their own.
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

from broadcaster.cli.main import _COMMANDS, main

_LONGEST_S = 570
"""Less than the suite's limit for one test, so that what was written until then is shown."""
_LOADED = (
    "tests.commands",
    *{f"broadcaster.cli.{where.partition(':')[0]}" for where, _ in _COMMANDS.values()},
)
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(list(_LOADED))


def typed(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run `broadcaster` with *words*; give its exit status and what it wrote, as `subprocess.run` does."""
    with tempfile.TemporaryDirectory() as folder:
        given, told, complained = (Path(folder) / name for name in ("stdin", "stdout", "stderr"))
        given.write_text(stdin, "utf-8")
        # The fork server keeps the environment of its own start; a command line has that of who types it.
        environment = dict(os.environ)
        process = _FORKS.Process(target=_run, args=(words, environment, given, told, complained))
        process.start()
        process.join(_LONGEST_S)
        if process.is_alive():
            process.kill()
            process.join()
        assert process.exitcode is not None
        texts = told.read_text("utf-8"), complained.read_text("utf-8")
        return subprocess.CompletedProcess(words, process.exitcode, *texts)


def _run(
    words: tuple[str, ...], environment: dict[str, str], given: Path, told: Path, complained: Path
) -> None:
    """Be the program from its first line to its end, in the fork."""
    os.environ.clear()
    os.environ.update(environment)
    for path, flags, descriptor in (
        (given, os.O_RDONLY, 0),
        (told, os.O_WRONLY | os.O_CREAT, 1),
        (complained, os.O_WRONLY | os.O_CREAT, 2),
    ):
        os.dup2(os.open(path, flags), descriptor)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - as long as the process
    sys.argv = ["broadcaster", *words]
    sys.orig_argv = []
    warnings.simplefilter("default")
    try:
        main()
    finally:
        atexit._run_exitfuncs()  # multiprocessing leaves by os._exit
