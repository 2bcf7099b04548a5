"""Word files (.docx): their words in reading order, without the frame of an official letter."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

from broadcaster.errors import N_, ScriptRefused

_WORDS_OF_THE_FILE: Final = "word/document.xml"
_LARGEST_BYTES: Final = 20_000_000
"""Unpacked; a hundred pages have 2,000,000."""
_NATIONAL_HEADING: Final = re.compile(
    r"cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam", re.IGNORECASE
)
_RECIPIENTS: Final = re.compile(r"nơi\s+nhận\s*:", re.IGNORECASE)


def words_of_docx(path: Path, *, where: str) -> str:
    """
    Give the text of a Word file: paragraphs parted by blank lines, table rows as sentences.

    The tables that hold an official letter's heading ("CỘNG HÒA XÃ HỘI…") and its recipients are left out:
    they are for the eye. Source of the frame: Nghị định 30/2020/NĐ-CP, Phụ lục I.

    Raises:
        ScriptRefused: it is no Word file, or one that cannot be opened.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            is_large = archive.getinfo(_WORDS_OF_THE_FILE).file_size > _LARGEST_BYTES
        parts = [] if is_large else [*_parts(docx.Document(str(path)))]
    except Exception as error:
        raise _unreadable(where) from error
    if is_large:
        raise _unreadable(where)
    return "\n\n".join(part for part in parts if part)


def _parts(document: docx.document.Document) -> Iterator[str]:
    for part in document.iter_inner_content():
        if isinstance(part, Paragraph):
            yield " ".join(part.text.split())
        elif not _is_frame(part):
            yield from _rows(part)


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        # A cell that spans columns comes once for each of them.
        cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
        yield ", ".join(filter(None, cells))


def _is_frame(table: Table) -> bool:
    text = " ".join(cell.text for row in table.rows for cell in row.cells)
    return bool(_NATIONAL_HEADING.search(text) or _RECIPIENTS.search(text))


def _unreadable(where: str) -> ScriptRefused:
    return ScriptRefused(
        N_("this Word file cannot be opened."),
        where=where,
        remedy=N_("Open it in Word and save it again as .docx, without a password."),
    )
