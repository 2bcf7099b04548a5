"""
Scripts and masters as JSON documents.

Each document names the version of its form, so that a later program can still read what this one wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import tzinfo
from typing import Any

from broadcaster.errors import N_, StoreBroken
from broadcaster.json_form import plain, structured
from broadcaster.model import Dropped, Master, Script
from broadcaster.saying import Saying

FORM = 1
"""Version of the form written here; read by this program up to and including it."""

Document = dict[str, Any]


def script_document(script: Script) -> Document:
    """Give *script* as plain JSON values."""
    return {"form": FORM, **plain(script)}


def read_script(document: Document, zone: tzinfo) -> Script:
    """Give the script back, its times in *zone*; raises StoreBroken for a form of a newer program."""
    _must_be_known(document)
    script = structured(document, Script)
    valid_until = script.valid_until.astimezone(zone) if script.valid_until else None
    return replace(script, airs_at=script.airs_at.astimezone(zone), valid_until=valid_until)


def master_document(master: Master) -> Document:
    """Give *master* as plain JSON values."""
    return {"form": FORM, **plain(master)}


def read_master(document: Document) -> Master:
    """Give the master back; raises StoreBroken for a form of a newer program."""
    _must_be_known(document)
    return structured(document, Master)


def dropped_document(dropped: Dropped) -> Document:
    """Give a dropped item as plain JSON values."""
    document: Document = plain(dropped)
    return document


def read_dropped(document: Document) -> Dropped:
    """Give the dropped item back."""
    reason = document["reason"]
    if isinstance(reason, str):
        # As it was kept before there were sayings.
        return Dropped(title=document["title"], reason=Saying(reason, document["facts"]))
    return structured(document, Dropped)


def _must_be_known(document: Mapping[str, Any]) -> None:
    if document["form"] > FORM:
        raise StoreBroken(
            N_("A bulletin was stored by a newer version of this program (form {form})."),
            remedy=N_("Install that version again."),
            form=document["form"],
        )
