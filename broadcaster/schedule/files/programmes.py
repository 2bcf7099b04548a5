"""Programmes (chuyên mục), as the clerk writes them in `programmes.toml`."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from broadcaster.errors import N_
from broadcaster.model import THEMES, Approval, LatePolicy, Programme
from broadcaster.toml import Form, read_form

ID_PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""Ids stand in file names, occurrence ids and the ledger, so they are plain on every system."""

LONGEST_S = 86_400
"""A programme or slot is at most a day long."""

MOST_ADDRESSES = 8
"""More addresses of one station than this are a mistake."""

_LONGEST_FADE_MS = 10_000
_MAXIMUM_SHARE = 4 / 3
"""Longest over wanted length, where no maximum is written: room for one item more."""


def load_programmes(path: Path) -> dict[str, Programme]:
    """
    Read the programmes, by id, in the order of the file.

    Raises:
        ConfigurationRefused: with every fault of the file at once.
    """
    form = read_form(path, shown_as=path.name)
    programmes: dict[str, Programme] = {}
    for row in form.tables("programme"):
        programme = _read_programme(row)
        if programme.id in programmes:
            refuse_twice(row, programme.id)
        programmes[programme.id] = programme
    form.finish()
    if not programmes:
        form.faults.add(
            form.where(),
            N_("No programme is described here."),
            remedy=N_("Describe at least one as a [[programme]] table."),
        )
    form.faults.raise_any()
    return programmes


def read_id(row: Form) -> str:
    """Ask for the id of a row: lower-case words of ASCII letters and digits, joined by hyphens."""
    word = row.text("id")
    if word and not ID_PATTERN.fullmatch(word):
        row.faults.add(
            row.where("id"),
            N_("'{word}' cannot be an id."),
            remedy=N_(
                "Use small letters a to z without accents, digits and hyphens, such as 'ban-tin-sang'."
            ),
            word=word,
        )
    return word


def refuse_twice(row: Form, word: str) -> None:
    """Note that an id is there for the second time."""
    row.faults.add(
        row.where("id"),
        N_("The id '{word}' is used twice."),
        remedy=N_("Give each its own id."),
        word=word,
    )


def _read_programme(row: Form) -> Programme:
    target_s = row.whole("target_s", at_least=1, at_most=LONGEST_S)
    maximum_s = row.whole(
        "maximum_s", min(round(target_s * _MAXIMUM_SHARE), LONGEST_S), at_least=1, at_most=LONGEST_S
    )
    if maximum_s < target_s:
        row.faults.add(
            row.where("maximum_s"),
            N_("The longest length ({maximum_s} s) is less than the wanted length ({target_s} s)."),
            remedy=N_("Make maximum_s at least as large as target_s."),
            maximum_s=maximum_s,
            target_s=target_s,
        )
    late = LatePolicy(_word(row, "late", LatePolicy.JOIN, tuple(LatePolicy)))
    programme = Programme(
        id=read_id(row),
        title=row.text("title"),
        script=_plain_path(row, "script"),
        audio_template=_plain_path(row, "audio_template"),
        themes=row.texts("themes", one_of=THEMES),
        target_s=target_s,
        maximum_s=maximum_s,
        approval=Approval(_word(row, "approval", Approval.REQUIRED, tuple(Approval))),
        late=late,
        late_limit_s=row.whole("late_limit_s", 0, at_most=LONGEST_S),
        wait_s=row.whole("wait_s", 0, at_most=LONGEST_S),
        overrun_s=row.whole("overrun_s", 0, at_most=LONGEST_S),
        fade_ms=row.whole("fade_ms", 500, at_most=_LONGEST_FADE_MS),
        cross_fade_ms=row.whole("cross_fade_ms", 0, at_most=_LONGEST_FADE_MS),
        voice=row.text("voice", ""),
        respeak_repeats=row.flag("respeak_repeats", default=False),
        content=_plain_path(row, "content"),
        news_themes=row.texts("news_themes", one_of=THEMES),
        news_limit=row.whole("news_limit", 0, at_most=100),
        article_limit=row.whole("article_limit", 1, at_most=100),
        relay=row.texts("relay"),
    )
    row.finish()
    if programme.relay:
        _check_relay(row, programme)
    return programme


def _check_relay(row: Form, programme: Programme) -> None:
    for address in programme.relay:
        if not _is_web_address(address):
            row.faults.add(
                row.where("relay"),
                N_("'{address}' is not the web address of a station."),
                remedy=N_("Write addresses that begin with http:// or https://."),
                address=address,
            )
    if len(programme.relay) > MOST_ADDRESSES:
        row.faults.add(
            row.where("relay"), N_("A relay has at most {most} addresses."), most=str(MOST_ADDRESSES)
        )
    if programme.script:
        row.faults.add(
            row.where("script"),
            N_("A relayed programme has no script of its own."),
            remedy=N_("Take out script or relay."),
        )
    if programme.late is LatePolicy.RESCHEDULE:
        row.faults.add(
            row.where("late"),
            N_("What another station says live cannot be made good later."),
            remedy=N_('Write late = "join".'),
        )
    if programme.approval is not Approval.STANDING:
        row.faults.add(
            row.where("approval"),
            N_("What another station says live cannot be approved bulletin by bulletin."),
            remedy=N_('Have the relay as such approved, and write approval = "standing".'),
        )


def _is_web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _word(row: Form, key: str, default: str, known: tuple[str, ...]) -> str:
    word = row.text(key, default, one_of=known)
    return word if word in known else default


def _plain_path(row: Form, key: str) -> str:
    """Ask for a name inside the station's folder: these files are edited by many, run by one."""
    name = row.text(key, "")
    if name.startswith(("/", "\\")) or ":" in name or ".." in re.split(r"[/\\]", name):
        row.faults.add(
            row.where(key),
            N_("'{word}' leaves the station's folder."),
            remedy=N_("Write the name only, such as 'ban-tin-sang.j2'."),
            word=name,
        )
    return name
