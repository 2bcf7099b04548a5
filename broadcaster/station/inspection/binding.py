"""The ZIP of an inspection: its parts, their names, and the hash of each."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from broadcaster.airtime import as_run_csv, period_saying
from broadcaster.model import AsRun
from broadcaster.station.documents.as_run import row_document
from broadcaster.station.inspection.contents import (
    APPROVALS,
    PLAN,
    approval_documents,
    as_csv,
    plan_documents,
)
from broadcaster.station.inspection.made import Inspection, draw_document
from broadcaster.station.journal.exporting import export_journal, write_page
from broadcaster.station.opened import Station
from broadcaster.wording import Language, say

README: Final = "DOC-TRUOC.txt"
ROWS, PLANNED, DECIDED, DRAWN = "nhat-ky", "ke-hoach", "phe-duyet", "boc-tham.json"
HEAD, SUMS, HEARD, ORIGINALS = "moc-neo.txt", "SHA256SUMS", "ban-ghi", "ban-ghi-goc"
JOURNAL, CHECK_PAGE = "so-goc.jsonl", "kiem-tra-so-goc.html"


class Binder:
    """
    Puts the parts into the ZIP and keeps the hash of each.

    Args:
        archive: the ZIP, open for writing.
        folder: in which the cut recordings lie.
    """

    def __init__(self, archive: zipfile.ZipFile, folder: Path) -> None:
        self._archive = archive
        self._folder = folder
        self._sums: dict[str, str] = {}

    def bind(
        self,
        station: Station,
        made: Inspection,
        rows: Sequence[AsRun],
        language: Language,
        *,
        with_originals: bool,
    ) -> None:
        """Write every part; the list of hashes last."""
        self._write(README, _readme(station, made).encode())
        zone = station.configuration.zone
        self._write(f"{ROWS}.csv", as_run_csv(rows, language=language, zone=zone))
        self._write(f"{ROWS}.json", _json([row_document(row, language) for row in rows]))
        plan = plan_documents(station, made.period, language)
        self._table(PLANNED, plan, PLAN, language)
        self._table(DECIDED, approval_documents(station, rows, language), APPROVALS, language)
        self._write(DRAWN, _json(draw_document(made, language)))
        self._write(HEAD, f"{made.head.code}\n{made.head.line}\n".encode())
        export_journal(station, self._folder / JOURNAL, with_facts=True)
        self._copy(JOURNAL, self._folder / JOURNAL, compress_type=zipfile.ZIP_DEFLATED)
        write_page(self._folder / CHECK_PAGE)
        self._copy(CHECK_PAGE, self._folder / CHECK_PAGE, compress_type=zipfile.ZIP_DEFLATED)
        for name, source in _sound(station, made, self._folder, with_originals=with_originals):
            self._copy(name, source)
        self._archive.writestr(SUMS, "".join(f"{sha}  {name}\n" for name, sha in self._sums.items()))

    def _table(
        self,
        name: str,
        documents: Sequence[Mapping[str, object]],
        columns: Mapping[str, str],
        language: Language,
    ) -> None:
        self._write(f"{name}.csv", as_csv(documents, columns, language))
        self._write(f"{name}.json", _json(documents))

    def _write(self, name: str, content: bytes) -> None:
        self._archive.writestr(name, content)
        self._sums[name] = hashlib.sha256(content).hexdigest()

    def _copy(self, name: str, source: Path, *, compress_type: int = zipfile.ZIP_STORED) -> None:
        """Copy a file; sound does not get smaller by being compressed again."""
        self._archive.write(source, name, compress_type=compress_type)
        with source.open("rb") as file:
            self._sums[name] = hashlib.file_digest(file, "sha256").hexdigest()


def _sound(
    station: Station, made: Inspection, folder: Path, *, with_originals: bool
) -> Iterator[tuple[str, Path]]:
    for each in made.drawn:
        if each.file:
            yield each.file, folder / Path(each.file).name
    if with_originals:
        originals = dict.fromkeys(used.file for each in made.drawn for used in each.sources)
        for name in originals:
            yield f"{ORIGINALS}/{name}", station.configuration.recording.folder / name


def _json(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=1, default=str).encode()


def _readme(station: Station, made: Inspection) -> str:
    """Write what an inspector reads first; Vietnamese, whatever language the clerk's screen has."""
    forms = Environment(
        loader=PackageLoader("broadcaster.station.inspection"),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - plain text
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return forms.get_template("doc-truoc.txt.j2").render(
        station=station.configuration.name,
        fingerprint=station.identity.station,
        period=say("vi", period_saying(made.period)),
        made_at=station.now(),
        made=made,
        keep_days=station.configuration.recording.keep_days,
        missing=[(each, say("vi", each.missing.saying())) for each in made.drawn if each.missing],
    )
