"""
The Vietnamese catalogue: extracts messages from the code, updates the .po, compiles the .mo.

`python -m tests.messages update` after a message changed; then translate what it lists.
"""

import errno
import gettext
import io
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parent.parent / "broadcaster"
PO = PACKAGE / "locale" / "vi" / "LC_MESSAGES" / "broadcaster.po"
ENGLISH_PO = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "broadcaster.po"
"""Only the words of the model; written by hand."""
CLICK_PO = PO.with_name("click.po")
"""What click itself says; written by hand, because its sentences change with click and not with us."""


def extracted() -> set[str]:
    """Find every message id: `N_("…")` in the code, `_("…")` in the pages of the console."""
    code = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords={"N_": None})
    pages = extract_from_dir(
        PACKAGE / "web" / "templates",
        method_map=[("**.html", "jinja2")],
        options_map={"**.html": {"silent": "false"}},
        keywords={"_": None},
    )
    return {message for _, _, message, _, _ in (*code, *pages) if isinstance(message, str)}


class _Catalogue(Catalog):
    """Says nothing of the Babel that wrote it: the same messages give the same file with every version."""

    def _headers(self) -> list[tuple[str, str]]:
        headers = Catalog.mime_headers.fget(self)
        return [(name, value) for name, value in headers if name != "Generated-By"]

    mime_headers = property(_headers, Catalog.mime_headers.fset)


def catalogue(po: Path = PO) -> Catalog:
    """Read a Vietnamese catalogue as it stands."""
    if not po.exists():
        return Catalog(locale="vi")
    with po.open("rb") as stream:
        return read_po(stream, locale="vi")


def words_of_the_model() -> set[str]:
    """Give the values of the enumerations that people see: states, origins, reasons …"""
    from enum import Enum  # noqa: PLC0415

    from broadcaster import model  # noqa: PLC0415

    kinds = [getattr(model, name) for name in model.__all__]
    enums = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)]
    codes = {priority.code for priority in model.Priority}
    return codes | {member.value for kind in enums for member in kind if isinstance(member.value, str)}


def words_of_the_system() -> set[str]:
    """Give the reasons of the operating system that a clerk meets: a file is missing, a disk is full …"""
    met = (errno.ENOENT, errno.EACCES, errno.EPERM, errno.EISDIR, errno.ENOTDIR, errno.EEXIST)
    disk = (errno.ENOSPC, errno.EROFS, errno.EIO, errno.EDQUOT, errno.EMFILE)
    return {os.strerror(code) for code in (*met, *disk)}


def wanted() -> set[str]:
    """Everything that must have a Vietnamese wording."""
    return extracted() | words_of_the_model() | words_of_the_system() | {"yes", "no"}


def compiled(current: Catalog) -> bytes:
    """Compile a catalogue."""
    plain = _Catalogue(locale="vi", charset="utf-8")
    plain.mime_headers = current.mime_headers
    for message in current:
        if message.id and message.string:
            plain.add(message.id, message.string)
    stream = io.BytesIO()
    write_mo(stream, plain)
    return stream.getvalue()


def said(mo: bytes) -> dict[object, str]:
    """Give what a compiled catalogue says, message by message; its header aside."""
    known = gettext.GNUTranslations(io.BytesIO(mo))
    return {message: text for message, text in known._catalog.items() if message}


def update() -> list[str]:
    """Write .po and .mo anew; give the messages that still have no translation."""
    old = {message.id: message.string for message in catalogue() if message.id}
    new = _Catalogue(
        locale="vi",
        project="broadcaster",
        version="1",
        charset="utf-8",
        fuzzy=False,
        header_comment="# The words people see, in Vietnamese. Terms: docs/glossary.md.",
    )
    # A fixed date: the file changes only when a message does.
    new.creation_date = new.revision_date = datetime(2026, 11, 22, tzinfo=UTC)
    for text in sorted(wanted()):
        new.add(text, old.get(text, ""))
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as stream:
        write_po(stream, new, width=0, sort_output=True, omit_header=False)
    for po in (PO, CLICK_PO, ENGLISH_PO):
        po.with_suffix(".mo").write_bytes(compiled(catalogue(po)))
    return [text for text in sorted(wanted()) if not old.get(text)]


if __name__ == "__main__":
    assert sys.argv[1:] == ["update"], __doc__
    for text in update():
        sys.stdout.write(f"not translated: {text}\n")
