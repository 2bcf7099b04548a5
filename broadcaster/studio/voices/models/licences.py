"""Which licence a voice is under, and whether a public station may use it."""

from __future__ import annotations

import re
from pathlib import Path

from broadcaster.errors import N_, VoiceRefused

FREE = ("apache-2.0", "mit", "bsd", "cc0", "cc-by", "openrail", "mpl-2.0", "gpl", "agpl", "lgpl", "unlicense")
"""Licences under which a public station may use a model; CC-BY asks for the author's name."""
FORBIDDEN = ("nc", "nd", "noncommercial", "non-commercial", "cpml", "research")
"""Parts of licences that forbid it, or leave it open. Source: creativecommons.org, "About CC licenses"."""
_LICENCE_LINE = re.compile(r"^\W*licen[cs]e\W*:\s*[\"'<(\[]*([\w.+:/-]+)", re.IGNORECASE | re.MULTILINE)
_BY_ADDRESS = (
    (re.compile(r"creativecommons\.org/licenses/([a-z-]+)/([\d.]+)"), "CC-{0}-{1}"),
    (re.compile(r"creativecommons\.org/publicdomain/zero/([\d.]+)"), "CC0-{0}"),
    (re.compile(r"apache\.org/licenses/license-([\d.]+)"), "Apache-{0}"),
    (re.compile(r"opensource\.org/licenses?/([\w.-]+)"), "{0}"),
)
"""Cards give an address as often as a name; Piper's all do. Source: rhasspy/piper-voices, MODEL_CARD."""
_CARDS = ("README.md", "MODEL_CARD", "MODEL_CARD.md", "LICENSE", "LICENSE.txt")


def stated_in(folder: Path) -> str:
    """Give the licence that the cards in *folder* state, e.g. "CC-BY-4.0"; empty when none does."""
    for card in _CARDS:
        path = folder / card
        if path.is_file():
            text = path.read_text("utf-8", errors="replace")
            if found := _LICENCE_LINE.search(text):
                return _named(found.group(1).rstrip(".,;:"))
            if "Apache License" in text and "Version 2.0" in text:
                return "Apache-2.0"
    return ""


def check_licence(licence: str, *, where: str) -> None:
    """Refuse a licence that forbids the use, or that nobody knows; raises VoiceRefused."""
    name = licence.casefold().replace(" ", "-")
    parts = set(re.split(r"[-_. ]+", name))
    if parts & set(FORBIDDEN) or any(word in name for word in FORBIDDEN if len(word) > 2):  # noqa: PLR2004 - whole words
        raise VoiceRefused(
            N_("The licence of this voice ({licence}) does not allow a station to use it."),
            where=where,
            remedy=N_("Choose a voice under Apache-2.0, MIT or CC-BY, for example Piper's vais1000."),
            licence=licence,
        )
    if not name.startswith(FREE):
        raise VoiceRefused(
            N_("The licence of this voice is not known ({licence})."),
            where=where,
            remedy=N_(
                "Find it on the page that the voice comes from, and say --licence CC-BY-4.0 or another."
            ),
            licence=licence or "-",
        )


def _named(licence: str) -> str:
    for address, form in _BY_ADDRESS:
        if found := address.search(licence.casefold()):
            return form.format(*(part.upper() for part in found.groups()))
    return licence
