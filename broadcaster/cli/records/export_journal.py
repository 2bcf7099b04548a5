"""`asrun export-journal`: the journal as a file, and the page that checks it without this program."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.station.journal.exporting import export_journal, write_page
from broadcaster.store.journal.anchors import written
from broadcaster.store.journal.head_code import code_of

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("export-journal")
@click.option(
    "-o", "--output", "path", type=_FILE, required=True, help="Tệp .jsonl. / File to write, .jsonl."
)
@click.option(
    "--headers-only",
    is_flag=True,
    help="Không đưa nội dung các mục, chỉ đưa phần đầu mục. / Withhold what the entries say.",
)
@click.option(
    "--page",
    type=_FILE,
    help="Ghi thêm trang HTML để tự kiểm tra bằng trình duyệt. / Also write the page that checks it.",
)
@station_command
def export_journal_command(terminal: Terminal, path: Path, headers_only: bool, page: Path | None) -> None:
    """
    Xuất sổ gốc để người kiểm tra tự đối chiếu, không cần phần mềm này.

    /

    Export the journal for an inspector to check without this program.
    """
    with terminal.station() as station:
        made = export_journal(station, path, with_facts=not headers_only)
    if page is not None:
        write_page(page)
    lines = [
        terminal.say(N_("{count} entries of the journal are in {path}."), count=made.entries, path=path),
        terminal.say(N_("Code of the head, to be kept on paper: {code}"), code=code_of(made.anchor.head)),
    ]
    if page is not None:
        lines.append(terminal.say(N_("Open {page} in a browser and give it that file."), page=page))
    if not made.anchor.is_signed:
        lines.append(terminal.say(N_("It is not signed: see `broadcaster doctor` about the station's key.")))
    document = {
        "path": path,
        "page": page,
        "entries": made.entries,
        "with_facts": not headers_only,
        "anchor": written(made.anchor),
        "code": code_of(made.anchor.head),
    }
    terminal.show(document, "\n".join(lines))
