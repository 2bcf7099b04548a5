"""`broadcaster read`: written text → spoken text, one line for one line."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Final, TextIO, cast

import click

from broadcaster.errors import ConfigurationRefused, ReadingRefused
from broadcaster.reading import Reader
from broadcaster.wording import Language, say_error

_DIRECTION: Final = re.compile(r"\[(?:♪ .*|… [0-9.]+ s)\]")
"""As `script` writes stings, recordings and pauses."""


@click.command("read")
@click.argument("text", nargs=-1)
@click.option("--explain", is_flag=True, help="Cho biết đã hiểu từng chỗ là gì. / What each piece is.")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON. / One JSON document on stdout.")
@click.option("--station", "folder", help="Dùng từ điển của đài này. / Use this station's lexicon.")
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Ngôn ngữ. / Language.")
@click.pass_context
def read(
    context: click.Context,
    text: tuple[str, ...],
    explain: bool,
    as_json: bool,
    folder: str | None,
    lang: str | None,
) -> None:
    """
    Đọc chữ thành lời như phát thanh viên. / Read TEXT as a newsreader would say it.

    Không có TEXT thì đọc từng dòng từ stdin. / Without TEXT, one line is written for each line of stdin.
    """
    before = context.find_root().obj or {}
    language: Language = "en" if (lang or before.get("lang")) == "en" else "vi"
    lines = _lines(text)
    try:
        reader = _reader(folder or before.get("folder") or os.environ.get("BROADCASTER_STATION"))
        if as_json or before.get("as_json"):
            refused = _as_json(lines, reader, language)
        else:
            refused = _as_lines(lines, reader, language, explain=explain)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has gone; that is its right, and no message of ours would reach it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return
    except ConfigurationRefused as error:
        click.echo(say_error(language, error), err=True)
        refused = True
    if refused:
        sys.exit(1)


def _reader(folder: str | None) -> Reader:
    """Give the reader of a station, or the plain one at once; a station is also the folder one stands in."""
    if folder is None and not Path("station.toml").is_file():
        return Reader()
    # Only with a station: its files take as long to read as everything else here together.
    from broadcaster.station.reader import make_reader  # noqa: PLC0415
    from broadcaster.station.setup.configuration import load_configuration  # noqa: PLC0415

    return make_reader(load_configuration(Path(folder or ".")))


def _lines(text: tuple[str, ...]) -> Iterator[str]:
    if text:
        yield " ".join(text).replace("\n", " ")
        return
    # Bytes that are not UTF-8 become lone surrogates: the reader reports them as unread.
    _utf8(sys.stdin).reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")
    for line in sys.stdin:
        # `script | read`: a direction is for the studio, and nobody says it.
        yield "" if _DIRECTION.fullmatch(line.strip()) else line.removesuffix("\n")


def _readers(lines: Iterator[str], reader: Reader) -> Iterator[tuple[Reader, str]]:
    """Give each line with a reader that knows the abbreviations defined in it and before it."""
    for line in lines:
        if "(" in line and "\0" not in line:
            reader = reader.learn(line)
        yield reader, line


def _as_lines(lines: Iterator[str], first: Reader, language: Language, *, explain: bool) -> bool:
    """Write one line for each line; a line that is refused leaves an empty one and a message on stderr."""
    refused = False
    if explain:
        from broadcaster.cli.making.reading_explained import explained  # noqa: PLC0415 - a plain reading starts without it
    _utf8(sys.stdout).reconfigure(encoding="utf-8", errors="strict")
    for reader, line in _readers(lines, first):
        try:
            spoken = reader.read(line)
        except ReadingRefused as refusal:
            refused = True
            spoken = ""
            click.echo(say_error(language, refusal), err=True)
        sys.stdout.write(spoken + "\n")
        if explain and spoken:
            sys.stdout.writelines(f"{told}\n" for told in explained(reader.explain(line), language))
        sys.stdout.flush()
    return refused


def _as_json(lines: Iterator[str], first: Reader, language: Language) -> bool:
    refused = False
    documents: list[dict[str, object]] = []
    for reader, line in _readers(lines, first):
        try:
            reading = reader.explain(line)
        except ReadingRefused as refusal:
            refused = True
            documents.append({"refused": say_error(language, refusal)})
            continue
        documents.append(
            {
                "spoken": reading.spoken,
                "pieces": [piece._asdict() for piece in reading.pieces],
                "unread": [piece._asdict() for piece in reading.unread],
                "doubtful": [piece._asdict() for piece in reading.doubtful],
            }
        )
    # Lone surrogates can be in what was written; as escapes they pass through any encoding.
    sys.stdout.write(json.dumps({"lines": documents}, ensure_ascii=True, indent=1) + "\n")
    return refused


def _utf8(stream: TextIO) -> TextIOWrapper:
    """Say that a standard stream is what it always is outside tests: a wrapper that can be set."""
    return cast("TextIOWrapper", stream)


if __name__ == "__main__":
    read()
