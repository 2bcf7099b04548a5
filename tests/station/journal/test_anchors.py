"""An anchor is signed by its station, names only what is on the disk, and says when it is not signed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from broadcaster.errors import AnchorRefused
from broadcaster.model import Anchor
from broadcaster.station.backups.archive import read_manifest
from broadcaster.station.backups.making import make_backup
from broadcaster.station.records.anchors import latest_anchor, printed_anchor
from broadcaster.station.records.edits import enter_edits
from broadcaster.station.setup.identity import KEY_FILE, mint
from broadcaster.station.setup.signing import must_hold
from broadcaster.store.journal.anchors import anchors_in
from broadcaster.store.journal.head_code import agrees, read_code
from tests.station.conftest import EVENING, OpenStation


@pytest.fixture(name="anchor")
def _anchor(open_station: OpenStation) -> Anchor:
    with open_station() as station:
        enter_edits(station)
        return latest_anchor(station)


def test_an_anchor_is_the_head_that_was_on_the_disk_signed_by_the_station(open_station: OpenStation) -> None:
    with open_station() as station:
        enter_edits(station)
        anchor = latest_anchor(station)

        assert anchor.head == station.store.journal.head()
        assert anchor.count == anchor.head.seq > 0
        assert anchor.station == station.identity.station
        assert anchor.is_signed
        must_hold(anchor)


@pytest.mark.parametrize("field", ["count", "at", "station", "head", "public_key", "signature"])
def test_no_field_of_a_signed_anchor_can_be_changed(anchor: Anchor, tmp_path: Path, field: str) -> None:
    (tmp_path / "other").mkdir()
    changed = {
        "count": anchor.count + 1,
        "at": anchor.at.replace(year=2025),
        "station": mint(tmp_path / "other", EVENING).station,
        "head": replace(anchor.head, digest="0" * 64),
        "public_key": bytes(32),
        "signature": bytes(64),
    }
    with pytest.raises(AnchorRefused, match="changed or made up"):
        must_hold(replace(anchor, **{field: changed[field]}))


def lose(path: Path) -> None:
    path.unlink()


def show(path: Path) -> None:
    path.chmod(0o644)


def exchange(path: Path) -> None:
    path.unlink()
    (path.parent / "foreign").mkdir()
    mint(path.parent / "foreign", EVENING)
    (path.parent / "foreign" / KEY_FILE).rename(path)


def damage(path: Path) -> None:
    path.write_bytes(b"-----BEGIN")


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lose, "cannot be used"),
        (damage, "cannot be used"),
        (show, "Others on this computer"),
        (exchange, "is not that of this station"),
    ],
)
def test_without_a_key_of_its_own_the_station_signs_nothing_and_says_why(
    open_station: OpenStation, spoil: object, why: str
) -> None:
    with open_station() as station:
        spoil(station.configuration.var / KEY_FILE)  # type: ignore[operator]
        printed = printed_anchor(station)

    assert not printed.anchor.is_signed
    assert printed.trouble is not None
    assert why in str(printed.trouble)
    assert agrees(read_code(printed.code), printed.anchor.head)


def test_the_printed_code_and_the_picture_say_what_the_line_says(open_station: OpenStation) -> None:
    with open_station() as station:
        printed = printed_anchor(station)

    assert list(anchors_in(printed.line)) == [printed.anchor]
    assert printed.trouble is None
    assert printed.qr_svg.startswith("<svg")
    assert "viewBox" in printed.qr_svg
    assert list(anchors_in(printed.qr_svg)) == [printed.anchor]


def test_every_backup_names_where_the_journal_stood(open_station: OpenStation, tmp_path: Path) -> None:
    with open_station() as station:
        enter_edits(station)
        path = make_backup(station, tmp_path).path
        head = station.store.journal.head()

    (anchor,) = anchors_in(read_manifest(path).anchor)
    must_hold(anchor)
    assert anchor.head == head
