"""`broadcaster read`: written text → spoken text, one line for one line."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator

import click

from broadcaster.errors import ReadingRefused
from broadcaster.reading import Reader, Reading


@click.command("read")
@click.argument("text", nargs=-1)
@click.option("--explain", is_flag=True, help="Show what each piece was taken for.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
def read(text: tuple[str, ...], explain: bool, as_json: bool) -> None:
    """
    Read TEXT as a newsreader would say it.

    Without TEXT, lines are read from standard input, and exactly one line is written for each.
    """
    try:
        refused = _as_json(_lines(text)) if as_json else _as_lines(_lines(text), explain=explain)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has gone; that is its right, and no message of ours would reach it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return
    if refused:
        sys.exit(1)


def _lines(text: tuple[str, ...]) -> Iterator[str]:
    if text:
        yield " ".join(text).replace("\n", " ")
        return
    # Bytes that are not UTF-8 become lone surrogates: the reader reports them as unread.
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")  # type: ignore[union-attr]
    for line in sys.stdin:
        yield line.removesuffix("\n")


def _readings(lines: Iterator[str]) -> Iterator[Reading | ReadingRefused]:
    """Read line by line; abbreviations defined in earlier lines are known in later ones."""
    reader = Reader()
    for line in lines:
        try:
            reader = reader.learn(line)
            yield reader.explain(line)
        except ReadingRefused as refusal:
            yield refusal


def _as_lines(lines: Iterator[str], *, explain: bool) -> bool:
    refused = False
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for reading in _readings(lines):
        if isinstance(reading, ReadingRefused):
            refused = True
            click.echo(str(reading), err=True)
            print(flush=True)  # noqa: T201 - click.echo would not keep our encoding
            continue
        print(reading.spoken, flush=True)  # noqa: T201 - as above
        if explain:
            for piece in reading.pieces:
                if piece.rule:
                    print(
                        f"  {piece.start}-{piece.end}\t{piece.written!r}\t{piece.kind}.{piece.rule}\t{piece.spoken}"
                    )
    return refused


def _as_json(lines: Iterator[str]) -> bool:
    refused = False
    documents = []
    for reading in _readings(lines):
        if isinstance(reading, ReadingRefused):
            refused = True
            documents.append({"refused": str(reading)})
            continue
        pieces = [piece._asdict() for piece in reading.pieces]
        unread = [piece._asdict() for piece in reading.unread]
        documents.append({"spoken": reading.spoken, "pieces": pieces, "unread": unread})
    print(json.dumps({"lines": documents}, ensure_ascii=True, indent=1))  # noqa: T201 - surrogates stay escaped
    return refused


if __name__ == "__main__":
    read()
