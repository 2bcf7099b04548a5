"""
Anchors: the head of the journal, signed, for places that whoever changes the database does not reach.

They go into every backup, every hour of recordings, the printed report and the logbook.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import UTC

from broadcaster.errors import BroadcasterError
from broadcaster.model import Anchor
from broadcaster.saying import Saying
from broadcaster.station.opened import Station
from broadcaster.station.setup.signing import public_key_of, sign
from broadcaster.store.journal.anchors import signed_part, written
from broadcaster.store.journal.head_code import code_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAnchor:
    """An anchor as it stands on paper."""

    code: str
    """For the hand: "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"."""
    line: str
    """For files: the whole anchor, with its signature."""
    qr_svg: str
    """For the telephone: *line* as an SVG element, without width and height; black on nothing."""
    anchor: Anchor
    trouble: Saying | None
    """Why it is not signed; None: it is."""


def latest_anchor(station: Station) -> Anchor:
    """
    Give the latest head that is surely on the disk, signed.

    Without a usable key the anchor is given unsigned (`Anchor.is_signed`): what it is written on is then
    the only witness. `doctor` tells what is wrong with the key.

    Raises:
        StoreBroken: the database cannot be written; then nothing may be shown.
    """
    anchor, _ = _signed(station)
    return anchor


def latest_anchor_line(station: Station) -> str:
    """Give the latest anchor as the one line that goes into files; raises StoreBroken."""
    return written(latest_anchor(station))


def printed_anchor(station: Station) -> PrintedAnchor:
    """Give the latest anchor as it is printed on reports and logbooks; raises StoreBroken."""
    anchor, trouble = _signed(station)
    line = written(anchor)
    return PrintedAnchor(
        code=code_of(anchor.head),
        line=line,
        qr_svg=qr_svg(line),
        anchor=anchor,
        trouble=trouble.saying() if trouble else None,
    )


def qr_svg(text: str) -> str:
    """
    Give *text* as a QR code: an SVG element that takes the size of its place, 25 mm or more on paper.

    The text stands in it as its description, too: a report that was saved as a file vouches like the paper.

    Source: ISO/IEC 18004; error correction M, as a report is folded and stamped.
    """
    import segno  # noqa: PLC0415 - commands that print no code do not wait for it

    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=4, nl=False, desc=text
    )
    return out.getvalue().decode()


def _signed(station: Station) -> tuple[Anchor, BroadcasterError | None]:
    head = station.store.journal.durable_head()
    bare = Anchor(
        station=station.identity.station,
        head=head,
        count=station.store.journal.count(head),
        at=station.now().astimezone(UTC).replace(microsecond=0),
    )
    var = station.configuration.var
    try:
        keyed = replace(bare, public_key=public_key_of(var, station.identity))
        return replace(keyed, signature=sign(var, signed_part(keyed))), None
    except BroadcasterError as error:
        return bare, error
