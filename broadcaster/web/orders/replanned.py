"""A change of the plan in two steps: first what it brings is shown, then it is written."""

from __future__ import annotations

from pydantic import BaseModel
from starlette.responses import Response

from broadcaster.errors import N_
from broadcaster.saying import saying
from broadcaster.station.replanning.effects import foresee, replan
from broadcaster.station.setup.editing import EditedMeanwhile
from broadcaster.web.drawing import draw
from broadcaster.web.orders.plan_changes import AskedChange
from broadcaster.web.visit import Visit


def show_effects(visit: Visit, asked: AskedChange, form: BaseModel, *, action: str, back: str) -> Response:
    """Say what a change would bring, and offer the way to *action*; nothing is written."""
    return draw(
        visit,
        "change.html",
        told_change=asked.told,
        refusal=None,
        difference=(),
        effects=foresee(visit.station, asked.file, asked.change, days=asked.days),
        fields=form.model_dump(exclude={"seen"}, exclude_none=True),
        action=action,
        back=back,
    )


def write_change(visit: Visit, asked: AskedChange, *, seen: str, back: str) -> Response:
    """Write a change and plan anew; where somebody was faster, show the difference."""
    try:
        replan(visit.station, asked.file, asked.change, by=visit.actor, seen=seen)
    except EditedMeanwhile as error:
        return draw(
            visit,
            "change.html",
            status=409,
            told_change=asked.told,
            effects=None,
            refusal=error.saying(),
            difference=error.difference(),
            action="",
            back=back,
            fields={},
        )
    return visit.go(back, saying(N_("Done: {what}."), what=asked.told))
