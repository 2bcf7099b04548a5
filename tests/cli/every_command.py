"""
Gives every command of the program once in one process, its output caught, for the test of languages.

    python -m tests.cli.every_command FOLDER vi|en   ->  a JSON object, command line to output
"""

from __future__ import annotations

import json
import logging
import os
import sys
import tempfile
import traceback
from contextlib import suppress

from broadcaster.cli.main import main as program

CALLS = """
doctor
identity show
news fetch
news list
script thong-bao
script thong-bao --spoken
read Họp+lúc+7h30+ngày+30/11
read --explain Họp+lúc+7h30+ngày+30/11+tại+UBND+xã
speak Xin+chào --output {tmp}/a.wav
voices list
audio-template check
nightly --no-fetch
bulletin list
bulletin show khong-co
rundown
rundown --date 2027-02-06
schedule check
schedule show
schedule export --output {tmp}/a.ics
on-air --simulate --from 2027-03-02
on-air status
on-air cancel
on-air sign
on-air stop
interrupt {tmp}/none.mp3 --title Lũ --priority khan-cap
interrupt --text Lũ+lên+nhanh --title Lũ --priority khan-cap
alerts poll
alerts list
asrun
asrun corrections
asrun verify
reconcile
quota
quota catch-up
logbook --period 11/2026 --output {tmp}/a.html
report --period 11/2026 --output {tmp}/b.html
inspect --period 11/2026 --output {tmp}/c.zip
users list
users add
backup {tmp}/b.dai.zip
backup
restore {tmp}/none.zip
restore
restore --without-backup
install-service --print
run --port none
nonsense
rundown --date 31/02
schedule check --nonsense
"""


def main() -> None:
    """Give the commands, and print what each said."""
    folder, language = sys.argv[1:3]
    found = {}
    with tempfile.TemporaryDirectory() as temporary:
        for line in filter(None, CALLS.splitlines()):
            words = [word.replace("+", " ").format(tmp=temporary) for word in line.split()]
            before = ["--station", folder, "--lang", language]
            found[line] = _said([*before, *words])
            found[f"{line} --help"] = _said(["--lang", language, *words[:1], "--help"])
    json.dump(found, sys.stdout)


def _said(words: list[str]) -> str:
    """Give what a command writes to both streams, however it writes it."""
    logging.root.handlers.clear()
    with tempfile.TemporaryFile() as caught:
        with _both_into(caught.fileno()):
            try:
                sys.argv = ["broadcaster", *words]
                program()
            except SystemExit:
                pass
            except BaseException:  # noqa: BLE001 - it is part of what a person would see
                traceback.print_exc()
        caught.seek(0)
        return caught.read().decode()


class _both_into:  # noqa: N801 - a context
    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def __enter__(self) -> None:
        self._flush()
        self._own = [os.dup(1), os.dup(2)]
        os.dup2(self._descriptor, 1)
        os.dup2(self._descriptor, 2)

    def __exit__(self, *_: object) -> None:
        self._flush()
        for own, place in zip(self._own, (1, 2), strict=True):
            os.dup2(own, place)
            os.close(own)

    @staticmethod
    def _flush() -> None:
        for stream in (sys.stdout, sys.stderr):
            with suppress(ValueError):
                stream.flush()


if __name__ == "__main__":
    main()
