"""Templates looked over before the night: whether they can be understood, not what they say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from broadcaster.errors import ScriptRefused
from broadcaster.model import Programme
from broadcaster.newsroom.scripts.marks import Marks
from broadcaster.newsroom.scripts.sandbox import ScriptEnvironment
from broadcaster.newsroom.scripts.template_faults import refused_template
from broadcaster.newsroom.scripts.template_tags import tags_with
from broadcaster.newsroom.scripts.vocabulary import Vocabulary


def wrong_templates(
    programmes: Sequence[Programme], folder: Path, *, now: datetime
) -> tuple[ScriptRefused, ...]:
    """
    Give what is wrong with the templates of *programmes*, and with those that they share; none is run.

    Args:
        programmes: those with a script are looked at.
        folder: of the templates.
        now: any moment; nothing is said of it.
    """
    found = []
    shared = {path.name for path in folder.glob("_*.j2")}
    for programme in programmes:
        names = {programme.script} - shared if programme.script else set()
        found += [fault for name in sorted(names) if (fault := _fault(programme, name, folder, now))]
    if programmes:
        found += [fault for name in sorted(shared) if (fault := _fault(programmes[0], name, folder, now))]
    return tuple({str(fault): fault for fault in found}.values())


def _fault(programme: Programme, name: str, folder: Path, now: datetime) -> ScriptRefused | None:
    marks = Marks()
    vocabulary = Vocabulary(programme, airs_at=now, folder=folder, marks=marks)
    environment = ScriptEnvironment(
        folder,
        words={},
        filters=vocabulary.filters(),
        extensions=(tags_with(marks),),
        finalize=vocabulary.printed,
    )
    try:
        environment.get_template(name)
    except Exception as error:  # noqa: BLE001 - whatever a template raises is told by its line
        return refused_template(error, name=name, folder=folder, known=())
    return None
