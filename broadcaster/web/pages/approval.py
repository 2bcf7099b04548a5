"""Approval: what waits, with text and audio side by side; works without a script."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form
from starlette.responses import Response

from broadcaster.errors import N_, Refused
from broadcaster.model import Bulletin, Decision, Permission
from broadcaster.saying import saying
from broadcaster.station.approval.deciding import authors_of, decide
from broadcaster.station.approval.reviewing import queue_of, review_of
from broadcaster.web.drawing import draw
from broadcaster.web.faults import NotThere
from broadcaster.web.visit import Approving, Reading, Visit

router = APIRouter(include_in_schema=False)

_DONE = {
    Decision.APPROVE: N_("“{title}” of {time:%H:%M %d/%m} is approved."),
    Decision.RETURN: N_("“{title}” of {time:%H:%M %d/%m} was sent back."),
    Decision.WITHDRAW: N_("“{title}” of {time:%H:%M %d/%m} was taken back and is not heard again."),
}


@router.get("/approval")
def approval(visit: Reading, bulletin: str = "") -> Response:
    """Show the queue, and one bulletin of it: the one asked for, or the first that waits."""
    queue = queue_of(visit.station)
    found = visit.station.store.bulletins.get(bulletin) if bulletin else next(iter(queue.waiting), None)
    if bulletin and found is None:
        raise NotThere(N_("There is no bulletin of this id."), where=bulletin[:80], remedy=_BACK)
    return draw(
        visit,
        "approval.html",
        queue=queue,
        review=review_of(visit.station, found) if found else None,
        own_work=found is not None and _is_own(visit, found),
        second_person=visit.configuration.second_person,
        may_decide=visit.visitor.may(Permission.APPROVE),
    )


_BACK = N_("Choose one of those on the page Approval.")


@router.post("/approval/{bulletin_id}")
def judge(
    visit: Approving,
    bulletin_id: str,
    decision: Annotated[Literal["approve", "return", "withdraw"], Form()],
    version: Annotated[int, Form(ge=1, le=1_000_000)],
    note: Annotated[str, Form(max_length=1000)] = "",
) -> Response:
    """Decide on the version that was seen, and go on with the next that waits."""
    chosen = Decision(decision)
    if chosen is not Decision.APPROVE and not note.strip():
        raise Refused(
            N_("Say in a few words why; its author reads it, and the journal keeps it."),
            remedy=N_("Go back and write it. Nothing was decided."),
        )
    decided = decide(
        visit.station, bulletin_id, chosen, by=visit.actor, note=" ".join(note.split()), version=version
    )
    return visit.go("/approval", saying(_DONE[chosen], title=decided.title, time=decided.airs_at))


def _is_own(visit: Visit, bulletin: Bulletin) -> bool:
    account = visit.visitor.account
    return account is not None and account.person in authors_of(visit.station, bulletin)
